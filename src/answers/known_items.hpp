// SPDX-License-Identifier: MIT
#pragma once

#include <weft/portrait.hpp>

#include <nlohmann/json.hpp>

/// What an archive knows of things, as answers in JSON have it (docs/json.md).
namespace weft::answers {

nlohmann::ordered_json named_item(const Named& named);

nlohmann::ordered_json source_item(const KnownSource& source);

}  // namespace weft::answers
