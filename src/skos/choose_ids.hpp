// SPDX-License-Identifier: MIT
#pragma once

#include "skos/draft_topic.hpp"

namespace weft::skos {

/// Gives each topic an id: that of its IRI when weft has written it, else what its notation, the end of its IRI or
/// its label make, whichever says something first; numbered where two come out alike. REQUIRES: labels.
void choose_ids(DraftTopics& drafts);

}  // namespace weft::skos
