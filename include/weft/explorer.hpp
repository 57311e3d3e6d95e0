// SPDX-License-Identifier: MIT
#pragma once

/// The explorer: a page in which people move about the map, and the data it shows (docs/explorer-data.md).
/// In: an excerpt of the graph. Out: the data in parts, each JSON, so that the page can show the map before it has the
/// rest; the same bytes for the same excerpt.
/// Never opens a file. Texts and mentions are as many as the graph was given.

#include <weft/excerpt.hpp>

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// So many articles are in one part of each kind.
inline constexpr std::size_t explorer_block = 2'000;

/// Words that two articles have in common, most telling first; both are given by their ids.
using SharedWords = std::function<std::vector<std::string>(const std::string& one, const std::string& other)>;

struct ExplorerOptions {
  std::string title = "Topic map";
  std::string made_by = "weft";
  SharedWords shared_words = {};  ///< none: the page tells of no words
};

/// The data of the page. Laying out its map takes a child process, which must not begin while other threads run.
class Explorer {
 public:
  /// The excerpt has to live as long.
  explicit Explorer(const Excerpt& excerpt, ExplorerOptions options = {});
  Explorer(Explorer&&) noexcept;
  Explorer& operator=(Explorer&&) noexcept;
  ~Explorer();

  /// In the order in which the page asks for them: `start`, `map`, …, `articles-0`, …
  const std::vector<std::string>& part_names() const;

  /// REQUIRES: the part is one of these.
  void write_part(std::string_view name, std::ostream& out) const;

  struct Impl;

 private:
  std::unique_ptr<Impl> impl_;
};

}  // namespace weft
