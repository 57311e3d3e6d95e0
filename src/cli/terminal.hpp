// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <iosfwd>

namespace weft::cli {

/// What a line may be as long as when nobody looks at it in a terminal.
inline constexpr std::size_t unlimited = 1'000'000;

/// Whether somebody looks on.
bool is_terminal(const std::ostream& stream);

/// The columns of the terminal that a stream writes to; `unlimited` when it writes elsewhere.
std::size_t columns_of(const std::ostream& stream);

/// Colours for a terminal, unless the user has set NO_COLOR (https://no-color.org) or has a terminal
/// without any.
Colour colour_of(const std::ostream& stream);

/// Whether texts can be made to lead somewhere: on terminals that are known for it, or when FORCE_HYPERLINK says so.
bool has_links(const std::ostream& stream);

/// Where a stream writes to; -1 when that is no descriptor.
int descriptor_of(const std::ostream& stream);

/// Why a stream has failed, as `errno` has it; 0 when it has not, or does not know.
int failure_of(const std::ostream& stream);

}  // namespace weft::cli
