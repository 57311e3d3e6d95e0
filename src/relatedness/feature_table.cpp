// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/feature_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace weft {

namespace {

FeatureTable table_of(const Ontology& ontology, std::span<const TaggedIssue> issues) {
  FeatureTableBuilder builder(ontology);
  for (const TaggedIssue* issue : in_order(issues)) builder.add(gather_features(*issue));
  return std::move(builder).finish();
}

}  // namespace

FeatureTable::FeatureTable(const Ontology& ontology, std::span<const TaggedIssue> issues)
    : FeatureTable(table_of(ontology, issues)) {}
FeatureTable::FeatureTable(std::unique_ptr<Lists> lists) : lists_(std::move(lists)) {}
FeatureTable::FeatureTable(FeatureTable&&) noexcept = default;
FeatureTable& FeatureTable::operator=(FeatureTable&&) noexcept = default;
FeatureTable::~FeatureTable() = default;

std::size_t FeatureTable::features() const { return lists_->features(); }

std::size_t FeatureTable::articles() const { return lists_->articles; }

FeatureKind FeatureTable::kind(FeatureId feature) const { return lists_->kind(feature); }

Yardstick FeatureTable::yardstick() const { return lists_->yardstick; }

std::optional<FeatureId> FeatureTable::find(FeatureKind kind, std::string_view name) const {
  std::uint32_t begin = lists_->kind_begins[static_cast<std::size_t>(kind)];
  std::uint32_t end = lists_->kind_begins[static_cast<std::size_t>(kind) + 1];
  const std::uint32_t beyond = end;
  // Not by std::views::iota: clang before 16 cannot read it in libstdc++.
  while (begin < end) {
    const std::uint32_t middle = begin + (end - begin) / 2;
    if (lists_->name(FeatureId(middle)) < name) {
      begin = middle + 1;
    } else {
      end = middle;
    }
  }
  if (begin == beyond || lists_->name(FeatureId(begin)) != name) return std::nullopt;
  return FeatureId(begin);
}

Feature FeatureTable::feature(FeatureId feature) const {
  return {kind(feature), std::string(lists_->name(feature)), articles_having(feature)};
}

std::uint32_t FeatureTable::articles_having(FeatureId feature) const { return lists_->having[index_of(feature)]; }

std::span<const Posting> FeatureTable::postings(FeatureId feature) const {
  std::vector<Posting>& unpacked = lists_->unpacked_postings;
  unpacked.clear();
  relatedness::visit_list(lists_->postings_of(feature), [&](std::uint32_t article, FeatureWeight weight) {
    unpacked.push_back({ArticleNumber(article), weight});
  });
  return unpacked;
}

std::span<const FeatureShare> FeatureTable::shares(ArticleNumber article) const {
  std::vector<FeatureShare>& unpacked = lists_->unpacked_shares;
  unpacked.clear();
  relatedness::visit_list(lists_->shares_of(article), [&](std::uint32_t feature, FeatureWeight weight) {
    unpacked.push_back({FeatureId(feature), weight});
  });
  return unpacked;
}

}  // namespace weft
