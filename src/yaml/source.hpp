// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

/// Where things end in YAML text, which yaml-cpp does not tell. All offsets are bytes, and all functions
/// take any offset up to the end of the text.
namespace weft::yaml {

bool is_blank(char byte);

/// The first byte from `at` on that is neither white space nor in a comment.
std::size_t skip_blank(std::string_view text, std::size_t at);

/// The end of the tag at `at`.
std::size_t tag_end(std::string_view text, std::size_t at);

/// The end of the quoted text that begins with the quote at `at`; none when it is never closed.
std::optional<std::size_t> quoted_end(std::string_view text, std::size_t at);

/// The end of the scalar at `at`, which yaml-cpp read as `value`; none when its quote is never closed.
std::optional<std::size_t> scalar_end(std::string_view text, std::size_t at, std::string_view value);

/// Inside brackets, commas and brackets end a word.
enum class InBrackets { no, yes };

/// The end of the word at `at` when it is one of YAML's words for nothing and stands alone.
std::optional<std::size_t> null_word_end(std::string_view text, std::size_t at, InBrackets in_brackets);

/// Where a value stands that was left out after the thing that ended at `at`, and before what yaml-cpp saw
/// at `next`.
std::size_t missing_value(std::string_view text, std::size_t at, std::size_t next);

/// The quote from `at` on that is never closed.
std::optional<std::size_t> find_unclosed_quote(std::string_view text, std::size_t at);

/// The innermost bracket between `from` and `to` that is still open at `to`.
std::optional<std::size_t> open_bracket(std::string_view text, std::size_t from, std::size_t to);

std::size_t line_begin(std::string_view text, std::size_t at);
std::size_t line_end(std::string_view text, std::size_t at);

/// Whether a line ends between two offsets.
bool on_one_line(std::string_view text, std::size_t from, std::size_t to);

}  // namespace weft::yaml
