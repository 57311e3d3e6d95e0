// SPDX-License-Identifier: MIT
#include "corpus/authors.hpp"

#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace weft::corpus {

namespace {

constexpr std::size_t most_words_of_name = 6;
constexpr std::size_t most_authors = 8;

/// What a by-line begins with.
constexpr std::array<std::string_view, 10> openings{"by ",   "By ",   "written by ", ", by ",  "，by ",
                                                    "- by ", "– by ", "— by ",       "作者：", "作者:"};

constexpr std::size_t longest_opening =
    std::max_element(openings.begin(), openings.end(), [](auto a, auto b) { return a.size() < b.size(); }) -> size();

/// The text from a place up to the end of its line, and how far each byte of it reaches into the block.
struct LineText {
  std::string text;
  std::vector<bool> linked;  ///< of each byte
  std::vector<Cursor> ends;  ///< the place behind each byte
};

LineText line_from(const Block& block, Cursor from) {
  constexpr std::size_t longest = 400;
  LineText line;
  for (PieceWalk walk(block, from); !walk.done() && !walk.piece().is_break() && line.text.size() < longest;) {
    const bool is_picture = walk.in_image();
    const bool is_linked = walk.link() != nullptr;
    if (!is_picture) text::append(line.text, walk.character());
    walk.step();
    line.linked.resize(line.text.size(), is_linked);
    line.ends.resize(line.text.size(), walk.at());
  }
  return line;
}

/// What of the openings stands at a place; empty when none does.
std::string_view find_opening(const Block& block, Cursor from) {
  std::string text;
  for (PieceWalk walk(block, from); !walk.done() && !walk.piece().is_break() && text.size() < longest_opening;
       walk.step())
    if (!walk.in_image()) text::append(text, walk.character());
  const auto opening =
      std::find_if(openings.begin(), openings.end(), [&](std::string_view word) { return text.starts_with(word); });
  return opening == openings.end() ? std::string_view() : *opening;
}

bool begins_name(std::string_view word) {
  const char32_t first = text::character_at(word, 0).code;
  return (first >= U'A' && first <= U'Z') || first == U'@' || first >= 0x80;
}

/// Where a list of names that begins at `from` ends: at the end of its line or sentence, or at a sign no name holds.
/// A link is a name whatever it holds.
std::size_t names_size(const LineText& line, std::size_t from) {
  const std::string_view text = std::string_view(line.text).substr(from);
  for (std::size_t at = 0; at < text.size(); at += text::character_at(text, at).size) {
    if (line.linked[from + at]) continue;
    const char32_t sign = text::character_at(text, at).code;
    if (std::u32string_view(U"(（[|:：;；。–—!?\"“").find(sign) != std::u32string_view::npos) return at;
    const std::string_view rest = text.substr(at);
    const bool initial = at > 0 && (at == 1 || text[at - 2] == ' ' || text.substr(0, at).ends_with(" feat"));
    if (sign == U'.' && (rest.size() == 1 || rest[1] == ' ') && !initial) return at;
    if (rest.starts_with(" - ") || rest.starts_with(" on ") || rest.starts_with(" at ") || rest.starts_with(" from "))
      return at;
  }
  return text.size();
}

std::size_t count_words(std::string_view name) {
  return static_cast<std::size_t>(std::count(name.begin(), name.end(), ' ')) + 1;
}

bool is_name(std::string_view name) { return !name.empty() && count_words(name) <= most_words_of_name; }

/// The names in `A, B and C`.
std::vector<std::string> split_names(std::string_view text) {
  constexpr std::array<std::string_view, 7> separators{", and ", " and ", " & ", " feat. ", ", ", "、", "，"};
  std::vector<std::string> names;
  while (!text.empty()) {
    std::size_t end = text.size();
    std::size_t size = 0;
    for (const std::string_view separator : separators) {
      const std::size_t at = text.find(separator);
      if (at < end) {
        end = at;
        size = separator.size();
      }
    }
    names.emplace_back(text::trimmed(text.substr(0, end)));
    text.remove_prefix(std::min(text.size(), end + std::max<std::size_t>(size, 1)));
  }
  return names;
}

}  // namespace

Cursor take_authors(const Block& block, Cursor from, std::vector<std::string>& authors) {
  PieceWalk walk(block, from);
  while (!walk.done() && !walk.piece().is_break() && is_blank(walk.character())) walk.step();
  const std::string_view opening = find_opening(block, walk.at());
  if (opening.empty()) return from;
  const LineText line = line_from(block, walk.at());
  const std::string_view text = line.text;
  if (text.size() <= opening.size()) return from;
  std::string_view after = text.substr(opening.size());
  const std::size_t size = names_size(line, opening.size());
  after = text::trimmed(after.substr(0, size));
  if (after.starts_with("the ") && after.size() > 4 && begins_name(after.substr(4))) after.remove_prefix(4);
  std::vector<std::string> names = split_names(after);
  const bool all_names = !names.empty() && names.size() <= most_authors &&
                         std::all_of(names.begin(), names.end(), [](const std::string& name) { return is_name(name); });
  if (!all_names || (!begins_name(names.front()) && count_words(names.front()) > 1)) return from;
  authors.insert(authors.end(), names.begin(), names.end());
  return line.ends[opening.size() + size - 1];
}

}  // namespace weft::corpus
