// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::ontology {

/// A text as a value of YAML inside brackets: as it is where every reader takes it for that text, else in
/// double quotes. REQUIRES: valid UTF-8.
std::string yaml_scalar(std::string_view text);

}  // namespace weft::ontology
