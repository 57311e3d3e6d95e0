// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace weft::ontology {

/// A whole ontology as an image, and back.
std::vector<std::uint64_t> compile_ontology(const Ontology& ontology);
Ontology read_ontology(std::span<const std::uint64_t> image);

}  // namespace weft::ontology
