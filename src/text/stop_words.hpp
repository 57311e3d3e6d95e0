// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace weft::text {

/// Whether a folded word never begins, ends or stands within a term: it says how, when, how much or for whom.
bool is_stop_word(std::string_view folded);

/// Whether a Han character is a word of grammar in most of its places.
bool is_stop_character(char32_t code);

/// Whether a Han character that begins a run belongs to a number before it.
bool is_counting_character(char32_t code);

}  // namespace weft::text
