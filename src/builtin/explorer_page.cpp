// SPDX-License-Identifier: MIT
#include <weft/explorer.hpp>

#include "builtin/packed_page.hpp"
#include "text/deflate.hpp"

#include <weft/diagnostic.hpp>

namespace weft {

bool has_explorer_page() { return builtin::packed_page().bytes > 0; }

void expect_explorer_page() {
  if (has_explorer_page()) return;
  throw Error("this weft was built without the explorer",
              "build it with npm at hand, and -DWEFT_EXPLORER=ON; weft export svg draws the map without it");
}

ExplorerPage explorer_page() {
  const builtin::PackedPage packed = builtin::packed_page();
  const std::string_view deflated(reinterpret_cast<const char*>(packed.numbers.data()), packed.deflated_bytes);
  return {text::inflated(deflated, packed.bytes), std::string(packed.scripts), std::string(packed.styles)};
}

}  // namespace weft
