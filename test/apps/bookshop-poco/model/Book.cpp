//
// Book.cpp
//
// In the shape that the Poco ActiveRecord compiler writes; by hand, as Debian does not package that compiler.
//


#include "model/Book.h"


using namespace std::string_literals;
using namespace Poco::Data::Keywords;


namespace Bookshop {


Book::Book(ID id):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(id)
{
}


Book::Book(const Book& other):
	Poco::ActiveRecord::ActiveRecord<Poco::UInt64>(other),
	_title(other._title),
	_isbn(other._isbn),
	_priceCents(other._priceCents),
	_stock(other._stock),
	_author(other._author),
	_category(other._category)
{
}


Author::Ptr Book::author() const
{
	return Author::find(context(), _author);
}


Book& Book::author(Author::Ptr pObject)
{
	if (pObject)
		_author = pObject->id();
	else
		_author = Author::INVALID_ID;
	return *this;
}


Category::Ptr Book::category() const
{
	return Category::find(context(), _category);
}


Book& Book::category(Category::Ptr pObject)
{
	if (pObject)
		_category = pObject->id();
	else
		_category = Category::INVALID_ID;
	return *this;
}


Book::Ptr Book::find(Poco::ActiveRecord::Context::Ptr pContext, const ID& id)
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(pContext->statementPlaceholderProvider());
	Book::Ptr pObject(new Book);

	pContext->session()
		<< "SELECT id, title, isbn, price_cents, stock, author_id, category_id"
		<< "  FROM books"
		<< "  WHERE id = " << pSPP->next(),
		into(pObject->mutableID()),
		into(*pObject),
		bind(id),
		now;

	return withContext(pObject, pContext);
}


void Book::insert()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "INSERT INTO books (id, title, isbn, price_cents, stock, author_id, category_id)"
		<< "  VALUES (NULL, " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ", " << pSPP->next() << ")",
		use(*this),
		now;
	updateID(context()->session());
}


void Book::update()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "UPDATE books"
		<< "  SET title = " << pSPP->next() << ", isbn = " << pSPP->next() << ", price_cents = " << pSPP->next() << ", stock = " << pSPP->next() << ", author_id = " << pSPP->next() << ", category_id = " << pSPP->next()
		<< "  WHERE id = " << pSPP->next(),
		use(*this),
		bind(id()),
		now;
}


void Book::remove()
{
	Poco::ActiveRecord::StatementPlaceholderProvider::Ptr pSPP(context()->statementPlaceholderProvider());

	context()->session()
		<< "DELETE FROM books"
		<< "  WHERE id = " << pSPP->next(),
		bind(id()),
		now;
}


const std::vector<std::string>& Book::columns()
{
	static const std::vector<std::string> cols =
	{
		"id"s,
		"title"s,
		"isbn"s,
		"price_cents"s,
		"stock"s,
		"author_id"s,
		"category_id"s,
	};

	return cols;
}


const std::string& Book::table()
{
	static const std::string t = "books";
	return t;
}


} // namespace Bookshop
