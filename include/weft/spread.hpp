// SPDX-License-Identifier: MIT
#pragma once

/// A build that is spread over processes and machines: issues are extracted into shards (docs/shards.md), and any
/// number of shards is merged into the archive that one build would have made.
/// In: paths, documents or shards. Out: shards, or the archive with a report.
/// Never prints; one bad document or record never ends it.

#include <weft/build.hpp>
#include <weft/shards.hpp>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string_view>

namespace weft {

/// What standard input holds.
enum class InputLines {
  names,          ///< of files and folders, where "-" is among the paths
  names_and_nul,  ///< the same, each with a NUL behind it instead of a line break
  documents,      ///< JSON, a line each: {"path": "…", "text": "…"}
};

/// What became of the documents, each of which has its record.
struct ExtractReport {
  std::size_t issues = 0;
  std::size_t drafts = 0;
  std::size_t passed_over = 0;
  std::size_t left_out = 0;
};

/// Gets some whole lines.
using LineSink = std::function<void(std::string_view lines)>;

/// Reads and tags what `options.paths` lead to, or the documents of `in`, and hands over a shard: a line each, in the
/// order of the input, and at once when the input pauses. The archive of the options is not looked at. Throws what
/// `build` throws.
ExtractReport extract(const BuildOptions& options, InputLines lines, std::istream& in, const LineSink& sink,
                      ShardUse use = ShardUse::merging);

/// Merges the shards that `options.paths` name, of which "-" is `in`, and keeps what `build` would keep. Their order
/// does not matter, and what is in several of them counts once. Of the options, those on configurations, drafts and
/// the root are not looked at. Shards that count topics make an archive of counts. Throws what `build` throws, and
/// Error when a shard does not fit this weft or the ontology, or counts do not come to a corpus of their own.
BuildReport merge_shards(const BuildOptions& options, std::istream& in);

}  // namespace weft
