// SPDX-License-Identifier: MIT
#include "relatedness/neighbours.hpp"

#include <algorithm>
#include <bit>
#include <functional>

namespace weft::relatedness {

namespace {

constexpr std::uint32_t faintest = 50'000;     ///< in millionths
constexpr std::uint32_t least_ground = 5'000;  ///< of what they share besides a publisher
/// How many are looked at closely to find those, and how many postings are read to find them in: enough to see every
/// relation of a corpus of a thousand, and a bound on what each article costs in larger ones.
constexpr std::size_t closely = 32;
constexpr std::size_t most_postings = 4'000;

/// A nominee as a number: the higher, the better. The older one is before its equals, so that a tie does not depend on
/// how they were found.
std::uint64_t rank_of(std::uint32_t millionths, std::uint32_t article) {
  return std::uint64_t{millionths} << 32 | static_cast<std::uint32_t>(~article);
}

std::uint32_t article_of(std::uint64_t rank) { return ~static_cast<std::uint32_t>(rank); }

void keep_best(std::vector<std::uint64_t>& ranks, std::size_t most) {
  if (ranks.size() <= most) return;
  std::nth_element(ranks.begin(), ranks.begin() + static_cast<std::ptrdiff_t>(most - 1), ranks.end(), std::greater());
  ranks.resize(most);
}

}  // namespace

void OwnFeatures::set(const std::vector<RankedShare>& features) {
  slots_.assign(std::bit_ceil(4 * features.size() + 1), Slot());
  for (const auto& [having, share] : features) {
    std::size_t at = slot_of(static_cast<std::uint32_t>(share.feature));
    while (slots_[at].weight != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = {static_cast<std::uint32_t>(share.feature), share.weight};
  }
}

const std::vector<Neighbour>& NeighbourFinder::find(std::uint32_t article) {
  nominate(article, count(article));
  own_.set(asked_);
  found_.clear();
  for (const std::uint64_t rank : nominees_) {
    const std::uint32_t other = article_of(rank);
    const Common common = look_at(other);
    const std::uint32_t millionths = millionths_of(common.products);
    if (common.has_ground && millionths >= faintest) found_.push_back({other, millionths, common.topics});
  }
  std::sort(found_.begin(), found_.end(), [](const Neighbour& a, const Neighbour& b) {
    return rank_of(a.millionths, a.article) > rank_of(b.millionths, b.article);
  });
  found_.resize(std::min(found_.size(), most));
  return found_;
}

/// Counts what others have in common with an article, and says whether that is all they have.
bool NeighbourFinder::count(std::uint32_t article) {
  asked_.clear();
  visit_list(lists_->shares_of(ArticleNumber(article)), [&](std::uint32_t feature, FeatureWeight weight) {
    asked_.push_back({lists_->having[feature], {FeatureId(feature), weight}});
  });
  return ballot_.hold(asked_, most_postings, [&](FeatureId feature, const auto& count_one) {
    visit_list(lists_->postings_of(feature), count_one);
  });
}

/// Picks those of the counted that are looked at closely.
void NeighbourFinder::nominate(std::uint32_t article, bool all_counted) {
  // A sum of all they have in common is the score already.
  const std::uint32_t least = all_counted ? faintest : 0;
  std::uint64_t worst = 0;  ///< of those that may still be among the best
  nominees_.clear();
  ballot_.take([&](std::uint32_t other, std::uint32_t products) {
    const std::uint32_t millionths = millionths_of(products);
    const std::uint64_t rank = rank_of(millionths, other);
    if (millionths < least || rank < worst || other == article) return;
    nominees_.push_back(rank);
    if (nominees_.size() < 4 * closely) return;
    keep_best(nominees_, closely);
    worst = *std::min_element(nominees_.begin(), nominees_.end());
  });
  keep_best(nominees_, closely);
}

NeighbourFinder::Common NeighbourFinder::look_at(std::uint32_t article) const {
  const auto& begins = lists_->kind_begins;
  const std::uint32_t words = begins[static_cast<std::size_t>(FeatureKind::word)];
  const std::uint32_t sources = begins[static_cast<std::size_t>(FeatureKind::source)];
  const std::uint32_t pages = begins[static_cast<std::size_t>(FeatureKind::page)];
  Common common;
  visit_list(lists_->shares_of(ArticleNumber(article)), [&](std::uint32_t feature, FeatureWeight weight) {
    const Products products = Products{weight} * own_.weight(feature);
    if (products == 0) return;
    common.products += products;
    if (feature < words) ++common.topics;
    const bool is_source = feature >= sources && feature < pages;
    common.has_ground = common.has_ground || (!is_source && millionths_of(products) >= least_ground);
  });
  return common;
}

}  // namespace weft::relatedness
