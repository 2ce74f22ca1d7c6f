// Drogon: mappers and clients in loops, and the lists that make one statement of them.
// RUN: %check %s orm-query-in-loop %t -- --mock=drogon
#include <drogon/drogon.h>
#include <models/Users.h>
#include <string>
#include <vector>

using namespace drogon::orm;
using drogon_model::shop::Users;

void mappers(const DbClientPtr &client, const std::vector<int> &ids) {
  Mapper<Users> users(client);
  for (int id : ids)
    users.findByPrimaryKey(id); // warns: 'Mapper::findByPrimaryKey' runs a query once per element of 'ids'
  std::vector<Users> found = users.findBy(Criteria(Users::Cols::_id, CompareOperator::In, ids));
  for (const Users &user : found) // the rows of one query
    user.getValueOfName();
}

void clients(const DbClientPtr &client, const std::vector<int> &ids) {
  for (int id : ids)
    client->execSqlSync("select name from users where id = $1", id); // warns: 'DbClient::execSqlSync' runs a query once per element of 'ids'
  Result one = client->execSqlSync("select name from users where open limit 50");
  for (const Row &row : one)
    row["name"].as<std::string>();
}
