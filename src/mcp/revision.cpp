// SPDX-License-Identifier: MIT
#include "mcp/revision.hpp"

#include <algorithm>
#include <array>

namespace weft::mcp {

std::span<const Revision> revisions() {
  static constexpr std::array all{Revision("2026-07-28"), Revision("2025-11-25"), Revision("2025-06-18"),
                                  Revision("2025-03-26"), Revision("2024-11-05")};
  return all;
}

Revision newest_with_handshake() {
  const auto all = revisions();
  return *std::find_if(all.begin(), all.end(), [](const Revision& revision) { return !revision.is_stateless(); });
}

std::optional<Revision> find_revision(std::string_view name) {
  const auto all = revisions();
  const auto found = std::find_if(all.begin(), all.end(), [&](const Revision& r) { return r.name() == name; });
  return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace weft::mcp
