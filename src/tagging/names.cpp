// SPDX-License-Identifier: MIT
#include <weft/tagging.hpp>

namespace weft {

std::string_view name_of(Role role) { return role == Role::about ? "about" : "mentions"; }

}  // namespace weft
