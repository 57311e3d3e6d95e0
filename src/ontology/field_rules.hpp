// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// What the fields of a topic may hold, wherever it comes from.
namespace weft::ontology {

inline constexpr std::size_t most_label_characters = 200;

bool is_topic_id(std::string_view text);

std::size_t count_characters(std::string_view text);

/// Whether nothing in a text is a control character, a mark of direction or what was not UTF-8.
bool can_be_shown(std::string_view text);

/// Whether a text looks like a tag of BCP 47: `zh`, `pt-BR`.
bool is_language(std::string_view text);

/// Whether an address may stand as it is where an IRI is wanted.
bool is_web_iri(std::string_view text);

/// A host or host/path, as topics have them.
bool is_site(std::string_view text);

}  // namespace weft::ontology
