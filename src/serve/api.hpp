// SPDX-License-Identifier: MIT
#pragma once

#include "serve/answer.hpp"
#include "serve/target.hpp"

#include <string>
#include <string_view>

namespace weft::serve {

/// Answers a query: the tools of assistants under `/api/`, but for the one that looks over a draft, with the parameters
/// of the target for arguments. The archive is read as it is now.
Answer answer_query(std::string_view query, const Target& target, const std::string& archive);

}  // namespace weft::serve
