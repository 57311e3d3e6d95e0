// SPDX-License-Identifier: MIT
#include "relatedness/census.hpp"

#include "relatedness/rarity.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace weft::relatedness {

namespace {

/// Articles by their newsletters, and in their order there.
std::vector<std::uint32_t> by_series(const SeriesOfArticles& series) {
  std::vector<std::size_t> next(series.may_answer.size() + 1);
  for (const std::uint32_t its : series.of) ++next[its + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> articles(series.of.size());
  for (std::uint32_t i = 0; i < articles.size(); ++i) articles[next[series.of[i]]++] = i;
  return articles;
}

/// Counts the things of one newsletter after the other, in room for all.
class Tally {
 public:
  explicit Tally(std::size_t things) : counts_(things) {}

  void count(ThingNumber thing) {
    if (counts_[thing]++ == 0) met_.push_back(thing);
  }

  /// Adds what was counted since the last time to `all`, and returns what of it is a hub of so many articles.
  std::vector<LocalHub> finish(std::size_t articles, std::vector<std::uint32_t>& all) {
    std::vector<LocalHub> hubs;
    for (const ThingNumber thing : met_) {
      const std::uint32_t having = std::exchange(counts_[thing], 0);
      all[thing] += having;
      if (is_common({having, articles})) hubs.push_back({thing, fading({having, articles})});
    }
    met_.clear();
    std::sort(hubs.begin(), hubs.end(), [](const LocalHub& a, const LocalHub& b) { return a.thing < b.thing; });
    return hubs;
  }

 private:
  std::vector<std::uint32_t> counts_;
  std::vector<ThingNumber> met_;
};

}  // namespace

Census::Census(const ArticleStore& articles, const SeriesOfArticles& series, std::size_t things, TopicLadder ladder)
    : having_(things), hubs_(series.may_answer.size()) {
  Tally tally(things);
  GatheredArticle article;
  const std::vector<std::uint32_t> order = by_series(series);
  for (std::size_t i = 0; i < order.size(); ++i) {
    articles.read(order[i], article);
    for (const TopicStrength& topic : ladder.strengths(article.tags))
      tally.count(static_cast<ThingNumber>(index_of(topic.topic)));
    for (const CountedWord& word : article.things.words) tally.count(word.number);
    for (const ThingNumber source : article.things.sources) tally.count(source);
    for (const ThingNumber page : article.things.pages) tally.count(page);
    const std::uint32_t its = series.of[order[i]];
    if (i + 1 == order.size() || series.of[order[i + 1]] != its)
      hubs_[its] = tally.finish(series.may_answer[its], having_);
  }
}

}  // namespace weft::relatedness
