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

/// The Latin letters and digits that eight characters begin with.
struct LatinRun {
  std::size_t size = 0;      ///< 0…8
  std::uint64_t folded = 0;  ///< in lower case, zeros after them
  bool has_upper = false;
};

inline LatinRun latin_run(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101u;
  constexpr std::uint64_t top = 0x80u * each;
  // Adding what is missing to 0x80 sets the top bit of the bytes that are not below a limit. The sums stay within
  // their bytes, since the top bits are taken off first.
  const std::uint64_t low = bytes & ~top;
  const auto from = [low](unsigned char limit) { return low + (0x80u - limit) * each; };
  const std::uint64_t upper = from('A') & ~from('Z' + 1);
  const std::uint64_t lower = from('a') & ~from('z' + 1);
  const std::uint64_t digit = from('0') & ~from('9' + 1);
  const std::uint64_t latin = (upper | lower | digit) & ~bytes & top;
  const auto size = static_cast<std::size_t>(std::countr_zero(latin ^ top)) / 8;
  const std::uint64_t kept = size == eight ? ~std::uint64_t{0} : (std::uint64_t{1} << (8 * size)) - 1;
  const std::uint64_t capitals = upper & top & kept;
  return {size, (bytes | (capitals >> 2)) & kept, capitals != 0};
}

}  // namespace weft::text
