// SPDX-License-Identifier: MIT
#include "cli/build_report.hpp"

#include "build/plan.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <ostream>
#include <set>
#include <string_view>

namespace weft::cli {

namespace {

/// What was done with the files, in the order in which it is told.
struct FateWords {
  FileFate fate;
  std::string_view word;
};
constexpr std::array<FateWords, 5> fates{{{FileFate::read, "read"},
                                          {FileFate::retagged, "retagged"},
                                          {FileFate::reused, "unchanged"},
                                          {FileFate::draft, "draft"},
                                          {FileFate::left_out, "left out"}}};
constexpr std::size_t widest_word = 9;
constexpr std::size_t most_of_an_id = 60;  ///< columns, so that `next: weft related …` fits a line of a terminal

std::string_view word_for(FileFate fate) {
  return std::find_if(fates.begin(), fates.end(), [&](const FateWords& words) { return words.fate == fate; })->word;
}

}  // namespace

std::vector<std::string> topics_of(const ArchiveSummary& summary) {
  std::vector<std::string> names;
  for (const auto& [label, articles] : summary.commonest) names.push_back(label + ' ' + std::to_string(articles));
  return names;
}

std::vector<std::string> files_of(const BuildReport& report) {
  std::vector<std::string> parts;
  for (const FileFate fate : {FileFate::read, FileFate::retagged, FileFate::reused}) {
    if (const std::size_t count = report.count(fate); count > 0)
      parts.push_back(std::to_string(count) + ' ' + std::string(word_for(fate)));
  }
  if (!report.gone.empty()) parts.push_back(std::to_string(report.gone.size()) + " gone");
  if (const std::size_t drafts = report.count(FileFate::draft); drafts > 0)
    parts.push_back(counted(drafts, "draft", "drafts") + " passed over");
  if (report.passed_over > 0)
    parts.push_back(counted(report.passed_over, "other file", "other files") + " passed over");
  if (report.left_out > 0) parts.push_back(std::to_string(report.left_out) + " left out");
  return parts;
}

void write_fates(const BuildReport& report, std::ostream& out) {
  const auto write = [&](std::string_view word, std::string_view path, std::string_view reason) {
    out << word << std::string(widest_word + 2 - word.size(), ' ') << text::printable(path);
    if (!reason.empty()) out << ": " << reason;
    out << '\n';
  };
  for (const BuiltFile& file : report.files) write(word_for(file.fate), file.path, file.reason);
  for (const std::string& path : report.gone) write("gone", path, "it is no file of the corpus any more");
  out << '\n';
}

std::vector<PlacedDiagnostic> new_findings(const BuildReport& report) {
  std::set<std::string_view> unchanged;
  for (const BuiltFile& file : report.files)
    if (file.fate == FileFate::reused || file.fate == FileFate::retagged) unchanged.insert(file.path);
  std::vector<PlacedDiagnostic> findings;
  std::copy_if(report.diagnostics.begin(), report.diagnostics.end(), std::back_inserter(findings),
               [&](const PlacedDiagnostic& finding) { return !unchanged.contains(finding.file); });
  return findings;
}

void tell_replaced(const BuildReport& report, const std::vector<std::string>& paths, std::ostream& err) {
  const bool keeps_some = report.count(FileFate::reused) + report.count(FileFate::retagged) > 0;
  const bool is_changed = std::any_of(report.files.begin(), report.files.end(), [](const BuiltFile& file) {
    return file.fate == FileFate::read && file.reason != building::not_in_archive;
  });
  if (!report.has_issues || report.gone.empty() || keeps_some || is_changed) return;
  std::string places;
  for (const std::string& path : paths) places += (places.empty() ? "'" : ", '") + text::printable(path) + "'";
  say(err,
      "the archive was of " + counted(report.gone.size(), "other issue", "other issues") + " ('" +
          text::printable(report.gone.front()) + "'), and is now of what lies in " + places,
      "to have both, name the folders of both; to keep them apart, give each an --output of its own");
}

void found_nothing(const BuildReport& report) {
  if (const std::size_t drafts = report.count(FileFate::draft); drafts > 0)
    throw Error("no issue was read, only " + counted(drafts, "draft", "drafts"), "--drafts reads them");
  if (report.left_out > 0) throw Error("no issue was read: all were left out", "mend what is named above");
  if (report.passed_over > 0)
    throw Error("no issue was read: " + counted(report.passed_over, "file was", "files were") + " passed over",
                "name the files themselves, or see what weft.yaml includes and excludes");
  throw Error("no issue was read, for there are no Markdown files",
              "name the Markdown files of a newsletter, or their folder: weft build FOLDER");
}

void write_counts(const ArchiveSummary& summary, std::ostream& out) {
  out << counted(summary.issues, "issue", "issues") << ", " << counted(summary.articles, "article", "articles") << ", ";
  if (!summary.is_counted) out << counted(summary.links, "link", "links") << ", ";
  out << counted(summary.topics, "topic", "topics") << (summary.is_counted ? ", counted" : "") << "\n\n";
}

std::string next_command(const ArchiveSummary& summary, const std::string& archive) {
  const std::string option = archive == default_archive() ? "" : " --archive " + shell_quoted(archive);
  if (summary.closest.empty()) return "weft topics" + option;
  const bool is_long = text::display_width(text::printable(summary.closest)) > most_of_an_id;
  // Where articles are related some have topics; the commonest has something to tell as well.
  const std::string& name = is_long && !summary.commonest.empty() ? summary.commonest.front().label : summary.closest;
  return "weft related " + shell_quoted(text::printable(name)) + option;
}

}  // namespace weft::cli
