//
// Order.h
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#ifndef Bookshop_Order_INCLUDED
#define Bookshop_Order_INCLUDED


#include "Poco/ActiveRecord/ActiveRecord.h"
#include "model/Customer.h"
#include "model/Book.h"


namespace Bookshop {


class Order: public Poco::ActiveRecord::ActiveRecord<Poco::UInt64>
{
public:
	using Ptr = Poco::AutoPtr<Order>;

	explicit Order(ID id);
	Order() = default;
	Order(const Order& other);
	~Order() = default;

	Poco::Int32 quantity() const;
	Order& quantity(Poco::Int32 value);

	const std::string& placedOn() const;
	Order& placedOn(const std::string& value);

	Customer::Ptr customer() const;
	Poco::UInt64 customerID() const;
	Order& customer(Customer::Ptr pObject);
	Order& customerID(Poco::UInt64 id);

	Book::Ptr book() const;
	Poco::UInt64 bookID() const;
	Order& book(Book::Ptr pObject);
	Order& bookID(Poco::UInt64 id);

	static Ptr find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id);

	void insert();
	void update();
	void remove();

	static const std::vector<std::string>& columns();
	static const std::string& table();

private:
	Poco::Int32 _quantity = 0;
	std::string _placedOn;
	Poco::UInt64 _customer = Customer::INVALID_ID;
	Poco::UInt64 _book = Book::INVALID_ID;

	friend class Poco::Data::TypeHandler<Order>;
};


inline Poco::Int32 Order::quantity() const
{
	return _quantity;
}


inline Order& Order::quantity(Poco::Int32 value)
{
	_quantity = value;
	return *this;
}


inline const std::string& Order::placedOn() const
{
	return _placedOn;
}


inline Order& Order::placedOn(const std::string& value)
{
	_placedOn = value;
	return *this;
}


inline Poco::UInt64 Order::customerID() const
{
	return _customer;
}


inline Order& Order::customerID(Poco::UInt64 value)
{
	_customer = value;
	return *this;
}


inline Poco::UInt64 Order::bookID() const
{
	return _book;
}


inline Order& Order::bookID(Poco::UInt64 value)
{
	_book = value;
	return *this;
}


} // namespace Bookshop


namespace Poco {
namespace Data {


template <>
class TypeHandler<Bookshop::Order>
{
public:
	static std::size_t size()
	{
		return 4;
	}

	static void bind(std::size_t pos, const Bookshop::Order& ar, AbstractBinder::Ptr pBinder, AbstractBinder::Direction dir)
	{
		TypeHandler<Poco::Int32>::bind(pos++, ar._quantity, pBinder, dir);
		TypeHandler<std::string>::bind(pos++, ar._placedOn, pBinder, dir);
		TypeHandler<Poco::UInt64>::bind(pos++, ar._customer, pBinder, dir);
		TypeHandler<Poco::UInt64>::bind(pos++, ar._book, pBinder, dir);
	}

	static void extract(std::size_t pos, Bookshop::Order& ar, const Bookshop::Order& deflt, AbstractExtractor::Ptr pExtr)
	{
		TypeHandler<Poco::Int32>::extract(pos++, ar._quantity, deflt._quantity, pExtr);
		TypeHandler<std::string>::extract(pos++, ar._placedOn, deflt._placedOn, pExtr);
		TypeHandler<Poco::UInt64>::extract(pos++, ar._customer, deflt._customer, pExtr);
		TypeHandler<Poco::UInt64>::extract(pos++, ar._book, deflt._book, pExtr);
	}

	static void prepare(std::size_t pos, const Bookshop::Order& ar, AbstractPreparator::Ptr pPrep)
	{
		TypeHandler<Poco::Int32>::prepare(pos++, ar._quantity, pPrep);
		TypeHandler<std::string>::prepare(pos++, ar._placedOn, pPrep);
		TypeHandler<Poco::UInt64>::prepare(pos++, ar._customer, pPrep);
		TypeHandler<Poco::UInt64>::prepare(pos++, ar._book, pPrep);
	}
};


} } // namespace Poco::Data


#endif // Bookshop_Order_INCLUDED
