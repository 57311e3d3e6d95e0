// SPDX-License-Identifier: MIT
#include "media/base64.hpp"

#include <cstddef>
#include <cstdint>

namespace weft::media {

std::string base64(std::string_view bytes) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  constexpr std::size_t group = 3;
  std::string text;
  text.reserve((bytes.size() + group - 1) / group * 4);
  for (std::size_t at = 0; at < bytes.size(); at += group) {
    const std::string_view some = bytes.substr(at, group);
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < group; ++i)
      bits = bits << 8 | (i < some.size() ? static_cast<unsigned char>(some[i]) : 0U);
    for (std::size_t i = 0; i <= group; ++i) text += i <= some.size() ? digits[bits >> (18 - 6 * i) & 63] : '=';
  }
  return text;
}

}  // namespace weft::media
