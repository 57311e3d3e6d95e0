// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/series_option.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <weft/answers.hpp>
#include <weft/portrait.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace weft::cli {

namespace {

constexpr std::size_t least_label = 16;
constexpr std::string_view line_head = "over time";
constexpr std::size_t most_line = 24;

struct TopicsArguments {
  std::string sort = "count";
  std::size_t limit = 0;  ///< 0: all
  std::string series;
  bool json = false;
  std::string archive = default_archive();
};

void set_up(Options& options, TopicsArguments& arguments) {
  add_choice(options, arguments.sort, {"count", "rank", "name", "rise"},
             {"--sort", "count|rank|name|rise", "the order (count); rise: the surest riser first"});
  add_number(options, arguments.limit, {"--limit", "N", "only the first so many (all)"});
  add_series(options, arguments.series);
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft topics --sort rank --limit 20", "weft topics --sort rise --json"});
}

std::size_t articles_of(const KnownTopic& topic) { return std::size_t{topic.about} + topic.mentions; }

/// How wide the columns have to be for what stands in them; 0: left out.
struct Widths {
  std::size_t label = 5;
  std::size_t articles = 8;
  std::size_t bar = 10;
  std::size_t about = 5;
  std::size_t line = 0;  ///< of the sparkline and its head
  std::size_t first = 10;
  std::size_t last = 9;
};

/// What all columns but the labels take, with the gaps before them.
std::size_t beside_labels(const Widths& widths) {
  std::size_t sum = 0;
  for (const std::size_t width : {widths.articles, widths.bar, widths.about, widths.line, widths.first, widths.last})
    sum += width > 0 ? gap.size() + width : 0;
  return sum;
}

/// Only labels can be cut when a terminal is too narrow, for half a number is a lie; whole columns can be left out.
Widths widths_of(const TopicList& list, std::size_t columns) {
  Widths widths;
  for (const KnownTopic& topic : list.topics) {
    widths.label = std::max(widths.label, text::display_width(text::printable(topic.name.label)));
    widths.first = std::max(widths.first, text::display_width(text::printable(topic.first_seen)));
    widths.last = std::max(widths.last, text::display_width(text::printable(topic.last_seen)));
  }
  for (std::size_t Widths::*dispensable : {&Widths::bar, &Widths::first, &Widths::last}) {
    if (columns < beside_labels(widths) + least_label) widths.*dispensable = 0;
  }
  const std::size_t others = beside_labels(widths);
  widths.label = std::min(widths.label, columns > others + least_label ? columns - others : least_label);
  const std::size_t room = columns - std::min(columns, others + widths.label);
  // One period is no course.
  const std::size_t periods = list.base.periods.size();
  if (periods > 1 && room >= gap.size() + line_head.size())
    widths.line = std::clamp(periods, line_head.size(), std::min(most_line, room - gap.size()));
  return widths;
}

/// The sparkline of a topic; nothing when no article that counts has it.
std::string course_of(const TopicList& list, const KnownTopic& topic, std::size_t width) {
  return topic.trend && width > 0 ? sparkline(list.base, *topic.trend, width) : std::string();
}

/// A line of the table, from its first column to its last.
class Row {
 public:
  explicit Row(const Inks& inks) : inks_(inks) {}

  /// Adds what stands in a column, unless that is left out.
  Row& add(std::string_view text, std::size_t width, std::optional<Ink> ink = std::nullopt) {
    if (width == 0) return *this;
    if (width_ > 0) line_ += std::string(gap_, ' ') + std::string(gap);
    line_ += ink ? inks_(*ink, text) : std::string(text);
    const std::size_t taken = text::display_width(text);
    gap_ = width > taken ? width - taken : 0;
    width_ = width;
    return *this;
  }

  std::string take() { return std::move(line_) + '\n'; }

 private:
  const Inks& inks_;
  std::string line_;
  std::size_t width_ = 0;  ///< of the latest column
  std::size_t gap_ = 0;    ///< what it leaves empty
};

void write_table(const TopicList& list, std::ostream& out) {
  const Widths widths = widths_of(list, columns_of(out));
  std::size_t most = 0;
  for (const KnownTopic& topic : list.topics) most = std::max(most, articles_of(topic));
  const Inks inks(out);
  out << Row(inks)
             .add("topic", widths.label, Ink::aside)
             .add("articles", widths.articles, Ink::aside)
             .add("", widths.bar)
             .add("about", widths.about, Ink::aside)
             .add(line_head, widths.line, Ink::aside)
             .add("first seen", widths.first, Ink::aside)
             .add("last seen", widths.last, Ink::aside)
             .take();
  for (const KnownTopic& topic : list.topics) {
    out << Row(inks)
               .add(fitted(topic.name.label, widths.label), widths.label)
               .add(right_aligned(articles_of(topic), widths.articles), widths.articles)
               .add(bar(articles_of(topic), most, widths.bar), widths.bar, Ink::amount)
               .add(right_aligned(topic.about, widths.about), widths.about)
               .add(course_of(list, topic, widths.line), widths.line, Ink::amount)
               .add(text::printable(topic.first_seen), widths.first, Ink::aside)
               .add(text::printable(topic.last_seen), widths.last, Ink::aside)
               .take();
  }
}

TopicOrder order_called(std::string_view name) {
  if (name == "name") return TopicOrder::name;
  if (name == "rise") return TopicOrder::rise;
  return name == "rank" ? TopicOrder::rank : TopicOrder::count;
}

/// What nobody can see in the dates that topics have.
void tell_undated(const TopicList& list, std::ostream& err) {
  const std::uint32_t undated = list.base.undated_issues;
  if (undated == 0 || list.topics.empty() || list.base.periods.empty()) return;
  say(err, counted(undated, "issue has", "issues have") + " no date, so " +
               (undated == 1 ? "it counts" : "they count") +
               " among the articles, but not in over time, first seen and last seen");
}

/// The topics of the archive, or of some of its newsletters.
TopicList topics_asked_for(const Archive& archive, const TopicsArguments& arguments,
                           std::span<const std::string> series) {
  const TopicOrder order = order_called(arguments.sort);
  if (series.empty()) return list_topics(archive, order);
  return list_topics(of_series(load_archive(arguments.archive), series), order);
}

Exit run(const TopicsArguments& arguments, std::ostream& out, std::ostream& err) {
  const Archive archive(arguments.archive);
  const auto series = named_series(archive, arguments.series, err);
  if (!series) return Exit::partly;
  TopicList list = topics_asked_for(archive, arguments, *series);
  if (arguments.limit > 0 && list.topics.size() > arguments.limit) list.topics.resize(arguments.limit);
  if (arguments.json) {
    write_topics_json(list.topics, out, *series);
  } else if (!list.topics.empty()) {
    write_table(list, out);
    tell_undated(list, err);
  }
  if (!list.topics.empty()) return Exit::done;
  say(err, "no article has a topic of the ontology", "add topics of your own: weft build --ontology FILE");
  return Exit::partly;
}

}  // namespace

Command topics_command() { return make_command<TopicsArguments>("topics", "list the topics, the commonest first"); }

}  // namespace weft::cli
