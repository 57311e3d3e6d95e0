// SPDX-License-Identifier: MIT
#pragma once

#include "shards/json.hpp"
#include "shards/names.hpp"

#include <weft/tagging.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::shards {

/// No span reaches beyond this: no text that is read can be so long.
inline constexpr std::uint32_t longest_text = std::uint32_t{64} << 20;

/// Takes values out of the objects of a line, and remembers the first one that is not what it should be, and where it
/// stands. A key that is not there is as if what it stands for were empty.
class Values {
 public:
  /// `expected a text at articles[3].links[0].url`; empty when nothing was wrong.
  const std::string& fault() const { return fault_; }

  /// Remembers that something else than `expected` stands at a key.
  void expected(std::string_view what, std::string_view key);

  std::string text(const Json& object, std::string_view key);

  /// What a file may hold, NULs included.
  std::string bytes(const Json& object, std::string_view key);

  /// A text that is not empty.
  std::string name(const Json& object, std::string_view key);

  std::vector<std::string> texts(const Json& object, std::string_view key);
  bool flag(const Json& object, std::string_view key);
  std::uint32_t number(const Json& object, std::string_view key, std::uint32_t most);

  /// A number from 0 to 1.
  double share(const Json& object, std::string_view key);

  /// Two numbers, both at most `most`.
  std::pair<std::uint32_t, std::uint32_t> pair(const Json& object, std::string_view key, std::uint32_t most);
  Span span(const Json& object);
  Position position(const Json& object);
  std::vector<Anchor> anchors(const Json& object, std::size_t text_size);

  /// The one of `all` that the text at a key names.
  template <typename Enum, std::size_t count>
  Enum word(const Json& object, std::string_view key, const std::array<Enum, count>& all) {
    const std::optional<Json> found = object.find(key);
    const std::string_view word = found ? found->text().value_or(std::string_view()) : std::string_view();
    for (const Enum value : all)
      if (name_of(value) == word) return value;
    expected("one of its words", key);
    return all.front();
  }

  /// Calls `take` with each object of a list.
  template <typename Take>
  void each(const Json& object, std::string_view key, Take take) {
    const std::optional<Json> list = find_list(object, key);
    if (!list) return;
    std::size_t index = 0;
    list->each([&](const Json& value) {
      if (!fault_.empty()) return;
      way_.push_back({key, index++});
      if (!value.is_object()) {
        expected("an object", {});
      } else {
        take(value);
      }
      way_.pop_back();
    });
  }

 private:
  std::optional<Json> find_list(const Json& object, std::string_view key);
  std::string bytes_of(const Json& value, std::string_view key);
  std::string text_of(const Json& value, std::string_view key);
  std::uint32_t number_of(const Json& value, std::string_view key, std::uint32_t most);

  /// An object of a list.
  struct Step {
    std::string_view key;
    std::size_t index = 0;
  };

  std::vector<Step> way_;
  std::string fault_;
};

}  // namespace weft::shards
