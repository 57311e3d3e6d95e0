// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <weft/build.hpp>

#include <iosfwd>

namespace weft::cli {

/// `weft build --explain-shape FILE`: what was found out about a file, and on what grounds.
Exit explain_shape(const BuildOptions& options, std::ostream& out, std::ostream& err);

}  // namespace weft::cli
