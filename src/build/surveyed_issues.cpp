// SPDX-License-Identifier: MIT
#include "build/surveyed_issues.hpp"

#include "text/natural_order.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace weft::building {

namespace {

/// How much of a corpus one newsletter has to be for the others, which nothing but their folders name, to be taken for
/// issues of it: four fifths.
bool is_most(std::size_t part, std::size_t whole) { return part * 5 >= whole * 4; }

constexpr std::string_view from_folder = "folder";

class Origins {
 public:
  void add(const SurveyedFact& fact) {
    if (!fact.origin.empty()) ++counts_[fact.origin];
  }

  /// The most frequent first, then by name.
  SurveyedOrigins sorted() const {
    SurveyedOrigins origins(counts_.begin(), counts_.end());
    std::stable_sort(origins.begin(), origins.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return origins;
  }

 private:
  std::map<std::string_view, std::size_t> counts_;
};

void widen(SurveyedSpan& span, const std::string& value) {
  if (value.empty()) {
    ++span.without;
    return;
  }
  if (span.first.empty() || text::natural_order(value, span.first) < 0) span.first = value;
  if (span.last.empty() || text::natural_order(value, span.last) > 0) span.last = value;
}

/// Adds up what issues have, one after the other.
class Sum {
 public:
  void add(const SurveyedIssue& issue) {
    ++survey_.issues;
    survey_.articles += issue.articles;
    Series& series = series_[issue.series.value];
    series.surveyed.name = issue.series.value;
    ++series.surveyed.issues;
    widen(series.surveyed.numbers, issue.number.value);
    widen(series.surveyed.dates, issue.date.value);
    series.origins.add(issue.series);
    numbers_.add(issue.number);
    dates_.add(issue.date);
    for (std::size_t shape = 0; shape < issue.shapes.size(); ++shape) {
      shapes_[shape].shape = static_cast<Shape>(shape);
      shapes_[shape].articles += issue.shapes[shape];
      if (issue.shapes[shape] > 0) ++shapes_[shape].issues;
    }
    for (const text::Language language : issue.languages) ++languages_[language];
    for (const std::string& heading : issue.housekeeping) ++housekeeping_[text::squeezed(heading)];
  }

  Survey survey() && {
    for (const auto& [name, series] : series_) {
      survey_.series.push_back(series.surveyed);
      survey_.series.back().origins = series.origins.sorted();
    }
    sort_by(survey_.series, &SurveyedSeries::issues);
    for (const SurveyedShape& shape : shapes_)
      if (shape.articles > 0) survey_.shapes.push_back(shape);
    sort_by(survey_.shapes, &SurveyedShape::articles);
    for (const auto& [language, issues] : languages_) survey_.languages.push_back({name_of(language), issues});
    sort_by(survey_.languages, &SurveyedLanguage::issues);
    survey_.numbers = numbers_.sorted();
    survey_.dates = dates_.sorted();
    survey_.housekeeping = frequent_headings();
    survey_.common_series = common_series();
    return std::move(survey_);
  }

 private:
  struct Series {
    SurveyedSeries surveyed;
    Origins origins;
  };

  template <typename Item>
  static void sort_by(std::vector<Item>& items, std::size_t Item::*count) {
    std::stable_sort(items.begin(), items.end(), [&](const Item& a, const Item& b) { return a.*count > b.*count; });
  }

  /// Those of several issues, and of all when there are few.
  std::vector<std::string> frequent_headings() const {
    constexpr std::size_t most = 6;
    std::vector<std::pair<std::string, std::size_t>> counted(housekeeping_.begin(), housekeeping_.end());
    std::stable_sort(counted.begin(), counted.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<std::string> headings;
    for (const auto& [heading, issues] : counted)
      if (headings.size() < most && (issues > 1 || survey_.issues < 3)) headings.push_back(heading);
    return headings;
  }

  /// The series of all, or of most when the others have none but by their folders. What a configuration would read as
  /// another name is none.
  std::string common_series() const {
    if (survey_.series.empty()) return {};
    const SurveyedSeries& first = survey_.series.front();
    const auto is_of_folder = [](const SurveyedSeries& series) {
      return series.name.empty() || (series.origins.size() == 1 && series.origins.front().first == from_folder);
    };
    const bool alone = std::all_of(survey_.series.begin() + 1, survey_.series.end(), is_of_folder);
    const bool is_common =
        survey_.series.size() == 1 || (alone && !is_of_folder(first) && is_most(first.issues, survey_.issues));
    return is_common && text::squeezed(first.name) == first.name ? first.name : std::string();
  }

  Survey survey_;
  std::map<std::string, Series> series_;
  Origins numbers_;
  Origins dates_;
  std::array<SurveyedShape, 6> shapes_{};
  std::map<text::Language, std::size_t> languages_;
  std::map<std::string, std::size_t> housekeeping_;
};

}  // namespace

Survey survey_of(const std::vector<SurveyedIssue>& issues) {
  const std::vector<std::string> reasons = reasons_against(issues);
  Sum sum;
  for (std::size_t i = 0; i < issues.size(); ++i)
    if (issues[i].is_read() && reasons[i].empty()) sum.add(issues[i]);
  Survey survey = std::move(sum).survey();
  for (std::size_t i = 0; i < issues.size(); ++i) {
    const SurveyedIssue& issue = issues[i];
    if (!issue.errors.empty()) {
      ++survey.left_out;
      survey.errors.insert(survey.errors.end(), issue.errors.begin(), issue.errors.end());
    } else if (issue.is_draft) {
      ++survey.drafts;
    } else if (!reasons[i].empty()) {
      survey.unlike.push_back({issue.path, reasons[i]});
    }
  }
  survey.excluded = patterns_for(issues, reasons);
  return survey;
}

}  // namespace weft::building
