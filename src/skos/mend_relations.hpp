// SPDX-License-Identifier: MIT
#pragma once

#include "skos/draft_topic.hpp"
#include "skos/findings.hpp"

namespace weft::skos {

/// Fills in the relations of the drafts from what was said, and mends them: what leads to no concept, in a circle, or
/// to what is above already is left out with a warning. REQUIRES: ids.
void mend_relations(DraftTopics& drafts, const DraftPlaces& places, Findings& findings);

}  // namespace weft::skos
