//
// Customer.h
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#ifndef Bookshop_Customer_INCLUDED
#define Bookshop_Customer_INCLUDED


#include "Poco/ActiveRecord/ActiveRecord.h"


namespace Bookshop {


class Customer: public Poco::ActiveRecord::ActiveRecord<Poco::UInt64>
{
public:
	using Ptr = Poco::AutoPtr<Customer>;

	explicit Customer(ID id);
	Customer() = default;
	Customer(const Customer& other);
	~Customer() = default;

	const std::string& name() const;
	Customer& name(const std::string& value);

	const std::string& email() const;
	Customer& email(const std::string& value);

	static Ptr find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id);

	void insert();
	void update();
	void remove();

	static const std::vector<std::string>& columns();
	static const std::string& table();

private:
	std::string _name;
	std::string _email;

	friend class Poco::Data::TypeHandler<Customer>;
};


inline const std::string& Customer::name() const
{
	return _name;
}


inline Customer& Customer::name(const std::string& value)
{
	_name = value;
	return *this;
}


inline const std::string& Customer::email() const
{
	return _email;
}


inline Customer& Customer::email(const std::string& value)
{
	_email = value;
	return *this;
}


} // namespace Bookshop


namespace Poco {
namespace Data {


template <>
class TypeHandler<Bookshop::Customer>
{
public:
	static std::size_t size()
	{
		return 2;
	}

	static void bind(std::size_t pos, const Bookshop::Customer& ar, AbstractBinder::Ptr pBinder, AbstractBinder::Direction dir)
	{
		TypeHandler<std::string>::bind(pos++, ar._name, pBinder, dir);
		TypeHandler<std::string>::bind(pos++, ar._email, pBinder, dir);
	}

	static void extract(std::size_t pos, Bookshop::Customer& ar, const Bookshop::Customer& deflt, AbstractExtractor::Ptr pExtr)
	{
		TypeHandler<std::string>::extract(pos++, ar._name, deflt._name, pExtr);
		TypeHandler<std::string>::extract(pos++, ar._email, deflt._email, pExtr);
	}

	static void prepare(std::size_t pos, const Bookshop::Customer& ar, AbstractPreparator::Ptr pPrep)
	{
		TypeHandler<std::string>::prepare(pos++, ar._name, pPrep);
		TypeHandler<std::string>::prepare(pos++, ar._email, pPrep);
	}
};


} } // namespace Poco::Data


#endif // Bookshop_Customer_INCLUDED
