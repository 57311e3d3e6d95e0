// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <string_view>

namespace weft::tests {
namespace {

std::string svg_of(const TopicGraph& graph, const ExportOptions& options = {}) {
  std::ostringstream out;
  write_svg(Excerpt(graph), options, out);
  return out.str();
}

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a map has a node for each thing it shows, a title, words and a legend") {
    const std::string svg = svg_of(little_graph(), {"urn:weft:", "Little <Weekly>"});
    CHECK(times(svg, "class=\"node article\"") == 10);
    CHECK(times(svg, "class=\"node source\"") == 7);
    CHECK(svg.find("<title id=\"map-title\">Little &lt;Weekly&gt;</title>") != std::string::npos);
    CHECK(svg.find("10 articles, 7 sources, from 3 issues") != std::string::npos);
    CHECK(svg.find(">Databases (6 topics)</text>") != std::string::npos);
    CHECK(svg.find("role=\"img\"") != std::string::npos);
    CHECK(svg.find("prefers-color-scheme:dark") != std::string::npos);
  }

  TEST_CASE("a map scales with its place: it has a view box and no size of its own") {
    const std::string svg = svg_of(little_graph());
    const std::string head = svg.substr(svg.find("<svg"), svg.find('>', svg.find("<svg")) - svg.find("<svg"));
    CHECK(head.find("viewBox=\"0 0 ") != std::string::npos);
    CHECK(head.find(" width=") == std::string::npos);
    CHECK(head.find(" height=") == std::string::npos);
  }

  TEST_CASE("things say what they are when pointed at, not what they are called inside") {
    const std::string svg = svg_of(little_graph());
    CHECK(svg.find("<title>Apache Cassandra (concept), 3 articles, field: Databases</title>") != std::string::npos);
    CHECK(svg.find("<title>n0</title>") == std::string::npos);
  }

  TEST_CASE("articles lead to their pages and sources to their sites, and nothing else leads anywhere") {
    const std::string svg = svg_of(little_graph());
    CHECK(svg.find("xlink:href=\"https://example.com/a?x=1&amp;y=2\"") != std::string::npos);
    CHECK(times(svg, "xlink:href=\"") == 9 + 7);
    CHECK(times(svg, "xlink:href=\"https://") + times(svg, "xlink:href=\"http://") == times(svg, "xlink:href=\""));
  }

  TEST_CASE("no title and no address becomes markup") {
    const std::string svg = svg_of(hostile_graph(), {"urn:weft:", "</title><script>"});
    CHECK(svg.find("<script") == std::string::npos);
    CHECK(svg.find("javascript:alert(2)") == std::string::npos);
    CHECK(svg.find("<b>") == std::string::npos);
    CHECK(svg.find("&amp;lt;i&amp;gt;") != std::string::npos);
  }

  TEST_CASE("the same graph is the same map") { CHECK(svg_of(little_graph()) == svg_of(little_graph())); }

  TEST_CASE("a corpus without articles is a map with words alone") {
    const auto ontology = make_ontology({});
    const std::string svg = svg_of(TopicGraph(ontology, {}));
    CHECK(svg.find("0 topics, 0 articles") != std::string::npos);
    CHECK(times(svg, "class=\"node") == 0);
  }
}

}  // namespace weft::tests
