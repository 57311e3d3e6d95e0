// SPDX-License-Identifier: MIT
#pragma once

/// Related things: the articles, topics and sources that belong with one, each with its reasons.
/// In: an archive, or its graph, and what is asked about. Out: answers, best first, ties broken by rule.
/// Never prints; never answers with what recurs, nor for the sake of a hub.

#include <weft/query.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// Whether articles of the issue that is asked from may answer. Their readers have them at hand.
enum class SameIssue {
  no,
  less,  ///< they count three quarters
  yes,
};

struct RelatedOptions {
  std::size_t limit = 10;
  SameIssue same_issue = SameIssue::less;
  std::string since;                     ///< only articles of issues from this day on: YYYY-MM-DD
  std::string until;                     ///< and up to this one
  std::string topic;                     ///< only articles with this topic or one below it, by its id
  std::vector<std::string> series = {};  ///< only articles of these newsletters, by their exact titles; empty: all
  bool diverse = false;                  ///< rather an answer that is unlike those before it
  double least_score = 0;                ///< only answers from this score on
};

/// An article that is asked about. It need not be in the archive.
struct RelatedQuestion {
  std::vector<FeatureShare> shares;
  std::vector<TopicRole> topics;
  std::vector<std::string> pages;  ///< it is about, sorted
  std::optional<ArticleNumber> itself;
};

/// Asks about an article of the archive.
RelatedQuestion ask_about(const Archive& archive, ArticleNumber article);

/// Asks about another. REQUIRES: it was tagged with `ontology`.
RelatedQuestion ask_about(const Archive& archive, const Ontology& ontology, const Article& article,
                          const ArticleTags& tags);

/// One thing that two articles have in common.
struct Reason {
  FeatureKind kind = FeatureKind::topic;
  std::vector<std::string> names;  ///< of the feature, or of several words
  std::string phrase;              ///< for people: "both about Apache Cassandra (rare: 2 of 52)"
  double part = 0;                 ///< of the score
  bool is_common = false;          ///< topics: of fifty articles or more, more than one in twenty has it
};

/// A topic that two articles have, and so many others that it is no reason.
struct CommonTopic {
  std::string id;
  std::string label;
  std::uint32_t articles = 0;  ///< that have it …
  std::uint32_t all = 0;       ///< … of so many
};

struct RelatedArticle {
  ArticleNumber article{};
  ArticleCard card;
  double score = 0;                     ///< 0…1
  std::vector<Reason> reasons;          ///< heaviest first
  std::vector<std::string> also_in;     ///< ids of further articles about the same pages
  std::vector<CommonTopic> too_common;  ///< shared topics that do not count, by their ids
};

struct RelatedArticles {
  std::vector<ArticleCard> same_work;  ///< other articles about the page asked about, oldest first
  std::vector<RelatedArticle> related;
};

RelatedArticles related_articles(const Archive& archive, const RelatedQuestion& question,
                                 const RelatedOptions& options);

/// The words that pairs of articles have in common, for those who ask about many pairs.
class WordsInCommon {
 public:
  /// The archive has to live as long.
  explicit WordsInCommon(const Archive& archive);
  WordsInCommon(WordsInCommon&&) noexcept;
  WordsInCommon& operator=(WordsInCommon&&) noexcept;
  ~WordsInCommon();

  /// The few that tell most, of two articles by their ids; none when the archive does not have them.
  std::vector<std::string> find(const std::string& one, const std::string& other);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// A topic or source that is related to another.
struct RelatedVertex {
  VertexId vertex{};
  double score = 0;                  ///< 0…1
  std::vector<std::string> reasons;  ///< a phrase each, heaviest first
};

/// The topics that stand together with one in articles, then those that only the ontology ties to it.
std::vector<RelatedVertex> related_topics(const TopicGraph& graph, VertexId topic, std::size_t limit);

/// The sources whose articles have the topics that those of one have.
std::vector<RelatedVertex> related_sources(const TopicGraph& graph, VertexId source, std::size_t limit);

}  // namespace weft
