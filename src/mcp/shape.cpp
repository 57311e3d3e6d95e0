// SPDX-License-Identifier: MIT
#include "mcp/shape.hpp"

#include <string>

namespace weft::mcp::shape {

namespace {

Json of_type(const char* type) { return {{"type", type}}; }

Json portion() { return object({{"articles", whole()}, {"all", whole()}}); }

Json gap() {
  return object({{"from", text()}, {"to", text()}, {"articles", whole()}, {"p", number()}, {"q", number()}});
}

}  // namespace

Json text() { return of_type("string"); }
Json number() { return of_type("number"); }
Json whole() { return of_type("integer"); }
Json flag() { return of_type("boolean"); }

Json one_of(std::initializer_list<std::string_view> words) {
  Json list = Json::array();
  for (const std::string_view word : words) list.push_back(word);
  return {{"type", "string"}, {"enum", std::move(list)}};
}

Json list_of(Json items) { return {{"type", "array"}, {"items", std::move(items)}}; }

Json or_null(Json schema) {
  Json types = Json::array();
  types.push_back(schema.at("type"));
  types.push_back("null");
  schema["type"] = std::move(types);
  return schema;
}

Json object(Properties needed, Properties others) {
  return extended({{"type", "object"}, {"properties", Json::object()}, {"required", Json::array()}}, needed, others);
}

Json extended(Json object, Properties needed, Properties others) {
  for (const auto& [name, schema] : needed) {
    object["properties"][std::string(name)] = schema;
    object["required"].push_back(name);
  }
  for (const auto& [name, schema] : others) object["properties"][std::string(name)] = schema;
  return object;
}

Json answer(Properties needed, Properties others) { return extended(object({{"version", whole()}}), needed, others); }

Json article() { return object({{"id", text()}, {"title", text()}, {"issue", text()}, {"url", or_null(text())}}); }

Json dated_article() { return extended(article(), {{"date", or_null(text())}}); }

Json label() { return object({{"id", text()}, {"label", text()}}); }

Json trend() {
  return object({{"verdict", one_of({"rising", "new", "returned", "fading", "steady", "unclear"})},
                 {"reason", text()},
                 {"rise", number()},
                 {"p", or_null(number())},
                 {"q", or_null(number())},
                 {"ratio", or_null(number())},
                 {"earlier", portion()},
                 {"recent", portion()},
                 {"gap", or_null(gap())},
                 {"articles", whole()},
                 {"issues", whole()},
                 {"first_seen", text()},
                 {"last_seen", text()}});
}

Json measures() {
  return object({{"degree", whole()},
                 {"strength", number()},
                 {"page_rank", number()},
                 {"place", whole()},
                 {"betweenness", or_null(number())},
                 {"core", whole()},
                 {"community", or_null(object({{"number", whole()}, {"name", text()}, {"size", whole()}}))}});
}

Json guesses() { return list_of(object({{"asked", text()}, {"id", text()}})); }

Json left_out() { return {{"type", "object"}, {"additionalProperties", whole()}}; }

}  // namespace weft::mcp::shape
