// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace weft::text {

/// The end of a host under which somebody may register names: `example.co.uk` of `blog.example.co.uk`, by the public
/// suffix list; the host itself when there is none.
std::string_view registrable_domain(std::string_view host);

}  // namespace weft::text
