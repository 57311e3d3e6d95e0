// SPDX-License-Identifier: MIT
#pragma once

/// Queries: questions people ask of the graph, and answers that say why.
/// In: a TopicGraph and what was asked. Out: values, best first, ties broken by rule.
/// Never prints, never changes the graph.

#include <weft/archive.hpp>
#include <weft/graph.hpp>

#include <cstddef>
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
/// met exactly the first of `kinds` that has it decides; other hits come in the order of `kinds`.
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

/// The graph of what an archive holds.
TopicGraph graph_of(ArchivedCorpus corpus);

enum class TopicOrder { count, name, rank };

struct TopicLine {
  VertexId topic{};
  std::uint32_t about = 0;     ///< articles about it
  std::uint32_t mentions = 0;  ///< articles that mention it
  std::string first_seen;      ///< date or id of the issue
  std::string last_seen;
};

/// The topics that articles have, in the order asked for.
std::vector<TopicLine> list_topics(const TopicGraph& graph, TopicOrder order);

/// What is known of one vertex, from its edges.
struct Portrait {
  VertexId vertex{};
  std::vector<VertexId> broader;      ///< topics: above it
  std::vector<VertexId> narrower;     ///< topics: below it
  std::vector<VertexId> related;      ///< topics: by the ontology
  std::vector<const Edge*> together;  ///< topics: strongest first
  std::vector<const Edge*> tags;      ///< articles: their topics, best first; topics: their articles, newest first
  std::vector<VertexId> articles;     ///< sources and issues: their articles, newest first or in reading order
  std::vector<VertexId> sources;      ///< articles: where they lead
  std::vector<VertexId> same_work;    ///< articles: others that link the same page, newest first
  std::vector<VertexId> refers_to;    ///< articles: other issues they link, oldest first
  std::vector<VertexId> referred_by;  ///< issues: articles of others that link them, newest first
};

Portrait portrait_of(const TopicGraph& graph, VertexId vertex);

/// When another article was sent, seen from one.
enum class Sent {
  before,     ///< in an issue of an earlier date
  again,      ///< in an issue of a later date
  alongside,  ///< in the same issue, or one of the same date, or it is not known
};

Sent when_sent(const TopicGraph& graph, VertexId other, VertexId article);

/// The pages that the articles of an issue are about, each once, what recurs left out.
struct SentPages {
  std::size_t all = 0;
  std::size_t sent_before = 0;  ///< those that an article of an issue of an earlier date is about as well
};

/// REQUIRES: the vertex is an issue. Time: linear in the links of the corpus.
SentPages pages_sent(const TopicGraph& graph, VertexId issue);

std::string_view name_of(Sent sent);

}  // namespace weft
