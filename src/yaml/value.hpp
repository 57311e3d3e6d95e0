// SPDX-License-Identifier: MIT
#pragma once

/// YAML as values that know their place.
/// In: YAML text. Out: scalars (as text: `no` stays `no`), lists and maps with byte spans.
/// Never resolves aliases or tags, never takes a second document.

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::yaml {

struct Entry;

struct Value {
  enum class Kind { null, scalar, list, map };

  Kind kind = Kind::null;
  Span span;  ///< as written, with quotes and brackets
  std::string scalar;
  bool quoted = false;         ///< the scalar stands in quotes or as a block
  std::vector<Value> items;    ///< of a list
  std::vector<Entry> entries;  ///< of a map, in the order of the text, each key once

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }

  /// The value of a key of a map, else nullptr. Linear in the number of keys.
  const Value* find(std::string_view key) const;
};

struct Entry {
  std::string key;
  Span key_span;
  Value value;
};

/// Whether a word means yes or no, as people write it: true, yes, false, no, in any case. Nothing for other words.
std::optional<bool> find_truth(std::string_view word);

/// What one text may hold, so that a hostile one costs no more than a long one.
struct Limits {
  std::size_t depth = 64;      ///< maps and lists inside one another
  std::size_t nodes = 20'000;  ///< values and keys
  std::size_t bytes = std::size_t{1} << 20;
};

inline constexpr Limits front_matter_limits{64, 20'000, std::size_t{1} << 20};
inline constexpr Limits configuration_limits{64, 20'000, std::size_t{1} << 20};
inline constexpr Limits ontology_limits{64, 2'000'000, std::size_t{32} << 20};

/// Parses one document. `offset` is added to every span, for YAML inside another text. Nothing comes
/// back after an error; a text without a document is a null value. A value that was left out is null,
/// with an empty span where it would stand. Control characters come out as U+FFFD, with a warning.
/// REQUIRES: `text` is valid UTF-8 without NUL.
std::optional<Value> parse(std::string_view text, std::uint32_t offset, const Limits& limits, Diagnostics& diagnostics);

}  // namespace weft::yaml
