// SPDX-License-Identifier: MIT
#include "support/carets.hpp"

#include <weft/suggestions.hpp>

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("evaluation");

using Terms = std::vector<std::string>;

TEST_CASE("a ledger is written and read again, whatever its terms hold") {
  const Ledger ledger{{"Raft", "a: b"},
                      {"- x", "#", "\"quoted\" 'so'", "true", "数据库", "null", "back\\slash", "- x"}};
  std::ostringstream out;
  write_ledger(ledger, out);
  Diagnostics found;
  const Ledger read = parse_ledger(out.str(), found);
  CHECK(found.empty());
  CHECK(read.accepted == Terms{"Raft", "a: b"});
  CHECK(read.ignored == Terms{"\"quoted\" 'so'", "#", "- x", "back\\slash", "null", "true", "数据库"});
}

TEST_CASE("an empty ledger has no terms") {
  for (const char* text : {"", "# nothing yet\n", "accepted:\nignored: []\n"}) {
    CAPTURE(text);
    Diagnostics found;
    const Ledger ledger = parse_ledger(text, found);
    CHECK(found.empty());
    CHECK(ledger.accepted.empty());
    CHECK(ledger.ignored.empty());
  }
}

TEST_CASE("what is wrong in a ledger is told with its place, and the rest is read") {
  const auto drawing = carets::parse_drawing(R"(
accepted: Raft
          ^^^^
ignored: [go, [paxos], rust]
              ^^^^^^^
ignore: [x]
^^^^^^
)");
  Diagnostics found;
  const Ledger ledger = parse_ledger(drawing.text, found);
  CHECK(ledger.accepted.empty());
  CHECK(ledger.ignored == Terms{"go", "rust"});
  REQUIRE(found.size() == 3);
  const Terms codes{"ledger-field", "ledger-field", "ledger-unknown-key"};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(found[i].code == codes[i]);
    CHECK(found[i].span == drawing.spans[i]);
  }
  CHECK(found[2].message == "unknown key 'ignore'; did you mean 'ignored'?");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
