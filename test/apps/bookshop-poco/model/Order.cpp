//
// Order.cpp
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#include "model/Order.h"


using namespace std::string_literals;
using namespace Poco::Data::Keywords;


namespace Bookshop {


Order::Order(ID id):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(id)
{
}


Order::Order(const Order& other):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(other),
	_quantity(other._quantity),
	_placedOn(other._placedOn),
	_customer(other._customer),
	_book(other._book)
{
}


Customer::Ptr Order::customer() const
{
	return Customer::find(context(), _customer);
}


Order& Order::customer(Customer::Ptr pObject)
{
	if (pObject)
		_customer = pObject->id();
	else
		_customer = Customer::INVALID_ID;
	return *this;
}


Book::Ptr Order::book() const
{
	return Book::find(context(), _book);
}


Order& Order::book(Book::Ptr pObject)
{
	if (pObject)
		_book = pObject->id();
	else
		_book = Book::INVALID_ID;
	return *this;
}


Order::Ptr Order::find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id)
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(pContext->statementPlaceholderProvider());
	Order::Ptr pObject(new Order);

	pContext->session()
		<< "SELECT id, quantity, placed_on, customer_id, book_id"
		<< "  FROM orders"
		<< "  WHERE id = " << pSPP->next(),
		into(pObject->mutableID()),
		into(*pObject),
		bind(id),
		now;

	return withContext(pObject, pContext);
}


void Order::insert()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "INSERT INTO orders (id, quantity, placed_on, customer_id, book_id)"
		<< "  VALUES (NULL, " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ")",
		use(*this),
		now;
	updateID(context()->session());
}


void Order::update()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "UPDATE orders"
		<< "  SET quantity = " << pSPP->next() << ", placed_on = " << pSPP->next() << ", customer_id = " << pSPP->next() << ", book_id = " << pSPP->next()
		<< "  WHERE id = " << pSPP->next(),
		use(*this),
		bind(id()),
		now;
}


void Order::remove()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "DELETE FROM orders"
		<< "  WHERE id = " << pSPP->next(),
		bind(id()),
		now;
}


const std::vector<std::string>& Order::columns()
{
	static const std::vector<std::string> cols =
	{
		"id"s,
		"quantity"s,
		"placed_on"s,
		"customer_id"s,
		"book_id"s,
	};

	return cols;
}


const std::string& Order::table()
{
	static const std::string t = "orders";
	return t;
}


} // namespace Bookshop
