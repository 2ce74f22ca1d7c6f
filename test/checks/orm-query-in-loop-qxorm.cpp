// Every check of tier 1 that QxOrm makes possible, in both directions; writes are in orm-save-in-loop-orms.cpp.
// RUN: %check %s orm-query-in-loop,orm-relation-in-loop,orm-sql-interpolation,orm-dynamic-identifier %t -- --mock=qxorm,qt
#include <QxOrm.h>
#include <memory>

class Author;
class Blog {
public:
  long Id = 0;
  QString Title;
  std::shared_ptr<Author> Writer;
  std::shared_ptr<Author> getWriter(bool bLoadFromDatabase, const QString &AppendRelations = "");
};
class Author {
public:
  long Id = 0;
};
namespace qx {
template <> void register_class(QxClass<Blog> &T) {
  T.id(&Blog::Id, "id");
  T.data(&Blog::Title, "title");
  T.relationManyToOne(&Blog::Writer, "author_id");
}
} // namespace qx
using Blogs = QList<std::shared_ptr<Blog>>;

void queries(const QList<long> &ids, Blogs &blogs) {
  for (long id : ids) {
    Blog blog;
    blog.Id = id;
    qx::dao::fetch_by_id(blog); // warns@orm-query-in-loop: once per element of 'ids'
  }
  qx::dao::fetch_by_id(blogs); // one statement for the list
}

void relations(Blogs &blogs) {
  for (const std::shared_ptr<Blog> &blog : blogs)
    blog->getWriter(true); // warns@orm-relation-in-loop: once per element of 'blogs'
  for (const std::shared_ptr<Blog> &blog : blogs)
    blog->getWriter(false); // what is loaded
  for (std::shared_ptr<Blog> &blog : blogs)
    qx::dao::fetch_by_id_with_relation("Writer", blog); // warns@orm-query-in-loop: once per element of 'blogs'
  qx_query query;
  query.where("id").isGreaterThan(5);
  qx::dao::fetch_by_query_with_relation("Writer", query, blogs);
}

void texts(const QString &title, const QString &column, Blogs &blogs) {
  qx_query text("WHERE title = '" + title + "'"); // warns@orm-sql-interpolation: 'title'
  qx::dao::fetch_by_query(text, blogs);
  qx_query bound("WHERE title = :title");
  bound.bind(":title", title);
  qx::dao::fetch_by_query(bound, blogs);
  qx_query typed;
  typed.where("title").isEqualTo(title).orderAsc("title");
  qx::dao::fetch_by_query(typed, blogs);
  qx_query sorted;
  sorted.where("title").isEqualTo("x").freeText("ORDER BY " + column); // warns@orm-dynamic-identifier: 'column'
  qx::dao::fetch_by_query(sorted, blogs);
}
