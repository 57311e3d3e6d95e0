// SPDX-License-Identifier: MIT
#pragma once

/// Relatedness: which articles belong together, and by what.
/// In: tagged issues, their texts included, one by one. Out: the features of each article, weighed, and the articles
/// that have each feature; two articles are as related as the product of their features says.
/// Never looks at dates, and never at what was asked: answers are the business of queries.

#include <weft/tagging.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {

/// The place of an article among all of a corpus, in the order of their issues.
enum class ArticleNumber : std::uint32_t {};

constexpr std::size_t index_of(ArticleNumber article) { return static_cast<std::size_t>(article); }

/// Something that articles may have in common.
enum class FeatureKind {
  topic,   ///< that one is tagged with, or above one of those
  word,    ///< of its text, in the singular
  source,  ///< the publisher of what it is about
  page,    ///< that it links
};

/// The index of a feature among those of a corpus: by kind, then by name.
enum class FeatureId : std::uint32_t {};

constexpr std::size_t index_of(FeatureId feature) { return static_cast<std::size_t>(feature); }

struct Feature {
  FeatureKind kind = FeatureKind::topic;
  std::string name;            ///< the id of a topic, a word, a publisher, an address without its scheme
  std::uint32_t articles = 0;  ///< how many have it
};

/// In parts of `whole_weight`, so that sums are exact, whatever their order and the machine.
using FeatureWeight = std::uint16_t;
inline constexpr FeatureWeight whole_weight = 65'535;

/// How much of an article a feature is.
struct FeatureShare {
  FeatureId feature{};
  FeatureWeight weight = 0;
  friend bool operator==(const FeatureShare&, const FeatureShare&) = default;
};

/// An article that has a feature.
struct Posting {
  ArticleNumber article{};
  FeatureWeight weight = 0;
  friend bool operator==(const Posting&, const Posting&) = default;
};

/// What an article is weighed against, but for the features themselves.
struct Yardstick {
  std::uint32_t articles = 0;  ///< that may answer: those that recur may not
  double topic_evenness = 0;   ///< what is added to the square of what an article's topics come to …
  double word_evenness = 0;    ///< … and its words, so that those with few are not all alike
  friend bool operator==(const Yardstick&, const Yardstick&) = default;
};

/// Whether so many articles have a feature that it tells next to nothing.
bool is_hub(const Feature& feature, const Yardstick& yardstick);

/// The features of a corpus, wherever they are kept.
class FeatureIndex {
 public:
  virtual ~FeatureIndex() = default;

  virtual Yardstick yardstick() const = 0;
  virtual std::optional<FeatureId> find(FeatureKind kind, std::string_view name) const = 0;
  virtual Feature feature(FeatureId feature) const = 0;

  /// How many articles have a feature.
  virtual std::uint32_t articles_having(FeatureId feature) const = 0;

  /// The articles that have a feature, by their numbers. What is returned holds until the next call.
  virtual std::span<const Posting> postings(FeatureId feature) const = 0;

  /// The features of an article, by their numbers; none when it recurs. Holds until the next call.
  virtual std::span<const FeatureShare> shares(ArticleNumber article) const = 0;
};

/// What may become features of the articles of one issue, before it is known how rare it is. It refers to nothing, and
/// is about as large as the words of the issue that say something.
struct IssueFeatures {
  std::string series;           ///< of the issue
  std::vector<bool> recurring;  ///< by article: it has no features, which may still be decided until they are added
  std::string things;           ///< what each article has, packed; the same for the same texts, links and tags
};

/// A pure function of one issue, for any thread. REQUIRES: its passages are loaded.
IssueFeatures gather_features(const TaggedIssue& tagged);

/// The features of a corpus, in memory. Not for several threads at once, since what it returns is unpacked.
class FeatureTable final : public FeatureIndex {
 public:
  /// Articles are numbered by their issues in order. REQUIRES: their passages are loaded. Where those cannot all be in
  /// memory, gather the features of each and hand them to a FeatureTableBuilder; it comes to the same.
  FeatureTable(const Ontology& ontology, std::span<const TaggedIssue> issues);
  FeatureTable(FeatureTable&&) noexcept;
  FeatureTable& operator=(FeatureTable&&) noexcept;
  ~FeatureTable() override;

  std::size_t features() const;
  std::size_t articles() const;  ///< those that recur included
  FeatureKind kind(FeatureId feature) const;

  Yardstick yardstick() const override;
  std::optional<FeatureId> find(FeatureKind kind, std::string_view name) const override;
  Feature feature(FeatureId feature) const override;
  std::uint32_t articles_having(FeatureId feature) const override;
  std::span<const Posting> postings(FeatureId feature) const override;
  std::span<const FeatureShare> shares(ArticleNumber article) const override;

  struct Lists;  ///< as they are kept, for those who make and read them
  explicit FeatureTable(std::unique_ptr<Lists> lists);
  const Lists& lists() const { return *lists_; }

 private:
  std::unique_ptr<Lists> lists_;
};

/// Makes the features of a corpus of those of its issues, which need not be kept.
class FeatureTableBuilder {
 public:
  /// REQUIRES: the issues are tagged with `ontology`, which outlives the builder.
  explicit FeatureTableBuilder(const Ontology& ontology);
  FeatureTableBuilder(FeatureTableBuilder&&) noexcept;
  FeatureTableBuilder& operator=(FeatureTableBuilder&&) noexcept;
  ~FeatureTableBuilder();

  /// Adds an issue, whose articles get the next numbers: REQUIRES that issues come as `in_order` has them.
  void add(IssueFeatures&& issue);

  /// What all that was added comes to. `jobs` threads work at it, one a core when it is 0; how many there are cannot
  /// be seen in the result.
  FeatureTable finish(unsigned jobs = 0) &&;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The features of an article that is not in the index, weighed as if it were; those that no article there has are
/// left out. REQUIRES: it was tagged with the ontology.
std::vector<FeatureShare> shares_of(const Article& article, const ArticleTags& tags, const Ontology& ontology,
                                    const FeatureIndex& index);

/// An article that may be related, and how much by the features that were looked at.
struct Nominee {
  ArticleNumber article{};
  double score = 0;
};

/// The articles that share features with `asked`, as they are met. The rarest features are looked at first, and no
/// further ones once `most_postings` have been read: what is left then is so common that it decides little.
std::vector<Nominee> nominate(const FeatureIndex& index, std::span<const FeatureShare> asked,
                              std::size_t most_postings);

/// What a feature adds to a score.
struct SharedFeature {
  FeatureId feature{};
  double part = 0;
};

/// What two articles have in common, in the order of features. How related they are is the sum of the parts.
std::vector<SharedFeature> shared_features(std::span<const FeatureShare> one, std::span<const FeatureShare> other);

/// The sum of those parts, at most 1.
double relatedness_of(std::span<const FeatureShare> one, std::span<const FeatureShare> other);

/// Two articles that are related.
struct RelatedPair {
  ArticleNumber one{};    ///< the lower number
  ArticleNumber other{};  ///< the higher
  double score = 0;
  std::uint32_t topics = 0;  ///< they share
  friend bool operator==(const RelatedPair&, const RelatedPair&) = default;
};

/// The strongest relations of each article, once a pair, by their articles. Time: linear in the articles. `jobs`
/// threads work at it, one a core when it is 0; how many there are cannot be seen in the result.
std::vector<RelatedPair> strongest_pairs(const FeatureTable& table, unsigned jobs = 0);

std::string_view name_of(FeatureKind kind);

}  // namespace weft
