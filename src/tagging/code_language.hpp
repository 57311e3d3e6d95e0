// SPDX-License-Identifier: MIT
#pragma once

#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include <optional>
#include <string_view>

namespace weft::tagging {

/// The topic of the language that a code fence names, such as `rust`, `py` or `golang`. There a name needs no
/// evidence and no capital: nobody marks code as `go` who means an ordinary word.
std::optional<TopicId> topic_of_fence(std::string_view name, const Lexicon& lexicon);

}  // namespace weft::tagging
