// SPDX-License-Identifier: MIT
#pragma once

/// What a byte of plain Latin text is, whatever the locale.
namespace weft::corpus {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

constexpr bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

}  // namespace weft::corpus
