// SPDX-License-Identifier: MIT
#include "text/fold.hpp"

#include "text/ascii.hpp"
#include "text/eight_bytes.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>

namespace weft::text {

namespace {

/// Takes an ASCII text to lower case; false when it is no such text, and then half done.
bool lower_ascii(std::string& text) {
  std::size_t at = 0;
  for (; text.size() - at >= eight; at += eight) {
    const std::uint64_t bytes = load_eight(text.data() + at);
    if (!are_ascii(bytes)) return false;
    store_eight(lowered(bytes), text.data() + at);
  }
  for (; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) >= 0x80) return false;
    text[at] = lower(text[at]);
  }
  return true;
}

struct Free {
  void operator()(utf8proc_uint8_t* bytes) const { std::free(bytes); }
};

}  // namespace

std::string fold(std::string_view text) {
  std::string result(text);
  if (lower_ascii(result)) return result;
  constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                                          UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  utf8proc_uint8_t* folded = nullptr;
  const auto size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                 static_cast<utf8proc_ssize_t>(text.size()), &folded, options);
  const std::unique_ptr<utf8proc_uint8_t, Free> owner(folded);
  // Text that is not UTF-8 is compared as it stands.
  if (size < 0) return std::string(text);
  result.assign(reinterpret_cast<const char*>(folded), static_cast<std::size_t>(size));
  return result;
}

}  // namespace weft::text
