// SPDX-License-Identifier: MIT
#pragma once

namespace weft {

/// The surroundings a picture is made for.
enum class Theme {
  automatic,  ///< light or dark as the reader has it; light when a browser prints it, and in PNG and PDF
  light,
  dark,  ///< in PNG and PDF, too; light when a browser prints it
};

}  // namespace weft
