// SPDX-License-Identifier: MIT
#pragma once

/// The explorer: a page on which people move about the map, and the data it shows (docs/explorer-data.md).
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
  std::string contents = {};      ///< a fingerprint of the archive, for pages that get their parts one by one
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

/// The page itself, as it is part of the program.
struct ExplorerPage {
  std::string html;     ///< with `<!--weft:head-->`, `<!--weft:data-->` and `<title>Topic map</title>` once each
  std::string scripts;  ///< what a content security policy names to let its script run: `'sha256-…'`
  std::string styles;
};

/// Whether the program was built with it.
bool has_explorer_page();

/// Throws Error when it was not, and says how to get it.
void expect_explorer_page();

/// REQUIRES: it was.
ExplorerPage explorer_page();

/// Writes a page that holds the explorer's data and opens from a disk: it asks nobody for anything, and its policy
/// would not let it.
void write_explorer_page(const ExplorerPage& page, const Explorer& explorer, const std::string& title,
                         std::ostream& out);

}  // namespace weft
