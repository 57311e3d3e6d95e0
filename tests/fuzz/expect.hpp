// SPDX-License-Identifier: MIT
#pragma once

/// Promises that hold for all input, and what is said where one does not.

#include <weft/diagnostic.hpp>

#include <span>
#include <string_view>

namespace weft::fuzz {

/// Ends the process unless a promise holds.
void expect(bool holds, std::string_view promise);
void expect_same(std::string_view got, std::string_view expected, std::string_view promise);

/// The text is UTF-8 without NUL.
void expect_clean(std::string_view text, std::string_view promise);

/// Nothing in the text acts on a terminal, or can pass for another line.
void expect_printable(std::string_view text, std::string_view promise);

/// Every place lies within the text, and what is said of it can be printed.
void expect_placed(const Diagnostics& diagnostics, std::string_view text);
void expect_placed(std::span<const PlacedDiagnostic> diagnostics, std::string_view text);

}  // namespace weft::fuzz
