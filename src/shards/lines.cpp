// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "io/read_line.hpp"

namespace weft {

bool ShardLines::next(ShardLine& line) {
  const io::ReadLine read = io::read_line(in_, line.text, longest_shard_line);
  line.offset = offset_;
  line.is_too_long = read.is_too_long;
  line.is_ended = read.is_ended;
  offset_ += read.bytes;
  if (read.bytes == 0) return false;
  line.number = ++number_;
  return true;
}

std::vector<PlacedDiagnostic> place_in_shard(const Diagnostics& found, std::string_view shard, const ShardLine& line) {
  std::vector<PlacedDiagnostic> placed = place_diagnostics(found, shard, line.text);
  for (PlacedDiagnostic& diagnostic : placed)
    if (diagnostic.position) diagnostic.position->line = line.number;
  return placed;
}

void require_readable(const ShardHeader& header, const Ontology& ontology, const std::string& shard) {
  const auto refuse = [&](const std::string& what, const std::string& advice) {
    throw Error("cannot merge '" + shard + "': " + what, advice);
  };
  const auto versions = [](int one, int other) {
    return " (" + std::to_string(one) + ", this weft's is " + std::to_string(other) + ")";
  };
  if (header.version != shard_version)
    refuse("its format has another version" + versions(header.version, shard_version),
           "extract and merge with the same weft");
  if (header.reader != reader_version)
    refuse("it was read by another version of weft" + versions(header.reader, reader_version),
           "extract it again with this weft, so that all issues are read alike");
  if (header.ontology != ontology.fingerprint())
    refuse("its issues were tagged with another ontology (" + header.ontology + ", here it is " +
               ontology.fingerprint() + ")",
           "give weft merge the --ontology and --no-default-ontology that weft extract had, or extract again");
}

}  // namespace weft
