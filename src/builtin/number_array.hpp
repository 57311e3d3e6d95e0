// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <ostream>
#include <span>
#include <string_view>

namespace weft::builtin {

/// Writes the definition of an array `NAME_numbers`. Numbers, because a literal text of such a length is more than a
/// compiler has to take.
inline void write_number_array(std::string_view name, std::span<const std::uint64_t> numbers, std::ostream& out) {
  constexpr std::size_t numbers_a_line = 6;
  out << "constexpr std::uint64_t " << name << "_numbers[] = {" << std::hex;
  for (std::size_t i = 0; i < numbers.size(); ++i)
    out << (i % numbers_a_line == 0 ? "\n    " : " ") << "0x" << numbers[i] << "u,";
  out << std::dec << "\n};\n\n";
}

}  // namespace weft::builtin
