// SPDX-License-Identifier: MIT
#pragma once

#include "io/input_stream.hpp"

#include <weft/shards.hpp>

#include <cstddef>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace weft::building {

/// A line of one of several shards.
struct MergedLine {
  std::size_t shard = 0;
  ShardLine line;                         ///< without a number when it is about the shard as a whole
  bool is_read_once = false;              ///< it came through a pipe, or the like
  std::optional<PlacedDiagnostic> fault;  ///< of the shard as a whole
};

inline bool is_blank(const ShardLine& line) { return line.text.empty() && !line.is_too_long; }

/// The lines of all shards, one shard after the other. What cannot be opened, or is empty, is told of.
class MergedLines {
 public:
  /// REQUIRES: both outlive it.
  MergedLines(const std::vector<std::string>& shards, std::istream& in) : shards_(shards), in_(in) {}

  std::optional<MergedLine> next();

 private:
  std::optional<PlacedDiagnostic> open(const std::string& shard);

  const std::vector<std::string>& shards_;
  std::istream& in_;
  std::size_t next_ = 0;
  bool is_blank_ = true;  ///< nothing stood in the shard so far
  bool is_read_once_ = false;
  std::unique_ptr<io::InputFile> file_;
  std::optional<ShardLines> lines_;
};

}  // namespace weft::building
