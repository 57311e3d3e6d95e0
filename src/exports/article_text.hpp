// SPDX-License-Identifier: MIT
#pragma once

#include <weft/corpus.hpp>
#include <weft/tagging.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::exports {

/// Where a mention stands in the text of its article, and what stands around it in its passage.
struct Quotation {
  std::uint32_t start = 0;  ///< in characters
  std::uint32_t end = 0;
  std::string_view before;
  std::string_view after;
};

/// Which passages of an article make a text.
enum class TextPart {
  all,    ///< a line each
  title,  ///< what its title was read from
  body,   ///< what is read below its title; paragraphs are a line each
};

/// The readable text of an article.
class ArticleText {
 public:
  explicit ArticleText(const Article& article, TextPart part = TextPart::all);

  const std::string& text() const { return text_; }

  /// Nothing for what stands elsewhere, such as in an address.
  std::optional<Quotation> find(const Mention& mention) const;

  /// The same in bytes of the text.
  std::optional<Span> span_of(const Mention& mention) const;

 private:
  /// A stretch that stands in the file as it stands here.
  struct Stretch {
    Place place = Place::body;
    std::uint32_t in_file = 0;
    std::uint32_t in_text = 0;
    std::uint32_t passage = 0;
  };

  void add(const Passage& passage);
  const Stretch* find_stretch(const Mention& mention) const;
  std::uint32_t characters_before(std::size_t at) const;

  std::string text_;
  std::vector<Span> passages_;          ///< in the text
  std::vector<Stretch> stretches_;      ///< by place, then as they stand in the file
  std::vector<std::uint32_t> counted_;  ///< the characters before each block of the text
};

}  // namespace weft::exports
