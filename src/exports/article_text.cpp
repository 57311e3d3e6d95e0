// SPDX-License-Identifier: MIT
#include "exports/article_text.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <tuple>

namespace weft::exports {
namespace {

constexpr std::size_t block = 1024;
constexpr std::size_t most_around = 32;  // characters

bool begins_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::uint32_t count_characters(std::string_view text) {
  return static_cast<std::uint32_t>(std::count_if(text.begin(), text.end(), begins_character));
}

std::string_view last_characters(std::string_view text) {
  std::size_t at = text.size();
  for (std::size_t count = 0; count < most_around && at > 0; ++count) {
    do --at;
    while (at > 0 && !begins_character(text[at]));
  }
  return text.substr(at);
}

std::string_view first_characters(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t count = 0; count < most_around && at < text.size(); ++count) {
    do ++at;
    while (at < text.size() && !begins_character(text[at]));
  }
  return text.substr(0, at);
}

bool belongs(const Passage& passage, TextPart part) {
  switch (part) {
    case TextPart::all:
      return true;
    case TextPart::title:
      return passage.place == Place::title;
    case TextPart::body:
      // Of code there is but the name of its language.
      return passage.place != Place::title && passage.place != Place::section && passage.place != Place::code;
  }
  return false;
}

/// Whether a passage goes on where another ends, as the paragraph does that a lead begins.
bool goes_on(const Passage& before, const Passage& passage) {
  if (before.place != Place::lead || passage.anchors.empty()) return false;
  if (text::is_blank(before.text.back())) return true;
  return source_span(before, {0, static_cast<std::uint32_t>(before.text.size())}).end == passage.anchors.front().from;
}

}  // namespace

ArticleText::ArticleText(const Article& article, TextPart part) {
  const Passage* before = nullptr;
  for (const Passage& passage : article.passages) {
    if (!belongs(passage, part)) continue;
    if (before != nullptr && (part == TextPart::all || !goes_on(*before, passage))) text_ += '\n';
    add(passage);
    before = &passage;
  }
  std::stable_sort(stretches_.begin(), stretches_.end(), [](const Stretch& a, const Stretch& b) {
    return std::tie(a.place, a.in_file) < std::tie(b.place, b.in_file);
  });
  std::uint32_t characters = 0;
  for (std::size_t at = 0; at < text_.size(); at += block) {
    counted_.push_back(characters);
    characters += count_characters(std::string_view(text_).substr(at, block));
  }
}

void ArticleText::add(const Passage& passage) {
  const auto begin = static_cast<std::uint32_t>(text_.size());
  for (const Anchor& anchor : passage.anchors) {
    stretches_.push_back({passage.place, anchor.from, begin + anchor.at, static_cast<std::uint32_t>(passages_.size())});
  }
  text_ += passage.text;
  passages_.push_back({begin, static_cast<std::uint32_t>(text_.size())});
}

std::uint32_t ArticleText::characters_before(std::size_t at) const {
  const std::size_t last = std::min(at / block, counted_.size() - 1);
  return counted_[last] + count_characters(std::string_view(text_).substr(last * block, at - last * block));
}

const ArticleText::Stretch* ArticleText::find_stretch(const Mention& mention) const {
  const auto after = std::upper_bound(
      stretches_.begin(), stretches_.end(), mention, [](const Mention& wanted, const Stretch& stretch) {
        return std::tie(wanted.place, wanted.span.begin) < std::tie(stretch.place, stretch.in_file);
      });
  if (after == stretches_.begin() || mention.text.empty()) return nullptr;
  const Stretch& stretch = *(after - 1);
  const std::size_t start = stretch.in_text + std::size_t{mention.span.begin} - stretch.in_file;
  if (stretch.place != mention.place || mention.span.begin < stretch.in_file ||
      start + mention.text.size() > passages_[stretch.passage].end ||
      text_.compare(start, mention.text.size(), mention.text) != 0)
    return nullptr;
  return &stretch;
}

std::optional<Span> ArticleText::span_of(const Mention& mention) const {
  const Stretch* const stretch = find_stretch(mention);
  if (stretch == nullptr) return std::nullopt;
  const std::uint32_t start = stretch->in_text + mention.span.begin - stretch->in_file;
  return Span{start, start + static_cast<std::uint32_t>(mention.text.size())};
}

std::optional<Quotation> ArticleText::find(const Mention& mention) const {
  const Stretch* const stretch = find_stretch(mention);
  const std::optional<Span> span = span_of(mention);
  if (!span) return std::nullopt;
  const Span& passage = passages_[stretch->passage];
  const std::string_view text = text_;
  return Quotation{characters_before(span->begin), characters_before(span->end),
                   last_characters(text.substr(passage.begin, span->begin - passage.begin)),
                   first_characters(text.substr(span->end, passage.end - span->end))};
}

}  // namespace weft::exports
