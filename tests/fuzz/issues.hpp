// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <string>
#include <string_view>

namespace weft::fuzz {

/// What a tagged issue promises, whose text is at hand: all that it says of places lies within the text, identities are
/// unique, texts are clean, and only pages of the web are addresses.
void expect_sound(const TaggedIssue& tagged, std::string_view text);

/// Topics that are few enough to be written each time. Their lexicon finds them.
const Lexicon& small_lexicon();

/// The line of a shard that has an issue.
std::string shard_line(const TaggedIssue& tagged, const Ontology& ontology);

}  // namespace weft::fuzz
