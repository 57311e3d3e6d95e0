// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace weft::builtin {

/// What the topics below ontology/ were compiled to when the program was built, packed. Defined in what `compile`
/// writes.
std::span<const std::uint64_t> packed_ontology();
std::span<const std::uint64_t> packed_lexicon();

/// The lexicon's, unpacked when it is first asked for.
std::span<const std::uint64_t> lexicon_image();

}  // namespace weft::builtin
