// Every operation of the model once.
#include <QxOrm.h>
#include <memory>

class Author;
class Blog {
public:
  long Id = 0;
  QString Title;
  std::shared_ptr<Author> Writer;
#ifndef REAL_QXORM
  std::shared_ptr<Author> getWriter(bool bLoadFromDatabase, const QString &AppendRelations = "");
#endif
};
class Author {
public:
  long Id = 0;
  QList<std::shared_ptr<Blog>> Blogs;
};
#ifdef REAL_QXORM
QDataStream &operator<<(QDataStream &, const Author &);
QDataStream &operator>>(QDataStream &, Author &);
QDataStream &operator<<(QDataStream &, const Blog &);
QDataStream &operator>>(QDataStream &, Blog &);
#endif
QX_REGISTER_HPP(Author, qx::trait::no_base_class_defined, 0)
QX_REGISTER_HPP(Blog, qx::trait::no_base_class_defined, 0)
namespace qx {
template <> void register_class(QxClass<Blog> &T) {
  T.id(&Blog::Id, "id");
  T.data(&Blog::Title, "title");
  T.relationManyToOne(&Blog::Writer, "author_id");
}
template <> void register_class(QxClass<Author> &T) {
  T.id(&Author::Id, "id");
  T.relationOneToMany(&Author::Blogs, "blogs", "author_id");
}
} // namespace qx

using Blogs = QList<std::shared_ptr<Blog>>;

void reads(Blog &B, Blogs &Bs, const QString &Who) {
  QSqlError E = qx::dao::fetch_by_id(B);
  qx::dao::fetch_by_id(Bs);
  qx::dao::fetch_by_id(B.Writer);
  qx::dao::fetch_by_id_with_relation("Writer", B);
  qx::dao::fetch_by_id_with_all_relation(B);
  qx::dao::fetch_all(Bs);
  qx::dao::fetch_all_with_relation("Writer", Bs);
  qx_query Q;
  Q.where("title").isEqualTo(Who).and_("id").in(QVariantList()).or_("id").isBetween(1, 5).orderAsc("id").limit(10);
  Q.orderDesc("id").groupBy("id").limit(10, 20);
  qx::dao::fetch_by_query(Q, Bs);
  qx::dao::fetch_by_query_with_relation("Writer", Q, Bs);
  qx::dao::count<Blog>(Q);
  qx::dao::exist(B);
  qx::dao::execute_query(Q, Bs);
  qx::QxSqlQuery Text("WHERE title = '" + Who + "'");
  Text.bind(":p1", Who);
  qx_query Free;
  Free.freeText("title = :p1", QVariantList() << Who);
  Free.where("a").customOperator("<->", Who).freeText("x").addJoinQuery("Writer", Q);
  qx_query Call("CALL x(:a)");
  Call.query("CALL y(:a)").bind(":a", 1);
  qx::dao::call_query(Call);
  qx::dao::call_query_without_prepare(Call);
  Call.getSqlResultRowCount();
  Call.getSqlResultAt(0, 0);
  qx::dao::throwable::fetch_all(Bs);
#ifndef REAL_QXORM
  B.getWriter(true);
  B.getWriter(false);
#endif
}

void writes(Blog &B, Blogs &Bs) {
  qx::dao::insert(B);
  qx::dao::insert(Bs);
  qx::dao::update(B);
  qx::dao::save(B);
  qx::dao::save(Bs);
  qx::dao::save_with_relation("Writer", B);
  qx::dao::save_with_all_relation(B);
  qx::dao::delete_by_id(B);
  qx::dao::destroy_by_id(B);
  qx::dao::delete_by_query<Blog>(qx_query().where("id").isEqualTo(1));
  qx::dao::delete_all<Blog>();
  qx::dao::create_table<Blog>();
}

void session(Blog &B, Blogs &Bs) {
  qx::QxSession S;
  S += qx::dao::insert(B, S.database());
  S.fetchById(B);
  S.fetchAll(Bs);
  S.fetchByQuery(qx_query("where id = 1"), Bs);
  S.insert(B);
  S.insert(Bs);
  S.update(B);
  S.save(B);
  S.deleteById(B);
  S.deleteAll<Blog>();
  S.count<Blog>();
  if (!S.isValid())
    S.rollback();
  S.commit();
}
