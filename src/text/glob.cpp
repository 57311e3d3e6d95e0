// SPDX-License-Identifier: MIT
#include "text/glob.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <cassert>

namespace weft::text {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view crossing_level = "**";
constexpr std::string_view signs = "*?[";

std::vector<std::string_view> levels_in(std::string_view path) {
  std::vector<std::string_view> levels;
  for (std::size_t begin = 0; begin <= path.size();) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    if (end > begin) levels.push_back(path.substr(begin, end - begin));
    begin = end + 1;
  }
  return levels;
}

/// Where the set that is opened at `at` is closed; a bracket that stands first in it belongs to it.
std::size_t end_of_set(std::string_view level, std::size_t at) {
  std::size_t first = at + 1;
  if (first < level.size() && (level[first] == '!' || level[first] == '^')) ++first;
  return level.find(']', first + 1);
}

/// Whether the parts cover the items from first to last, when a part that is `wild` covers any number of them.
/// On a mismatch only the last wild part takes one more: whatever an earlier one could take instead, the last
/// one can take as well. Hence at most parts × items comparisons.
template <class Parts, class Items, class IsWild, class Fits>
bool covers(const Parts& parts, const Items& items, IsWild is_wild, Fits fits) {
  std::size_t part = 0;
  std::size_t item = 0;
  std::size_t after_wild = npos;
  std::size_t taken = 0;
  while (item < items.size()) {
    if (part < parts.size() && is_wild(parts[part])) {
      after_wild = ++part;
      taken = item;
    } else if (part < parts.size() && fits(parts[part], items[item])) {
      ++part;
      ++item;
    } else if (after_wild != npos) {
      part = after_wild;
      item = ++taken;
    } else {
      return false;
    }
  }
  while (part < parts.size() && is_wild(parts[part])) ++part;
  return part == parts.size();
}

/// What is wrong with a set, given from the bracket that opens it to the one that closes it.
std::optional<GlobFault> fault_of_set(std::string_view set) {
  const std::u32string letters = characters_of(set.substr(1, set.size() - 2));
  for (std::size_t i = 1; i + 1 < letters.size(); ++i) {
    if (letters[i] == '-' && letters[i - 1] > letters[i + 1])
      return GlobFault{"the range in " + std::string(set) + " ends before it begins", "write its lower end first"};
  }
  return std::nullopt;
}

std::optional<GlobFault> fault_of_level(std::string_view level) {
  if (level == "..")
    return GlobFault{"a pattern cannot lead out of its folder", "leave out '..'; patterns fit paths below the folder"};
  for (std::size_t at = level.find_first_of("[{}"); at != npos; at = level.find_first_of("[{}", at)) {
    if (level[at] != '[') return GlobFault{"braces mean nothing in a pattern", "write a pattern for each case"};
    const std::size_t end = end_of_set(level, at);
    if (end == npos)
      return GlobFault{"'[' opens a set that is not closed", "close it with ']', or write '[[]' for the sign itself"};
    if (auto fault = fault_of_set(level.substr(at, end + 1 - at))) return fault;
    at = end + 1;
  }
  return std::nullopt;
}

}  // namespace

std::optional<GlobFault> fault_of_glob(std::string_view pattern) {
  const std::vector<std::string_view> levels = levels_in(pattern);
  if (levels.empty()) return GlobFault{"an empty pattern fits no file", "write '**' for all files"};
  if (pattern.starts_with('!'))
    return GlobFault{"'!' cannot turn a pattern round", "put the pattern without it below 'exclude'"};
  if (pattern.find('\\') != npos)
    return GlobFault{"'\\' means nothing in a pattern",
                     "write '/' between folders, and a set such as '[*]' for a sign that means something"};
  for (const std::string_view level : levels)
    if (auto fault = fault_of_level(level)) return fault;
  return std::nullopt;
}

Glob::Glob(std::string_view pattern) : pattern_(pattern) {
  assert(!fault_of_glob(pattern));
  const std::vector<std::string_view> levels = levels_in(pattern);
  const bool anchored = levels.size() > 1 || pattern.starts_with('/');
  const bool plain_end = levels.back().find_first_of(signs) == npos;
  if (!anchored) levels_.push_back(level_of(crossing_level));
  for (const std::string_view level : levels)
    if (level != ".") levels_.push_back(level_of(level));
  if (plain_end || pattern.ends_with('/')) levels_.push_back(level_of(crossing_level));
}

Glob::Level Glob::level_of(std::string_view written) {
  Level level;
  level.crossing = written == crossing_level;
  for (std::size_t at = 0; at < written.size();) {
    const Character letter = character_at(written, at);
    if (letter.code == '[') {
      at = add_set(written, at, level);
      continue;
    }
    Part& part = level.parts.emplace_back();
    if (letter.code == '*') {
      part.kind = Part::Kind::text;
    } else if (letter.code == '?') {
      part.kind = Part::Kind::any;
    } else {
      part.letters = letter.code;
    }
    at += letter.size;
  }
  return level;
}

/// Adds the set that is opened at `at`, and returns where the text goes on behind it.
std::size_t Glob::add_set(std::string_view written, std::size_t at, Level& level) {
  const std::size_t end = end_of_set(written, at);
  std::u32string letters = characters_of(written.substr(at + 1, end - at - 1));
  Part& set = level.parts.emplace_back();
  set.kind = Part::Kind::set;
  set.negated = letters.front() == '!' || letters.front() == '^';
  if (set.negated) letters.erase(0, 1);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const bool range = i + 2 < letters.size() && letters[i + 1] == '-';
    set.letters += letters[i];
    if (range) i += 2;
    set.letters += letters[i];
  }
  return end + 1;
}

bool Glob::part_fits(const Part& part, char32_t letter) {
  if (part.kind == Part::Kind::any) return true;
  if (part.kind == Part::Kind::letter) return part.letters.front() == letter;
  bool within = false;
  for (std::size_t i = 0; i < part.letters.size(); i += 2)
    within = within || (part.letters[i] <= letter && letter <= part.letters[i + 1]);
  return within != part.negated;
}

bool Glob::level_fits(const Level& level, const std::u32string& name) {
  return covers(
      level.parts, name, [](const Part& part) { return part.kind == Part::Kind::text; }, part_fits);
}

bool Glob::fits(std::string_view path) const {
  std::vector<std::u32string> names;
  for (const std::string_view level : levels_in(path)) names.push_back(characters_of(level));
  return covers(
      levels_, names, [](const Level& level) { return level.crossing; }, level_fits);
}

}  // namespace weft::text
