// SPDX-License-Identifier: MIT
#include "cli/show_evidence.hpp"

#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/placed_lines.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

/// `2024-01.md:14:3`, which editors and terminals know how to follow
std::string place_of(const PlacedMention& placed) {
  const Position& position = placed.mention.position;
  return text::printable(placed.path) + ':' + std::to_string(position.line) + ':' + std::to_string(position.column);
}

std::string what_is(const PlacedMention& placed) {
  std::string what = placed.topic.label + ": '" + text::squeezed(placed.mention.text) + "' in " +
                     std::string(name_of(placed.mention.place));
  return placed.reason.empty() ? what : what + "; " + placed.reason;
}

void write_lines(std::string_view title, const std::vector<PlacedMention>& mentions, std::ostream& out) {
  if (mentions.empty()) return;
  const std::size_t columns = columns_of(out);
  std::size_t widest = 0;
  for (const PlacedMention& placed : mentions) widest = std::max(widest, text::display_width(place_of(placed)));
  const Inks inks(out);
  out << '\n' << inks(Ink::title, title) << '\n';
  for (const PlacedMention& placed : mentions)
    out << "  " << inks(Ink::aside, padded(place_of(placed), widest)) << "  "
        << indented(0, what_is(placed), columns - std::min(columns, widest + 4));
}

}  // namespace

void write_evidence(const FoundEvidence& evidence, std::ostream& out) {
  write_lines("mentions:", evidence.mentions, out);
  if (evidence.all_mentions > evidence.mentions.size())
    out << "  … and " << evidence.all_mentions - evidence.mentions.size() << " more, in articles that are not listed\n";
  write_lines("candidates, which were rejected:", evidence.candidates, out);
  write_rest_and_limit(evidence.all_candidates, evidence.candidates.size(), out);
}

void write_evidence(const TopicGraph& graph, VertexId article, std::ostream& out) {
  const auto placed = [&](const Mention& mention, const std::string& reason) {
    const Topic& topic = graph.ontology()[mention.topic];
    return PlacedMention{graph[article].id, {topic.id, topic.label()}, graph.issue(article).path, mention, reason};
  };
  FoundEvidence evidence;
  for (const Tag& tag : graph.tags(article).tags) {
    for (const Mention& mention : tag.mentions) evidence.mentions.push_back(placed(mention, {}));
  }
  for (const auto& [mention, reason] : graph.tags(article).candidates)
    evidence.candidates.push_back(placed(mention, reason));
  write_evidence(evidence, out);
}

}  // namespace weft::cli
