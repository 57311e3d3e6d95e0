// SPDX-License-Identifier: MIT
#include "text/languages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using weft::text::Language;

namespace {

using Languages = std::vector<Language>;

struct LanguagesRow {
  std::string_view name;
  std::string_view text;
  Languages expected;
};

}  // namespace

TEST_SUITE("text") {
  TEST_CASE("languages are told by letters, and English by its commonest words") {
    const std::vector<LanguagesRow> rows{
        {"nothing", "", {}},
        {"numbers and signs", "2024-01: 17, 42!", {}},
        {"English", "How we moved all of our data from one store to another, and what we learned", {Language::english}},
        {"German", "Wie wir unsere Daten zwischen zwei Speichern verschoben haben", {Language::latin}},
        {"Chinese", "我们如何把数据从一个数据库迁移到另一个数据库", {Language::chinese}},
        {"names of things in Chinese", "如何用 Kubernetes 和 Cassandra 搭建数据库 PostgreSQL", {Language::chinese}},
        {"Japanese", "データベースの移行について学んだこと", {Language::japanese}},
        {"Korean", "데이터베이스를 옮기면서 배운 것", {Language::korean}},
        {"Russian", "Как мы перенесли данные из одной базы в другую", {Language::cyrillic}},
        {"two",
         "This is how we do it, and why it is what you want to have. 我们如何把数据从一个数据库迁移到另一个数据库",
         {Language::english, Language::chinese}},
    };
    for (const LanguagesRow& row : rows) {
      CAPTURE(row.name);
      weft::text::LanguageCount count;
      count.add(row.text);
      CHECK(count.languages() == row.expected);
    }
  }

  TEST_CASE("what is added later counts as well") {
    weft::text::LanguageCount count;
    count.add("Как мы перенесли данные");
    CHECK(count.languages() == Languages{Language::cyrillic});
    for (int i = 0; i < 10; ++i) count.add("This is what we have to say about all of it");
    CHECK(count.languages() == Languages{Language::english});
  }
}
