// SPDX-License-Identifier: MIT
#include "corpus/pieces.hpp"

#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace weft::corpus {

bool is_blank(char32_t character) {
  return character == U' ' || (character >= U'\t' && character <= U'\r') || character == 0xA0 || character == 0x3000;
}

Piece cut(const Piece& piece, std::size_t begin, std::size_t end) {
  Piece part;
  part.kind = piece.kind;
  part.link = piece.link;
  part.strong = piece.strong;
  part.text = piece.text.substr(begin, end - begin);
  auto next = std::upper_bound(piece.anchors.begin(), piece.anchors.end(), begin,
                               [](std::size_t at, const Anchor& anchor) { return at < anchor.at; });
  // The last anchor before the part says where the part begins.
  if (next != piece.anchors.begin()) {
    const Anchor& before = *(next - 1);
    part.anchors.push_back({0, static_cast<std::uint32_t>(before.from + (begin - before.at))});
  }
  for (; next != piece.anchors.end() && next->at < end; ++next)
    part.anchors.push_back({static_cast<std::uint32_t>(next->at - begin), next->from});
  return part;
}

Block cut(const Block& block, Cursor begin, Cursor end) {
  Block part;
  part.kind = block.kind;
  part.level = block.level;
  part.span = block.span;
  part.links = block.links;
  part.item = block.item;
  part.quoted = block.quoted;
  for (std::size_t at = begin.piece; at < block.pieces.size() && at <= end.piece; ++at) {
    const Piece& piece = block.pieces[at];
    const std::size_t from = at == begin.piece ? begin.byte : 0;
    const std::size_t to = at == end.piece ? end.byte : piece.text.size();
    if (from < to) part.pieces.push_back(cut(piece, from, to));
  }
  return part;
}

std::pair<Block, Block> split_links(Block first, Block second) {
  std::size_t next = 0;  // behind the last link of the first part; an image in a link is numbered after it
  for (const Piece& piece : first.pieces)
    if (piece.link) next = std::max(next, *piece.link + 1);
  const auto border = static_cast<std::ptrdiff_t>(next);
  first.links.erase(first.links.begin() + border, first.links.end());
  second.links.erase(second.links.begin(), second.links.begin() + border);
  for (Piece& piece : second.pieces)
    if (piece.link) piece.link = *piece.link - next;
  return {std::move(first), std::move(second)};
}

PieceWalk::PieceWalk(const Block& block, Cursor from) : block_(&block), at_(from) { skip_empty(); }

char32_t PieceWalk::character() const { return text::character_at(piece().text, at_.byte).code; }

const BlockLink* PieceWalk::link() const { return piece().link ? &block_->links[*piece().link] : nullptr; }

void PieceWalk::step() {
  at_.byte += text::character_at(piece().text, at_.byte).size;
  skip_empty();
}

void PieceWalk::skip_piece() {
  at_ = {at_.piece + 1, 0};
  skip_empty();
}

void PieceWalk::skip_blanks() {
  while (!done() && (piece().is_break() || is_blank(character()))) step();
}

void PieceWalk::skip_empty() {
  while (!done() && at_.byte >= piece().text.size()) at_ = {at_.piece + 1, 0};
}

}  // namespace weft::corpus
