// SPDX-License-Identifier: MIT
#include <weft/timeline.hpp>

#include "pictures/timeline_shades.hpp"
#include "support/generator.hpp"
#include "support/holds.hpp"
#include "unit/exports/hostile_world.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// That nothing lies over anything else, and every number is right, is judged by tests/clients/judge_timeline.py.
namespace weft::tests {
namespace {

std::string timeline_of(const TopicGraph& graph, const TimelineOptions& options = {}) {
  std::ostringstream out;
  write_timeline_svg(graph, options, out);
  return out.str();
}

/// A row whose cells have so many of so many articles.
Timeline timeline_of(const std::vector<std::pair<std::size_t, std::uint32_t>>& shares) {
  Timeline timeline;
  timeline.groups.resize(1);
  TimelineRow& row = timeline.groups[0].rows.emplace_back();
  for (const auto& [articles, all] : shares) {
    row.cells.push_back({static_cast<std::uint32_t>(timeline.columns.size()), std::vector<VertexId>(articles)});
    timeline.columns.push_back({"", "", 1, all});
  }
  return timeline;
}

std::vector<std::string> names_of(const pictures::TimelineShades& shades) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < shades.count(); ++i) names.push_back(shades.name(i));
  return names;
}

}  // namespace

TEST_SUITE("pictures") {
  TEST_CASE("shades are named by round shares, and one share has one shade") {
    const Timeline timeline = timeline_of({{1, 100}, {2, 100}, {3, 100}, {5, 100}, {9, 100}, {1, 100}, {43, 100}});
    const pictures::TimelineShades shades(timeline);
    CHECK(names_of(shades) == std::vector<std::string>{"up to 1 %", "1–2 %", "2–5 %", "5–10 %", "10–43 %"});
    CHECK(shades.of(2, 100) == 1);
    CHECK(shades.of(20001, 1'000'000) == 2);  // a hair more
    CHECK(shades.of(43, 100) == 4);
    CHECK(names_of(pictures::TimelineShades(timeline_of({{1, 3}}))) == std::vector<std::string>{"up to 34 %"});
    CHECK(names_of(pictures::TimelineShades(timeline_of({{7, 7}, {3, 3}}))) == std::vector<std::string>{"up to 100 %"});
    CHECK(pictures::TimelineShades(Timeline()).count() == 0);
  }

  TEST_CASE("whatever the shares, every shade has a cell and every cell a shade, the darker for the larger share") {
    Generator random(7);
    for (int round = 0; round < 200; ++round) {
      std::vector<std::pair<std::size_t, std::uint32_t>> shares;
      const std::size_t cells = 1 + random.below(60);
      for (std::size_t i = 0; i < cells; ++i) {
        const auto all = static_cast<std::uint32_t>(1 + random.below(400));
        shares.emplace_back(1 + random.below(all), all);
      }
      const pictures::TimelineShades shades(timeline_of(shares));
      REQUIRE(shades.count() >= 1);
      REQUIRE(shades.count() <= pictures::TimelineShades::most);
      std::vector<bool> used(shades.count());
      for (const auto& [articles, all] : shares) {
        REQUIRE(shades.of(articles, all) < shades.count());
        used[shades.of(articles, all)] = true;
        for (const auto& [others, other_all] : shares) {
          if (articles * other_all <= others * all) CHECK(shades.of(articles, all) <= shades.of(others, other_all));
        }
      }
      for (const bool is_used : used) CHECK(is_used);
    }
  }

  TEST_CASE("a timeline is the same twice, and says who it is") {
    const std::string svg =
        timeline_of(little_graph(), {{}, 40, TimelineUnit::month, Theme::automatic, "Little <Weekly>"});
    CHECK(svg == timeline_of(little_graph(), {{}, 40, TimelineUnit::month, Theme::automatic, "Little <Weekly>"}));
    CHECK(holds(svg, "<title id=\"timeline-title\">Little &lt;Weekly&gt;</title>"));
    CHECK(holds(svg, "id=\"topic:raft\""));
    CHECK(holds(svg, "Raft, 2019-01: 2 of 6 articles, 33 %"));
    CHECK(holds(svg, "\n• Raft, explained"));
  }

  TEST_CASE("light and dark are what they are called, and automatic is both") {
    const TopicGraph graph = little_graph();
    TimelineOptions options;
    CHECK(holds(timeline_of(graph, options), "@media screen and (prefers-color-scheme:dark)"));
    options.theme = Theme::light;
    CHECK_FALSE(holds(timeline_of(graph, options), "@media"));
    CHECK(holds(timeline_of(graph, options), ".ground{fill:#ffffff}"));
    options.theme = Theme::dark;
    const std::string dark = timeline_of(graph, options);
    CHECK_FALSE(holds(dark, "prefers-color-scheme"));
    const std::size_t print = dark.find("@media print{");
    REQUIRE(print != std::string::npos);
    CHECK(dark.find(".ground{fill:#14171b}") < print);
    CHECK(dark.find(".ground{fill:#ffffff}") > print);
    CHECK(dark.find(".cell text{fill:#1f2328}") > print);
    CHECK(dark.find(".s1 rect{fill-opacity:.16}") > print);
  }

  TEST_CASE("nothing from a text acts in a timeline") {
    const std::string svg = timeline_of(hostile_graph());
    CHECK_FALSE(holds(svg, "<script"));
    CHECK_FALSE(holds(svg, "href=\"javascript"));
    CHECK(holds(svg, "id=\"topic:c%2B%2B\""));
  }

  TEST_CASE("more titles than are told are counted") {
    const auto ontology = little_ontology();
    IssueRow issue{"1", "2020-01-01", {}};
    for (int i = 0; i < 8; ++i)
      issue.articles.push_back({"t" + std::to_string(i), "Title " + std::to_string(i), {}, {"raft"}});
    const std::string svg = timeline_of({ontology, make_issues(*ontology, {issue})});
    CHECK(holds(svg, "• Title 4\nand 3 more"));
    CHECK_FALSE(holds(svg, "Title 5"));
  }

  TEST_CASE("what became of a topic has a word, a sign, its reason, and its place in the legend") {
    const auto ontology = little_ontology();
    std::vector<IssueRow> issues;
    for (int month = 0; month < 48; ++month) {
      const std::string number = std::to_string(101 + month % 12).substr(1);
      IssueRow issue{std::to_string(month), std::to_string(2020 + month / 12) + '-' + number + "-15", {}};
      const auto add = [&](const std::string& topic, int articles) {
        for (int i = 0; i < articles; ++i)
          issue.articles.push_back({topic + std::to_string(i), "On " + topic, {}, {topic}});
      };
      add("raft", month < 36 ? 6 : 0);
      add("cassandra", month < 36 ? 1 : 8);
      add("kubernetes", month < 36 ? 0 : 6);
      add("postgresql", month < 36 ? 6 : 10);
      add("go", month < 8 || month >= 40 ? 6 : 0);
      issues.push_back(std::move(issue));
    }
    const std::string svg = timeline_of({ontology, make_issues(*ontology, issues)});
    for (const auto& [word, explained] : {std::pair{"rising", "rising"},
                                          {"new", "new"},
                                          {"returned", "returned after a long gap"},
                                          {"fading", "fading"},
                                          {"steady", "steady: neither halved nor doubled"}}) {
      CAPTURE(word);
      CHECK(holds(svg, std::string(">") + word + "</text></g>"));
      CHECK(holds(svg, std::string(">") + explained + "</text>\n"));
    }
    CHECK(holds(svg, "<g><title>not in "));
    CHECK(holds(svg, "no sign: too little to tell"));
  }

  TEST_CASE("a timeline of nothing says so") {
    const TopicGraph graph(little_ontology(), {});
    const std::string svg = timeline_of(graph);
    CHECK(holds(svg, "Nothing to show"));
    CHECK(svg.ends_with("</svg>\n"));
  }
}

}  // namespace weft::tests
