// SPDX-License-Identifier: MIT
#include "archive/feature_rows.hpp"

#include "archive/numbered_weights.hpp"
#include "archive/words.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace weft::archive {

namespace {}  // namespace

void visit_features(const std::vector<RelatedPair>& related, const FeatureTable& features, const RowSink& sink) {
  std::vector<NumberedWeight> weights;
  for (std::uint32_t i = 0; i < features.features(); ++i) {
    const Feature feature = features.feature(FeatureId(i));
    weights.clear();
    for (const Posting& posting : features.postings(FeatureId(i)))
      weights.push_back({static_cast<std::uint32_t>(posting.article), posting.weight});
    const std::string postings = pack_weights(weights);
    sink(Table::feature, {integer(i), word_for(feature.kind), feature.name, integer(feature.articles), Blob{postings}});
  }
  for (std::uint32_t i = 0; i < features.articles(); ++i) {
    weights.clear();
    for (const FeatureShare& share : features.shares(ArticleNumber(i)))
      weights.push_back({static_cast<std::uint32_t>(share.feature), share.weight});
    const std::string shares = pack_weights(weights);
    sink(Table::article_feature, {integer(i), Blob{shares}});
  }
  const Yardstick yardstick = features.yardstick();
  sink(Table::yardstick, {integer(yardstick.articles), yardstick.topic_evenness, yardstick.word_evenness});
  for (const RelatedPair& pair : related)
    sink(Table::related,
         {integer(index_of(pair.one)), integer(index_of(pair.other)), pair.score, integer(pair.topics)});
}

std::vector<RelatedPair> read_related(const Database& database, std::size_t articles) {
  std::vector<RelatedPair> related;
  Statement rows(database, "SELECT one, other, score, topics FROM related ORDER BY one, other");
  while (rows.step()) {
    const auto one = static_cast<std::uint32_t>(rows.index(0, articles));
    const auto other = static_cast<std::uint32_t>(rows.index(1, articles));
    if (one >= other) database.damaged("a relation whose articles are out of order");
    related.push_back({ArticleNumber(one), ArticleNumber(other), rows.real(2), rows.number(3)});
  }
  return related;
}

}  // namespace weft::archive
