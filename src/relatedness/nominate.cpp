// SPDX-License-Identifier: MIT
#include "relatedness/ballot.hpp"
#include "relatedness/rarity.hpp"
#include "relatedness/score.hpp"

#include <weft/relatedness.hpp>

#include <cassert>
#include <cstdint>

namespace weft {

namespace {

/// Calls `visit` with each feature that both have, and the product of its weights.
template <typename Visit>
void visit_shared(std::span<const FeatureShare> one, std::span<const FeatureShare> other, const Visit& visit) {
  auto in_other = other.begin();
  for (const FeatureShare& share : one) {
    while (in_other != other.end() && in_other->feature < share.feature) ++in_other;
    if (in_other == other.end()) return;
    if (in_other->feature == share.feature) visit(share.feature, std::uint64_t{share.weight} * in_other->weight);
  }
}

}  // namespace

std::vector<Nominee> nominate(const FeatureIndex& index, std::span<const FeatureShare> asked,
                              std::size_t most_postings) {
  std::vector<relatedness::RankedShare> ranked;
  for (const FeatureShare& share : asked) ranked.push_back({index.articles_having(share.feature), share});
  relatedness::Ballot ballot;
  ballot.hold(ranked, most_postings, [&](FeatureId feature, const auto& count) {
    for (const Posting& posting : index.postings(feature))
      count(static_cast<std::uint32_t>(posting.article), posting.weight);
  });
  std::vector<Nominee> nominees;
  ballot.take([&](std::uint32_t article, std::uint32_t products) {
    nominees.push_back({ArticleNumber(article), relatedness::score_of(products)});
  });
  return nominees;
}

std::vector<SharedFeature> shared_features(std::span<const FeatureShare> one, std::span<const FeatureShare> other) {
  std::vector<SharedFeature> shared;
  visit_shared(one, other, [&](FeatureId feature, std::uint64_t product) {
    shared.push_back({feature, relatedness::score_of(product)});
  });
  return shared;
}

bool is_hub(const Feature& feature, const Yardstick& yardstick) {
  return relatedness::is_common({feature.articles, yardstick.articles});
}

double relatedness_of(std::span<const FeatureShare> one, std::span<const FeatureShare> other) {
  std::uint64_t products = 0;
  visit_shared(one, other, [&](FeatureId, std::uint64_t product) { products += product; });
  return relatedness::score_of(products);
}

std::string_view name_of(FeatureKind kind) {
  switch (kind) {
    case FeatureKind::topic:
      return "topic";
    case FeatureKind::word:
      return "word";
    case FeatureKind::source:
      return "source";
    case FeatureKind::page:
      return "page";
  }
  assert(false);
  return {};
}

}  // namespace weft
