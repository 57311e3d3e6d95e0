// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "media/identity.hpp"
#include "unit/exports/hostile_world.hpp"

#include <cgraph.h>
#include <doctest/doctest.h>

#include <memory>
#include <sstream>
#include <string>

namespace weft::tests {
namespace {

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};

using ReadGraph = std::unique_ptr<Agraph_t, Close>;

std::string dot_of(const TopicGraph& graph) {
  std::ostringstream out;
  write_dot(Excerpt(graph), {}, out);
  return out.str();
}

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast)
char* unchanged(const char* text) { return const_cast<char*>(text); }

/// The text a Graphviz label shows.
std::string shown(std::string_view written) {
  std::string text;
  for (std::size_t at = 0; at < written.size(); ++at) {
    if (written[at] == '\\') ++at;
    REQUIRE(at < written.size());
    text += written[at];
    if (written.substr(at).starts_with("&amp;")) at += 4;
  }
  return text;
}

void check_reads_back(const TopicGraph& graph) {
  const std::string dot = dot_of(graph);
  const ReadGraph read(agmemread(dot.c_str()));
  REQUIRE(read);
  CHECK(static_cast<std::size_t>(agnnodes(read.get())) == graph.vertices().size());
  CHECK(static_cast<std::size_t>(agnedges(read.get())) == graph.edges().size());
  for (const Vertex& vertex : graph.vertices()) {
    const std::string id = media::export_id(vertex);
    CAPTURE(id);
    Agnode_t* const node = agnode(read.get(), unchanged(id.c_str()), 0);
    REQUIRE(node != nullptr);
    CHECK(shown(agget(node, unchanged("label"))) == vertex.label);
    CHECK(std::string(agget(node, unchanged("kind"))) == name_of(vertex.kind));
  }
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a graph written in Graphviz's language reads back whole") { check_reads_back(little_graph()); }

  TEST_CASE("no title adds, renames or loses anything in Graphviz's language") { check_reads_back(hostile_graph()); }

  TEST_CASE("only web addresses become links in Graphviz's language, and none ends its string") {
    const std::string dot = dot_of(hostile_graph());
    CHECK(dot.find("javascript:alert(2)") == std::string::npos);
    CHECK(dot.find("<script>alert(1)</script>?") == std::string::npos);
    CHECK(dot.find("URL=\"https://example.org/?a=1&amp;b=%22%3E%3Cscript%3Ealert(1)%3C/script%3E\"") !=
          std::string::npos);
  }

  TEST_CASE("ties that read the same from both ends have no arrow") {
    const TopicGraph graph = little_graph();
    const std::string dot = dot_of(graph);
    const ReadGraph read(agmemread(dot.c_str()));
    REQUIRE(read);
    std::size_t undirected = 0;
    for (Agnode_t* node = agfstnode(read.get()); node != nullptr; node = agnxtnode(read.get(), node)) {
      for (Agedge_t* edge = agfstout(read.get(), node); edge != nullptr; edge = agnxtout(read.get(), edge)) {
        if (std::string_view(agget(edge, unchanged("dir"))) == "none") ++undirected;
      }
    }
    std::size_t symmetric = 0;
    for (const Edge& edge : graph.edges()) symmetric += media::is_symmetric(edge.kind) ? 1u : 0u;
    CHECK(symmetric > 0);
    CHECK(undirected == symmetric);
  }

  TEST_CASE("the same graph is the same text, whatever was written before") {
    const std::string first = dot_of(little_graph());
    dot_of(hostile_graph());
    CHECK(dot_of(little_graph()) == first);
  }

  TEST_CASE("a graph that cannot be written is an error") {
    std::ostringstream out;
    out.setstate(std::ios::badbit);
    const TopicGraph graph = little_graph();
    CHECK_THROWS_AS(write_dot(Excerpt(graph), {}, out), Error);
  }
}

}  // namespace weft::tests
