// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace weft::query {

// All names here are comparable ones: folded words with a blank between them.

/// Whether the words of `wanted` stand in `name` one after the other; the last may be begun only.
bool holds_phrase(std::string_view name, std::string_view wanted);

/// Whether each word of `wanted` begins a word of `name`, in any order.
bool holds_words(std::string_view name, std::string_view wanted);

/// How many slips of the pen a name of this length may have had and still be recognised; none for
/// short ones, which a slip turns into other names.
std::size_t likely_slips(std::string_view wanted);

/// The slips between `wanted` and a name, or the beginning of a name with as many words. `most + 1`
/// beyond `most`.
std::size_t slips_between(std::string_view wanted, std::string_view name, std::size_t most);

/// How like two names are, 0…1: by their letters or by the words they share, whichever says more.
double likeness(std::string_view wanted, std::string_view name);

}  // namespace weft::query
