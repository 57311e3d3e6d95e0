// SPDX-License-Identifier: MIT
#include <weft/answers.hpp>

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace weft::tests {
namespace {

nlohmann::json written(const FindAnswer& found) {
  std::ostringstream out;
  write_find_json("raft \xFF", found, out);
  return nlohmann::json::parse(out.str());
}

TEST_SUITE_BEGIN("answers");

TEST_CASE("hits are counted in characters, whatever bytes they take") {
  FindAnswer found;
  FoundArticle article;
  article.title = {"é密码 raft 😀 raft", {{2, 8}, {9, 13}, {19, 23}}};
  article.url = "javascript:alert(1)";
  found.articles.push_back(article);
  const nlohmann::json item = written(found)["articles"][0];
  CHECK(item["title_hits"] == nlohmann::json({{1, 3}, {4, 8}, {11, 15}}));
  CHECK(item["url"].is_null());
  CHECK(item["date"].is_null());
  CHECK(item["snippet"].is_null());
  CHECK(item["snippet_hits"] == nlohmann::json::array());
}

TEST_CASE("an empty answer has all its keys") {
  const nlohmann::json answer = written({});
  for (const char* key : {"corrections", "begun", "dropped", "unknown", "topics", "sources", "articles"})
    CHECK_MESSAGE(answer[key] == nlohmann::json::array(), std::string(key));
  CHECK(answer["all_articles"] == 0);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
