// SPDX-License-Identifier: MIT
#include "corpus/markdown.hpp"

#include "corpus/alignment.hpp"
#include "corpus/arena.hpp"
#include "corpus/bare_address.hpp"
#include "corpus/passages.hpp"
#include "corpus/pieces.hpp"
#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/position.hpp"
#include "text/url.hpp"

#include <cmark.h>

#include <algorithm>
#include <array>
#include <utility>

namespace weft::corpus {

namespace {

std::string text_of(const char* text) { return text != nullptr ? text : ""; }

/// The name of an opening or closing tag, folded; empty for comments and the like.
std::string tag_name(std::string_view tag) {
  tag.remove_prefix(std::min(tag.size(), tag.find_first_not_of("</")));
  const auto end = std::find_if_not(
      tag.begin(), tag.end(), [](char byte) { return text::is_letter(byte) || text::is_digit(byte) || byte == '-'; });
  return text::fold(tag.substr(0, static_cast<std::size_t>(end - tag.begin())));
}

/// The tags that stand within a text. A name with a hyphen is a component of somebody's.
bool is_html_tag(std::string_view name) {
  constexpr std::array<std::string_view, 46> names{
      "a",       "abbr", "b",      "bdi",    "bdo",   "big",  "button",  "center",  "cite", "code", "data",   "del",
      "details", "dfn",  "div",    "em",     "font",  "h1",   "h2",      "h3",      "hr",   "i",    "iframe", "img",
      "input",   "ins",  "kbd",    "label",  "mark",  "nobr", "p",       "picture", "q",    "s",    "samp",   "script",
      "small",   "span", "strike", "strong", "style", "sub",  "summary", "sup",     "u",    "video"};
  return name.find('-') != std::string_view::npos || std::find(names.begin(), names.end(), name) != names.end();
}

/// Whether an address has no scheme, and is no place in its own page.
bool is_relative(std::string_view url) {
  const std::size_t sign = url.find_first_of(":/?#");
  return !url.empty() && !url.starts_with('#') && (sign == std::string_view::npos || url[sign] != ':');
}

/// The level of a heading that lacks the blank behind its signs. A single `#` may begin a tag.
int loose_heading_level(const Block& block) {
  if (block.pieces.empty() || block.pieces.front().kind != Piece::Kind::text || block.pieces.front().link) return 0;
  const std::string& text = block.pieces.front().text;
  const std::size_t level = std::min(text.find_first_not_of('#'), text.size());
  return level >= 2 && level <= 6 && (level < text.size() || block.pieces.size() > 1) ? static_cast<int>(level) : 0;
}

/// Adds a text to the end of another that stands right before it.
void append(Piece& text, Piece more) {
  if (text.text.empty()) {
    text = std::move(more);
    return;
  }
  const auto at = static_cast<std::uint32_t>(text.text.size());
  for (Anchor anchor : more.anchors) {
    anchor.at += at;
    const bool goes_on =
        !text.anchors.empty() && text.anchors.back().from + (anchor.at - text.anchors.back().at) == anchor.from;
    if (goes_on) continue;
    if (!text.anchors.empty() && text.anchors.back().at == anchor.at) text.anchors.pop_back();
    text.anchors.push_back(anchor);
  }
  text.text += more.text;
}

/// `{:target="_blank"}` and `{#anchor}` are kramdown's: attributes, not text.
Piece without_attribute_lists(Piece piece) {
  Piece result;
  std::size_t done = 0;
  for (std::size_t at = piece.text.find('{'); at != std::string::npos; at = piece.text.find('{', at + 1)) {
    const std::size_t end = piece.text.find('}', at);
    if (end == std::string::npos) break;
    const bool is_list = end > at + 2 && (piece.text[at + 1] == ':' || piece.text[at + 1] == '#');
    if (is_list) {
      append(result, cut(piece, done, at));
      done = end + 1;
    }
    at = end;
  }
  if (done == 0) return piece;
  append(result, cut(piece, done, piece.text.size()));
  return result;
}

/// `<T>`, rather than `<Badge text="new" />`.
bool is_bare_tag(std::string_view tag) { return tag.find_first_of(" \t\n=/\"'") == std::string_view::npos; }

/// Walks a document once and lists its leaf blocks.
class BlockReader {
 public:
  BlockReader(std::string_view text, std::uint32_t from, std::string_view base_url)
      : source_(text), body_(text.substr(from)), from_(from), base_url_(base_url), lines_(body_), alignment_(text) {}

  Document read() && {
    const Arena arena;  // frees the parser, the document and the iterator
    cmark_parser* parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, Arena::allocator());
    cmark_parser_feed(parser, body_.data(), body_.size());
    cmark_iter* iterator = cmark_iter_new(cmark_parser_finish(parser));
    for (auto event = cmark_iter_next(iterator); event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator)) {
      cmark_node* node = cmark_iter_get_node(iterator);
      if (event == CMARK_EVENT_ENTER) {
        enter(node);
      } else {
        leave(node);
      }
    }
    return std::move(document_);
  }

 private:
  static constexpr std::size_t usual_pieces = 4;

  void enter(cmark_node* node) {
    if (cmark_node_get_type(node) != CMARK_NODE_TEXT) flush_text();
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_BLOCK_QUOTE:
        ++quotes_;
        break;
      case CMARK_NODE_ITEM:
        open_item(node);
        break;
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
      default:
        enter_inline(node);
    }
  }

  void enter_inline(cmark_node* node) {
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_TEXT:
        add_text(node);
        break;
      case CMARK_NODE_CODE:
        add(piece_of(Piece::Kind::code, node));
        break;
      case CMARK_NODE_SOFTBREAK:
        add_break(Piece::Kind::line_break);
        break;
      case CMARK_NODE_LINEBREAK:
        add_break(Piece::Kind::hard_break);
        break;
      case CMARK_NODE_HTML_INLINE:
        add_tag(node);
        break;
      case CMARK_NODE_STRONG:
        ++strong_;
        break;
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        open_links_.push_back(
            add_link(text_of(cmark_node_get_url(node)), cmark_node_get_type(node) == CMARK_NODE_IMAGE));
        break;
      default:
        break;
    }
  }

  void leave(cmark_node* node) {
    flush_text();
    switch (cmark_node_get_type(node)) {
      case CMARK_NODE_LINK:
      case CMARK_NODE_IMAGE:
        open_links_.pop_back();
        break;
      case CMARK_NODE_STRONG:
        --strong_;
        break;
      case CMARK_NODE_PARAGRAPH:
        split_loose_heading();
        give_texts_to_links(document_.blocks.back());
        break;
      case CMARK_NODE_HEADING:
        give_texts_to_links(document_.blocks.back());
        break;
      case CMARK_NODE_BLOCK_QUOTE:
        --quotes_;
        break;
      case CMARK_NODE_ITEM:
        document_.items[open_items_.back()].end = document_.blocks.size();
        open_items_.pop_back();
        break;
      default:
        break;
    }
  }

  /// `##Title` without a blank is a heading to whoever wrote it; the lines behind it are a paragraph.
  void split_loose_heading() {
    Block& block = document_.blocks.back();
    const int level = loose_heading_level(block);
    if (level == 0 || block.item || block.quoted) return;
    const auto end =
        std::find_if(block.pieces.begin(), block.pieces.end(), [](const Piece& piece) { return piece.is_break(); });
    const Cursor line_end{static_cast<std::size_t>(end - block.pieces.begin()), 0};
    auto [heading, rest] = split_links(cut(block, {0, static_cast<std::size_t>(level)}, line_end),
                                       cut(block, {line_end.piece + 1, 0}, {block.pieces.size(), 0}));
    heading.kind = Block::Kind::heading;
    heading.level = level;
    block = std::move(heading);
    if (rest.pieces.empty()) return;
    give_texts_to_links(block);
    document_.blocks.push_back(std::move(rest));
  }

  void open_item(cmark_node* node) {
    Item item;
    if (!open_items_.empty()) item.parent = open_items_.back();
    item.begin = document_.blocks.size();
    item.quoted = quotes_ > 0;
    cmark_node* list = cmark_node_parent(node);
    if (cmark_node_get_list_type(list) == CMARK_ORDERED_LIST) {
      // Counting on from the item before keeps this linear.
      const bool first = cmark_node_previous(node) == nullptr;
      item.number = first ? cmark_node_get_list_start(list) : next_number_[list_depth()];
      next_number_.resize(std::max(next_number_.size(), list_depth() + 1));
      next_number_[list_depth()] = *item.number + 1;
    }
    open_items_.push_back(document_.items.size());
    document_.items.push_back(item);
  }

  std::size_t list_depth() const { return open_items_.size(); }

  Block& open(Block::Kind kind, cmark_node* node) {
    Block& block = document_.blocks.emplace_back();
    block.kind = kind;
    block.span.begin = offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node));
    block.span.end = line_end(cmark_node_get_end_line(node));
    if (!open_items_.empty()) block.item = open_items_.back();
    block.quoted = quotes_ > 0;
    alignment_.move_to(block.span.begin);
    return block;
  }

  void add_code(cmark_node* node) {
    Block& block = open(Block::Kind::code, node);
    block.info = text_of(cmark_node_get_fence_info(node));
    const auto fence = source_.substr(block.span.begin, source_.find('\n', block.span.begin) - block.span.begin);
    const std::size_t at = fence.find(block.info);
    block.info_at = block.span.begin + (at == std::string_view::npos ? 0 : static_cast<std::uint32_t>(at));
  }

  Piece piece_of(Piece::Kind kind, cmark_node* node) {
    Piece piece;
    piece.kind = kind;
    piece.text = text_of(cmark_node_get_literal(node));
    piece.anchors =
        alignment_.align(piece.text, offset(cmark_node_get_start_line(node), cmark_node_get_start_column(node)));
    return piece;
  }

  /// The parser cuts a text at every sign that could have meant something; what belongs together is one piece.
  void add_text(cmark_node* node) { append(text_, piece_of(Piece::Kind::text, node)); }

  void flush_text() {
    if (text_.text.empty()) return;
    Piece piece = without_attribute_lists(std::exchange(text_, {}));
    if (!open_links_.empty() || !holds_address(piece.text)) return add(std::move(piece));
    for (Piece& part : split_at_addresses(piece)) {
      const bool is_address = part.link.has_value();
      if (is_address) part.link = add_link(part.text, false);
      add(std::move(part));
    }
  }

  /// `Vec<T>` is no HTML to its author, whatever the grammar says.
  void add_tag(cmark_node* node) {
    const std::string name = tag_name(text_of(cmark_node_get_literal(node)));
    if (name == "br") return add_break(Piece::Kind::hard_break);
    if (!name.empty() && !is_html_tag(name) && is_bare_tag(text_of(cmark_node_get_literal(node))))
      append(text_, piece_of(Piece::Kind::text, node));
  }

  void add_break(Piece::Kind kind) {
    Piece piece;
    piece.kind = kind;
    piece.text = " ";
    piece.anchors = {{0, alignment_.cursor()}};
    add(std::move(piece));
  }

  void add(Piece piece) {
    if (document_.blocks.empty() || piece.text.empty()) return;
    if (!open_links_.empty()) piece.link = open_links_.back();
    piece.strong = strong_ > 0;
    std::vector<Piece>& pieces = document_.blocks.back().pieces;
    if (pieces.empty()) pieces.reserve(usual_pieces);
    pieces.push_back(std::move(piece));
  }

  std::size_t add_link(std::string url, bool is_image) {
    auto& links = document_.blocks.back().links;
    auto address = text::parse_web_address(url);
    const bool is_broken = !address && text::is_broken_address(url);
    if (!address && !is_broken && !base_url_.empty() && is_relative(url)) {
      if (std::string below = text::resolved(base_url_, url); !below.empty()) url = std::move(below);
      address = text::parse_web_address(url);
    }
    links.push_back({std::move(url), std::move(address), is_image, is_broken, {}});
    return links.size() - 1;
  }

  /// The parser counts bytes from 1, and gives 0 for what it does not know.
  std::uint32_t offset(int line, int column) const {
    const auto number = static_cast<std::uint32_t>(std::max(line, 1));
    const auto before = static_cast<std::uint32_t>(std::max(column, 1) - 1);
    return from_ + std::min(lines_.begin_of(number) + before, static_cast<std::uint32_t>(body_.size()));
  }

  std::uint32_t line_end(int line) const { return offset(std::max(line, 1) + 1, 1); }

  std::string_view source_;
  std::string_view body_;
  std::uint32_t from_;
  std::string_view base_url_;
  text::LineIndex lines_;
  Alignment alignment_;
  Document document_;
  Piece text_;  ///< that is not added yet, for more of it may follow
  std::vector<std::size_t> open_links_;
  std::vector<std::size_t> open_items_;
  std::vector<int> next_number_;  ///< of the lists that are open, by depth
  int strong_ = 0;
  int quotes_ = 0;
};

}  // namespace

Document parse_markdown(std::string_view text, std::uint32_t from, std::string_view base_url) {
  return BlockReader(text, from, base_url).read();
}

}  // namespace weft::corpus
