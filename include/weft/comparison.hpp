// SPDX-License-Identifier: MIT
#pragma once

/// Comparison: what changed from one archive to another, or does with another ontology.
/// In: two corpora, and their graphs. Out: what was gained and lost, and why.
/// Never touches a file, never tags anew.

#include <weft/evaluation.hpp>
#include <weft/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

namespace weft {

/// How many mentions of one label made tags appear or go.
struct LabelChange {
  std::string label;
  std::size_t gained = 0;  ///< articles
  std::size_t lost = 0;    ///< articles
};

/// A tag that one side has and the other lacks.
struct TagChange {
  const Topic* topic = nullptr;
  ArticleIndex article;  ///< in the corpus that has the tag
  const Tag* tag = nullptr;
  std::string label;  ///< of its first mention
  std::string why;    ///< a phrase
};

/// What became of the tags of one topic, by its id.
struct TopicChange {
  const Topic* topic = nullptr;  ///< as it is now, or was
  std::vector<TagChange> gained;
  std::vector<TagChange> lost;
  std::vector<LabelChange> labels;  ///< those with most changes first
};

/// An article with another title: in one issue by one id, or about one page.
struct Renaming {
  std::string old_id;
  std::string id;
  std::string old_title;
  std::string title;
};

/// How many there were and are.
struct Change {
  std::size_t before = 0;
  std::size_t after = 0;
};

/// A relation that one side has and the other lacks.
struct RelationChange {
  std::string from;  ///< ids, as that side has them
  std::string to;
  std::string from_label;
  std::string to_label;
  double weight = 0;
  std::uint32_t count = 0;
  bool is_between_known = false;  ///< both sides have what it relates
};

/// What became of the relations of one kind. Those between things that both sides have come first, then the strongest.
struct RelationChanges {
  EdgeKind kind = EdgeKind::together;
  Change count;
  std::vector<RelationChange> gained;
  std::vector<RelationChange> lost;
};

/// What changed from one corpus to another.
struct Comparison {
  std::vector<std::string> issues_added;  ///< ids, in the order of the corpora; so for all lists of ids
  std::vector<std::string> issues_removed;
  std::vector<std::string> issues_changed;  ///< that both have, read from other texts
  std::vector<std::string> articles_added;
  std::vector<std::string> articles_removed;
  std::vector<Renaming> articles_renamed;  ///< that both have
  std::vector<std::string> topics_added;   ///< of the ontology
  std::vector<std::string> topics_removed;
  std::vector<const Topic*> topics_gained;  ///< that articles have now, and none had
  std::vector<const Topic*> topics_lost;    ///< that no article has now
  std::vector<RelationChanges> relations;   ///< what `compare_relations` gives
  Change issue_count;
  Change article_count;
  Change topic_count;                ///< that articles have
  std::size_t articles = 0;          ///< that both have; the tags of the others are not compared
  std::size_t articles_touched = 0;  ///< that gained or lost a tag
  std::size_t tags_before = 0;
  std::size_t tags_after = 0;
  std::size_t gained = 0;
  std::size_t lost = 0;
  std::size_t roles_changed = 0;    ///< tags that both have, about here and mentions there
  std::vector<TopicChange> topics;  ///< those with most changes first

  bool empty() const;
};

/// Compares what the corpora hold, and the tags of the articles that both have, by the ids of the issues, articles and
/// topics; an article that is gone and one that is new in an issue are one when they are about one page. Looks at the
/// corpora, which must be loaded with their evidence and outlive the answer. Relations are left out.
Comparison compare(const ArchivedCorpus& before, const ArchivedCorpus& after);

/// Compares which topics stand together, which articles are related, and which are about one page. `comparison` says
/// which articles were renamed. REQUIRES: the graphs are of the corpora that were compared.
std::vector<RelationChanges> compare_relations(const TopicGraph& before, const TopicGraph& after,
                                               const Comparison& comparison);

/// Two scores by what people judged.
struct ScoreChange {
  Score before;
  Score after;
};

/// The answer as JSON (docs/json.md), of each list at most `limit`.
void write_comparison_json(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after,
                           const std::optional<ScoreChange>& score, std::size_t limit, std::ostream& out);

}  // namespace weft
