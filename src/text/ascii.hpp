// SPDX-License-Identifier: MIT
#pragma once

/// What a byte of plain Latin text is, whatever the locale. A byte of a longer sequence is nothing of these.
namespace weft::text {

constexpr bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
constexpr bool is_upper(char byte) { return byte >= 'A' && byte <= 'Z'; }
constexpr bool is_lower(char byte) { return byte >= 'a' && byte <= 'z'; }
constexpr bool is_letter(char byte) { return is_upper(byte) || is_lower(byte); }

/// White space, line breaks included.
constexpr bool is_blank(char byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

constexpr char lower(char byte) { return is_upper(byte) ? static_cast<char>(byte - 'A' + 'a') : byte; }

}  // namespace weft::text
