// SPDX-License-Identifier: MIT
#include "relatedness/rarity.hpp"
#include "relatedness/raw_features.hpp"
#include "relatedness/weighing.hpp"
#include "text/plural.hpp"

#include <weft/relatedness.hpp>

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>
#include <string>
#include <unordered_map>
#include <utility>

namespace weft {

namespace {

using relatedness::RawFeatures;
using relatedness::Thing;
using relatedness::ThingNumber;
using relatedness::WeighedThings;

constexpr double evenness = 0.5;  ///< of what articles come to on average
constexpr std::size_t kinds = 4;

constexpr std::size_t place_of(FeatureKind kind) { return static_cast<std::size_t>(kind); }

/// The things of one kind, numbered as they come.
class Things {
 public:
  ThingNumber number_of(std::string_view name) {
    const auto [known, is_new] = numbers_.try_emplace(std::string(name), static_cast<ThingNumber>(names_.size()));
    if (is_new) names_.push_back(&known->first);
    return known->second;
  }

  std::optional<ThingNumber> find(const std::string& name) const {
    const auto found = numbers_.find(name);
    return found == numbers_.end() ? std::nullopt : std::optional(found->second);
  }

  std::size_t size() const { return names_.size(); }
  const std::string& name(ThingNumber number) const { return *names_[number]; }

 private:
  std::unordered_map<std::string, ThingNumber> numbers_;
  std::vector<const std::string*> names_;  ///< into the map, whose nodes stay where they are
};

/// An article between its text and its weights.
struct Reading {
  std::size_t series = 0;                        ///< of its issue
  std::array<std::vector<Thing>, kinds> things;  ///< by kind; how many articles have them is not known yet
};

/// What an article has of one thing, by the numbers of the things.
struct Part {
  FeatureKind kind = FeatureKind::topic;
  ThingNumber number = 0;
  FeatureWeight weight = 0;
};

class TableBuilder {
 public:
  TableBuilder(const Ontology& ontology, std::span<const TaggedIssue> issues) {
    for (const TaggedIssue* issue : in_order(issues)) {
      const TaggedIssue& tagged = *issue;
      assert(tagged.tags.size() == tagged.issue.articles.size());
      for (std::size_t i = 0; i < tagged.issue.articles.size(); ++i) {
        const Article& article = tagged.issue.articles[i];
        readings_.emplace_back();
        readings_.back().series = series_of(tagged.issue);
        if (article.recurring) continue;
        ++yardstick_.articles;
        ++series_[readings_.back().series].articles;
        read(relatedness::raw_features_of(article, tagged.tags[i], ontology), ontology, readings_.back());
      }
    }
    join_plurals();
    count();
    weigh();
  }

  const Yardstick& yardstick() const { return yardstick_; }
  const std::vector<std::vector<Part>>& parts() const { return parts_; }
  const Things& things(FeatureKind kind) const { return things_[place_of(kind)]; }
  std::uint32_t articles(FeatureKind kind, ThingNumber number) const { return articles_[place_of(kind)][number]; }

 private:
  void read(const RawFeatures& raw, const Ontology& ontology, Reading& reading) {
    const auto add = [&](FeatureKind kind, std::string_view name, double strength, bool in_title) {
      const ThingNumber number = things_[place_of(kind)].number_of(name);
      reading.things[place_of(kind)].push_back({number, strength, 0, 1, in_title});
    };
    for (const auto& [topic, strength] : raw.topics) add(FeatureKind::topic, ontology[topic].id, strength, false);
    for (const auto& [word, strength] : raw.words) {
      const bool in_title = std::binary_search(raw.title_words.begin(), raw.title_words.end(), word);
      add(FeatureKind::word, word, strength, in_title);
    }
    for (const std::string_view source : raw.sources) add(FeatureKind::source, source, 1, false);
    for (const std::string_view page : raw.pages) add(FeatureKind::page, page, 1, false);
  }

  /// A word is the same as its singular where the corpus has that, which tells plurals from words that end in an s.
  void join_plurals() {
    const Things& words = things_[place_of(FeatureKind::word)];
    std::vector<ThingNumber> singular(words.size());
    for (ThingNumber i = 0; i < words.size(); ++i)
      singular[i] = words.find(text::without_plural(words.name(i))).value_or(i);
    for (Reading& reading : readings_) {
      std::vector<Thing>& own = reading.things[place_of(FeatureKind::word)];
      for (Thing& word : own) word.number = singular[word.number];
      relatedness::join_equal(own);
      std::sort(own.begin(), own.end(),
                [&](const Thing& a, const Thing& b) { return words.name(a.number) < words.name(b.number); });
    }
  }

  void count() {
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      articles_[kind].resize(things_[kind].size());
      for (const Reading& reading : readings_) {
        for (const Thing& thing : reading.things[kind]) {
          ++articles_[kind][thing.number];
          ++series_[reading.series].having[kind][thing.number];
        }
      }
    }
  }

  std::vector<Thing> counted(Reading& reading, FeatureKind kind) const {
    const Series& series = series_[reading.series];
    std::vector<Thing> found = std::move(reading.things[place_of(kind)]);
    for (Thing& thing : found) {
      thing.articles = articles(kind, thing.number);
      thing.fading = relatedness::fading({series.having[place_of(kind)].at(thing.number), series.articles});
    }
    return found;
  }

  void weigh() {
    const std::size_t all = yardstick_.articles;
    std::vector<std::pair<WeighedThings, WeighedThings>> weighed;
    double topics = 0;
    double words = 0;
    std::size_t tagged = 0;
    for (Reading& reading : readings_) {
      weighed.emplace_back(weigh_topics(counted(reading, FeatureKind::topic), all),
                           weigh_words(counted(reading, FeatureKind::word), all));
      topics += weighed.back().first.square;
      words += weighed.back().second.square;
      if (weighed.back().first.square > 0) ++tagged;
    }
    if (tagged > 0) yardstick_.topic_evenness = evenness * topics / double(tagged);
    if (all > 0) yardstick_.word_evenness = evenness * words / double(all);
    for (std::size_t i = 0; i < readings_.size(); ++i) {
      parts_.push_back(parts_of(weighed[i].first, weighed[i].second, readings_[i]));
      readings_[i] = {};
    }
  }

  std::vector<Part> parts_of(const WeighedThings& topics, const WeighedThings& words, Reading& reading) const {
    const std::size_t all = yardstick_.articles;
    std::vector<Part> parts;
    const auto add = [&](FeatureKind kind, ThingNumber number, FeatureWeight weight) {
      if (weight > 0) parts.push_back({kind, number, weight});
    };
    for (const auto& [number, weight] : topics.things)
      add(FeatureKind::topic, number, relatedness::topic_share(weight, topics.square, yardstick_));
    for (const auto& [number, weight] : words.things)
      add(FeatureKind::word, number, relatedness::word_share(weight, words.square, yardstick_));
    for (const Thing& thing : counted(reading, FeatureKind::source))
      add(FeatureKind::source, thing.number, relatedness::source_share(thing, all));
    for (const Thing& thing : counted(reading, FeatureKind::page))
      add(FeatureKind::page, thing.number, relatedness::page_share(thing, all));
    return parts;
  }

  /// What one newsletter has again and again is a hub of its articles, if not of those of others.
  struct Series {
    std::size_t articles = 0;
    std::array<std::unordered_map<ThingNumber, std::uint32_t>, kinds> having;  ///< by kind
  };

  std::size_t series_of(const Issue& issue) {
    const auto [known, is_new] = series_numbers_.try_emplace(issue.series, series_.size());
    if (is_new) series_.emplace_back();
    return known->second;
  }

  std::array<Things, kinds> things_;
  std::unordered_map<std::string, std::size_t> series_numbers_;
  std::vector<Series> series_;
  std::array<std::vector<std::uint32_t>, kinds> articles_;  ///< that have each thing
  std::vector<Reading> readings_;
  std::vector<std::vector<Part>> parts_;
  Yardstick yardstick_;
};

/// Lists in one array, each from one offset to the next.
template <typename Item>
struct Lists {
  std::vector<std::size_t> offsets{0};
  std::vector<Item> items;

  std::span<const Item> operator[](std::size_t at) const {
    return std::span(items).subspan(offsets[at], offsets[at + 1] - offsets[at]);
  }
};

}  // namespace

struct FeatureTable::Impl {
  Yardstick yardstick;
  std::vector<Feature> features;  ///< by kind, then by name
  Lists<FeatureShare> shares;     ///< by article
  Lists<Posting> postings;        ///< by feature

  explicit Impl(const TableBuilder& builder) : yardstick(builder.yardstick()) {
    const auto ids = number_features(builder);
    for (const std::vector<Part>& parts : builder.parts()) {
      for (const Part& part : parts) shares.items.push_back({ids[place_of(part.kind)][part.number], part.weight});
      std::sort(shares.items.begin() + static_cast<std::ptrdiff_t>(shares.offsets.back()), shares.items.end(),
                [](const FeatureShare& a, const FeatureShare& b) { return a.feature < b.feature; });
      shares.offsets.push_back(shares.items.size());
    }
    turn_over();
  }

 private:
  using Ids = std::array<std::vector<FeatureId>, kinds>;

  /// Numbers what some article has kept, and forgets the rest.
  Ids number_features(const TableBuilder& builder) {
    Ids ids;
    std::array<std::vector<bool>, kinds> kept;
    for (std::size_t kind = 0; kind < kinds; ++kind) kept[kind].resize(builder.things(FeatureKind(kind)).size());
    for (const std::vector<Part>& parts : builder.parts())
      for (const Part& part : parts) kept[place_of(part.kind)][part.number] = true;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const Things& things = builder.things(FeatureKind(kind));
      std::vector<ThingNumber> order;
      for (ThingNumber i = 0; i < things.size(); ++i)
        if (kept[kind][i]) order.push_back(i);
      std::sort(order.begin(), order.end(),
                [&](ThingNumber a, ThingNumber b) { return things.name(a) < things.name(b); });
      ids[kind].resize(things.size());
      for (const ThingNumber number : order) {
        ids[kind][number] = FeatureId(static_cast<std::uint32_t>(features.size()));
        features.push_back({FeatureKind(kind), things.name(number), builder.articles(FeatureKind(kind), number)});
      }
    }
    return ids;
  }

  /// From the features of each article to the articles of each feature.
  void turn_over() {
    std::vector<std::size_t> next(features.size() + 1);
    for (const FeatureShare& share : shares.items) ++next[index_of(share.feature) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    postings.offsets = next;
    postings.items.resize(shares.items.size());
    for (std::uint32_t article = 0; article + 1 < shares.offsets.size(); ++article)
      for (const FeatureShare& share : shares[article])
        postings.items[next[index_of(share.feature)]++] = {ArticleNumber(article), share.weight};
  }
};

FeatureTable::FeatureTable(const Ontology& ontology, std::span<const TaggedIssue> issues)
    : impl_(std::make_unique<Impl>(TableBuilder(ontology, issues))) {}
FeatureTable::FeatureTable(FeatureTable&&) noexcept = default;
FeatureTable& FeatureTable::operator=(FeatureTable&&) noexcept = default;
FeatureTable::~FeatureTable() = default;

std::size_t FeatureTable::features() const { return impl_->features.size(); }

std::size_t FeatureTable::articles() const { return impl_->shares.offsets.size() - 1; }

FeatureKind FeatureTable::kind(FeatureId feature) const { return impl_->features[index_of(feature)].kind; }

Yardstick FeatureTable::yardstick() const { return impl_->yardstick; }

std::optional<FeatureId> FeatureTable::find(FeatureKind kind, std::string_view name) const {
  const auto& features = impl_->features;
  const auto key = [](const Feature& feature) { return std::pair(feature.kind, std::string_view(feature.name)); };
  const auto found =
      std::lower_bound(features.begin(), features.end(), std::pair(kind, name),
                       [&](const Feature& feature, const auto& wanted) { return key(feature) < wanted; });
  if (found == features.end() || key(*found) != std::pair(kind, name)) return std::nullopt;
  return FeatureId(static_cast<std::uint32_t>(found - features.begin()));
}

Feature FeatureTable::feature(FeatureId feature) const { return impl_->features[index_of(feature)]; }

std::uint32_t FeatureTable::articles_having(FeatureId feature) const {
  return impl_->features[index_of(feature)].articles;
}

std::span<const Posting> FeatureTable::postings(FeatureId feature) const { return impl_->postings[index_of(feature)]; }

std::span<const FeatureShare> FeatureTable::shares(ArticleNumber article) const {
  return impl_->shares[index_of(article)];
}

}  // namespace weft
