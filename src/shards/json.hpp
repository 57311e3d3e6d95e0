// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::shards {

class Json;

/// The values of a line, one behind the other as they stand in it: what an object or a list holds follows it. So a
/// line takes two blocks of memory, and no value one of its own.
class JsonLine {
 public:
  /// The outermost value.
  Json value() const;

 private:
  friend class Json;
  friend class JsonRecorder;

  enum class Kind : std::uint8_t { null, boolean, whole, real, text, list, object };

  /// A key of an object is a text before its value.
  struct Node {
    Kind kind = Kind::null;
    std::uint32_t size = 0;   ///< of a text in bytes, of a list or object in values
    std::uint64_t value = 0;  ///< where a text begins, which node comes behind a list or object; or the bits of another
  };

  std::vector<Node> nodes_;
  std::string texts_;
};

/// A value of a line, which outlives it.
class Json {
 public:
  bool is_object() const { return node().kind == JsonLine::Kind::object; }
  bool is_list() const { return node().kind == JsonLine::Kind::list; }

  /// How many values an object or a list holds.
  std::size_t size() const { return node().size; }

  // Nothing when it is a value of another kind.
  std::optional<std::string_view> text() const;
  std::optional<bool> flag() const;
  std::optional<std::uint64_t> whole_number() const;  ///< from 0
  std::optional<double> number() const;               ///< a whole one as well

  /// The value of an object at a key; the last one when the key stands there twice. REQUIRES: it is an object.
  std::optional<Json> find(std::string_view key) const;
  bool contains(std::string_view key) const { return find(key).has_value(); }

  /// Calls `take` with each value of a list. REQUIRES: it is a list.
  template <typename Take>
  void each(Take take) const {
    for (std::size_t at = at_ + 1; at < node().value; at = behind(at)) take(Json(*line_, at));
  }

 private:
  friend class JsonLine;

  Json(const JsonLine& line, std::size_t at) : line_(&line), at_(at) {}

  const JsonLine::Node& node() const { return line_->nodes_[at_]; }
  std::string_view text_at(std::size_t at) const;
  std::size_t behind(std::size_t at) const;

  const JsonLine* line_;
  std::size_t at_;
};

/// The values of a line. What is no JSON, or nested deeper than anything of ours, is told of by `code`, and gives
/// nothing.
std::optional<JsonLine> parse_json(std::string_view line, const char* code, Diagnostics& diagnostics);

}  // namespace weft::shards
