// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace weft::builtin {

/// The page of the explorer as it lies in the program: deflated, without its data.
struct PackedPage {
  std::span<const std::uint64_t> numbers;  ///< the bytes of what is deflated, the last number filled up
  std::size_t deflated_bytes = 0;
  std::size_t bytes = 0;     ///< of the page; 0: this program was built without it
  std::string_view scripts;  ///< `'sha256-…'` of what may run there, with blanks between
  std::string_view styles;
};

/// Defined in what `pack_explorer` writes, or in no_explorer.cpp.
PackedPage packed_page();

}  // namespace weft::builtin
