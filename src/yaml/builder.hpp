// SPDX-License-Identifier: MIT
#pragma once

#include "yaml/syntax.hpp"
#include "yaml/value.hpp"

#include <yaml-cpp/eventhandler.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::yaml {

/// Thrown out of the parser once a finding is an error: nothing comes back then anyhow.
struct Stop {};

/// Makes values of yaml-cpp's events and checks them on the way.
class Builder : public YAML::EventHandler {
 public:
  /// REQUIRES: everything given outlives the builder.
  Builder(std::string_view text, std::uint32_t offset, const Limits& limits, Diagnostics& diagnostics)
      : text_(text), offset_(offset), limits_(limits), diagnostics_(diagnostics) {
    root_.span = {offset, offset};
  }

  /// The document. REQUIRES: it has been read to its end.
  Value take() { return std::move(root_); }

  /// What is known when the parser gives up.
  Scene scene() const;

  void OnDocumentStart(const YAML::Mark& mark) override;
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { end_collection(']'); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { end_collection('}'); }
  void OnAnchor(const YAML::Mark& mark, const std::string& name) override;

 private:
  /// A list or map that has begun and not ended.
  struct Frame {
    Value value;
    std::size_t begin = 0;
    bool bracketed = false;      ///< in [] or {}
    bool is_block = false;       ///< on lines of its own
    bool counted = true;         ///< as one step of depth
    bool wants_key = true;       ///< of a map: what comes next is a key
    std::optional<Entry> entry;  ///< of a map: the key that waits for its value; none to leave it out
    std::size_t key_mark = 0;    ///< of a map: where yaml-cpp saw that key
    std::unordered_map<std::string, Span> keys;
  };

  void report(Severity severity, Diagnostic found);
  [[noreturn]] void refuse(Diagnostic found);

  std::size_t offset_of(const YAML::Mark& mark) const;
  std::size_t begin_node(std::size_t at, const std::string& tag);
  void begin_collection(const YAML::Mark& mark, const std::string& tag, Value::Kind kind,
                        YAML::EmitterStyle::value style);
  void end_collection(char closing);
  void check_tag(std::size_t at, std::size_t end, const std::string& tag);
  void check_controls(Value& value);

  void finish(Value value, std::size_t begin, std::size_t end);
  void add(Value value);
  void take_key(Value value, Frame& frame);
  void take_value(Value value, Frame& frame);

  std::string_view text_;
  std::uint32_t offset_;
  const Limits& limits_;
  Diagnostics& diagnostics_;
  Value root_;
  std::vector<Frame> frames_;
  std::size_t nodes_ = 0;
  std::size_t depth_ = 0;
  std::size_t documents_ = 0;
  std::size_t last_end_ = 0;        ///< where the last thing read ended
  std::optional<Span> long_quote_;  ///< the last scalar, when it is quoted and spans lines
};

}  // namespace weft::yaml
