// No include guard: included once in front of each client.
#define PARAM(Type, Name) const Type &Name
#define QUERY(Name, Text, ...)                                                                                         \
  const oatpp::data::share::StringTemplate Z_QUERY_TEMPLATE_##Name = this->parseQueryTemplate(#Name, Text, {}, false);         \
  std::shared_ptr<oatpp::orm::QueryResult> Name(                                                                       \
      __VA_ARGS__ __VA_OPT__(, ) const oatpp::provider::ResourceHandle<oatpp::orm::Connection> &connection =           \
          nullptr) {                                                                                                   \
    std::unordered_map<oatpp::String, oatpp::Void> Params;                                                             \
    return this->execute(Z_QUERY_TEMPLATE_##Name, Params, connection);                                                 \
  }
