//
// Category.cpp
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#include "model/Category.h"


using namespace std::string_literals;
using namespace Poco::Data::Keywords;


namespace Bookshop {


Category::Category(ID id):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(id)
{
}


Category::Category(const Category& other):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(other),
	_name(other._name),
	_parent(other._parent)
{
}


Category::Ptr Category::find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id)
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(pContext->statementPlaceholderProvider());
	Category::Ptr pObject(new Category);

	pContext->session()
		<< "SELECT id, name, parent_id"
		<< "  FROM categories"
		<< "  WHERE id = " << pSPP->next(),
		into(pObject->mutableID()),
		into(*pObject),
		bind(id),
		now;

	return withContext(pObject, pContext);
}


void Category::insert()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "INSERT INTO categories (id, name, parent_id)"
		<< "  VALUES (NULL, " << pSPP->next() << ", " << pSPP->next() << ")",
		use(*this),
		now;
	updateID(context()->session());
}


void Category::update()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "UPDATE categories"
		<< "  SET name = " << pSPP->next() << ", parent_id = " << pSPP->next()
		<< "  WHERE id = " << pSPP->next(),
		use(*this),
		bind(id()),
		now;
}


void Category::remove()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "DELETE FROM categories"
		<< "  WHERE id = " << pSPP->next(),
		bind(id()),
		now;
}


const std::vector<std::string>& Category::columns()
{
	static const std::vector<std::string> cols =
	{
		"id"s,
		"name"s,
		"parent_id"s,
	};

	return cols;
}


const std::string& Category::table()
{
	static const std::string t = "categories";
	return t;
}


} // namespace Bookshop
