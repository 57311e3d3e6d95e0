// SPDX-License-Identifier: MIT
#pragma once

#include "shards/values.hpp"

#include <weft/shards.hpp>

#include <optional>
#include <string_view>

namespace weft::shards {

/// The record of counts that a word stands for; nothing when it is no such word. What is wrong with the record stands
/// in `values`.
std::optional<CountedRecord> take_counted(Values& values, const Json& record, std::string_view kind,
                                          const Ontology& ontology);

}  // namespace weft::shards
