// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight characters at a time in one number, for loops that every byte of every text goes through. The first is the
/// lowest byte, whatever the machine.
namespace weft::text {

inline constexpr std::size_t eight = sizeof(std::uint64_t);

/// REQUIRES: so many bytes at `at`.
inline std::uint64_t load_eight(const char* at) {
  std::uint64_t bytes = 0;
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(&bytes, at, eight);
  } else {
    for (std::size_t i = 0; i < eight; ++i) bytes |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
  }
  return bytes;
}

/// REQUIRES: room for so many bytes at `at`.
inline void store_eight(std::uint64_t bytes, char* at) {
  if constexpr (std::endian::native == std::endian::little) {
    std::memcpy(at, &bytes, eight);
  } else {
    for (std::size_t i = 0; i < eight; ++i) at[i] = static_cast<char>(bytes >> (8 * i));
  }
}

/// The first eight bytes of a text, and zeros after a shorter one.
inline std::uint64_t first_eight(std::string_view text) {
  if (text.size() >= eight) return load_eight(text.data());
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < text.size(); ++i) bytes |= std::uint64_t{static_cast<unsigned char>(text[i])} << (8 * i);
  return bytes;
}

/// A number with one byte in each of its places.
constexpr std::uint64_t in_each(unsigned char byte) { return 0x0101010101010101u * byte; }

/// The top bits of those of eight bytes that are not below a limit. The sums stay within their bytes, since the top
/// bits are taken off first. REQUIRES: `limit` is ASCII.
constexpr std::uint64_t from(std::uint64_t bytes, unsigned char limit) {
  return (bytes & in_each(0x7F)) + in_each(static_cast<unsigned char>(0x80u - limit));
}

/// The top bits of those of eight bytes that are this one. REQUIRES: it is ASCII.
constexpr std::uint64_t places_of(std::uint64_t bytes, char byte) {
  const std::uint64_t others = bytes ^ in_each(static_cast<unsigned char>(byte));
  return ~(((others & in_each(0x7F)) + in_each(0x7F)) | others) & in_each(0x80);
}

/// Whether one of eight bytes is this one.
constexpr bool holds(std::uint64_t bytes, char byte) { return places_of(bytes, byte) != 0; }

/// Whether all of eight bytes are ASCII.
constexpr bool are_ascii(std::uint64_t bytes) { return (bytes & in_each(0x80)) == 0; }

/// Whether none of eight bytes is below a blank, or 0x7F.
constexpr bool are_printable(std::uint64_t bytes) {
  return (~bytes & (~from(bytes, ' ') | from(bytes, 0x7F)) & in_each(0x80)) == 0;
}

/// How many of eight bytes go on with a character that has begun.
inline std::size_t count_continuing(std::uint64_t bytes) {
  const std::uint64_t continuing = (bytes & ~(bytes << 1)) & in_each(0x80);
  return static_cast<std::size_t>(((continuing >> 7) * in_each(1)) >> 56);
}

/// How many bytes of a text go on with a character that has begun.
inline std::size_t count_continuing(std::string_view text) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (; text.size() - at >= eight; at += eight) count += count_continuing(load_eight(text.data() + at));
  return count + count_continuing(first_eight(text.substr(at)));
}

/// Eight bytes with their Latin letters in lower case.
constexpr std::uint64_t lowered(std::uint64_t bytes) {
  const std::uint64_t capitals = from(bytes, 'A') & ~from(bytes, 'Z' + 1) & ~bytes & in_each(0x80);
  return bytes | (capitals >> 2);
}

/// The Latin letters and digits that eight characters begin with.
struct LatinRun {
  std::size_t size = 0;      ///< 0…8
  std::uint64_t folded = 0;  ///< in lower case, zeros after them
  bool has_upper = false;
};

inline LatinRun latin_run(std::uint64_t bytes) {
  constexpr std::uint64_t top = in_each(0x80);
  const std::uint64_t upper = from(bytes, 'A') & ~from(bytes, 'Z' + 1);
  const std::uint64_t lower = from(bytes, 'a') & ~from(bytes, 'z' + 1);
  const std::uint64_t digit = from(bytes, '0') & ~from(bytes, '9' + 1);
  const std::uint64_t latin = (upper | lower | digit) & ~bytes & top;
  const auto size = static_cast<std::size_t>(std::countr_zero(latin ^ top)) / 8;
  const std::uint64_t kept = size == eight ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
  const std::uint64_t capitals = upper & top & kept;
  return {size, (bytes | (capitals >> 2)) & kept, capitals != 0};
}

}  // namespace weft::text
