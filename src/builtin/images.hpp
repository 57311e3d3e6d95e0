// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace weft::builtin {

/// What the topics below ontology/ were compiled to when the program was built; defined in what `compile` writes.
std::span<const std::uint64_t> ontology_image();
std::span<const std::uint64_t> lexicon_image();

}  // namespace weft::builtin
