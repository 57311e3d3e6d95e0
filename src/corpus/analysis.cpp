// SPDX-License-Identifier: MIT
#include "corpus/analysis.hpp"

#include "corpus/limits.hpp"
#include "corpus/liquid.hpp"
#include "corpus/numbering.hpp"

#include <utility>

namespace weft::corpus {

namespace {

/// The title that the text gives to the issue: that of its title heading, or the heading that a post begins with.
std::string_view title_in(const Outline& outline, const Segmentation& segmentation) {
  const auto& entries = segmentation.entries;
  const bool is_post = entries.size() == 1 && entries.front().shape == Shape::post;
  const bool begins_with_heading = outline.regions.size() > 1 && outline.regions.front().end == 0;
  if (!outline.title.empty() || !is_post || !begins_with_heading) return outline.title;
  return outline.regions[1].title;
}

/// Newsletters count their issues; posts are dated at most.
bool is_counted(const Analysis& analysis, std::string_view path) {
  const std::string& title = analysis.front_matter.title.empty() ? analysis.outline.title : analysis.front_matter.title;
  return !analysis.front_matter.number.empty() || find_surest(numberings_in_title(title), Numbering::Kind::count) ||
         find_surest(numberings_in_name(stem_of(path)), Numbering::Kind::count);
}

}  // namespace

std::optional<Analysis> analyse(std::string_view text, std::string_view path, const ReadingRules& rules,
                                Diagnostics& diagnostics) {
  Analysis analysis;
  analysis.front_matter = parse_front_matter(text, diagnostics);
  if (auto excess = find_excess(text, analysis.front_matter.end)) {
    diagnostics.push_back(*std::move(excess));
    return std::nullopt;
  }
  analysis.document = parse_markdown(without_liquid_lines(text), analysis.front_matter.end, rules.base_url);
  analysis.outline = outline_of(analysis.document);
  const Counted counted = is_counted(analysis, path) ? Counted::yes : Counted::no;
  analysis.segmentation = segment(analysis.document, analysis.outline, rules, counted);
  const std::string_view title = title_in(analysis.outline, analysis.segmentation);
  analysis.identity = identify(analysis.front_matter, title, path, rules);
  return analysis;
}

}  // namespace weft::corpus
