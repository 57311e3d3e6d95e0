// SPDX-License-Identifier: MIT
#include "corpus/region_facts.hpp"

#include "corpus/passages.hpp"
#include "corpus/source_line.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace weft::corpus {

namespace {

std::string text_of(const Block& block) { return passage_of(block, Place::body).text; }

std::size_t first_block(const Document& document, const Region& region, std::optional<std::size_t> title_heading) {
  for (std::size_t at = region.begin; at < region.end; ++at)
    if (document.blocks[at].kind != Block::Kind::html && at != title_heading) return at;
  return region.end;
}

/// Whether all pages that a block links are somebody's, by name.
bool names_people(const Block& block) {
  return std::all_of(block.links.begin(), block.links.end(), [](const BlockLink& link) {
    return !link.is_page() || names_person(link.text.text, link.canonical());
  });
}

/// Looks at the blocks of a region one by one.
class Counter {
 public:
  Counter(const Document& document, RegionFacts& facts) : document_(document), facts_(facts) {}

  void count(const Block& block) {
    const std::string text = text_of(block);
    facts_.bytes += text.size();
    since_linked_ += text.size();
    const bool linked = links_page(block);
    facts_.links_page = facts_.links_page || (linked && !block.quoted);
    if (linked && !block.quoted && !names_people(block)) ++pages_;
    if (block.item && !block.quoted) count_item(block);
    if (!is_top_paragraph(block) || text.empty()) return;
    ++facts_.paragraphs;
    colon_ = ends_in_colon(text);
    if (!linked) return;
    ++facts_.linked_paragraphs;
    linked_colon_ = colon_;
    since_linked_ = 0;
    items_since_linked_ = 0;
  }

  void finish() {
    facts_.names_people = facts_.links_page && !facts_.heading_links && pages_ == 0;
    facts_.announces_nothing = linked_colon_ && since_linked_ <= longest_excuse && items_since_linked_ < 2;
  }

 private:
  void count_item(const Block& block) {
    std::size_t item = *block.item;
    while (document_.items[item].parent) item = *document_.items[item].parent;
    if (last_item_ == item) return;
    last_item_ = item;
    if (items_++ == 0) facts_.announces_list = colon_;
    if (!is_listed(document_.items[item].begin)) ++facts_.plain_items;
    ++items_since_linked_;
  }

  /// Whether a block is part of an entry. REQUIRES: blocks are asked for in their order.
  bool is_listed(std::size_t at) {
    while (entry_ < facts_.list.size() && facts_.list[entry_].end <= at) ++entry_;
    return entry_ < facts_.list.size() && facts_.list[entry_].begin <= at;
  }

  const Document& document_;
  RegionFacts& facts_;
  std::size_t entry_ = 0;  ///< the first of the list that does not end before this place
  std::size_t pages_ = 0;  ///< blocks that link more than people
  std::size_t items_ = 0;  ///< outermost ones
  std::size_t last_item_ = std::string::npos;
  std::size_t since_linked_ = 0;  ///< bytes of text behind the last paragraph with a link
  std::size_t items_since_linked_ = 0;
  bool colon_ = false;         ///< how the last paragraph ended
  bool linked_colon_ = false;  ///< how the last paragraph with a link ended
};

}  // namespace

RegionFacts facts_of(const Document& document, const Region& region, std::optional<std::size_t> title_heading) {
  RegionFacts facts;
  facts.first = first_block(document, region, title_heading);
  facts.list = list_entries(document, region);
  facts.numbered = numbered_entries(document, region);
  ParagraphEntries paragraphs = paragraph_entries(document, region);
  facts.links = std::move(paragraphs.links);
  facts.prose = std::move(paragraphs.prose);
  facts.bold = std::move(paragraphs.bold);
  facts.cited = static_cast<std::size_t>(std::count_if(facts.prose.begin(), facts.prose.end(), [&](const Entry& entry) {
    return closes_with_address(document, entry);
  }));
  facts.heading_links = region.heading && links_page(document.blocks[*region.heading]);
  if (facts.first < region.end) {
    const Block& opening = document.blocks[facts.first];
    facts.sourced = is_top_paragraph(opening) && is_source_line(opening);
    facts.sourced_by_name = facts.sourced && names_publisher(opening);
  }
  Counter counter(document, facts);
  for (std::size_t at = region.begin; at < region.end; ++at) counter.count(document.blocks[at]);
  counter.finish();
  return facts;
}

}  // namespace weft::corpus
