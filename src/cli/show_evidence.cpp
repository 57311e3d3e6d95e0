// SPDX-License-Identifier: MIT
#include "cli/show_evidence.hpp"

#include "cli/layout.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

/// One line to print: where, then what.
struct EvidenceLine {
  std::string place;
  std::string what;
};

using EvidenceLines = std::vector<EvidenceLine>;

/// Mentions, and candidates, of one topic or of all.
struct EvidenceOf {
  EvidenceLines mentions;
  EvidenceLines candidates;
};

/// `2024-01.md:14:3`, which editors and terminals know how to follow
std::string place_of(const Issue& issue, const Mention& mention) {
  return text::printable(issue.path) + ':' + std::to_string(mention.position.line) + ':' +
         std::to_string(mention.position.column);
}

std::string what_is(const TopicGraph& graph, const Mention& mention) {
  return graph.ontology()[mention.topic].label() + ": '" + text::squeezed(mention.text) + "' in " +
         std::string(name_of(mention.place));
}

void add_article(const TopicGraph& graph, VertexId article, const TopicId* only, EvidenceOf& evidence) {
  const Issue& issue = graph.issue(article);
  const ArticleTags& tags = graph.tags(article);
  for (const Tag& tag : tags.tags) {
    if (only != nullptr && tag.topic != *only) continue;
    for (const Mention& mention : tag.mentions)
      evidence.mentions.push_back({place_of(issue, mention), what_is(graph, mention)});
  }
  for (const Candidate& candidate : tags.candidates) {
    if (only != nullptr && candidate.mention.topic != *only) continue;
    evidence.candidates.push_back(
        {place_of(issue, candidate.mention), what_is(graph, candidate.mention) + "; " + candidate.reason});
  }
}

EvidenceOf evidence_of(const TopicGraph& graph, VertexId vertex) {
  EvidenceOf evidence;
  if (graph[vertex].kind == VertexKind::article) add_article(graph, vertex, nullptr, evidence);
  if (graph[vertex].kind == VertexKind::topic) {
    const TopicId topic = graph.topic(vertex);
    for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
      if (graph[VertexId{i}].kind == VertexKind::article) add_article(graph, VertexId{i}, &topic, evidence);
    }
  }
  return evidence;
}

void write_lines(std::string_view title, const EvidenceLines& lines, std::ostream& out) {
  if (lines.empty()) return;
  std::size_t widest = 0;
  for (const EvidenceLine& line : lines) widest = std::max(widest, text::display_width(line.place));
  out << '\n' << title << '\n';
  for (const EvidenceLine& line : lines)
    out << indented(2, padded(line.place, widest) + "  " + line.what, columns_of(out));
}

}  // namespace

void write_evidence(const TopicGraph& graph, VertexId vertex, std::ostream& out) {
  const EvidenceOf evidence = evidence_of(graph, vertex);
  write_lines("mentions:", evidence.mentions, out);
  write_lines("candidates, which were rejected:", evidence.candidates, out);
}

}  // namespace weft::cli
