// SPDX-License-Identifier: MIT
#include "media/graphviz_text.hpp"

#include "media/plain_text.hpp"

namespace weft::media {

std::string graphviz_text(std::string_view text) {
  std::string result;
  for (const char byte : cut(plain(text), label_limit)) {
    if (byte == '\\') result += '\\';
    result += byte;
    if (byte == '&') result += "amp;";
  }
  return result;
}

}  // namespace weft::media
