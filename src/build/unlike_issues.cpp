// SPDX-License-Identifier: MIT
#include "build/paths.hpp"
#include "build/surveyed_issues.hpp"
#include "text/fold.hpp"
#include "text/glob.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace weft::building {

namespace {

/// Fewer issues do not tell what is usual.
constexpr std::size_t enough_issues = 5;

/// Pages of a site, by the names of their files; with a number or date of their own they may be issues all the same.
constexpr std::array<std::string_view, 10> pages{"index", "_index", "about",   "contact", "archive",
                                                 "toc",   "todo",   "summary", "search",  "404"};

/// Of a file that others are copied from.
constexpr std::array<std::string_view, 4> template_folders{"templates", "_templates", "_layouts", "_includes"};

std::string stem_of(std::string_view path) {
  const std::string_view name = last_part(path);
  return text::fold(name.substr(0, name.rfind('.')));
}

bool is_template(const std::string& path) {
  const std::string stem = stem_of(path);
  if (stem.ends_with("template") && stem.find_first_of("0123456789") == std::string::npos) return true;
  const std::string rooted = '/' + path;
  return std::any_of(template_folders.begin(), template_folders.end(), [&](std::string_view folder) {
    return rooted.find('/' + std::string(folder) + '/') != std::string::npos;
  });
}

bool is_page(const std::string& path) { return std::find(pages.begin(), pages.end(), stem_of(path)) != pages.end(); }

bool has_place_in_time(const SurveyedIssue& issue) { return !issue.number.value.empty() || !issue.date.value.empty(); }

std::string reason_against(const SurveyedIssue& issue, bool others_have_place) {
  if (!issue.is_read()) return {};
  if (is_template(issue.path)) return "a template";
  if (issue.articles == 0) return "no article in it";
  if (has_place_in_time(issue)) return {};
  if (is_page(issue.path)) return "a page of the site";
  return others_have_place ? "neither number nor date, unlike the others" : "";
}

/// A pattern for one path alone: what is a sign in patterns stands in brackets.
std::string pattern_of(std::string_view path) {
  std::string pattern = "/";
  for (const char byte : path) {
    const bool is_sign = byte == '*' || byte == '?' || byte == '[';
    pattern += is_sign ? std::string{'[', byte, ']'} : std::string(1, byte);
  }
  return pattern;
}

std::string_view first_folder(std::string_view path) {
  const std::size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string_view() : path.substr(0, slash);
}

/// Whether a configuration can name it: some bytes and signs have no place in patterns.
bool can_be_written(const std::string& pattern, std::string_view path) {
  for (std::size_t at = 0; at < pattern.size();) {
    const text::Character character = text::character_at(pattern, at);
    if (!character.valid) return false;
    at += character.size;
  }
  return !text::fault_of_glob(pattern) && text::Glob(pattern).fits(path);
}

}  // namespace

std::vector<std::string> reasons_against(const std::vector<SurveyedIssue>& issues) {
  std::size_t read = 0;
  std::size_t with_place = 0;
  for (const SurveyedIssue& issue : issues) {
    if (!issue.is_read() || issue.articles == 0 || is_template(issue.path) || is_page(issue.path)) continue;
    ++read;
    if (has_place_in_time(issue)) ++with_place;
  }
  const bool others_have_place = with_place >= enough_issues && with_place * 5 >= read * 4;
  std::vector<std::string> reasons;
  reasons.reserve(issues.size());
  for (const SurveyedIssue& issue : issues) reasons.push_back(reason_against(issue, others_have_place));
  // When nothing would be left, the names have misled.
  bool some_left = false;
  for (std::size_t i = 0; i < issues.size(); ++i) some_left = some_left || (issues[i].is_read() && reasons[i].empty());
  if (!some_left) reasons.assign(issues.size(), {});
  return reasons;
}

std::vector<std::string> patterns_for(const std::vector<SurveyedIssue>& issues,
                                      const std::vector<std::string>& reasons) {
  struct Folder {
    std::size_t files = 0;
    std::size_t unlike = 0;
  };
  std::map<std::string_view, Folder> folders;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    Folder& folder = folders[first_folder(issues[i].path)];
    ++folder.files;
    if (!reasons[i].empty()) ++folder.unlike;
  }
  std::vector<std::string> patterns;
  for (std::size_t i = 0; i < issues.size(); ++i) {
    if (reasons[i].empty()) continue;
    const std::string_view top = first_folder(issues[i].path);
    const Folder& folder = folders[top];
    const bool is_whole = !top.empty() && folder.files > 1 && folder.files == folder.unlike;
    std::string pattern = pattern_of(is_whole ? top : std::string_view(issues[i].path)) + (is_whole ? "/" : "");
    if (can_be_written(pattern, issues[i].path)) patterns.push_back(std::move(pattern));
  }
  std::sort(patterns.begin(), patterns.end());
  patterns.erase(std::unique(patterns.begin(), patterns.end()), patterns.end());
  return patterns;
}

}  // namespace weft::building
