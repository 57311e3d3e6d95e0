// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/analysis.hpp"

#include <algorithm>

namespace weft {

std::vector<std::string> links_without_text(std::string_view text) {
  Diagnostics told_when_read;
  const auto analysis = corpus::analyse(text, {}, {}, told_when_read);
  std::vector<std::string> addresses;
  if (!analysis) return addresses;
  for (const corpus::Block& block : analysis->document.blocks)
    for (const corpus::BlockLink& link : block.links)
      if (!link.is_image && link.text.text.empty()) addresses.push_back(link.url);
  std::sort(addresses.begin(), addresses.end());
  addresses.erase(std::unique(addresses.begin(), addresses.end()), addresses.end());
  return addresses;
}

}  // namespace weft
