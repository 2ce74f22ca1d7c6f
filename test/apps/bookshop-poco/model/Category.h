//
// Category.h
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#ifndef Bookshop_Category_INCLUDED
#define Bookshop_Category_INCLUDED


#include "Poco/ActiveRecord/ActiveRecord.h"


namespace Bookshop {


class Category: public Poco::ActiveRecord::ActiveRecord<Poco::UInt64>
{
public:
	using Ptr = Poco::AutoPtr<Category>;

	explicit Category(ID id);
	Category() = default;
	Category(const Category& other);
	~Category() = default;

	const std::string& name() const;
	Category& name(const std::string& value);

	Poco::Int32 parent() const;
	Category& parent(Poco::Int32 value);

	static Ptr find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id);

	void insert();
	void update();
	void remove();

	static const std::vector<std::string>& columns();
	static const std::string& table();

private:
	std::string _name;
	Poco::Int32 _parent = 0;

	friend class Poco::Data::TypeHandler<Category>;
};


inline const std::string& Category::name() const
{
	return _name;
}


inline Category& Category::name(const std::string& value)
{
	_name = value;
	return *this;
}


inline Poco::Int32 Category::parent() const
{
	return _parent;
}


inline Category& Category::parent(Poco::Int32 value)
{
	_parent = value;
	return *this;
}


} // namespace Bookshop


namespace Poco {
namespace Data {


template <>
class TypeHandler<Bookshop::Category>
{
public:
	static std::size_t size()
	{
		return 2;
	}

	static void bind(std::size_t pos, const Bookshop::Category& ar, AbstractBinder::Ptr pBinder, AbstractBinder::Direction dir)
	{
		TypeHandler<std::string>::bind(pos++, ar._name, pBinder, dir);
		TypeHandler<Poco::Int32>::bind(pos++, ar._parent, pBinder, dir);
	}

	static void extract(std::size_t pos, Bookshop::Category& ar, const Bookshop::Category& deflt, AbstractExtractor::Ptr pExtr)
	{
		TypeHandler<std::string>::extract(pos++, ar._name, deflt._name, pExtr);
		TypeHandler<Poco::Int32>::extract(pos++, ar._parent, deflt._parent, pExtr);
	}

	static void prepare(std::size_t pos, const Bookshop::Category& ar, AbstractPreparator::Ptr pPrep)
	{
		TypeHandler<std::string>::prepare(pos++, ar._name, pPrep);
		TypeHandler<Poco::Int32>::prepare(pos++, ar._parent, pPrep);
	}
};


} } // namespace Poco::Data


#endif // Bookshop_Category_INCLUDED
