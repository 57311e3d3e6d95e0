// SPDX-License-Identifier: MIT
#pragma once

/// The archive `weft.db`: what weft keeps of a corpus, as a SQLite database (docs/archive.md).
/// In: tagged issues and the ontology they were tagged with. Out: the same again, and any part of them.
/// Never half written: a change is one transaction.

#include <weft/figures.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// A corpus as the archive holds it.
struct ArchivedCorpus {
  std::shared_ptr<const Ontology> ontology;
  std::vector<TaggedIssue> issues;        ///< as `in_order` has them
  std::vector<RelatedPair> related = {};  ///< the strongest relations of each article
  std::shared_ptr<const CountedTopics> counted =
      nullptr;  ///< what there is in place of issues; null when they are there
};

class Archive;

/// Throws the Error for what only articles can answer where topics were counted and articles are not there, which tells
/// what therefore cannot be: `it cannot be narrowed`.
void require_articles(const ArchivedCorpus& corpus, std::string_view what);
void require_articles(const Archive& archive, std::string_view what);

enum class Texts { no, yes };
enum class Evidence { no, yes };

/// Makes the archive at `path` hold exactly `corpus`, in one transaction, and `features` and `figures`, which are its
/// own. An archive that holds it already is left untouched. Throws Error, and leaves what was there, when it cannot.
/// REQUIRES: issue ids are unique, and slugs in an issue; an article has a topic once, and its mentions are
/// of that topic. What was loaded without texts or evidence would be kept without them.
void save_archive(const std::string& path, const ArchivedCorpus& corpus, const FeatureTable& features,
                  const Figures& figures);

/// Reads the archive at `path`: everything, or without the passages of articles and without mentions and
/// candidates, which make up most of it. Throws Error when there is none, it is not one of ours, or what is
/// in it does not fit together; reading everything proves that it is what was saved.
ArchivedCorpus load_archive(const std::string& path, Texts texts = Texts::no, Evidence evidence = Evidence::no);

/// The same of an archive that is asked as well: as it was when it was opened, whatever has been written since.
ArchivedCorpus load_archive(const Archive& archive, Texts texts = Texts::no, Evidence evidence = Evidence::no);

/// What an archive comes to, without reading it all.
struct ArchiveSummary {
  std::string contents;             ///< a fingerprint: another one tells that something has changed
  std::vector<std::string> series;  ///< the newsletters, sorted
  std::size_t issues = 0;
  std::size_t articles = 0;
  std::size_t links = 0;
  std::size_t topics = 0;   ///< that some article is tagged with
  bool is_counted = false;  ///< then it holds none of them, but their counts

  struct TopicCount {
    std::string label;
    std::size_t articles = 0;
  };
  std::vector<TopicCount> commonest;  ///< topics, the commonest first, as many as were asked for
  std::string closest;                ///< the id of an article that is as related as any; empty when none is
};

/// Throws what `load_archive` throws.
ArchiveSummary summarize_archive(const std::string& path, std::size_t most_topics);

/// An article as answers show it.
struct ArticleCard {
  std::string id;
  std::string title;  ///< its slug when it has none
  std::string url;    ///< of its first source link; may be empty
  std::string issue;  ///< the id of its issue
  std::string date;   ///< of its issue; may be empty
  bool recurring = false;
  std::string issue_name = {};  ///< how its issue is told: see `name_of`
};

/// Articles that follow each other.
struct ArticleRange {
  ArticleNumber begin{};
  ArticleNumber end{};  ///< beyond the last

  bool contains(ArticleNumber article) const { return begin <= article && article < end; }
};

/// A topic that an article is tagged with.
struct TopicRole {
  std::string topic;  ///< its id
  Role role = Role::mentions;
};

/// An archive that is asked rather than loaded: each question reads what it needs for its answer. What it says stays
/// the same while it lives, whatever other programs write.
class Archive {
 public:
  /// Throws Error when there is none at `path`, or it is not one of ours.
  explicit Archive(const std::string& path);
  Archive(Archive&&) noexcept;
  Archive& operator=(Archive&&) noexcept;
  ~Archive();

  /// A fingerprint of its issues and ontology: another one tells that something has changed.
  std::string contents() const;

  const FeatureIndex& features() const;

  /// Whether it holds the counts of topics in place of issues and articles.
  bool is_counted() const;

  /// Reads the ontology that the archive was made with, which takes a while.
  std::shared_ptr<const Ontology> load_ontology() const;

  std::optional<ArticleNumber> find_article(std::string_view id) const;
  std::vector<ArticleNumber> articles_titled(std::string_view title) const;

  /// The articles that are tagged with a topic or one below it.
  std::vector<ArticleNumber> articles_under(std::string_view topic) const;

  /// The articles about a page, those that recur left out, given by its address without a scheme.
  std::vector<ArticleNumber> articles_about(std::string_view page) const;

  ArticleCard card(ArticleNumber article) const;
  std::vector<TopicRole> topics_of(ArticleNumber article) const;

  /// The pages an article is about, without schemes, sorted.
  std::vector<std::string> pages_of(ArticleNumber article) const;

  /// What a topic is called; its id when it is not known.
  std::string label_of(std::string_view topic) const;

  /// All spellings of a topic.
  std::vector<std::string> labels_of(std::string_view topic) const;

  /// The ids of all that is above a topic, sorted.
  std::vector<std::string> ancestors_of(std::string_view topic) const;

  /// The articles of the issue that an article belongs to.
  ArticleRange issue_of(ArticleNumber article) const;

  /// The articles of the newsletter that an article belongs to, as stretches in order.
  std::vector<ArticleRange> series_of(ArticleNumber article) const;

  /// The articles of some newsletters, by their exact titles, as stretches in order.
  std::vector<ArticleRange> articles_of(std::span<const std::string> series) const;

  /// The articles of issues with dates from `since` to `until`, both included. Empty: as far as there are articles,
  /// those without a date included when both are.
  ArticleRange sent_between(std::string_view since, std::string_view until) const;

  struct Impl;
  const Impl& impl() const { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// The version of the tables, counted up with every change of their meaning.
inline constexpr int archive_version = 7;

}  // namespace weft
