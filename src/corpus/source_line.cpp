// SPDX-License-Identifier: MIT
#include "corpus/source_line.hpp"

#include "text/fold.hpp"
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

/// Words of a link that sends the reader on, rather than says what waits there.
constexpr std::array pointing_words{"read", "watch",    "listen",  "see",  "view",  "source", "link",
                                    "via",  "original", "article", "post", "paper", "video",  "slides",
                                    "full", "more",     "here",    "原文", "链接",  "来源",   "阅读"};

bool points_away(std::string_view text) {
  const auto words = text::folded_words(text);
  return !words.empty() &&
         std::find(pointing_words.begin(), pointing_words.end(), words.front()) != pointing_words.end();
}

}  // namespace

bool names_host(std::string_view text, std::string_view canonical) {
  if (canonical.empty() || text.empty()) return false;
  const std::string_view page = text::without_scheme(canonical);
  const std::string name = text::fold(text);
  const std::string_view named = name.starts_with("www.") ? std::string_view(name).substr(4) : name;
  return named.find('.') != std::string_view::npos && page.substr(0, page.find('/')).ends_with(named);
}

bool names_person(std::string_view text, std::string_view canonical) {
  if (canonical.empty() || !text.starts_with('@')) return false;
  const std::string_view page = text::without_scheme(canonical);
  return std::count(page.begin(), page.end(), '/') <= 1;
}

bool names_publisher(const Block& block) {
  std::size_t pages = 0;
  bool by_name = false;
  for (const BlockLink& link : block.links) {
    if (!link.is_page()) continue;
    ++pages;
    const std::string& text = link.text.text;
    by_name = by_name || text.empty() || names_host(text, link.canonical()) || points_away(text);
  }
  return pages > 1 || by_name;
}

bool is_source_line(const Block& block) {
  const bool has_page =
      std::any_of(block.links.begin(), block.links.end(), [](const BlockLink& link) { return link.is_page(); });
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
