// SPDX-License-Identifier: MIT
#pragma once

/// Queries: questions people ask of the graph, and answers that say why.
/// In: a TopicGraph and what was asked. Out: values, best first, ties broken by rule.
/// Never prints, never changes the graph.

#include <weft/portrait.hpp>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// What a name may mean: one hit is an answer, several are a choice, none comes with the nearest names.
struct Resolution {
  std::vector<VertexId> hits;
  std::vector<VertexId> nearest;  ///< best first; only without hits
  bool is_guess = false;          ///< the hits are called otherwise, but for some slips of the pen
};

/// Finds what `name` names: an id, an address or a label; exact, then but for case and punctuation, then
/// prefix, then part, then fuzzy; a whole address only exactly. The first of these that hits decides. Where a name is
/// met exactly the first of `kinds` that has it decides; other hits come in the order of `kinds`, those first whose
/// name is hardly longer.
Resolution resolve(const TopicGraph& graph, std::string_view name, std::span<const VertexKind> kinds);

/// The same for the topics of an ontology, whether or not an article has them.
struct TopicResolution {
  std::vector<TopicId> hits;
  std::vector<TopicId> nearest;  ///< best first; only without hits
};

/// The topics that `name` names: by id, then by a label, hidden ones included, then but for case and punctuation.
TopicResolution resolve_topic(const Ontology& ontology, std::string_view name);

/// The article that a name names exactly: by its id, by a page it is about, or by its title. Of several that are about
/// the same pages it is the first; of others none. Takes a few looks into the archive.
std::optional<ArticleNumber> find_article(const Archive& archive, std::string_view name);

/// The articles of an issue, in reading order.
std::vector<VertexId> articles_in(const TopicGraph& graph, VertexId issue);

/// The graph of what an archive holds.
TopicGraph graph_of(ArchivedCorpus corpus);

/// The figures of a corpus that is in memory.
Figures figures_of(const ArchivedCorpus& corpus);

/// When another article was sent, seen from one.
Sent when_sent(const TopicGraph& graph, VertexId other, VertexId article);

}  // namespace weft
