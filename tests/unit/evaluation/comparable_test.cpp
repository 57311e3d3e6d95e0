// SPDX-License-Identifier: MIT
#include "evaluation/comparable.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

struct Row {
  std::string written;
  std::string comparable;
};

TEST_CASE("titles are compared by their words") {
  const std::vector<Row> rows{
      {"Raft, explained!", "raft explained"},
      {"  The key-value_store ", "the key value store"},
      {"Locks & Mutexes", "lock mutexe"},  // an s is all that goes
      {"Class DNS bus", "class dns bus"},  // ss, and words of three letters, stay
      {"buses", "buse"},                   //
      {"C++ and C# and F#", "cplusplu and csharp and fsharp"},
      {"ASP.NET", "aspdotnet"},
      {"Ｆｕｌｌ ｗｉｄｔｈ", "full width"},
      {"Straße", "strasse"},
      {"数据库 Postgres", "数据库 postgre"},
      {"éés", "éés"},   // three letters, though five bytes
      {"ééés", "ééé"},  // four letters
      {"---", ""},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(evaluation::comparable_title(row.written) == row.comparable);
  }
}

TEST_CASE("names are compared without blanks and hyphens") {
  for (const char* name : {"key-value stores", "Key Value Store", "keyvalue store", "KeyValueStores"}) {
    CAPTURE(name);
    CHECK(evaluation::comparable_name(name) == "keyvaluestore");
  }
}

TEST_CASE("addresses are compared without what does not lead elsewhere") {
  const std::vector<Row> rows{
      {"https://www.Example.org/A/", "example.org/a"},
      {"http://example.org/a#part", "example.org/a"},
      {"example.org/a?x=1", "example.org/a"},
      {"https://example.org/a/?x=1", "example.org/a/"},
      {"https://example.org/http://www.x", "example.org/http://www.x"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.written);
    CHECK(evaluation::comparable_url(row.written) == row.comparable);
  }
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
