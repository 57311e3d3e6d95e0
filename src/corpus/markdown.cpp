// SPDX-License-Identifier: MIT
#include "corpus/markdown.hpp"

#include "corpus/alignment.hpp"
#include "text/position.hpp"

#include <cmark.h>

#include <algorithm>
#include <memory>

namespace weft::corpus {

namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
struct FreeIterator {
  void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

std::string text_of(const char* text) { return text != nullptr ? text : ""; }

/// Walks a document once and lists its leaf blocks.
class Reader {
 public:
  Reader(std::string_view text, std::uint32_t from)
      : text_(text), body_(text.substr(from)), from_(from), lines_(body_), alignment_(text) {}

  std::vector<Block> read() && {
    const std::unique_ptr<cmark_node, FreeNode> document(
        cmark_parse_document(body_.data(), body_.size(), CMARK_OPT_DEFAULT));
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(document.get()));
    for (auto event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    return std::move(blocks_);
  }

 private:
  void enter(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_HEADING:
        open(Block::Kind::heading, node).level = cmark_node_get_heading_level(node);
        break;
      case CMARK_NODE_PARAGRAPH:
        open(Block::Kind::paragraph, node);
        break;
      case CMARK_NODE_CODE_BLOCK:
        add_code(node);
        break;
      case CMARK_NODE_HTML_BLOCK:
        open(Block::Kind::html, node);
        break;
      case CMARK_NODE_THEMATIC_BREAK:
        open(Block::Kind::rule, node);
        break;
      case CMARK_NODE_TEXT:
        add_piece(Piece::Kind::text, node);
        break;
      case CMARK_NODE_CODE:
        add_piece(Piece::Kind::code, node);
        break;
      case CMARK_NODE_SOFTBREAK:
      case CMARK_NODE_LINEBREAK:
        add_break();
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        open_link(node);
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE) open_links_.pop_back();
  }

  Block& open(Block::Kind kind, cmark_node* node) {
    Block& block = blocks_.emplace_back();
    block.kind = kind;
    block.span.begin = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    block.span.end = line_end(cmark_node_get_end_line(node));
    alignment_.move_to(block.span.begin);
    return block;
  }

  void add_code(cmark_node* node) {
    Block& block = open(Block::Kind::code, node);
    block.info = text_of(cmark_node_get_fence_info(node));
    const auto fence = text_.substr(block.span.begin, text_.find('\n', block.span.begin) - block.span.begin);
    const std::size_t at = fence.find(block.info);
    block.info_at = block.span.begin + (at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at));
  }

  void add_piece(Piece::Kind kind, cmark_node* node) {
    if (blocks_.empty()) return;
    Piece piece;
    piece.kind = kind;
    piece.text = text_of(cmark_node_get_literal(node));
    piece.anchors =
        alignment_.align(piece.text, offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node)));
    add(std::move(piece));
  }

  void add_break() {
    Piece piece;
    piece.kind = Piece::Kind::line_break;
    piece.text = " ";
    piece.anchors = {{0, alignment_.cursor()}};
    add(std::move(piece));
  }

  void add(Piece piece) {
    if (!open_links_.empty()) piece.link = open_links_.back();
    blocks_.back().pieces.push_back(std::move(piece));
  }

  void open_link(cmark_node* node) {
    Block& block = blocks_.back();
    open_links_.push_back(block.links.size());
    block.links.push_back({text_of(cmark_node_get_url(node)), cmark_node_get_type(node) == CMARK_NODE_IMAGE});
  }

  /// The parser counts bytes from 1, and gives 0 for what it does not know.
  std::uint32_t offset(int line, int column) const {
    const auto number = static_cast<std::uint32_t>(std::max(line, 1));
    const auto before = static_cast<std::uint32_t>(std::max(column, 1) - 1);
    return from_ + std::min(lines_.begin_of(number) + before, static_cast<std::uint32_t>(body_.size()));
  }

  std::uint32_t line_end(int line) const { return offset(std::max(line, 1) + 1, 1); }

  std::string_view text_;
  std::string_view body_;
  std::uint32_t from_;
  text::LineIndex lines_;
  Alignment alignment_;
  std::vector<Block> blocks_;
  std::vector<std::size_t> open_links_;
};

}  // namespace

std::vector<Block> parse_markdown(std::string_view text, std::uint32_t from) { return Reader(text, from).read(); }

}  // namespace weft::corpus
