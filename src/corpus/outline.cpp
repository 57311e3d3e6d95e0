// SPDX-License-Identifier: MIT
#include "corpus/outline.hpp"

#include "corpus/headline.hpp"
#include "corpus/numbering.hpp"
#include "corpus/passages.hpp"
#include "corpus/source_line.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace weft::corpus {

namespace {

constexpr std::size_t longest_bold_heading = 120;

std::string heading_text(const Block& heading) {
  const Headline headline = read_heading(heading);
  return passage_of(heading, headline.begin, headline.end, Place::title).text;
}

/// The level of the heading that a block is; 0 when it is none.
class Levels {
 public:
  explicit Levels(const Document& document) : blocks_(document.blocks) {}

  int of(std::size_t at) const {
    const Block& block = blocks_[at];
    if (block.item || block.quoted) return 0;
    if (block.is_heading()) return block.level;
    return heads_what_follows(at) ? bold_level : 0;
  }

 private:
  /// A paragraph of bold words right above a list or a source line is a heading in all but its markup.
  bool heads_what_follows(std::size_t at) const {
    const Block& block = blocks_[at];
    if (!block.is_paragraph() || block.pieces.empty() || at + 1 == blocks_.size()) return false;
    const bool bold = std::all_of(block.pieces.begin(), block.pieces.end(),
                                  [](const Piece& piece) { return piece.strong && !piece.link; });
    if (!bold || passage_of(block, Place::title).text.size() > longest_bold_heading) return false;
    const Block& next = blocks_[at + 1];
    return !next.quoted && (next.item ? true : is_source_line(next));
  }

  const std::vector<Block>& blocks_;
};

/// Whether a title has a number that only issues have.
bool has_issue_number(const std::string& title) {
  return find_surest(numberings_in_title(title), Numbering::Kind::volume) != nullptr;
}

/// The first heading names the issue when it stands alone on the top level, or has an issue's number.
std::optional<std::size_t> find_title(const Document& document, const std::vector<int>& levels) {
  const auto first =
      std::find_if(levels.begin(), levels.end(), [](int level) { return level > 0 && level < bold_level; });
  if (first == levels.end() || *first != 1) return std::nullopt;
  const auto at = static_cast<std::size_t>(first - levels.begin());
  const bool alone = std::none_of(first + 1, levels.end(), [](int level) { return level == 1; });
  return alone || has_issue_number(heading_text(document.blocks[at])) ? std::optional(at) : std::nullopt;
}

void close_subtrees(std::vector<Region>& regions) {
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i <= regions.size(); ++i) {
    const int level = i < regions.size() ? regions[i].level : 0;
    while (!open.empty() && regions[open.back()].level >= level) {
      regions[open.back()].subtree_end = i;
      open.pop_back();
    }
    if (i < regions.size()) open.push_back(i);
  }
}

}  // namespace

std::string section_title(const std::string& heading) {
  constexpr std::size_t longest = 160;
  return heading.size() <= longest ? heading : text::shortened(heading, longest);
}

Outline outline_of(const Document& document) {
  const Levels levels_of(document);
  std::vector<int> levels(document.blocks.size());
  for (std::size_t at = 0; at < levels.size(); ++at) levels[at] = levels_of.of(at);

  Outline outline;
  outline.title_heading = find_title(document, levels);
  if (outline.title_heading) {
    outline.title = heading_text(document.blocks[*outline.title_heading]);
    levels[*outline.title_heading] = 0;
  }
  std::array<std::string, bold_level + 1> above;
  outline.regions.emplace_back();
  for (std::size_t at = 0; at < levels.size(); ++at) {
    if (levels[at] == 0) continue;
    outline.regions.back().end = at;
    Region region;
    region.heading = at;
    region.level = levels[at];
    region.begin = at + 1;
    region.index = outline.regions.size();
    region.title = section_title(heading_text(document.blocks[at]));
    const auto level = static_cast<std::size_t>(region.level);
    std::copy_if(above.begin(), above.begin() + region.level, std::back_inserter(region.above),
                 [](const std::string& title) { return !title.empty(); });
    above[level] = region.title;
    std::fill(above.begin() + region.level + 1, above.end(), std::string());
    outline.regions.push_back(std::move(region));
  }
  outline.regions.back().end = levels.size();
  close_subtrees(outline.regions);
  return outline;
}

}  // namespace weft::corpus
