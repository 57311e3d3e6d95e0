// SPDX-License-Identifier: MIT
#include "relatedness/ballot.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace weft::relatedness {

double score_of(std::uint64_t products) {
  constexpr double whole = double(whole_weight) * double(whole_weight);
  return std::min(1.0, std::round(double(products) / whole * 1e6) / 1e6);
}

std::vector<Nominee> Ballot::hold(const FeatureIndex& index, std::span<const FeatureShare> asked,
                                  std::size_t most_postings) {
  std::vector<std::pair<std::uint32_t, FeatureShare>> rarest_first;
  for (const FeatureShare& share : asked) rarest_first.emplace_back(index.articles_having(share.feature), share);
  std::stable_sort(rarest_first.begin(), rarest_first.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::size_t read = 0;
  for (const auto& [having, share] : rarest_first) {
    // As many as have it, or fewer: of words only those that say most of an article are kept.
    if (read + having > most_postings) break;
    const auto postings = index.postings(share.feature);
    read += postings.size();
    count(postings, share.weight);
  }
  std::vector<Nominee> nominees;
  nominees.reserve(named_.size());
  for (const std::uint32_t article : named_)
    nominees.push_back({ArticleNumber(article), score_of(std::exchange(sums_[article], 0))});
  named_.clear();
  return nominees;
}

void Ballot::count(std::span<const Posting> postings, FeatureWeight weight) {
  if (postings.empty()) return;
  const std::size_t last = index_of(postings.back().article);
  if (last >= sums_.size()) sums_.resize(last + 1);
  for (const Posting& posting : postings) {
    const std::size_t article = index_of(posting.article);
    if (sums_[article] == 0) named_.push_back(static_cast<std::uint32_t>(article));
    sums_[article] += std::uint64_t{posting.weight} * weight;
  }
}

}  // namespace weft::relatedness
