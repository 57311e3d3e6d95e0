// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace weft::cli {

/// What the manual says of a command besides its sentence and its options, called by its path: `ontology show`; of the
/// program when the path is empty. Nothing for what is no command.
std::string_view description_of(std::string_view path);

}  // namespace weft::cli
