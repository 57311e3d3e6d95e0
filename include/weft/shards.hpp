// SPDX-License-Identifier: MIT
#pragma once

/// Shards: tagged issues as lines of JSON (docs/shards.md), by which a build is spread over processes and machines; or
/// the counts of their topics, where others have counted.
/// In: what became of documents, or was counted. Out: a line each, and the same again.
/// Never trusts a line: what does not fit together is told of, and never comes through.

#include <weft/counted.hpp>
#include <weft/tagging.hpp>

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace weft {

/// The version of the lines, counted up with every change that an older reader would get wrong.
inline constexpr int shard_version = 1;

/// No line is longer than this; what would be is left out by name.
inline constexpr std::size_t longest_shard_line = std::size_t{64} << 20;

/// What lines are for: a merge, which takes the texts, or tables of engines that settle issues themselves, which take
/// what issues are settled by.
enum class ShardUse { merging, tables };

/// What holds for the lines below it.
struct ShardHeader {
  int version = shard_version;
  int reader = reader_version;
  std::string ontology;                       ///< the fingerprint of the one that the issues were tagged with
  std::vector<PlacedDiagnostic> diagnostics;  ///< what was found in configurations
  ShardUse use = ShardUse::merging;
};

/// What an engine that settles issues itself compares of one, beside what its record says anyway: `weft merge` reckons
/// it of what it reads.
struct SettlingKeys {
  struct Article {
    std::string title;         ///< what of it is the same from one issue to the next; may be empty
    bool keeps_house = false;  ///< by words alone
  };

  std::string series;             ///< the slug of its name
  std::string path;               ///< the slug of it
  std::vector<Article> articles;  ///< of each
};

/// What became of one document.
struct ShardRecord {
  enum class Kind {
    issue,
    draft,       ///< not published, so not read
    diagnostic,  ///< left out or passed over; the diagnostics tell why
  };

  Kind kind = Kind::diagnostic;
  std::string path;                           ///< the name in the corpus; may be empty when no document is meant
  TaggedIssue tagged = {};                    ///< of an issue, as it is read alone: ids and marks are not settled
  std::vector<PlacedDiagnostic> diagnostics;  ///< found in the document
  std::string rules = {};                     ///< a fingerprint of what was laid down for it; empty: nothing
  std::optional<SettlingKeys> keys = {};      ///< of an issue for tables, whose passages are left out; never read
};

/// What was counted, of the corpus, of a topic or of a pair of them. It fits by itself; whether it fits to other counts
/// is for those who have them all.
using CountedRecord = std::variant<CountedCorpus, CountedTopic, CountedPair>;

using ShardEntry = std::variant<ShardHeader, ShardRecord, CountedRecord>;

/// Adds the line of a header, or of a record, whose topics are those of `ontology`.
void append_shard_line(std::string& to, const ShardHeader& header);
void append_shard_line(std::string& to, const ShardRecord& record, const Ontology& ontology);
void append_shard_line(std::string& to, const CountedRecord& record, const Ontology& ontology);

/// Reads a line, without its line break. What is wrong with it is told of, and gives nothing. A header of another
/// version comes without what that may have changed.
std::optional<ShardEntry> parse_shard_line(std::string_view line, const Ontology& ontology, Diagnostics& diagnostics);

/// Throws Error when the lines below a header are not to be merged here, which says how they can be had again.
/// `shard` is what to call the file.
void require_readable(const ShardHeader& header, const Ontology& ontology, const std::string& shard);

/// A document that is in no file.
struct NamedText {
  std::string path;
  std::string text;
};

/// Reads a line `{"path": "…", "text": "…"}`. What is wrong with it is told of, and gives nothing.
std::optional<NamedText> parse_document_line(std::string_view line, Diagnostics& diagnostics);

/// A line as it stands in a shard, or among documents.
struct ShardLine {
  std::uint64_t offset = 0;  ///< of its first byte
  std::uint32_t number = 0;  ///< from 1
  std::string text;          ///< without the line break
  bool is_too_long = false;  ///< then its text is not there
  bool is_ended = true;      ///< whether there is a line break; every line of weft's has one
};

/// The lines of a stream, one by one.
class ShardLines {
 public:
  /// REQUIRES: the stream outlives it.
  explicit ShardLines(std::istream& in) : in_(in) {}

  /// Whether there was another line. Throws Error when the stream cannot be read.
  bool next(ShardLine& line);

 private:
  std::istream& in_;
  std::uint64_t offset_ = 0;
  std::uint32_t number_ = 0;
};

/// What was found in a line, with its place in the shard.
std::vector<PlacedDiagnostic> place_in_shard(const Diagnostics& found, std::string_view shard, const ShardLine& line);

}  // namespace weft
