// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/feature_lists.hpp"

#include <algorithm>
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
FeatureTable::FeatureTable(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
FeatureTable::FeatureTable(FeatureTable&&) noexcept = default;
FeatureTable& FeatureTable::operator=(FeatureTable&&) noexcept = default;
FeatureTable::~FeatureTable() = default;

std::size_t FeatureTable::features() const { return impl_->features.size(); }

std::size_t FeatureTable::articles() const { return impl_->shares.offsets.size() - 1; }

FeatureKind FeatureTable::kind(FeatureId feature) const { return impl_->features[index_of(feature)].kind; }

Yardstick FeatureTable::yardstick() const { return impl_->yardstick; }

std::optional<FeatureId> FeatureTable::find(FeatureKind kind, std::string_view name) const {
  const auto& features = impl_->features;
  const auto key = [](const Feature& feature) { return std::pair(feature.kind, std::string_view(feature.name)); };
  const auto found =
      std::lower_bound(features.begin(), features.end(), std::pair(kind, name),
                       [&](const Feature& feature, const auto& wanted) { return key(feature) < wanted; });
  if (found == features.end() || key(*found) != std::pair(kind, name)) return std::nullopt;
  return FeatureId(static_cast<std::uint32_t>(found - features.begin()));
}

Feature FeatureTable::feature(FeatureId feature) const { return impl_->features[index_of(feature)]; }

std::uint32_t FeatureTable::articles_having(FeatureId feature) const {
  return impl_->features[index_of(feature)].articles;
}

std::span<const Posting> FeatureTable::postings(FeatureId feature) const { return impl_->postings[index_of(feature)]; }

std::span<const FeatureShare> FeatureTable::shares(ArticleNumber article) const {
  return impl_->shares[index_of(article)];
}

}  // namespace weft
