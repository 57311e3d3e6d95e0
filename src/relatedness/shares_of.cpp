// SPDX-License-Identifier: MIT
#include "relatedness/article_things.hpp"
#include "relatedness/topic_strengths.hpp"
#include "relatedness/weighing.hpp"
#include "text/plural.hpp"

#include <weft/relatedness.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace weft {

namespace {

using relatedness::Thing;
using relatedness::ThingNumber;
using relatedness::WeighedThings;

/// The things of one kind that an article has, looked up among those of the corpus. What is new there takes its part of
/// the article, and is shared with none.
class Lookup {
 public:
  Lookup(const FeatureIndex& index, FeatureKind kind) : index_(index), kind_(kind) {}

  void add(const std::string& name, double strength, bool in_title) {
    auto found = index_.find(kind_, name);
    const std::string singular = kind_ == FeatureKind::word ? text::without_plural(name) : name;
    std::string known_as = name;
    if (const auto other = singular == name ? std::nullopt : index_.find(kind_, singular)) {
      found = other;
      known_as = singular;
    }
    const auto [number, is_new] = numbers_.try_emplace(known_as, static_cast<ThingNumber>(ids_.size()));
    if (is_new) ids_.push_back(found);
    const std::uint32_t articles = found ? index_.articles_having(*found) : 1;
    // A word that one article of the corpus has in its title ties this one to it, wherever it stands here.
    things_.push_back({number->second, strength, articles, 1, in_title || found.has_value()});
  }

  /// By their names.
  std::vector<Thing> things() const {
    std::vector<Thing> all = things_;
    join_equal(all);
    std::vector<Thing> sorted;
    for (const auto& [name, number] : numbers_) sorted.push_back(all[number]);
    return sorted;
  }

  void share(ThingNumber number, FeatureWeight weight, std::vector<FeatureShare>& shares) const {
    if (ids_[number] && weight > 0) shares.push_back({*ids_[number], weight});
  }

 private:
  const FeatureIndex& index_;
  FeatureKind kind_;
  std::map<std::string, ThingNumber> numbers_;
  std::vector<std::optional<FeatureId>> ids_;  ///< by number
  std::vector<Thing> things_;
};

}  // namespace

std::vector<FeatureShare> shares_of(const Article& article, const ArticleTags& tags, const Ontology& ontology,
                                    const FeatureIndex& index) {
  const Yardstick yardstick = index.yardstick();
  const std::size_t all = yardstick.articles;
  std::vector<FeatureShare> shares;
  if (all == 0) return shares;
  relatedness::ThingReader reader;
  const relatedness::ArticleThings own = reader.read(article);

  Lookup topics(index, FeatureKind::topic);
  for (const auto& [topic, strength] : relatedness::TopicLadder(ontology).strengths(relatedness::scores_of(tags)))
    topics.add(ontology[topic].id, strength, false);
  const WeighedThings weighed_topics = weigh_topics(topics.things(), all);
  for (const auto& [number, weight] : weighed_topics.things)
    topics.share(number, relatedness::topic_share(weight, weighed_topics.square, yardstick), shares);

  Lookup words(index, FeatureKind::word);
  for (const relatedness::CountedWord& word : own.words) {
    const std::string name(reader.words()[word.number]);
    words.add(name, relatedness::telling_strength(word.strength, is_ordinary_word(name)), word.in_title);
  }
  const WeighedThings weighed_words = weigh_words(words.things(), all);
  for (const auto& [number, weight] : weighed_words.things)
    words.share(number, relatedness::word_share(weight, weighed_words.square, yardstick), shares);

  Lookup sources(index, FeatureKind::source);
  for (const auto source : own.sources) sources.add(std::string(reader.sources()[source]), 1, false);
  for (const Thing& thing : sources.things())
    sources.share(thing.number, relatedness::source_share(thing, all), shares);
  Lookup pages(index, FeatureKind::page);
  for (const auto page : own.pages) pages.add(std::string(reader.pages()[page]), 1, false);
  for (const Thing& thing : pages.things()) pages.share(thing.number, relatedness::page_share(thing, all), shares);

  std::sort(shares.begin(), shares.end(),
            [](const FeatureShare& a, const FeatureShare& b) { return a.feature < b.feature; });
  return shares;
}

}  // namespace weft
