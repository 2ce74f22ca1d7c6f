//
// Customer.cpp
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#include "model/Customer.h"


using namespace std::string_literals;
using namespace Poco::Data::Keywords;


namespace Bookshop {


Customer::Customer(ID id):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(id)
{
}


Customer::Customer(const Customer& other):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(other),
	_name(other._name),
	_email(other._email)
{
}


Customer::Ptr Customer::find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id)
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(pContext->statementPlaceholderProvider());
	Customer::Ptr pObject(new Customer);

	pContext->session()
		<< "SELECT id, name, email"
		<< "  FROM customers"
		<< "  WHERE id = " << pSPP->next(),
		into(pObject->mutableID()),
		into(*pObject),
		bind(id),
		now;

	return withContext(pObject, pContext);
}


void Customer::insert()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "INSERT INTO customers (id, name, email)"
		<< "  VALUES (NULL, " << pSPP->next() << ", " << pSPP->next() << ")",
		use(*this),
		now;
	updateID(context()->session());
}


void Customer::update()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "UPDATE customers"
		<< "  SET name = " << pSPP->next() << ", email = " << pSPP->next()
		<< "  WHERE id = " << pSPP->next(),
		use(*this),
		bind(id()),
		now;
}


void Customer::remove()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "DELETE FROM customers"
		<< "  WHERE id = " << pSPP->next(),
		bind(id()),
		now;
}


const std::vector<std::string>& Customer::columns()
{
	static const std::vector<std::string> cols =
	{
		"id"s,
		"name"s,
		"email"s,
	};

	return cols;
}


const std::string& Customer::table()
{
	static const std::string t = "customers";
	return t;
}


} // namespace Bookshop
