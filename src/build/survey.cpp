// SPDX-License-Identifier: MIT
#include <weft/survey.hpp>

#include "build/housekeeping.hpp"
#include "build/in_sequence.hpp"
#include "build/issue_files.hpp"
#include "build/paths.hpp"
#include "build/surveyed_issues.hpp"
#include "io/files.hpp"

#include <set>
#include <utility>

namespace weft {

namespace {

using building::IssueFile;
using building::PassedBy;
using building::SurveyedIssue;

void require_folder(const std::string& path) {
  switch (io::kind_of(path)) {
    case io::PathKind::folder:
      return;
    case io::PathKind::missing:
      throw Error("there is no folder '" + path + "'", "check the spelling, or name another folder of Markdown");
    case io::PathKind::file:
      throw Error("'" + path + "' is a file, and this is for a folder of issues",
                  "name its folder; weft build reads a file alone, too");
    case io::PathKind::other:
      throw Error("'" + path + "' is neither a file nor a folder", "name a folder of Markdown");
  }
}

/// What of an explanation has a name.
building::SurveyedFact fact_of(const Explanation& explanation, std::string_view name) {
  for (const Explanation::Fact& fact : explanation.facts)
    if (fact.name == name) return {fact.value, fact.value.empty() ? std::string_view() : fact.origin};
  return {};
}

void look_at_articles(const Issue& issue, const building::Housekeeping& housekeeping, SurveyedIssue& surveyed) {
  text::LanguageCount words;
  std::set<std::string> headings;
  surveyed.articles = issue.articles.size();
  for (const Article& article : issue.articles) {
    ++surveyed.shapes[static_cast<std::size_t>(article.shape)];
    for (const std::string& heading : article.section)
      if (housekeeping.stands_below_such({heading})) headings.insert(heading);
    for (const Passage& passage : article.passages)
      if (passage.place != Place::code && passage.place != Place::url) words.add(passage.text);
  }
  surveyed.housekeeping.assign(headings.begin(), headings.end());
  surveyed.languages = words.languages();
}

SurveyedIssue survey_issue(const IssueFile& file, std::string_view folder, const building::Housekeeping& housekeeping) {
  SurveyedIssue surveyed;
  surveyed.path = building::way_below(folder, file.real).value_or(file.name);
  try {
    Diagnostics found;
    const std::string text = read_text(building::bytes_of(file), found);
    if (!has_errors(found)) {
      const Issue issue = parse_issue(text, file.name, found, file.rules);
      const Explanation explanation = explain_issue(text, file.name, file.rules);
      surveyed.series = fact_of(explanation, "series");
      surveyed.number = fact_of(explanation, "number");
      surveyed.date = fact_of(explanation, "date");
      surveyed.is_draft = issue.draft && !file.drafts;
      look_at_articles(issue, housekeeping, surveyed);
    }
    for (PlacedDiagnostic& diagnostic : place_diagnostics(found, file.path, text))
      if (diagnostic.severity == Severity::error) surveyed.errors.push_back(std::move(diagnostic));
  } catch (const Error& error) {
    surveyed.errors.push_back(
        file_diagnostic(Severity::error, "file-unreadable", file.path, error.what(), error.advice()));
  }
  return surveyed;
}

std::string reason_of(PassedBy by) {
  switch (by) {
    case PassedBy::rules:
      return "excluded by your own weft.yaml";
    case PassedBy::house:
      return "keeps house";
    case PassedBy::package:
      return "of a package";
    case PassedBy::note:
      return "a note of weft";
    case PassedBy::html:
      return "HTML";
  }
  return {};
}

std::vector<SurveyedIssue> read_all(const std::vector<IssueFile>& files, const BuildOptions& options) {
  const building::Housekeeping housekeeping;
  const std::string folder = io::real_path(options.paths.front());
  std::vector<SurveyedIssue> issues;
  issues.reserve(files.size());
  building::in_sequence<SurveyedIssue>(
      files.size(), building::threads_for(options.jobs),
      [&](std::size_t number, unsigned) { return survey_issue(files[number], folder, housekeeping); },
      [&](SurveyedIssue issue) { issues.push_back(std::move(issue)); });
  return issues;
}

}  // namespace

Survey survey_folder(const BuildOptions& options) {
  BuildOptions bare = options;
  bare.look_for_configuration = false;
  require_folder(bare.paths.front());
  building::IssueFiles found = building::find_issue_files(bare);
  Survey survey = building::survey_of(read_all(found.files, bare));
  survey.folder = bare.paths.front();
  for (const building::PassedFile& file : found.passed) {
    survey.passed_over.push_back({file.below, reason_of(file.by)});
    survey.chosen_elsewhere = survey.chosen_elsewhere || file.by == PassedBy::rules;
  }
  for (PlacedDiagnostic& diagnostic : found.diagnostics) {
    if (diagnostic.code == "io-link") survey.passed_over.push_back({diagnostic.file, "a symbolic link"});
    if (diagnostic.severity != Severity::error) continue;
    ++survey.left_out;
    survey.errors.push_back(std::move(diagnostic));
  }
  return survey;
}

}  // namespace weft
