//
// Author.h
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#ifndef Bookshop_Author_INCLUDED
#define Bookshop_Author_INCLUDED


#include "Poco/ActiveRecord/ActiveRecord.h"


namespace Bookshop {


class Author: public Poco::ActiveRecord::ActiveRecord<Poco::UInt64>
{
public:
	using Ptr = Poco::AutoPtr<Author>;

	explicit Author(ID id);
	Author() = default;
	Author(const Author& other);
	~Author() = default;

	const std::string& name() const;
	Author& name(const std::string& value);

	const std::string& country() const;
	Author& country(const std::string& value);

	static Ptr find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id);

	void insert();
	void update();
	void remove();

	static const std::vector<std::string>& columns();
	static const std::string& table();

private:
	std::string _name;
	std::string _country;

	friend class Poco::Data::TypeHandler<Author>;
};


inline const std::string& Author::name() const
{
	return _name;
}


inline Author& Author::name(const std::string& value)
{
	_name = value;
	return *this;
}


inline const std::string& Author::country() const
{
	return _country;
}


inline Author& Author::country(const std::string& value)
{
	_country = value;
	return *this;
}


} // namespace Bookshop


namespace Poco {
namespace Data {


template <>
class TypeHandler<Bookshop::Author>
{
public:
	static std::size_t size()
	{
		return 2;
	}

	static void bind(std::size_t pos, const Bookshop::Author& ar, AbstractBinder::Ptr pBinder, AbstractBinder::Direction dir)
	{
		TypeHandler<std::string>::bind(pos++, ar._name, pBinder, dir);
		TypeHandler<std::string>::bind(pos++, ar._country, pBinder, dir);
	}

	static void extract(std::size_t pos, Bookshop::Author& ar, const Bookshop::Author& deflt, AbstractExtractor::Ptr pExtr)
	{
		TypeHandler<std::string>::extract(pos++, ar._name, deflt._name, pExtr);
		TypeHandler<std::string>::extract(pos++, ar._country, deflt._country, pExtr);
	}

	static void prepare(std::size_t pos, const Bookshop::Author& ar, AbstractPreparator::Ptr pPrep)
	{
		TypeHandler<std::string>::prepare(pos++, ar._name, pPrep);
		TypeHandler<std::string>::prepare(pos++, ar._country, pPrep);
	}
};


} } // namespace Poco::Data


#endif // Bookshop_Author_INCLUDED
