// SPDX-License-Identifier: MIT
#pragma once

/// Markdown as a flat list of blocks that know their place.
/// In: CommonMark text. Out: blocks in reading order, their inline markup resolved into pieces, and the list
/// items they stand in.
/// Never decides what is an article; never resolves what HTML would show.

#include "text/url.hpp"

#include <weft/corpus.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// A link or image of a block.
struct BlockLink {
  std::string url;
  std::optional<text::WebAddress> address;  ///< none when it is no address on the web
  bool is_image = false;
  bool is_broken = false;  ///< was meant to lead to a page, but is no address
  Passage text;            ///< what readers see of it

  /// A typing error in an address takes nothing away from what it stands in.
  bool is_page() const { return !is_image && (address || is_broken); }
  /// The canonical address; empty when there is none.
  std::string_view canonical() const { return address ? std::string_view(address->canonical) : std::string_view(); }
};

/// A run of text in one style.
struct Piece {
  enum class Kind { text, code, line_break, hard_break };

  Kind kind = Kind::text;
  std::string text;                 ///< a blank for a break
  std::vector<Anchor> anchors;      ///< where its bytes stand in the file
  std::optional<std::size_t> link;  ///< the innermost link around it: an index into the block's
  bool strong = false;

  bool is_break() const { return kind == Kind::line_break || kind == Kind::hard_break; }
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
  std::optional<std::size_t> item;  ///< the innermost list item around it: an index into the document's
  bool quoted = false;              ///< stands in a block quote

  bool is_heading() const { return kind == Kind::heading; }
  bool is_paragraph() const { return kind == Kind::paragraph; }
};

/// An item of a list.
struct Item {
  std::optional<std::size_t> parent;  ///< the item around its list
  std::size_t begin = 0;              ///< its first block
  std::size_t end = 0;                ///< behind its last block
  std::optional<int> number;          ///< in an ordered list
  bool quoted = false;                ///< stands in a block quote
};

struct Document {
  std::vector<Block> blocks;
  std::vector<Item> items;  ///< by their beginnings, outer ones first
};

/// Parses the part of `text` that begins at `from`; places count from the start of `text`. An address that
/// stands bare in the text is a link; relative ones lead below `base_url`, unless that is empty.
/// REQUIRES: the text is within the limits of `find_excess`.
Document parse_markdown(std::string_view text, std::uint32_t from, std::string_view base_url = {});

}  // namespace weft::corpus
