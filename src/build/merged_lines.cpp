// SPDX-License-Identifier: MIT
#include "build/merged_lines.hpp"

#include "build/no_header.hpp"
#include "build/shard_store.hpp"

#include <istream>
#include <utility>

namespace weft::building {

std::optional<MergedLine> MergedLines::next() {
  while (next_ < shards_.size() || lines_) {
    MergedLine line;
    if (!lines_) {
      line.shard = next_++;
      line.fault = open(shards_[line.shard]);
      if (line.fault) return line;
    }
    line.shard = next_ - 1;
    line.is_read_once = is_read_once_;
    if (lines_->next(line.line)) {
      is_blank_ = is_blank_ && is_blank(line.line);
      return line;
    }
    lines_.reset();
    if (!is_blank_) continue;
    line.line = {};
    line.fault = missing_lines(shown_name(shards_[line.shard]));
    return line;
  }
  return std::nullopt;
}

std::optional<PlacedDiagnostic> MergedLines::open(const std::string& shard) {
  try {
    if (shard != "-") file_ = std::make_unique<io::InputFile>(shard);
    lines_.emplace(shard == "-" ? in_ : file_->stream());
    is_read_once_ = shard == "-" || !file_->is_regular();
    is_blank_ = true;
    return std::nullopt;
  } catch (const Error& error) {
    return file_diagnostic(Severity::error, "file-unreadable", shard, error.what(), error.advice());
  }
}

}  // namespace weft::building
