// SPDX-License-Identifier: MIT
#include "media/xml_text.hpp"

#include "media/plain_text.hpp"

namespace weft::media {

std::string xml_text(std::string_view text) {
  std::string result;
  for (const char byte : plain(text)) {
    switch (byte) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      case '\'':
        result += "&#39;";
        break;
      default:
        result += byte;
    }
  }
  return result;
}

}  // namespace weft::media
