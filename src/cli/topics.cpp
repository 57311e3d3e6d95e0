// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/portrait.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>

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

std::size_t articles_of(const KnownTopic& topic) { return std::size_t{topic.about} + topic.mentions; }

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
Widths widths_of(const TopicList& list, std::size_t columns) {
  Widths widths;
  for (const KnownTopic& topic : list.topics) {
    widths.label = std::max(widths.label, text::display_width(text::printable(topic.name.label)));
    widths.first = std::max(widths.first, text::display_width(text::printable(topic.first_seen)));
    widths.last = std::max(widths.last, text::display_width(text::printable(topic.last_seen)));
  }
  const std::size_t others = widths.articles + bar_cells + widths.about + widths.first + widths.last + 5 * gap.size();
  widths.label = std::min(widths.label, columns > others + 16 ? columns - others : 16);
  const std::size_t room = columns - std::min(columns, others + widths.label);
  // One period is no course.
  const std::size_t periods = list.base.periods.size();
  if (periods > 1 && room >= gap.size() + line_head.size())
    widths.line = std::clamp(periods, line_head.size(), std::min(most_line, room - gap.size()));
  return widths;
}

/// The sparkline of a topic, padded; blanks when no article that counts has it.
std::string course_of(const TopicList& list, const KnownTopic& topic, std::size_t width) {
  return padded(topic.trend ? sparkline(list.base, *topic.trend, width) : "", width) + std::string(gap);
}

void write_table(const TopicList& list, std::ostream& out) {
  const Widths widths = widths_of(list, columns_of(out));
  std::size_t most = 0;
  for (const KnownTopic& topic : list.topics) most = std::max(most, articles_of(topic));
  const Inks inks(out);
  const auto aside = [&](const std::string& text) { return inks(Ink::aside, text); };
  const auto amount = [&](const std::string& text) { return inks(Ink::amount, text); };
  out << aside(padded("topic", widths.label)) << gap << aside("articles") << gap << padded("", bar_cells) << gap
      << aside("about") << gap << (widths.line > 0 ? aside(padded(line_head, widths.line)) + std::string(gap) : "")
      << aside(padded("first seen", widths.first)) << gap << aside("last seen") << '\n';
  for (const KnownTopic& topic : list.topics) {
    out << padded(fitted(topic.name.label, widths.label), widths.label) << gap
        << right_aligned(articles_of(topic), widths.articles) << gap
        << amount(padded(bar(articles_of(topic), most, bar_cells), bar_cells)) << gap
        << right_aligned(topic.about, widths.about) << gap
        << (widths.line > 0 ? amount(course_of(list, topic, widths.line)) : "")
        << aside(padded(text::printable(topic.first_seen), widths.first)) << gap
        << aside(text::printable(topic.last_seen)) << '\n';
  }
}

TopicOrder order_called(std::string_view name) {
  if (name == "name") return TopicOrder::name;
  if (name == "rise") return TopicOrder::rise;
  return name == "rank" ? TopicOrder::rank : TopicOrder::count;
}

Exit run(const TopicsArguments& arguments, std::ostream& out, std::ostream& err) {
  TopicList list = list_topics(Archive(arguments.archive), order_called(arguments.sort));
  if (arguments.limit > 0 && list.topics.size() > arguments.limit) list.topics.resize(arguments.limit);
  if (arguments.json) {
    write_topics_json(list.topics, out);
  } else if (!list.topics.empty()) {
    write_table(list, out);
  }
  if (!list.topics.empty()) return Exit::done;
  say(err, "no article has a topic of the ontology", "add topics of your own: weft build --ontology FILE");
  return Exit::partly;
}

}  // namespace

Command topics_command() { return make_command("topics", "list the topics, the commonest first", set_up, run); }

}  // namespace weft::cli
