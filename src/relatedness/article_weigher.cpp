// SPDX-License-Identifier: MIT
#include "relatedness/article_weigher.hpp"

#include "relatedness/rarity.hpp"

#include <algorithm>
#include <span>

namespace weft::relatedness {

Tellings::Tellings(const Census& census, std::size_t things, std::size_t articles)
    : census_(&census), articles_(articles), rarities_(things) {
  for (ThingNumber thing = 0; thing < things; ++thing)
    if (const std::uint32_t having = census.articles_having(thing); having > 0)
      rarities_[thing] = rarity({having, articles});
}

double Tellings::rarity_of(const LocalHub& hub) const {
  // What is a hub of both is one hub.
  return rarities_[hub.thing] * std::min(1.0, hub.fading / fading({census_->articles_having(hub.thing), articles_}));
}

/// Tells how much things tell in a newsletter, in the order of their numbers.
class ArticleWeigher::HubCursor {
 public:
  HubCursor(const Tellings& tellings, std::uint32_t series)
      : tellings_(tellings), hubs_(tellings.census().hubs_of(series)) {}

  double telling(ThingNumber thing) {
    while (!hubs_.empty() && hubs_.front().thing < thing) hubs_ = hubs_.subspan(1);
    const bool is_hub = !hubs_.empty() && hubs_.front().thing == thing;
    return is_hub ? tellings_.rarity_of(hubs_.front()) : tellings_.rarity_of(thing);
  }

 private:
  const Tellings& tellings_;
  std::span<const LocalHub> hubs_;
};

void ArticleWeigher::weigh(const GatheredArticle& article, std::uint32_t series) {
  HubCursor cursor(*tellings_, series);
  things_.clear();
  for (const auto& [topic, strength] : ladder_.strengths(article.tags)) {
    const auto number = static_cast<ThingNumber>(index_of(topic));
    things_.push_back({number, strength, cursor.telling(number)});
  }
  weigh_topics(things_, topics_);
  things_.clear();
  for (const CountedWord& word : article.things.words) {
    const bool is_alone = tellings_->census().articles_having(word.number) == 1;
    things_.push_back(
        {word.number, double(word.strength) / whole_strength, cursor.telling(word.number), word.in_title, is_alone});
  }
  weigh_words(things_, words_);
  sources_.clear();
  for (const ThingNumber source : article.things.sources) sources_.push_back({source, cursor.telling(source)});
  pages_.clear();
  for (const ThingNumber page : article.things.pages) pages_.push_back({page, cursor.telling(page)});
}

const std::vector<std::pair<ThingNumber, FeatureWeight>>& ArticleWeigher::shares(const Yardstick& yardstick) {
  shares_.clear();
  for (const auto& [topic, weight] : topics_.things)
    shares_.emplace_back(topic, topic_share(weight, topics_.square, yardstick));
  for (const auto& [word, weight] : words_.things)
    shares_.emplace_back(word, word_share(weight, words_.square, yardstick));
  for (const auto& [source, telling] : sources_) shares_.emplace_back(source, source_share(telling, yardstick));
  for (const auto& [page, telling] : pages_) shares_.emplace_back(page, page_share(telling, yardstick));
  std::erase_if(shares_, [](const auto& share) { return share.second == 0; });
  std::sort(shares_.begin(), shares_.end());
  return shares_;
}

}  // namespace weft::relatedness
