// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/feature_lists.hpp"
#include "relatedness/gathered.hpp"
#include "relatedness/rarity.hpp"
#include "relatedness/weighing.hpp"
#include "text/plural.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <numeric>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft {

namespace {

using relatedness::CountedWord;
using relatedness::GatheredArticle;
using relatedness::NameTable;
using relatedness::Thing;
using relatedness::ThingNumber;
using relatedness::Unpacker;
using relatedness::WeighedThings;

constexpr double evenness = 0.5;  ///< of what articles come to on average
constexpr std::size_t kinds = 4;

constexpr std::size_t place_of(FeatureKind kind) { return static_cast<std::size_t>(kind); }

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

/// The names of one kind in an issue that is added, and their numbers among all.
class IssueNames {
 public:
  IssueNames(Unpacker& unpacker, NameTable& all) : all_(&all), names_(unpacker.number()), numbers_(names_.size()) {
    for (std::string_view& name : names_) name = unpacker.text();
  }

  ThingNumber operator[](ThingNumber here) {
    if (!numbers_[here]) numbers_[here] = all_->add(names_[here]);
    return *numbers_[here];
  }

 private:
  NameTable* all_;
  std::vector<std::string_view> names_;
  std::vector<std::optional<ThingNumber>> numbers_;  ///< none while no article that may answer has it
};

}  // namespace

struct FeatureTableBuilder::Impl {
  explicit Impl(const Ontology& ontology) : ladder(ontology) {
    for (const Topic& topic : ontology.topics()) things_[place_of(FeatureKind::topic)].add(topic.id);
  }

  void add(const IssueFeatures& issue) {
    const std::size_t series = series_of(issue.series);
    Unpacker unpacker(issue.things);
    IssueNames words(unpacker, things_[place_of(FeatureKind::word)]);
    IssueNames sources(unpacker, things_[place_of(FeatureKind::source)]);
    IssueNames pages(unpacker, things_[place_of(FeatureKind::page)]);
    GatheredArticle article;
    for (const bool recurring : issue.recurring) {
      unpack(unpacker, article);
      readings_.emplace_back();
      Reading& reading = readings_.back();
      reading.series = series;
      if (recurring) continue;
      ++yardstick_.articles;
      ++series_[series].articles;
      for (const auto& [topic, strength] : ladder.strengths(article.tags))
        reading.things[place_of(FeatureKind::topic)].push_back(
            {static_cast<ThingNumber>(index_of(topic)), strength, 0, 1, false});
      for (const CountedWord& word : article.things.words) {
        const ThingNumber number = words[word.number];
        const double strength = relatedness::telling_strength(
            word.strength, is_ordinary_word(things_[place_of(FeatureKind::word)][number]));
        reading.things[place_of(FeatureKind::word)].push_back({number, strength, 0, 1, word.in_title});
      }
      for (const ThingNumber source : article.things.sources)
        reading.things[place_of(FeatureKind::source)].push_back({sources[source], 1, 0, 1, false});
      for (const ThingNumber page : article.things.pages)
        reading.things[place_of(FeatureKind::page)].push_back({pages[page], 1, 0, 1, false});
    }
  }

  std::unique_ptr<FeatureTable::Impl> finish() {
    join_plurals();
    count();
    weigh();
    auto table = std::make_unique<FeatureTable::Impl>();
    table->yardstick = yardstick_;
    const auto ids = number_features(table->features);
    auto& shares = table->shares;
    for (const std::vector<Part>& parts : parts_) {
      for (const Part& part : parts) shares.items.push_back({ids[place_of(part.kind)][part.number], part.weight});
      std::sort(shares.items.begin() + static_cast<std::ptrdiff_t>(shares.offsets.back()), shares.items.end(),
                [](const FeatureShare& a, const FeatureShare& b) { return a.feature < b.feature; });
      shares.offsets.push_back(shares.items.size());
    }
    turn_over(*table);
    return table;
  }

 private:
  std::uint32_t articles(FeatureKind kind, ThingNumber number) const { return articles_[place_of(kind)][number]; }

  /// A word is the same as its singular where the corpus has that, which tells plurals from words that end in an s.
  void join_plurals() {
    const NameTable& words = things_[place_of(FeatureKind::word)];
    std::vector<ThingNumber> singular(words.size());
    for (ThingNumber i = 0; i < words.size(); ++i)
      singular[i] = words.find(text::without_plural(std::string(words[i]))).value_or(i);
    for (Reading& reading : readings_) {
      std::vector<Thing>& own = reading.things[place_of(FeatureKind::word)];
      for (Thing& word : own) word.number = singular[word.number];
      relatedness::join_equal(own);
      std::sort(own.begin(), own.end(),
                [&](const Thing& a, const Thing& b) { return words[a.number] < words[b.number]; });
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

  using Ids = std::array<std::vector<FeatureId>, kinds>;

  /// Numbers what some article has kept, and forgets the rest.
  Ids number_features(std::vector<Feature>& features) const {
    Ids ids;
    std::array<std::vector<bool>, kinds> kept;
    for (std::size_t kind = 0; kind < kinds; ++kind) kept[kind].resize(things_[kind].size());
    for (const std::vector<Part>& parts : parts_)
      for (const Part& part : parts) kept[place_of(part.kind)][part.number] = true;
    for (std::size_t kind = 0; kind < kinds; ++kind) {
      const NameTable& things = things_[kind];
      std::vector<ThingNumber> order;
      for (ThingNumber i = 0; i < things.size(); ++i)
        if (kept[kind][i]) order.push_back(i);
      std::sort(order.begin(), order.end(), [&](ThingNumber a, ThingNumber b) { return things[a] < things[b]; });
      ids[kind].resize(things.size());
      for (const ThingNumber number : order) {
        ids[kind][number] = FeatureId(static_cast<std::uint32_t>(features.size()));
        features.push_back({FeatureKind(kind), std::string(things[number]), articles(FeatureKind(kind), number)});
      }
    }
    return ids;
  }

  /// From the features of each article to the articles of each feature.
  static void turn_over(FeatureTable::Impl& table) {
    const auto& [yardstick, features, shares, postings] = table;
    std::vector<std::size_t> next(features.size() + 1);
    for (const FeatureShare& share : shares.items) ++next[index_of(share.feature) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    table.postings.offsets = next;
    table.postings.items.resize(shares.items.size());
    for (std::uint32_t article = 0; article + 1 < shares.offsets.size(); ++article)
      for (const FeatureShare& share : shares[article])
        table.postings.items[next[index_of(share.feature)]++] = {ArticleNumber(article), share.weight};
  }

  /// What one newsletter has again and again is a hub of its articles, if not of those of others.
  struct Series {
    std::size_t articles = 0;
    std::array<std::unordered_map<ThingNumber, std::uint32_t>, kinds> having;  ///< by kind
  };

  std::size_t series_of(const std::string& name) {
    const auto [known, is_new] = series_numbers_.try_emplace(name, series_.size());
    if (is_new) series_.emplace_back();
    return known->second;
  }

  relatedness::TopicLadder ladder;
  std::array<NameTable, kinds> things_;
  std::unordered_map<std::string, std::size_t> series_numbers_;
  std::vector<Series> series_;
  std::array<std::vector<std::uint32_t>, kinds> articles_;  ///< that have each thing
  std::vector<Reading> readings_;
  std::vector<std::vector<Part>> parts_;
  Yardstick yardstick_;
};

FeatureTableBuilder::FeatureTableBuilder(const Ontology& ontology) : impl_(std::make_unique<Impl>(ontology)) {}
FeatureTableBuilder::FeatureTableBuilder(FeatureTableBuilder&&) noexcept = default;
FeatureTableBuilder& FeatureTableBuilder::operator=(FeatureTableBuilder&&) noexcept = default;
FeatureTableBuilder::~FeatureTableBuilder() = default;

void FeatureTableBuilder::add(IssueFeatures&& issue) { impl_->add(issue); }

FeatureTable FeatureTableBuilder::finish(unsigned) && { return FeatureTable(impl_->finish()); }

}  // namespace weft
