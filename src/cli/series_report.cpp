// SPDX-License-Identifier: MIT
#include "cli/series_report.hpp"

#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/placed_lines.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <tuple>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_names = 12;
constexpr std::size_t most_issues = 20;

/// `2013-06-22 – 2023-04-12`, and how many issues have no date.
std::vector<std::string> dates_of(const SeriesPortrait& portrait) {
  std::vector<std::string> phrases;
  const auto& [first, last] = std::tie(portrait.first, portrait.last);
  if (!first.empty()) phrases.push_back(first == last ? first : first + " – " + last);
  if (portrait.undated > 0) phrases.push_back(counted(portrait.undated, "issue", "issues") + " without a date");
  return phrases;
}

/// `Rust (3826 articles)` and so on, then how many there are besides.
template <typename Things, typename Name>
std::vector<std::string> most_of(const Things& things, const Name& name) {
  std::vector<std::string> phrases;
  for (std::size_t i = 0; i < std::min(things.size(), most_names); ++i)
    phrases.push_back(name(things[i]) + " (" + counted(things[i].articles, "article", "articles") + ")");
  if (things.size() > most_names) phrases.push_back("… " + std::to_string(things.size() - most_names) + " more");
  return phrases;
}

/// `  2024-03-15  2024-03     8 articles  Loose Threads 2024-03`
void write_issues(const SeriesPortrait& portrait, std::ostream& out) {
  const std::size_t shown = std::min(portrait.issues.size(), most_issues);
  std::size_t widest = 0;
  for (std::size_t i = 0; i < shown; ++i)
    widest = std::max(widest, text::display_width(text::printable(portrait.issues[i].id)));
  const bool is_dated = portrait.undated < portrait.issues.size();
  const Inks inks(out);
  out << '\n' << inks(Ink::title, counted(portrait.issues.size(), "issue", "issues") + ", the newest first:") << '\n';
  const std::size_t columns = columns_of(out);
  for (std::size_t i = 0; i < shown; ++i) {
    const SeriesIssue& issue = portrait.issues[i];
    const std::string head = "  " + (is_dated ? padded(issue.date, 10) + "  " : "") +
                             padded(text::printable(issue.id), widest) + right_aligned(issue.articles, 6) +
                             (issue.articles == 1 ? " article   " : " articles  ");
    out << inks(Ink::aside, head) << indented(0, issue.label, columns - std::min(columns, text::display_width(head)));
  }
  write_rest(portrait.issues.size(), shown, out);
}

}  // namespace

void write_portrait(const SeriesPortrait& portrait, std::ostream& out) {
  const Inks inks(out);
  out << inks.line(Ink::title, 0, portrait.name) << inks.line(Ink::aside, 0, "newsletter " + portrait.key) << '\n';
  const std::vector<Field> fields{
      {"issues", {std::to_string(portrait.issues.size())}},
      {"dates", dates_of(portrait)},
      {"articles", {std::to_string(portrait.articles)}},
      {"topics", most_of(portrait.topics, [](const SeriesTopic& topic) { return topic.topic.label; })},
      {"sources", most_of(portrait.sources, [](const KnownSource& source) { return source.id; })},
  };
  write_fields(fields, out, columns_of(out));
  write_issues(portrait, out);
}

}  // namespace weft::cli
