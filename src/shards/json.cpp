// SPDX-License-Identifier: MIT
#include "shards/json.hpp"

#include "media/json_nesting.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>
#include <utility>

namespace weft::shards {

namespace {

constexpr std::size_t deepest = 16;  ///< records are 8 deep

/// What the library says, without its own names and without what it quotes, which may be long.
std::string in_our_words(std::string_view what) {
  const std::size_t begin = what.find(": ");
  if (begin != std::string_view::npos && what.starts_with('[')) what.remove_prefix(begin + 2);
  return std::string(what.substr(0, what.find("; last read")));
}

}  // namespace

/// Gets the values of a line one by one from the library, which asks for the names that its functions have here, and
/// stops when one of them gives `false`.
class JsonRecorder {
 public:
  using Library = nlohmann::json;
  using Kind = JsonLine::Kind;

  explicit JsonRecorder(std::size_t size) {
    // No text is longer than its spelling.
    line_.texts_.reserve(size);
    line_.nodes_.reserve(size / 16);
  }

  bool null() { return add(Kind::null, 0, 0); }
  bool boolean(bool value) { return add(Kind::boolean, 0, value ? 1 : 0); }
  bool number_integer(Library::number_integer_t value) { return number_float(static_cast<double>(value), {}); }
  bool number_unsigned(Library::number_unsigned_t value) { return add(Kind::whole, 0, value); }
  bool number_float(Library::number_float_t value, const Library::string_t&) {
    return add(Kind::real, 0, std::bit_cast<std::uint64_t>(value));
  }
  bool string(const Library::string_t& text) {
    count();
    return add_text(text);
  }
  bool binary(const Library::binary_t&) { return false; }

  bool start_object(std::size_t) { return open(Kind::object); }
  bool key(const Library::string_t& text) { return add_text(text); }
  bool end_object() { return close(); }
  bool start_array(std::size_t) { return open(Kind::list); }
  bool end_array() { return close(); }

  bool parse_error(std::size_t position, const std::string&, const Library::exception& error) {
    fault_ = "no JSON: " + in_our_words(error.what());
    fault_at_ = position > 0 ? position - 1 : 0;
    return false;
  }

  /// Empty when the values are nested too deeply.
  const std::string& fault() const { return fault_; }
  std::size_t fault_at() const { return fault_at_; }

  JsonLine line() && { return std::move(line_); }

 private:
  void count() {
    if (!open_.empty()) ++line_.nodes_[open_.back()].size;
  }

  bool add(Kind kind, std::uint32_t size, std::uint64_t value) {
    count();
    line_.nodes_.push_back({kind, size, value});
    return true;
  }

  bool add_text(const std::string& text) {
    line_.nodes_.push_back({Kind::text, static_cast<std::uint32_t>(text.size()), line_.texts_.size()});
    line_.texts_ += text;
    return true;
  }

  bool open(Kind kind) {
    if (open_.size() >= deepest) return false;
    add(kind, 0, 0);
    open_.push_back(line_.nodes_.size() - 1);
    return true;
  }

  bool close() {
    line_.nodes_[open_.back()].value = line_.nodes_.size();
    open_.pop_back();
    return true;
  }

  JsonLine line_;
  std::vector<std::size_t> open_;  ///< the objects and lists that have not ended
  std::string fault_;
  std::size_t fault_at_ = 0;
};

Json JsonLine::value() const { return {*this, 0}; }

std::string_view Json::text_at(std::size_t at) const {
  const JsonLine::Node& node = line_->nodes_[at];
  return std::string_view(line_->texts_).substr(node.value, node.size);
}

std::size_t Json::behind(std::size_t at) const {
  const JsonLine::Node& node = line_->nodes_[at];
  return node.kind == JsonLine::Kind::list || node.kind == JsonLine::Kind::object ? node.value : at + 1;
}

std::optional<std::string_view> Json::text() const {
  return node().kind == JsonLine::Kind::text ? std::optional(text_at(at_)) : std::nullopt;
}

std::optional<bool> Json::flag() const {
  return node().kind == JsonLine::Kind::boolean ? std::optional(node().value != 0) : std::nullopt;
}

std::optional<std::uint64_t> Json::whole_number() const {
  return node().kind == JsonLine::Kind::whole ? std::optional(node().value) : std::nullopt;
}

std::optional<double> Json::number() const {
  if (node().kind == JsonLine::Kind::real) return std::bit_cast<double>(node().value);
  if (const auto whole = whole_number()) return static_cast<double>(*whole);
  return std::nullopt;
}

std::optional<Json> Json::find(std::string_view key) const {
  std::optional<Json> found;
  for (std::size_t at = at_ + 1; at < node().value; at = behind(at + 1))
    if (text_at(at) == key) found = Json(*line_, at + 1);
  return found;
}

std::optional<JsonLine> parse_json(std::string_view line, const char* code, Diagnostics& diagnostics) {
  JsonRecorder recorder(line.size());
  // The library's failures end in the recorder.
  if (nlohmann::json::sax_parse(line.begin(), line.end(), &recorder)) return std::move(recorder).line();
  std::string fault = recorder.fault();
  std::size_t at = recorder.fault_at();
  if (fault.empty()) {
    fault = "nested more than " + std::to_string(deepest) + " deep";
    at = media::find_deeper(line, deepest).value_or(line.size());
  }
  const auto begin = static_cast<std::uint32_t>(std::min(line.size(), at));
  diagnostics.push_back({Severity::error,
                         code,
                         std::move(fault),
                         {begin, begin},
                         "the line may be cut off, or of another program; write it again",
                         {}});
  return std::nullopt;
}

}  // namespace weft::shards
