// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "archive/rows.hpp"

#include <weft/archive.hpp>

#include <string>
#include <vector>

/// Features and relations as rows. They follow from the issues, by rules that may change, so they have a fingerprint of
/// their own.
namespace weft::archive {

/// Visits the rows of `feature`, `article_feature`, `yardstick` and `related`.
void visit_features(const std::vector<RelatedPair>& related, const FeatureTable& features, const RowSink& sink);

std::vector<RelatedPair> read_related(const Database& database, std::size_t articles);

}  // namespace weft::archive
