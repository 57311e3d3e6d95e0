// SPDX-License-Identifier: MIT
#pragma once

/// The chronicle of a corpus: which topics came up, in which article of which issue, and when.
/// In: tagged issues, one after the other, or the counts of a corpus. Out: what measures, trends and counts are
/// reckoned from, for the graph and for a build alike. Never holds texts, links or mentions, so that of all issues it
/// is small.

#include <weft/counted.hpp>
#include <weft/relatedness.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace weft {

/// The index of a vertex in its graph.
enum class VertexId : std::uint32_t {};

constexpr std::size_t index_of(VertexId vertex) { return static_cast<std::size_t>(vertex); }

struct ChronicleIssue {
  std::string id;
  std::string series;
  std::string date;             ///< may be empty; a month, 2019-01, where it stands for all of its issues
  std::uint32_t articles = 0;   ///< that do not recur
  std::uint32_t recurring = 0;  ///< articles that do
  std::uint32_t issues = 1;     ///< that it stands for
};

struct ChronicleTag {
  TopicId topic{};
  Role role = Role::mentions;
};

class Chronicle {
 public:
  /// REQUIRES: the issues were tagged with `ontology` and come as `in_order` has them. Where they cannot all be in
  /// memory, hand them to a ChronicleBuilder.
  Chronicle(std::shared_ptr<const Ontology> ontology, std::span<const TaggedIssue> issues);

  /// Of a corpus that others have counted. It has no articles; what has no date, if there is such, is its first issue,
  /// and after it one stands for each month. REQUIRES: `counted` was counted by `ontology`.
  Chronicle(std::shared_ptr<const Ontology> ontology, std::shared_ptr<const CountedTopics> counted);

  const Ontology& ontology() const { return *ontology_; }
  std::span<const ChronicleIssue> issues() const { return issues_; }

  /// What there is in place of articles; null when they are there.
  const CountedTopics* counted() const { return counted_.get(); }

  /// The topics that some article has, and all that is above them, by their ids. They are the first vertices of a
  /// graph, and the articles the next, so here and there a topic or an article is the same vertex.
  std::span<const TopicId> topics() const { return topics_; }
  std::optional<VertexId> find(TopicId topic) const { return vertices_[index_of(topic)]; }
  TopicId topic(VertexId topic) const { return topics_[index_of(topic)]; }

  std::uint32_t articles() const { return static_cast<std::uint32_t>(recurring_.size()); }
  VertexId vertex(ArticleNumber article) const {
    return VertexId{static_cast<std::uint32_t>(topics_.size() + index_of(article))};
  }
  ArticleNumber article(VertexId article) const {
    return ArticleNumber{static_cast<std::uint32_t>(index_of(article) - topics_.size())};
  }

  bool recurs(ArticleNumber article) const { return recurring_[index_of(article)]; }
  const ChronicleIssue& issue_of(ArticleNumber article) const { return issues_[index_of_issue(article)]; }
  std::size_t index_of_issue(ArticleNumber article) const { return issue_of_[index_of(article)]; }

  /// The topics of an article, best first.
  std::span<const ChronicleTag> tags(ArticleNumber article) const {
    const std::size_t begin = tag_begins_[index_of(article)];
    return std::span(tags_).subspan(begin, tag_begins_[index_of(article) + 1] - begin);
  }

 private:
  friend class ChronicleBuilder;
  explicit Chronicle(std::shared_ptr<const Ontology> ontology);
  void add(const TaggedIssue& tagged);
  void number_topics(const std::vector<bool>& tagged);
  std::vector<bool> tagged_topics() const;

  std::shared_ptr<const Ontology> ontology_;
  std::shared_ptr<const CountedTopics> counted_;
  std::vector<ChronicleIssue> issues_;
  std::vector<TopicId> topics_;
  std::vector<std::optional<VertexId>> vertices_;  ///< by TopicId
  std::vector<bool> recurring_;                    ///< by article, as are the next two
  std::vector<std::uint32_t> issue_of_;
  std::vector<std::size_t> tag_begins_{0};
  std::vector<ChronicleTag> tags_;
};

/// Makes a chronicle of issues that need not be kept.
class ChronicleBuilder {
 public:
  explicit ChronicleBuilder(std::shared_ptr<const Ontology> ontology) : chronicle_(std::move(ontology)) {}

  /// REQUIRES: as for a chronicle.
  void add(const TaggedIssue& tagged) { chronicle_.add(tagged); }
  Chronicle finish() &&;

 private:
  Chronicle chronicle_;
};

/// That an article links another issue.
struct IssueReference {
  ArticleNumber article{};
  std::size_t issue = 0;  ///< among all, in their order
  std::uint32_t links = 1;
};

/// How often a topic came up.
struct TopicLine {
  VertexId topic{};
  std::uint32_t about = 0;     ///< articles about it
  std::uint32_t mentions = 0;  ///< articles that mention it
  std::string first_seen;      ///< a date; the id of the issue when none has one; empty when no article has it
  std::string last_seen;
};

/// A line for each topic of the chronicle, in their order.
std::vector<TopicLine> count_topics(const Chronicle& chronicle);

}  // namespace weft
