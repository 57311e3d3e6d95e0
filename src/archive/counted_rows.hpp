// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"
#include "archive/rows.hpp"

#include <weft/archive.hpp>

#include <cstddef>
#include <memory>
#include <string>

namespace weft::archive {

/// Visits the rows of counted topics that figures have not: the corpus, its months, and those of its topics.
void visit_counted(const CountedTopics& counted, const RowSink& sink);

/// Equal exactly for the same counts.
std::string fingerprint_of(const CountedTopics& counted);

/// The counts of an archive whose ontology has so many topics; nothing when it holds issues. Throws Error when they do
/// not fit together.
std::shared_ptr<const CountedTopics> read_counted(const Database& database, std::size_t topics);

}  // namespace weft::archive
