// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/measures.hpp>
#include <weft/query.hpp>
#include <weft/trends.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t bar_cells = 10;
constexpr std::string_view gap = "  ";
constexpr std::string_view line_head = "over time";
constexpr std::size_t most_line = 24;

struct TopicsArguments {
  std::string sort = "count";
  std::size_t limit = 0;  ///< 0: all
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, TopicsArguments& arguments) {
  add_choice(options, arguments.sort, {"count", "rank", "name", "rise"},
             {"--sort", "count|rank|name|rise", "the order (count); rise: the surest riser first"});
  add_number(options, arguments.limit, {"--limit", "N", "only the first so many (all)"});
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft topics --sort rank --limit 20", "weft topics --sort rise --json"});
}

std::size_t articles_of(const TopicLine& line) { return std::size_t{line.about} + line.mentions; }

/// How wide the columns have to be for what stands in them.
struct Widths {
  std::size_t label = 5;
  std::size_t articles = 8;
  std::size_t about = 5;
  std::size_t first = 10;
  std::size_t last = 9;
  std::size_t line = 0;  ///< of the sparkline and its head; 0 without room
};

/// Only labels can be cut when a terminal is too narrow: half a number is a lie.
Widths widths_of(const TopicGraph& graph, std::span<const TopicLine> lines, const Trends& trends, std::size_t columns) {
  Widths widths;
  for (const TopicLine& line : lines) {
    widths.label = std::max(widths.label, text::display_width(text::printable(graph[line.topic].label)));
    widths.first = std::max(widths.first, text::display_width(text::printable(line.first_seen)));
    widths.last = std::max(widths.last, text::display_width(text::printable(line.last_seen)));
  }
  const std::size_t others = widths.articles + bar_cells + widths.about + widths.first + widths.last + 5 * gap.size();
  widths.label = std::min(widths.label, columns > others + 16 ? columns - others : 16);
  const std::size_t room = columns - std::min(columns, others + widths.label);
  // One period is no course.
  if (trends.periods.size() > 1 && room >= gap.size() + line_head.size())
    widths.line = std::clamp(trends.periods.size(), line_head.size(), std::min(most_line, room - gap.size()));
  return widths;
}

/// The sparkline of a topic, padded; blanks when no article that counts has it.
std::string course_of(const Trends& trends, VertexId topic, std::size_t width) {
  const Trend* trend = find_trend(trends, topic);
  return padded(trend == nullptr ? "" : sparkline(trends, *trend, width), width) + std::string(gap);
}

void write_table(const TopicGraph& graph, std::span<const TopicLine> lines, const Trends& trends, std::ostream& out) {
  const Widths widths = widths_of(graph, lines, trends, columns_of(out));
  std::size_t most = 0;
  for (const TopicLine& line : lines) most = std::max(most, articles_of(line));
  out << padded("topic", widths.label) << gap << "articles" << gap << padded("", bar_cells) << gap << "about" << gap
      << (widths.line > 0 ? padded(line_head, widths.line) + std::string(gap) : "")
      << padded("first seen", widths.first) << gap << "last seen\n";
  for (const TopicLine& line : lines) {
    out << padded(fitted(graph[line.topic].label, widths.label), widths.label) << gap
        << right_aligned(articles_of(line), widths.articles) << gap
        << padded(bar(articles_of(line), most, bar_cells), bar_cells) << gap << right_aligned(line.about, widths.about)
        << gap << (widths.line > 0 ? course_of(trends, line.topic, widths.line) : "")
        << padded(text::printable(line.first_seen), widths.first) << gap << text::printable(line.last_seen) << '\n';
  }
}

TopicOrder order_called(std::string_view name) {
  if (name == "name") return TopicOrder::name;
  return name == "rank" ? TopicOrder::rank : TopicOrder::count;
}

Exit run(const TopicsArguments& arguments, std::ostream& out, std::ostream& err) {
  const TopicGraph graph = graph_of(load_archive(arguments.archive));
  const Trends trends = build_trends(graph);
  std::vector<TopicLine> lines = list_topics(graph, order_called(arguments.sort));
  if (arguments.sort == "rise") sort_by_rise(lines, trends);
  if (arguments.limit > 0 && lines.size() > arguments.limit) lines.resize(arguments.limit);
  if (arguments.json) {
    const Standings standings = measure(graph, NetworkKind::topics, Betweenness::always);
    write_topics_json(graph, lines, {trends, standings}, out);
  } else if (!lines.empty()) {
    write_table(graph, lines, trends, out);
  }
  if (!lines.empty()) return Exit::done;
  say(err, "no article has a topic of the ontology", "add topics of your own: weft build --ontology FILE");
  return Exit::partly;
}

}  // namespace

Command topics_command() { return make_command("topics", "list the topics, the commonest first", set_up, run); }

}  // namespace weft::cli
