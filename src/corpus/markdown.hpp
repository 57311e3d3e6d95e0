// SPDX-License-Identifier: MIT
#pragma once

/// Markdown as a flat list of blocks that know their place.
/// In: CommonMark text. Out: blocks in reading order, their inline markup resolved into pieces.
/// Never decides what is an article; never resolves what HTML would show.

#include <weft/corpus.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// A link or image of a block, as written.
struct BlockLink {
  std::string url;
  bool is_image = false;
};

/// A run of text in one style.
struct Piece {
  enum class Kind { text, code, line_break };

  Kind kind = Kind::text;
  std::string text;                 ///< a blank for a line break
  std::vector<Anchor> anchors;      ///< where its bytes stand in the file
  std::optional<std::size_t> link;  ///< the innermost link around it: an index into the block's
};

struct Block {
  enum class Kind { heading, paragraph, code, html, rule };

  Kind kind = Kind::paragraph;
  int level = 0;  ///< of a heading, 1…6
  Span span;
  std::vector<Piece> pieces;
  std::vector<BlockLink> links;  ///< in reading order
  std::string info;              ///< of a code block: what stands behind its fence
  std::uint32_t info_at = 0;
};

/// Parses the part of `text` that begins at `from`; places count from the start of `text`.
std::vector<Block> parse_markdown(std::string_view text, std::uint32_t from);

}  // namespace weft::corpus
