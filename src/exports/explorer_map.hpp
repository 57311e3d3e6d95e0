// SPDX-License-Identifier: MIT
#pragma once

#include "exports/explorer_model.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::exports {

/// A community with its colours, which can be read on a light and on a dark ground.
struct ExplorerCommunity {
  std::string label;
  std::string_view light;
  std::string_view dark;
};

/// Where a topic stands: whole units, y downwards.
struct ExplorerPlace {
  std::int64_t x = 0;
  std::int64_t y = 0;
};

/// The map of all topics of an excerpt, laid out as `weft map` does it.
struct ExplorerMap {
  std::vector<ExplorerCommunity> communities;
  std::vector<std::optional<std::size_t>> community;  ///< by topic, as are the next two
  std::vector<ExplorerPlace> places;
  std::vector<Verdict> verdicts;
  std::vector<const Edge*> edges;  ///< between topics, as they stand in the graph
  std::vector<bool> is_backbone;   ///< by edge: it holds the map together
};

ExplorerMap lay_out_explorer_map(const ExplorerModel& model);

}  // namespace weft::exports
