// SPDX-License-Identifier: MIT
#pragma once

#include "shards/values.hpp"

#include <string>
#include <vector>

namespace weft::shards {

/// The issue of a record, its path not included; what is wrong with it stands in `values`.
TaggedIssue take_issue(Values& values, const Json& record, const Ontology& ontology);

/// The fingerprint of what was laid down for the file of an issue.
std::string take_rules(Values& values, const Json& record);

/// The diagnostics of a header or a record.
std::vector<PlacedDiagnostic> take_diagnostics(Values& values, const Json& object);

}  // namespace weft::shards
