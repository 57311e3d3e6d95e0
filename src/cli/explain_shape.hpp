// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

#include <weft/build.hpp>

#include <iosfwd>

namespace weft::cli {

/// `weft build --explain-shape FILE`: what was found out about files, and on what grounds. It is done only in part when
/// a finding is as severe as `worst` or worse.
Exit explain_shape(const BuildOptions& options, Severity worst, std::ostream& out, std::ostream& err);

}  // namespace weft::cli
