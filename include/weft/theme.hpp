// SPDX-License-Identifier: MIT
#pragma once

namespace weft {

/// The surroundings a picture is made for.
enum class Theme {
  automatic,  ///< light or dark as the reader has it; light on paper and in PNG and PDF
  light,
  dark,
};

}  // namespace weft
