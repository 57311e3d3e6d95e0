// SPDX-License-Identifier: MIT
#include "corpus/slips.hpp"

#include "corpus/address_slips.hpp"
#include "corpus/quoted.hpp"
#include "text/fold.hpp"
#include "text/lookalike.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace weft::corpus {

namespace {

Span span_of(std::size_t begin, std::size_t end) {
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

Diagnostic warning(std::string code, std::string message, Span span, std::string advice) {
  return {Severity::warning, std::move(code), std::move(message), span, std::move(advice)};
}

/// Where a byte of a piece stands in the file.
std::size_t source_of(const Piece& piece, std::size_t at) {
  const auto after = std::upper_bound(piece.anchors.begin(), piece.anchors.end(), at,
                                      [](std::size_t offset, const Anchor& anchor) { return offset < anchor.at; });
  if (after == piece.anchors.begin()) return 0;
  return (after - 1)->from + (at - (after - 1)->at);
}

std::size_t line_end(std::string_view text, std::size_t at) { return std::min(text.find('\n', at), text.size()); }

/// The signs of a fence that a line begins with, or none.
std::string_view fence_of(std::string_view line) {
  const std::size_t begin = std::min(line.find_first_not_of(' '), line.size());
  line.remove_prefix(begin);
  if (begin > 3 || (!line.starts_with("```") && !line.starts_with("~~~"))) return {};
  return line.substr(0, std::min(line.find_first_not_of(line.front()), line.size()));
}

bool closes(std::string_view line, std::string_view fence) {
  const std::string_view own = fence_of(line);
  return own.size() >= fence.size() && own.front() == fence.front() &&
         text::trimmed(line.substr(line.find(own) + own.size())).empty();
}

/// Code or a comment that goes on to the end of the file because nothing closes it.
std::optional<Diagnostic> find_open_end(std::string_view text, const Document& document) {
  if (document.blocks.empty()) return std::nullopt;
  const Block& last = document.blocks.back();
  const bool may_be = (last.kind == Block::Kind::code || last.kind == Block::Kind::html) && !last.item && !last.quoted;
  if (!may_be) return std::nullopt;
  const std::size_t first_end = line_end(text, last.span.begin);
  const std::string_view written = text.substr(0, last.span.end);
  const std::string_view hidden = text::trimmed(written.substr(std::min(first_end, written.size())));
  if (hidden.empty()) return std::nullopt;
  const Span place = span_of(last.span.begin, first_end);
  if (last.kind == Block::Kind::html) {
    const std::string_view html = written.substr(last.span.begin);
    if (!text::trimmed(html).starts_with("<!--") || html.find("-->") != std::string_view::npos) return std::nullopt;
    return warning("markdown-open", "this comment is not closed: nothing below it is read", place, "close it with -->");
  }
  // Code that is indented has no fence, whatever it begins with.
  const std::size_t line_begin = written.rfind('\n', last.span.begin) + 1;
  const std::string_view fence = fence_of(text.substr(line_begin, first_end - line_begin));
  const std::size_t last_begin = hidden.rfind('\n') == std::string_view::npos ? 0 : hidden.rfind('\n') + 1;
  if (fence.empty() || closes(hidden.substr(last_begin), fence)) return std::nullopt;
  return warning("markdown-open", "this code is not closed: all below it is taken for code", place,
                 "close it with a line of " + std::string(fence));
}

/// Looks for brackets that were meant for a link in the text of a block that is in none.
class LostLinks {
 public:
  LostLinks(std::string_view text, const Block& block, Diagnostics& diagnostics)
      : text_(text), block_(block), diagnostics_(diagnostics) {}

  void find() {
    for (number_ = 0; number_ < block_.pieces.size(); ++number_) {
      const Piece& piece = block_.pieces[number_];
      if (piece.kind == Piece::Kind::text && !piece.link) find_in(piece);
    }
  }

 private:
  void find_in(const Piece& piece) {
    for (std::size_t at = 0; at < piece.text.size(); ++at) {
      const char sign = piece.text[at];
      if (sign == '[' && !is_escaped(piece, at)) open_ = source_of(piece, at);
      if (sign != ']' || !open_ || is_escaped(piece, at)) continue;
      const std::size_t begin = *std::exchange(open_, std::nullopt);
      if (piece.text.substr(at + 1, 1) == "(" && leads_on(piece, at + 2)) tell_of_address(begin, source_of(piece, at));
      if (piece.text.substr(at + 1, 1) == "[") look_at_reference(piece, at + 1, begin);
    }
  }

  bool is_escaped(const Piece& piece, std::size_t at) const {
    const std::size_t source = source_of(piece, at);
    return source > 0 && text_[source - 1] == '\\';
  }

  /// Whether an address stands there. Much else may stand in parentheses behind a bracket.
  bool leads_on(const Piece& piece, std::size_t at) const {
    constexpr std::array<std::string_view, 6> beginnings{"http://", "https://", "www.", "./", "../", "mailto:"};
    const std::string_view rest = text::trimmed(std::string_view(piece.text).substr(at));
    if (!rest.empty())
      return std::any_of(beginnings.begin(), beginnings.end(),
                         [&](std::string_view beginning) { return rest.starts_with(beginning); });
    const std::size_t next = number_ + 1;
    return next < block_.pieces.size() && block_.pieces[next].link.has_value();
  }

  void tell_of_address(std::size_t begin, std::size_t end) {
    diagnostics_.push_back(warning("markdown-lost-link", "this looks like a link and is none", span_of(begin, end + 1),
                                   "write blanks in an address as %20, and ( ) as %28 and %29"));
  }

  void look_at_reference(const Piece& piece, std::size_t at, std::size_t begin) {
    const std::size_t end = piece.text.find(']', at);
    if (end == std::string::npos || end == at + 1) return;
    const std::string_view name = std::string_view(piece.text).substr(at + 1, end - at - 1);
    diagnostics_.push_back(warning("markdown-reference",
                                   "nothing here is called " + quoted(name) + ", so this is no link",
                                   span_of(begin, source_of(piece, end) + 1),
                                   "add a line '[" + std::string(name) + "]: https://…', or mend the name"));
  }

  std::string_view text_;
  const Block& block_;
  Diagnostics& diagnostics_;
  std::size_t number_ = 0;           ///< of the piece that is looked at
  std::optional<std::size_t> open_;  ///< where the last bracket that is open stands in the file
};

void find_lookalikes(const Block& block, Diagnostics& diagnostics) {
  for (const Piece& piece : block.pieces) {
    if (piece.kind != Piece::Kind::text) continue;
    const auto word = text::find_lookalike(piece.text);
    if (!word) continue;
    diagnostics.push_back(warning("text-look-alike",
                                  quoted(std::string_view(piece.text).substr(word->begin, word->end - word->begin)) +
                                      " mixes Latin letters with Cyrillic ones that look like them",
                                  span_of(source_of(piece, word->begin), source_of(piece, word->end - 1) + 1),
                                  "type the word anew"));
    return;
  }
}

}  // namespace

void find_slips(std::string_view text, const Document& document, Diagnostics& diagnostics) {
  if (auto open = find_open_end(text, document)) diagnostics.push_back(*std::move(open));
  const std::size_t known = diagnostics.size();
  for (const Block& block : document.blocks) {
    if (diagnostics.size() - known >= most_slips) return;
    LostLinks(text, block, diagnostics).find();
    find_lookalikes(block, diagnostics);
    find_address_slips(block, diagnostics);
  }
}

}  // namespace weft::corpus
