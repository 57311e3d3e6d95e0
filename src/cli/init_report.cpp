// SPDX-License-Identifier: MIT
#include "cli/init_report.hpp"

#include "cli/archive_title.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/undated.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_files_named = 3;  ///< of the files with one reason
constexpr std::size_t most_series = 12;      ///< rows of the table

/// What tells the articles of a shape apart, in the order of the shapes.
constexpr std::array<std::string_view, 6> marks{"below a heading", "behind a paragraph that is a link",
                                                "list items",      "numbered paragraphs",
                                                "in prose",        "whole files"};

/// `from the front matter`, or in how many issues each: `from the front matter (9) or title (1)`
std::string origin_of(const SurveyedOrigins& origins) {
  if (origins.empty()) return {};
  if (origins.size() == 1) return "from the " + std::string(origins.front().first);
  std::string text;
  for (const auto& [origin, issues] : origins)
    text += (text.empty() ? "from the " : " or ") + std::string(origin) + " (" + std::to_string(issues) + ')';
  return text;
}

std::string from_to(const SurveyedSpan& span) {
  return span.first == span.last ? span.first : span.first + " to " + span.last;
}

/// `2024-01 to 2024-10, from the title, 2 without`
std::vector<std::string> values_of(const SurveyedSpan& span, const SurveyedOrigins& origins) {
  if (span.first.empty()) return {"none found"};
  std::vector<std::string> values{from_to(span), origin_of(origins)};
  if (span.without > 0) values.push_back(counted(span.without, "issue", "issues") + " without");
  return values;
}

std::vector<std::string> shapes_of(const Survey& survey) {
  if (survey.shapes.size() == 1 && survey.shapes.front().shape == Shape::post)
    return {counted(survey.articles, "file that is one article", "files that are one article each") + " (post)"};
  std::vector<std::string> values;
  for (const SurveyedShape& shape : survey.shapes)
    values.push_back(std::to_string(shape.articles) + ' ' +
                     std::string(marks.at(static_cast<std::size_t>(shape.shape))) + " (" +
                     std::string(name_of(shape.shape)) + ')');
  return values;
}

/// What nearly all are written in, or in how many issues each language is.
std::vector<std::string> languages_of(const Survey& survey) {
  std::vector<std::string> values;
  for (const SurveyedLanguage& language : survey.languages) {
    const std::string name(language.name);
    const bool everywhere = language.issues == survey.issues;
    const bool mostly = values.empty() && language.issues * 10 >= survey.issues * 9;
    values.push_back(everywhere ? name
                     : mostly   ? "mostly " + name
                                : name + " in " + counted(language.issues, "issue", "issues"));
  }
  return values;
}

/// Files by what speaks against them: `about.md and 2 more: a page of the site`
std::vector<std::string> files_by_reason(const std::vector<SurveyedFile>& files) {
  std::map<std::string, std::vector<std::string>> by_reason;
  for (const SurveyedFile& file : files) by_reason[file.reason].push_back(file.path);
  std::vector<std::string> values;
  for (const auto& [reason, paths] : by_reason) {
    std::string value;
    for (std::size_t i = 0; i < std::min(paths.size(), most_files_named); ++i) value += (i == 0 ? "" : " ") + paths[i];
    if (paths.size() > most_files_named) value += " and " + std::to_string(paths.size() - most_files_named) + " more";
    values.push_back(value + " (" + reason + ')');
  }
  return values;
}

std::vector<std::string> files_of(const Survey& survey) {
  std::vector<std::string> values{counted(survey.issues, "issue", "issues")};
  if (survey.drafts > 0) values.push_back(counted(survey.drafts, "draft", "drafts"));
  if (!survey.unlike.empty()) values.push_back(std::to_string(survey.unlike.size()) + " unlike an issue");
  if (!survey.passed_over.empty()) values.push_back(std::to_string(survey.passed_over.size()) + " passed over");
  if (survey.left_out > 0) values.push_back(std::to_string(survey.left_out) + " unreadable");
  return values;
}

/// What has no date, and what that means.
std::vector<std::string> undated_of(const Survey& survey) {
  std::size_t issues = 0;
  std::vector<std::string> newsletters;
  for (const SurveyedSeries& series : survey.series) {
    issues += series.dates.without;
    if (series.dates.without > 0 && !series.name.empty()) newsletters.push_back(series.name);
  }
  return undated_in_words(issues, newsletters);
}

void write_series_table(const Survey& survey, std::ostream& out, std::size_t columns) {
  std::size_t widest = 10;
  const std::size_t rows = std::min(survey.series.size(), most_series);
  for (std::size_t i = 0; i < rows; ++i)
    widest = std::max(widest, text::display_width(text::printable(survey.series[i].name)));
  widest = std::min<std::size_t>(widest, 40);
  out << "\n  " << padded("newsletter", widest) << "  issues  numbers and dates\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const SurveyedSeries& series = survey.series[i];
    std::string line = padded(fitted(series.name.empty() ? "(no name)" : series.name, widest), widest) + "  " +
                       right_aligned(series.issues, 6);
    for (const SurveyedSpan* span : {&series.numbers, &series.dates})
      if (!span->first.empty() && (span == &series.numbers || series.dates.first != series.numbers.first))
        line += (span == &series.numbers ? "  " : ", ") + from_to(*span);
    out << indented(2, line, columns);
  }
  if (survey.series.size() > rows) out << "  and " << survey.series.size() - rows << " more\n";
}

}  // namespace

void write_survey(const Survey& survey, std::ostream& out, std::size_t columns) {
  std::vector<std::string> names;
  for (const SurveyedSeries& series : survey.series)
    if (!series.name.empty()) names.push_back(series.name);
  const std::string title = survey.common_series.empty() ? archive_title(names) : survey.common_series;
  if (!title.empty()) out << fitted(title, columns) << ": ";
  out << counted(survey.issues, "issue", "issues") << ", " << counted(survey.articles, "article", "articles") << "\n\n";

  std::vector<Field> fields{{"files", files_of(survey)}};
  const bool is_one = survey.series.size() == 1;
  if (is_one && !survey.series.front().name.empty())
    fields.push_back({"newsletter", {survey.series.front().name, origin_of(survey.series.front().origins)}});
  if (is_one) fields.push_back({"numbers", values_of(survey.series.front().numbers, survey.numbers)});
  if (is_one) fields.push_back({"dates", values_of(survey.series.front().dates, survey.dates)});
  fields.push_back({"undated", undated_of(survey)});
  fields.push_back({"articles", shapes_of(survey)});
  fields.push_back({"languages", languages_of(survey)});
  fields.push_back({"excluded", files_by_reason(survey.unlike)});
  fields.push_back({"not read", files_by_reason(survey.passed_over)});
  write_fields(fields, out, columns);
  if (survey.series.size() > 1) write_series_table(survey, out, columns);
}

void found_no_issue(const Survey& survey) {
  const std::string folder = "'" + survey.folder + "'";
  if (survey.left_out > 0)
    throw Error("no issue in " + folder + " can be read", "mend what is named above, then run weft init again");
  const auto html = std::count_if(survey.passed_over.begin(), survey.passed_over.end(),
                                  [](const SurveyedFile& file) { return file.reason == "HTML"; });
  if (html > 0)
    throw Error("there is no Markdown in " + folder + ", but " +
                    counted(static_cast<std::size_t>(html), "HTML file", "HTML files"),
                "weft reads .md, .markdown and .mdx: name the folder that the site is made of");
  if (!survey.passed_over.empty())
    throw Error("there is no issue in " + folder + ", only " + survey.passed_over.front().path +
                    (survey.passed_over.size() > 1 ? " and the like" : ""),
                "name the folder that the issues lie in: weft init FOLDER");
  throw Error("there is no Markdown in " + folder,
              "name the folder that the issues lie in: weft init FOLDER; weft reads .md, .markdown and .mdx");
}

}  // namespace weft::cli
