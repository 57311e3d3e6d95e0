// SPDX-License-Identifier: MIT
#include "text/fold.hpp"

#include "text/ascii.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace weft::text {

namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

}  // namespace

std::string fold(std::string_view text) {
  std::string result(text);
  if (is_ascii(text)) {
    std::transform(result.begin(), result.end(), result.begin(), lower);
    return result;
  }
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(folded);
  // Text that is not UTF-8 is compared as it stands.
  if (size < 0) return result;
  result.assign(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  return result;
}

}  // namespace weft::text
