// SPDX-License-Identifier: MIT
#include "pictures/map_boxes.hpp"
#include "unit/exports/hostile_world.hpp"
#include "unit/pictures/map_worlds.hpp"

#include <weft/exports.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace weft::tests {
namespace {

std::size_t times(std::string_view text, std::string_view what) {
  std::size_t count = 0;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what, at + 1)) ++count;
  return count;
}

bool says(std::string_view svg, std::string_view what) { return svg.find(what) != std::string_view::npos; }

std::string head_of(const std::string& svg) {
  const std::size_t begin = svg.find("<svg");
  return svg.substr(begin, svg.find('>', begin) - begin);
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("a map has a node for each thing it shows, a title, and words about what it shows") {
    MapOptions options;
    options.title = "Little <Weekly>";
    const std::string svg = svg_map(little_graph(), {}, options);
    CHECK(times(svg, "class=\"node article\"") == 10);
    CHECK(times(svg, "class=\"node source\"") == 7);
    CHECK(says(svg, "<title id=\"map-title\">Little &lt;Weekly&gt;</title>"));
    CHECK(says(svg, ">10 topics, 10 articles, 7 sources, 3 issues, 2019-01-07 – 2019-02-25</desc>"));
    CHECK(says(svg, "role=\"img\""));
  }

  TEST_CASE("the export is the map of the whole") {
    const TopicGraph graph = little_graph();
    std::ostringstream out;
    write_svg(Excerpt(graph), {"urn:weft:", "Little"}, out);
    MapOptions options;
    options.title = "Little";
    CHECK(out.str() == svg_map(graph, {}, options));
  }

  TEST_CASE("a map is called by what it is of, unless somebody says otherwise") {
    const TopicGraph graph = two_communities();
    MapOptions options;
    options.archive = "Two worlds";
    CHECK(says(svg_map(graph, {}, options), "<title id=\"map-title\">Two worlds</title>"));
    MapSubject subject;
    subject.things.push_back(*graph.find(VertexKind::topic, "a1"));
    CHECK(says(svg_map(graph, subject, options), "<title id=\"map-title\">Around Topic a1</title>"));
    subject.things = {*graph.find(VertexKind::issue, "1")};
    CHECK(says(svg_map(graph, subject, options), "<title id=\"map-title\">Little Weekly 1</title>"));
    subject = {};
    subject.community = 1;
    CHECK(says(svg_map(graph, subject, options),
               "<title id=\"map-title\">" + topic_standings(graph).communities[1].name));
  }

  TEST_CASE("a title that does not fit is cut on the sheet, and whole for those who hear it") {
    MapOptions options;
    options.title = std::string(300, 'W');
    const std::string svg = svg_map(little_graph(), {}, options);
    CHECK(says(svg, "<title id=\"map-title\">" + options.title + "</title>"));
    CHECK(times(svg, options.title) == 1);
    CHECK(says(svg, "WWW…</text>"));
  }

  TEST_CASE("a map scales with its place, unless it is on paper") {
    MapOptions options;
    CHECK(says(head_of(svg_map(little_graph())), "viewBox=\"0 0 "));
    CHECK_FALSE(says(head_of(svg_map(little_graph())), " width="));
    options.size = SheetSize{420, 297, true};
    CHECK(says(head_of(svg_map(little_graph(), {}, options)), " width=\"420mm\" height=\"297mm\""));
    options.size = SheetSize{3, 2, false};
    CHECK_FALSE(says(head_of(svg_map(little_graph(), {}, options)), " width="));
  }

  TEST_CASE("a sheet has the proportions that were asked for") {
    for (const double aspect : {0.5, 0.7, 1.0, 1.41, 2.0}) {
      CAPTURE(aspect);
      MapOptions options;
      options.size = SheetSize{100 * aspect, 100, false};
      const std::string head = head_of(svg_map(little_graph(), {}, options));
      std::istringstream numbers(head.substr(head.find("viewBox=\"0 0 ") + 13));
      double width = 0;
      double height = 0;
      numbers >> width >> height;
      CHECK(width / height == doctest::Approx(aspect).epsilon(0.01));
    }
  }

  TEST_CASE("a map follows the reader's light or dark, or keeps to the one asked for; paper is white") {
    MapOptions options;
    const std::string both = svg_map(little_graph(), {}, options);
    CHECK(says(both, "@media (prefers-color-scheme:dark)"));
    CHECK(says(both, "@media print{\n.weft-map .ground{fill:#ffffff}"));
    options.theme = Theme::light;
    const std::string light = svg_map(little_graph(), {}, options);
    CHECK_FALSE(says(light, "prefers-color-scheme"));
    CHECK(times(light, ".ground{fill:#ffffff}") == 1);
    CHECK_FALSE(says(light, ".ground{fill:#14171b}"));
    options.theme = Theme::dark;
    const std::string dark = svg_map(little_graph(), {}, options);
    CHECK_FALSE(says(dark, "prefers-color-scheme"));
    CHECK(dark.find(".ground{fill:#14171b}") < dark.find("@media print{\n.weft-map .ground{fill:#ffffff}"));
  }

  TEST_CASE("a topic tells of its latest articles, newest first, those about it before those that mention it") {
    const std::string svg = svg_map(little_graph());
    CHECK(says(svg,
               "<title>Apache Cassandra (concept), 3 articles\nin no community\n"
               "2019-02-25  Moving to ScyllaDB\n"
               "2019-01-07  How Discord Stores Billions of Messages\n"
               "2019-01-28  Scaling Postgres &lt;to&gt; 1.2bn &amp; &quot;more&quot;</title>"));
    CHECK(says(svg_map(two_communities()), "\n…</title>"));
  }

  TEST_CASE("a line tells why it is there") {
    const std::string svg = svg_map(little_graph());
    CHECK(says(svg, "<title>Paxos: below Consensus in the ontology</title>"));
    CHECK(says(svg, "<title>Docker Internals: about Docker, score 0.9</title>"));
    CHECK(says(svg, "<title>Docker Internals: leads to example.io</title>"));
    CHECK(says(svg_map(two_communities()), ": together in 6 articles, closeness "));
  }

  TEST_CASE("a community is told by a number, and its topics by their looks") {
    const std::string svg = svg_map(two_communities());
    CHECK(times(svg, "class=\"box ground line-1\"") == 1);  // the topic that only hangs on it
    CHECK(times(svg, "class=\"box pill-1\"") == 5);
    CHECK(times(svg, "class=\"box pill-2\"") == 5);
  }

  TEST_CASE("beyond what pills can hold, topics are words, and the first of a community a pill") {
    const TopicGraph graph = two_communities();
    pictures::MapModel map = map_of(graph);
    while (map.nodes.size() <= pictures::most_pills + 20) map.nodes.push_back(map.nodes.front());
    std::size_t pills = 0;
    for (const auto& box : pictures::map_boxes(graph, map)) {
      CHECK(box.shape != pictures::MapShape::outline);
      if (box.shape == pictures::MapShape::pill) {
        ++pills;
        CHECK_FALSE(box.badge.empty());
      }
    }
    CHECK(pills >= 2);
  }

  TEST_CASE("articles lead to their pages and sources to their sites, by web addresses alone") {
    const std::string svg = svg_map(little_graph());
    CHECK(says(svg, "xlink:href=\"https://example.com/a?x=1&amp;y=2\""));
    CHECK(times(svg, "xlink:href=\"") == 9 + 7 + 1);  // and a topic's site
    CHECK(says(svg, "xlink:href=\"https://cassandra.apache.org"));
    CHECK(times(svg, "xlink:href=\"https://") + times(svg, "xlink:href=\"http://") == times(svg, "xlink:href=\""));
  }

  TEST_CASE("no title and no address becomes markup") {
    MapOptions options;
    options.title = "</title><script>";
    const std::string svg = svg_map(hostile_graph(), {}, options);
    CHECK_FALSE(says(svg, "<script"));
    CHECK_FALSE(says(svg, "javascript:alert(2)"));
    CHECK_FALSE(says(svg, "<b>"));
    CHECK(says(svg, "&amp;lt;i&amp;gt;"));
  }

  TEST_CASE("the same graph is the same map") { CHECK(svg_map(two_communities()) == svg_map(two_communities())); }

  TEST_CASE("a corpus without articles is a map with words alone") {
    const auto ontology = make_ontology({});
    const std::string svg = svg_map(TopicGraph(ontology, {}));
    CHECK(says(svg, "0 topics, 0 articles"));
    CHECK(times(svg, "class=\"node ") == 0);
  }
}

}  // namespace weft::tests
