// SPDX-License-Identifier: MIT
#include "build/shard_store.hpp"

#include "build/issue_files.hpp"
#include "io/file_part.hpp"
#include "text/hash.hpp"

#include <utility>
#include <variant>

namespace weft::building {

namespace {

std::string fingerprint_of(std::string_view line) {
  text::Fingerprint fingerprint;
  fingerprint.add(line);
  return fingerprint.hex();
}

}  // namespace

std::string shown_name(const std::string& shard) { return shard == "-" ? std::string(standard_input_name) : shard; }

ShardPlace place_of(std::size_t shard, const ShardLine& line) {
  return {shard, line.number, line.offset, line.text.size(), fingerprint_of(line.text), false};
}

void ShardStore::add(ShardPlace& place, std::string_view line) {
  if (!spool_) spool_.emplace();
  place.offset = spool_->append(line);
  place.is_spooled = true;
}

ShardRecord ShardStore::record(const ShardPlace& place) const {
  const std::string line = place.is_spooled ? spool_->read(place.offset, place.size)
                                            : io::read_part(shards_[place.shard], place.offset, place.size);
  if (fingerprint_of(line) == place.fingerprint) {
    Diagnostics found;
    std::optional<ShardEntry> entry = parse_shard_line(line, ontology_, found);
    if (entry && std::holds_alternative<ShardRecord>(*entry)) return std::get<ShardRecord>(*std::move(entry));
  }
  throw Error("'" + name_of(place.shard) + "' has changed while it was merged: line " + std::to_string(place.line) +
                  " is another one now",
              "wait until it is complete, and merge again; the archive is as it was");
}

}  // namespace weft::building
