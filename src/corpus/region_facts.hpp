// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/entries.hpp"
#include "corpus/outline.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace weft::corpus {

/// "No proposals this week" is no more than this, in bytes.
inline constexpr std::size_t longest_excuse = 100;

/// What a region holds: the grounds on which its shape is found.
struct RegionFacts {
  std::vector<Entry> list;
  std::vector<Entry> numbered;
  std::vector<Entry> links;
  std::vector<Entry> prose;
  std::vector<Entry> bold;
  std::size_t first = 0;              ///< its first block that is no HTML, and not the title of the issue
  std::size_t plain_items = 0;        ///< outermost list items that are part of no entry of `list`
  std::size_t paragraphs = 0;         ///< of text, in no list
  std::size_t linked_paragraphs = 0;  ///< those of them that link a page within the text
  std::size_t cited = 0;              ///< those of `prose` that close with the address they tell of
  std::size_t bytes = 0;              ///< of text, all blocks
  bool links_page = false;            ///< some block that is no quote links a page
  bool names_people = false;          ///< all pages it links so are somebody's, by name
  bool heading_links = false;         ///< the heading links a page
  bool sourced = false;               ///< begins with a source line
  bool sourced_by_name = false;       ///< and that says who publishes it rather than what it is called
  bool announces_list = false;        ///< the paragraph before its first list ends in a colon
  bool announces_nothing = false;     ///< its last paragraph with a link ends in a colon, and hardly a word follows

  bool has_text() const { return paragraphs > 0; }
  bool has_links() const { return heading_links || links_page; }
};

RegionFacts facts_of(const Document& document, const Region& region, std::optional<std::size_t> title_heading);

}  // namespace weft::corpus
