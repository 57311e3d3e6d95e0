// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <weft/ontology.hpp>

#include <memory>

namespace weft::archive {

/// The ontology an archive was made with. Throws Error when its rows make none.
std::shared_ptr<const Ontology> read_ontology(const Database& database);

}  // namespace weft::archive
