// SPDX-License-Identifier: MIT
#pragma once

#include "skos/draft_topic.hpp"
#include "skos/findings.hpp"

namespace weft::skos {

/// Gives policies to labels of foreign topics that would be found in any text: ordinary words, given names, labels of
/// up to three characters, and those that several topics claim. Some are not worth one, and are left out.
/// REQUIRES: relations and ids.
void propose_policies(DraftTopics& drafts, Findings& findings);

}  // namespace weft::skos
