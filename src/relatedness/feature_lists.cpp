// SPDX-License-Identifier: MIT
#include "relatedness/feature_lists.hpp"

#include <algorithm>
#include <numeric>

namespace weft {

using relatedness::Unit;

FeatureKind FeatureTable::Lists::kind(FeatureId feature) const {
  const auto above = std::upper_bound(kind_begins.begin() + 1, kind_begins.end(), index_of(feature));
  return FeatureKind(above - kind_begins.begin() - 1);
}

std::string_view FeatureTable::Lists::name(FeatureId feature) const {
  const std::size_t begin = name_begins[index_of(feature)];
  return std::string_view(names).substr(begin, name_begins[index_of(feature) + 1] - begin);
}

void FeatureTable::Lists::turn_over() {
  std::vector<std::uint32_t> before(features());  // by feature: the article that had it last
  const auto visit_shares = [&](const auto& visit) {
    for (std::uint32_t article = 0; article < articles; ++article) {
      relatedness::visit_list(shares_of(ArticleNumber(article)), [&](std::uint32_t feature, FeatureWeight weight) {
        visit(feature, article - std::exchange(before[feature], article), weight);
      });
    }
  };
  posting_begins.assign(features() + 1, 0);
  visit_shares([&](std::uint32_t feature, std::uint32_t step, FeatureWeight) {
    posting_begins[feature + 1] += relatedness::units_of_step(step);
  });
  std::partial_sum(posting_begins.begin(), posting_begins.end(), posting_begins.begin());
  postings.resize(posting_begins.back());
  std::fill(before.begin(), before.end(), 0);
  std::vector<std::size_t> next(posting_begins.begin(), posting_begins.end() - 1);
  visit_shares([&](std::uint32_t feature, std::uint32_t step, FeatureWeight weight) {
    Unit* const at = postings.data() + next[feature];
    next[feature] += static_cast<std::size_t>(relatedness::write_entry(at, step, weight) - at);
  });
}

}  // namespace weft
