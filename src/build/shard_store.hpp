// SPDX-License-Identifier: MIT
#pragma once

#include "io/spool_file.hpp"

#include <weft/shards.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

/// What to call a shard by its path.
std::string shown_name(const std::string& shard);

/// Where a record stands, and how to tell that it is still the same.
struct ShardPlace {
  std::size_t shard = 0;     ///< which of those that are merged
  std::uint32_t line = 0;    ///< from 1
  std::uint64_t offset = 0;  ///< of its first byte
  std::size_t size = 0;      ///< without the line break
  std::string fingerprint;   ///< of the line
  bool is_spooled = false;   ///< then the offset is that in the spool file
};

/// The records of shards, to be had again. Those of a pipe have to be added for that.
class ShardStore {
 public:
  /// REQUIRES: both outlive it.
  ShardStore(const std::vector<std::string>& shards, const Ontology& ontology) : shards_(shards), ontology_(ontology) {}

  std::string name_of(std::size_t shard) const { return shown_name(shards_[shard]); }

  /// Puts a line where it can be had again. Throws Error when there is no room.
  void add(ShardPlace& place, std::string_view line);

  /// Threads may ask at the same time, while nothing is added. Throws Error when the shard has changed.
  ShardRecord record(const ShardPlace& place) const;

 private:
  const std::vector<std::string>& shards_;
  const Ontology& ontology_;
  std::optional<io::SpoolFile> spool_;  ///< made when it is needed
};

/// The place of a line, and where it stands.
ShardPlace place_of(std::size_t shard, const ShardLine& line);

}  // namespace weft::building
