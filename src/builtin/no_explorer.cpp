// SPDX-License-Identifier: MIT
#include "builtin/packed_page.hpp"

namespace weft::builtin {

PackedPage packed_page() { return {}; }

}  // namespace weft::builtin
