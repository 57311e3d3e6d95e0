// SPDX-License-Identifier: MIT
#include "relatedness/article_things.hpp"
#include "relatedness/rarity.hpp"
#include "relatedness/topic_strengths.hpp"
#include "relatedness/weighing.hpp"
#include "text/plural.hpp"

#include <weft/relatedness.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
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
  Lookup(const FeatureIndex& index, FeatureKind kind) : index_(index), kind_(kind), all_(index.yardstick().articles) {}

  void add(const std::string& name, double strength, bool in_title) {
    auto found = index_.find(kind_, name);
    const std::string singular = kind_ == FeatureKind::word ? text::without_plural(name) : name;
    std::string known_as = name;
    if (const auto other = singular == name ? std::nullopt : index_.find(kind_, singular)) {
      found = other;
      known_as = singular;
    }
    const auto [known, is_new] = things_.try_emplace(known_as);
    Thing& thing = known->second;
    if (is_new) {
      const std::uint32_t articles = found ? index_.articles_having(*found) : 1;
      thing = {static_cast<ThingNumber>(ids_.size()), 0, relatedness::rarity({articles, all_}), false, articles == 1};
      ids_.push_back(found);
    }
    thing.strength += strength;
    // A word that one article of the corpus has in its title ties this one to it, wherever it stands here.
    thing.in_title = thing.in_title || in_title || found.has_value();
  }

  /// By their names.
  std::vector<Thing> things() const {
    std::vector<Thing> sorted;
    for (const auto& [name, thing] : things_) sorted.push_back(thing);
    return sorted;
  }

  void share(ThingNumber number, FeatureWeight weight, std::vector<FeatureShare>& shares) const {
    if (ids_[number] && weight > 0) shares.push_back({*ids_[number], weight});
  }

 private:
  const FeatureIndex& index_;
  FeatureKind kind_;
  std::size_t all_;
  std::map<std::string, Thing> things_;
  std::vector<std::optional<FeatureId>> ids_;  ///< by number
};

}  // namespace

std::vector<FeatureShare> shares_of(const Article& article, const ArticleTags& tags, const Ontology& ontology,
                                    const FeatureIndex& index) {
  const Yardstick yardstick = index.yardstick();
  std::vector<FeatureShare> shares;
  if (yardstick.articles == 0) return shares;
  relatedness::ThingReader reader;
  const relatedness::ArticleThings own = reader.read(article);

  Lookup topics(index, FeatureKind::topic);
  relatedness::TopicLadder ladder(ontology);
  for (const auto& [topic, strength] : ladder.strengths(relatedness::scores_of(tags)))
    topics.add(ontology[topic].id, strength, false);
  WeighedThings weighed;
  relatedness::weigh_topics(topics.things(), weighed);
  for (const auto& [number, weight] : weighed.things)
    topics.share(number, relatedness::topic_share(weight, weighed.square, yardstick), shares);

  Lookup words(index, FeatureKind::word);
  for (const relatedness::CountedWord& word : own.words)
    words.add(std::string(reader.words()[word.number]), double(word.strength) / relatedness::whole_strength,
              word.in_title);
  std::vector<Thing> word_things = words.things();
  relatedness::weigh_words(word_things, weighed);
  for (const auto& [number, weight] : weighed.things)
    words.share(number, relatedness::word_share(weight, weighed.square, yardstick), shares);

  Lookup sources(index, FeatureKind::source);
  for (const auto source : own.sources) sources.add(std::string(reader.sources()[source]), 1, false);
  for (const Thing& thing : sources.things())
    sources.share(thing.number, relatedness::source_share(thing.telling, yardstick), shares);
  Lookup pages(index, FeatureKind::page);
  for (const auto page : own.pages) pages.add(std::string(reader.pages()[page]), 1, false);
  for (const Thing& thing : pages.things())
    pages.share(thing.number, relatedness::page_share(thing.telling, yardstick), shares);

  std::sort(shares.begin(), shares.end(),
            [](const FeatureShare& a, const FeatureShare& b) { return a.feature < b.feature; });
  return shares;
}

}  // namespace weft
