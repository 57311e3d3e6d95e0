// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/analysis.hpp"
#include "text/position.hpp"

namespace weft {

namespace {

Explanation::Fact explained(std::string_view name, const corpus::Fact& fact) {
  return {name, fact.value, corpus::name_of(fact.origin)};
}

}  // namespace

Explanation explain_issue(std::string_view text, std::string_view path, const ReadingRules& rules) {
  Diagnostics findings;  // `parse_issue` tells of them
  Explanation explanation;
  const auto analysis = corpus::analyse(text, path, rules, findings);
  if (!analysis) return explanation;
  const corpus::Identity& identity = analysis->identity;
  explanation.facts = {explained("title", identity.title), explained("series", identity.series),
                       explained("number", identity.number), explained("date", identity.date)};
  const text::LineIndex lines(text);
  for (const corpus::Decision& decision : analysis->segmentation.decisions) {
    const corpus::Region& region = analysis->outline.regions[decision.region];
    const bool has_articles = decision.begin != decision.end;  // what begins with a heading may be one article
    if (!region.heading && region.begin == region.end && !has_articles) continue;
    const std::size_t first = region.heading.value_or(region.begin);
    Explanation::Part part;
    part.line = lines.position_of(analysis->document.blocks[first].span.begin).line;
    part.level = region.level;
    part.heading = region.title;
    part.articles = decision.end - decision.begin;
    if (part.articles > 0) part.shape = analysis->segmentation.entries[decision.begin].shape;
    part.reason = decision.reason;
    explanation.parts.push_back(std::move(part));
  }
  return explanation;
}

}  // namespace weft
