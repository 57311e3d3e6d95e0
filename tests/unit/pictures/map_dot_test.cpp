// SPDX-License-Identifier: MIT
#include "map_worlds.hpp"
#include "unit/exports/hostile_world.hpp"

#include <weft/map.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <sstream>
#include <string>
#include <string_view>

namespace weft::tests {
namespace {

std::string dot_map(const TopicGraph& graph, const MapSubject& subject) {
  std::ostringstream out;
  write_map_dot(Excerpt(graph), topic_standings(graph), subject, {}, out);
  return out.str();
}

/// What stands in strings of Graphviz's language, and what stands around them.
struct Scanned {
  std::string inside;
  std::string outside;
  bool ends_in_string = false;
};

Scanned scan(const std::string& dot) {
  Scanned scanned;
  bool in_string = false;
  for (std::size_t at = 0; at < dot.size(); ++at) {
    if (in_string && dot[at] == '\\') {
      ++at;
      // Long strings go on in the next line.
      if (at < dot.size() && dot[at] != '\n') scanned.inside += dot[at];
    } else if (dot[at] == '"') {
      in_string = !in_string;
    } else {
      (in_string ? scanned.inside : scanned.outside) += dot[at];
    }
  }
  scanned.ends_in_string = in_string;
  return scanned;
}

void check_is_whole(const std::string& dot) {
  const Scanned scanned = scan(dot);
  CHECK_FALSE(scanned.ends_in_string);
  for (const char byte : scanned.inside) CHECK((static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7f));
  constexpr std::string_view signs = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.->=,;[]{} \t\n";
  CHECK(scanned.outside.find_first_not_of(signs) == std::string::npos);
  for (const char* owned : {"pwn", "owned", "script", "strict", "javascript"})
    CHECK(scanned.outside.find(owned) == std::string::npos);
}

MapSubject around_articles(const TopicGraph& graph) {
  const Excerpt excerpt(graph);
  const auto articles = excerpt.vertices(VertexKind::article);
  MapSubject subject;
  subject.things.assign(articles.begin(), articles.end());
  return subject;
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("no title ends a string of a map in Graphviz's language, or brings a control character into it") {
    for (const TopicGraph& graph : {hostile_graph(), monstrous_graph()}) {
      check_is_whole(dot_map(graph, {}));
      const std::string around = dot_map(graph, around_articles(graph));
      check_is_whole(around);
      CHECK(scan(around).inside.find("pwn") != std::string::npos);
      CHECK(around.find("javascript:alert(2)") == std::string::npos);
    }
  }
}

}  // namespace weft::tests
