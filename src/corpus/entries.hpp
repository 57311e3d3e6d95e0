// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/headline.hpp"
#include "corpus/markdown.hpp"
#include "corpus/outline.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace weft::corpus {

/// What becomes an article: a run of blocks, and the one that opens it.
struct Entry {
  Shape shape = Shape::sections;
  std::size_t begin = 0;  ///< its first block, the one that opens it
  std::size_t end = 0;
  Headline headline;                 ///< of the block that opens it
  std::vector<std::string> section;  ///< the headings above it
};

/// The entries that a region would have, were it read in one of the shapes.
std::vector<Entry> list_entries(const Document& document, const Region& region);
/// The paragraphs beside a list that tell of a page of their own: those that begin with its link or a label.
std::vector<Entry> entries_beside(const Document& document, const Region& region, const std::vector<Entry>& list);

std::vector<Entry> numbered_entries(const Document& document, const Region& region);

/// What the paragraphs of the text itself would be.
struct ParagraphEntries {
  std::vector<Entry> links;
  std::vector<Entry> bold;
  std::vector<Entry> prose;
};

ParagraphEntries paragraph_entries(const Document& document, const Region& region);

/// Whether a paragraph of prose ends in the address, or the host's name, of the page it tells of.
bool closes_with_address(const Document& document, const Entry& entry);

/// The headings above the entries of a region, its own last.
std::vector<std::string> path_below(const Region& region);

bool leads_with_link(const Entry& entry);

/// Whether some block of an entry links a page.
bool entry_links_page(const Document& document, const Entry& entry);

/// Whether a block is a paragraph of the text itself: in no list and no quote.
bool is_top_paragraph(const Block& block);

/// Whether a block links a page on the web.
bool links_page(const Block& block);

}  // namespace weft::corpus
