// SPDX-License-Identifier: MIT
#pragma once

/// Doors: where the bytes of strangers come in.
/// In: bytes. Out: nothing, or the end of the process, with a sentence on what did not hold.
/// Never told of what is wrong with the bytes: a door says that itself, and that is one of its promises.

#include <string_view>

namespace weft::fuzz {

void enter_archive(std::string_view bytes);
void enter_configuration(std::string_view bytes);
void enter_export(std::string_view bytes);
void enter_front_matter(std::string_view bytes);
void enter_http(std::string_view bytes);
void enter_issue(std::string_view bytes);
void enter_mcp(std::string_view bytes);
void enter_ontology(std::string_view bytes);
void enter_query(std::string_view bytes);
void enter_shard(std::string_view bytes);
void enter_skos(std::string_view bytes);
void enter_text(std::string_view bytes);
void enter_url(std::string_view bytes);

}  // namespace weft::fuzz
