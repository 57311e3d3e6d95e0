// SPDX-License-Identifier: MIT
#include "corpus/source_line.hpp"

#include "text/url.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace weft::corpus {

namespace {

/// Longest label before a link, in words: the title of a book, not a sentence.
constexpr std::size_t longest_label = 12;
/// Longest remark in brackets: `(PDF, 12 pages)`.
constexpr std::size_t longest_remark = 5;

constexpr std::array joining_words{"and", "or", "v", "s", "vs", "via", "from", "by", "source", "link", "links", "also"};

bool is_joining(const std::string& word) {
  return std::find(joining_words.begin(), joining_words.end(), word) != joining_words.end();
}

bool in_brackets(std::string_view text) {
  return (text.starts_with('(') && text.ends_with(')')) || (text.starts_with('[') && text.ends_with(']'));
}

/// What stands between two links.
bool is_separator(std::string_view written) {
  const std::string_view text = text::trimmed(written);
  const auto words = text::folded_words(text);
  if (std::all_of(words.begin(), words.end(), is_joining)) return true;
  if (in_brackets(text)) return words.size() <= longest_remark;
  const bool is_label = text.ends_with(':') || text.ends_with("：");
  return is_label && words.size() <= longest_label && text.find(". ") == std::string_view::npos;
}

}  // namespace

bool is_source_line(const Block& block) {
  const bool has_page = std::any_of(block.links.begin(), block.links.end(), [](const BlockLink& link) {
    return !link.is_image && text::parse_web_address(link.url).has_value();
  });
  if (block.kind != Block::Kind::paragraph || !has_page) return false;
  std::string between;
  for (const Piece& piece : block.pieces) {
    if (!piece.link) {
      between += piece.text;
      continue;
    }
    if (!is_separator(between)) return false;
    between.clear();
  }
  return is_separator(between);
}

}  // namespace weft::corpus
