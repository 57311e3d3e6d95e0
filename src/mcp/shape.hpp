// SPDX-License-Identifier: MIT
#pragma once

#include "mcp/json.hpp"

#include <initializer_list>
#include <span>
#include <string_view>
#include <utility>

/// The shapes of docs/json.md as JSON Schema. Keys may be added to them, so others are never forbidden.
namespace weft::mcp::shape {

using Properties = std::initializer_list<std::pair<std::string_view, Json>>;

Json text();
Json number();
Json whole();
Json flag();
Json one_of(std::initializer_list<std::string_view> words);
Json list_of(Json items);

/// What may be null as well.
Json or_null(Json schema);

/// An object that has all of some properties, and may have others.
Json object(Properties needed, Properties others = {});

/// The same with one object after the other: what they need, and what they may have.
Json extended(Json object, Properties needed, Properties others = {});

/// An answer: an object with the version of the shapes.
Json answer(Properties needed, Properties others = {});

/// What several answers have.
Json article();        ///< the four keys of every article
Json dated_article();  ///< and its date
Json label();          ///< an id and what it is called
Json trend();
Json measures();
Json guesses();   ///< what was taken for what
Json left_out();  ///< how many items of lists were left out, by their keys

}  // namespace weft::mcp::shape
