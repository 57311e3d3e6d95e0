// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts as the words that the index is made of, and that are asked for.
namespace weft::archive {

/// Stands behind each text in a column of the index, so that no phrase reaches from one into the next, and a phrase can
/// be asked to end where its text ends.
inline constexpr std::string_view end_of_text = "\u00B6";

/// The folded words of a text with a blank between them.
std::string searchable(std::string_view text);

/// The parts of a source's name: `github`, `.com` and `uber` for github.com/uber. What follows a dot keeps it, so
/// that nobody who looks for `dev` or `io` finds half the web.
std::vector<std::string> source_words(std::string_view source);

}  // namespace weft::archive
