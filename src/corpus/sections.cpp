// SPDX-License-Identifier: MIT
#include "corpus/sections.hpp"

#include "corpus/passages.hpp"

#include <algorithm>
#include <array>

namespace weft::corpus {

namespace {

constexpr std::size_t levels = 7;  // Headings have levels 1 to 6.

std::string heading_text(const Block& heading) { return passage_of(heading, Place::title).text; }

bool is_heading(const Block& block) { return block.kind == Block::Kind::heading; }

/// The first heading names the issue when it stands alone on the top level.
bool names_the_issue(std::span<const Block> blocks) {
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_heading);
  if (first == blocks.end() || first->level != 1) return false;
  return std::none_of(first + 1, blocks.end(),
                      [](const Block& block) { return is_heading(block) && block.level == 1; });
}

/// The level on which most headings have a link before the next heading; the outermost of equals.
int article_level(std::span<const Block> blocks) {
  std::array<std::size_t, levels> linked{};
  int level = 0;
  bool counted = true;
  for (const Block& block : blocks) {
    if (is_heading(block)) {
      level = block.level;
      counted = false;
    }
    if (counted || block.links.empty()) continue;
    ++linked[static_cast<std::size_t>(level)];
    counted = true;
  }
  const auto most = std::max_element(linked.begin(), linked.end());
  return *most == 0 ? 2 : static_cast<int>(most - linked.begin());
}

}  // namespace

Outline outline_of(std::span<const Block> blocks) {
  Outline outline;
  const bool titled = names_the_issue(blocks);
  const auto rest = titled ? std::find_if(blocks.begin(), blocks.end(), is_heading) - blocks.begin() + 1 : 0;
  if (titled) outline.title = heading_text(blocks[static_cast<std::size_t>(rest - 1)]);
  const int level = article_level(blocks.subspan(static_cast<std::size_t>(rest)));

  std::array<std::string, levels> above;
  for (auto at = static_cast<std::size_t>(rest); at < blocks.size(); ++at) {
    if (!is_heading(blocks[at]) || blocks[at].level > level) continue;
    if (!outline.sections.empty() && outline.sections.back().end == 0) outline.sections.back().end = at;
    const auto depth = static_cast<std::size_t>(blocks[at].level);
    if (blocks[at].level < level) {
      above[depth] = heading_text(blocks[at]);
      std::fill(above.begin() + static_cast<std::ptrdiff_t>(depth) + 1, above.end(), std::string());
      continue;
    }
    Section section;
    section.heading = at;
    std::copy_if(above.begin(), above.end(), std::back_inserter(section.path),
                 [](const std::string& name) { return !name.empty(); });
    outline.sections.push_back(std::move(section));
  }
  if (!outline.sections.empty() && outline.sections.back().end == 0) outline.sections.back().end = blocks.size();
  return outline;
}

}  // namespace weft::corpus
