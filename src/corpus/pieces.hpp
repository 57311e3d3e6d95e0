// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <compare>
#include <cstddef>
#include <utility>

namespace weft::corpus {

/// White space as readers see it, the wide one of Chinese and Japanese included.
bool is_blank(char32_t character);

/// The bytes from `begin` to `end` of a piece.
Piece cut(const Piece& piece, std::size_t begin, std::size_t end);

/// A place in a block: a byte of one of its pieces.
struct Cursor {
  std::size_t piece = 0;
  std::size_t byte = 0;

  friend auto operator<=>(const Cursor&, const Cursor&) = default;
};

/// The part of a block between two places, its links with their numbers.
Block cut(const Block& block, Cursor begin, Cursor end);

/// Two parts of one block, each with the links that begin in it. REQUIRES: both have all of the block's links.
std::pair<Block, Block> split_links(Block first, Block second);

/// Reads a block character by character, across its pieces.
class PieceWalk {
 public:
  /// REQUIRES: the block outlives the walk.
  explicit PieceWalk(const Block& block, Cursor from = {});

  bool done() const { return at_.piece >= block_->pieces.size(); }
  Cursor at() const { return at_; }

  /// What stands here. REQUIRES: not done.
  char32_t character() const;
  const Piece& piece() const { return block_->pieces[at_.piece]; }
  /// The link around this place; nullptr when there is none.
  const BlockLink* link() const;
  bool in_image() const { return link() != nullptr && link()->is_image; }

  void step();
  void skip_piece();
  void skip_blanks();

 private:
  void skip_empty();

  const Block* block_;
  Cursor at_;
};

}  // namespace weft::corpus
