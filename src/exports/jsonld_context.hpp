// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace weft::exports {

/// The context that makes our node-link JSON linked data: every key we write has its term here, none is
/// remote, and identifiers start with `base`. Throws Error when no identifier can start so.
nlohmann::ordered_json jsonld_context(const std::string& base);

}  // namespace weft::exports
