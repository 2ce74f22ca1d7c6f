// Every operation of the model once.
#include <hiberlite.h>
#include <string>

struct Person {
  std::string Name;
  hiberlite::bean_ptr<Person> Parent;
  template <class Archive> void hibernate(Archive &A) { A &HIBERLITE_NVP(Name); }
};
HIBERLITE_EXPORT_CLASS(Person)

void behind(hiberlite::real_bean<Person> &Bean) {
  Bean->Name;
  Bean.get();
  Bean.save();
  Bean.destroy();
  Bean.destroyed();
}

void run() {
  hiberlite::Database Db("x.db");
  hiberlite::Database Other;
  Other.open("y.db");
  Other.close();
  Db.registerBeanClass<Person>();
  Db.checkModel();
  Db.getModel();
  Db.getConnection();
  Db.dropModel();
  Db.createModel();
  for (auto &P : Db.getAllBeans<Person>())
    P->Parent->Name;
  Db.getBeanIds<Person>();
  auto P = Db.loadBean<Person>(1);
  (*P).Name = "x";
  P.save();
  P.get_id();
  P.destroy();
  P.destroyed();
  Db.copyBean(Person());
  Db.createBean<Person>();
  Db.manageBean(new Person);
}
