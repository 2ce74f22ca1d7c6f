//
// Book.h
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#ifndef Bookshop_Book_INCLUDED
#define Bookshop_Book_INCLUDED


#include "Poco/ActiveRecord/ActiveRecord.h"
#include "model/Author.h"
#include "model/Category.h"


namespace Bookshop {


class Book: public Poco::ActiveRecord::ActiveRecord<Poco::UInt64>
{
public:
	using Ptr = Poco::AutoPtr<Book>;

	explicit Book(ID id);
	Book() = default;
	Book(const Book& other);
	~Book() = default;

	const std::string& title() const;
	Book& title(const std::string& value);

	const std::string& isbn() const;
	Book& isbn(const std::string& value);

	Poco::Int32 priceCents() const;
	Book& priceCents(Poco::Int32 value);

	Poco::Int32 stock() const;
	Book& stock(Poco::Int32 value);

	Author::Ptr author() const;
	Poco::UInt64 authorID() const;
	Book& author(Author::Ptr pObject);
	Book& authorID(Poco::UInt64 id);

	Category::Ptr category() const;
	Poco::UInt64 categoryID() const;
	Book& category(Category::Ptr pObject);
	Book& categoryID(Poco::UInt64 id);

	static Ptr find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id);

	void insert();
	void update();
	void remove();

	static const std::vector<std::string>& columns();
	static const std::string& table();

private:
	std::string _title;
	std::string _isbn;
	Poco::Int32 _priceCents = 0;
	Poco::Int32 _stock = 0;
	Poco::UInt64 _author = Author::INVALID_ID;
	Poco::UInt64 _category = Category::INVALID_ID;

	friend class Poco::Data::TypeHandler<Book>;
};


inline const std::string& Book::title() const
{
	return _title;
}


inline Book& Book::title(const std::string& value)
{
	_title = value;
	return *this;
}


inline const std::string& Book::isbn() const
{
	return _isbn;
}


inline Book& Book::isbn(const std::string& value)
{
	_isbn = value;
	return *this;
}


inline Poco::Int32 Book::priceCents() const
{
	return _priceCents;
}


inline Book& Book::priceCents(Poco::Int32 value)
{
	_priceCents = value;
	return *this;
}


inline Poco::Int32 Book::stock() const
{
	return _stock;
}


inline Book& Book::stock(Poco::Int32 value)
{
	_stock = value;
	return *this;
}


inline Poco::UInt64 Book::authorID() const
{
	return _author;
}


inline Book& Book::authorID(Poco::UInt64 value)
{
	_author = value;
	return *this;
}


inline Poco::UInt64 Book::categoryID() const
{
	return _category;
}


inline Book& Book::categoryID(Poco::UInt64 value)
{
	_category = value;
	return *this;
}


} // namespace Bookshop


namespace Poco {
namespace Data {


template <>
class TypeHandler<Bookshop::Book>
{
public:
	static std::size_t size()
	{
		return 6;
	}

	static void bind(std::size_t pos, const Bookshop::Book& ar, AbstractBinder::Ptr pBinder, AbstractBinder::Direction dir)
	{
		TypeHandler<std::string>::bind(pos++, ar._title, pBinder, dir);
		TypeHandler<std::string>::bind(pos++, ar._isbn, pBinder, dir);
		TypeHandler<Poco::Int32>::bind(pos++, ar._priceCents, pBinder, dir);
		TypeHandler<Poco::Int32>::bind(pos++, ar._stock, pBinder, dir);
		TypeHandler<Poco::UInt64>::bind(pos++, ar._author, pBinder, dir);
		TypeHandler<Poco::UInt64>::bind(pos++, ar._category, pBinder, dir);
	}

	static void extract(std::size_t pos, Bookshop::Book& ar, const Bookshop::Book& deflt, AbstractExtractor::Ptr pExtr)
	{
		TypeHandler<std::string>::extract(pos++, ar._title, deflt._title, pExtr);
		TypeHandler<std::string>::extract(pos++, ar._isbn, deflt._isbn, pExtr);
		TypeHandler<Poco::Int32>::extract(pos++, ar._priceCents, deflt._priceCents, pExtr);
		TypeHandler<Poco::Int32>::extract(pos++, ar._stock, deflt._stock, pExtr);
		TypeHandler<Poco::UInt64>::extract(pos++, ar._author, deflt._author, pExtr);
		TypeHandler<Poco::UInt64>::extract(pos++, ar._category, deflt._category, pExtr);
	}

	static void prepare(std::size_t pos, const Bookshop::Book& ar, AbstractPreparator::Ptr pPrep)
	{
		TypeHandler<std::string>::prepare(pos++, ar._title, pPrep);
		TypeHandler<std::string>::prepare(pos++, ar._isbn, pPrep);
		TypeHandler<Poco::Int32>::prepare(pos++, ar._priceCents, pPrep);
		TypeHandler<Poco::Int32>::prepare(pos++, ar._stock, pPrep);
		TypeHandler<Poco::UInt64>::prepare(pos++, ar._author, pPrep);
		TypeHandler<Poco::UInt64>::prepare(pos++, ar._category, pPrep);
	}
};


} } // namespace Poco::Data


#endif // Bookshop_Book_INCLUDED
