// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <weft/relatedness.hpp>

#include <cstdint>
#include <vector>

namespace weft::archive {

/// The features of a corpus, read from its archive one by one.
class ArchivedFeatures final : public FeatureIndex {
 public:
  /// REQUIRES: `database` outlives it, and is an archive.
  explicit ArchivedFeatures(const Database& database);

  std::uint32_t articles() const { return articles_; }

  Yardstick yardstick() const override { return yardstick_; }
  std::optional<FeatureId> find(FeatureKind kind, std::string_view name) const override;
  Feature feature(FeatureId feature) const override;
  std::uint32_t articles_having(FeatureId feature) const override;
  std::span<const Posting> postings(FeatureId feature) const override;
  std::span<const FeatureShare> shares(ArticleNumber article) const override;

 private:
  const Database& database_;
  std::uint32_t features_ = 0;
  std::uint32_t articles_ = 0;
  Yardstick yardstick_;
  // A statement is a place in its answer, so asking changes it.
  mutable Statement find_;
  mutable Statement feature_;
  mutable Statement articles_having_;
  mutable Statement postings_of_;
  mutable Statement shares_of_;
  mutable std::vector<Posting> postings_;
  mutable std::vector<FeatureShare> shares_;
};

}  // namespace weft::archive
