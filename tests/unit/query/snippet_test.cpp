// SPDX-License-Identifier: MIT
#include "query/snippet.hpp"

#include "find_world.hpp"
#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

using query::Mark;

std::string snippet(const std::string& text, const std::vector<Mark>& marks, std::size_t columns) {
  const std::vector<Passage> passages{{Place::title, "raft raft raft", {}}, {Place::body, text, {}}};
  return bracketed(query::snippet_of(passages, marks, columns));
}

TEST_SUITE_BEGIN("query");

TEST_CASE("a text that fits is shown whole, with all that was looked for marked") {
  CHECK(snippet("Raft is a log; rafts are not.", {{{"raft"}, false}}, 60) == "[Raft] is a log; rafts are not.");
  CHECK(snippet("Raft is a log; rafts are not.", {{{"raft"}, true}}, 60) == "[Raft] is a log; [rafts] are not.");
  CHECK(snippet("Two-phase commit, two phase\ncommits", {{{"two", "phase", "commit"}, false}}, 60) ==
        "[Two-phase commit], two phase commits");
  CHECK(snippet("一个高强度密码。", {{{"密", "码"}, false}}, 60) == "一个高强度[密码]。");
}

TEST_CASE("of a longer text the part with most of it is shown, cut between words") {
  const std::string text =
      "There is raft here, and then nothing for a long while, until in the end paxos and raft stand beside each other.";
  const std::vector<Mark> marks{{{"raft"}, false}, {{"paxos"}, false}};
  CHECK(snippet(text, marks, 50) == "…in the end [paxos] and [raft] stand beside each…");
  CHECK(snippet(text, {{{"raft"}, false}}, 30) == "There is [raft] here, and then…");
  CHECK(snippet(text, {{{"other"}, false}}, 30) == "…stand beside each [other].");
}

TEST_CASE("a snippet is no wider than it may be") {
  std::string text;
  for (int i = 0; i < 40; ++i) text += i % 3 == 0 ? "高强度密码的" : "some longwordswithoutend ";
  for (std::size_t columns = 1; columns < 120; ++columns) {
    const std::vector<Passage> passages{{Place::body, text, {}}};
    const MarkedText cut = query::snippet_of(passages, std::vector<Mark>{{{"密", "码"}, false}}, columns);
    CAPTURE(columns);
    CHECK(text::display_width(cut.text) <= std::max<std::size_t>(columns, 3));
    for (const Span& hit : cut.hits) CHECK((hit.begin < hit.end && hit.end <= cut.text.size()));
  }
}

TEST_CASE("without a hit the beginning is shown, and of no text nothing") {
  CHECK(snippet("A text of its own about something else.", {{{"raft"}, false}}, 20) == "A text of its own…");
  CHECK(snippet("", {{{"raft"}, false}}, 20).empty());
}

TEST_CASE("what stands within something longer is marked once") {
  CHECK(bracketed(query::marked("Raft consensus algorithm",
                                std::vector<Mark>{{{"raft"}, false}, {{"raft", "consensus"}, false}})) ==
        "[Raft consensus] algorithm");
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
