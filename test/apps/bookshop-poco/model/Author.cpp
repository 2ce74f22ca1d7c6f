//
// Author.cpp
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#include "model/Author.h"


using namespace std::string_literals;
using namespace Poco::Data::Keywords;


namespace Bookshop {


Author::Author(ID id):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(id)
{
}


Author::Author(const Author& other):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(other),
	_name(other._name),
	_country(other._country)
{
}


Author::Ptr Author::find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id)
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(pContext->statementPlaceholderProvider());
	Author::Ptr pObject(new Author);

	pContext->session()
		<< "SELECT id, name, country"
		<< "  FROM authors"
		<< "  WHERE id = " << pSPP->next(),
		into(pObject->mutableID()),
		into(*pObject),
		bind(id),
		now;

	return withContext(pObject, pContext);
}


void Author::insert()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "INSERT INTO authors (id, name, country)"
		<< "  VALUES (NULL, " << pSPP->next() << ", " << pSPP->next() << ")",
		use(*this),
		now;
	updateID(context()->session());
}


void Author::update()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "UPDATE authors"
		<< "  SET name = " << pSPP->next() << ", country = " << pSPP->next()
		<< "  WHERE id = " << pSPP->next(),
		use(*this),
		bind(id()),
		now;
}


void Author::remove()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "DELETE FROM authors"
		<< "  WHERE id = " << pSPP->next(),
		bind(id()),
		now;
}


const std::vector<std::string>& Author::columns()
{
	static const std::vector<std::string> cols =
	{
		"id"s,
		"name"s,
		"country"s,
	};

	return cols;
}


const std::string& Author::table()
{
	static const std::string t = "authors";
	return t;
}


} // namespace Bookshop
