// SPDX-License-Identifier: MIT
#include "evaluation/corpus_words.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>

namespace weft::evaluation {

namespace {

bool is_han(char32_t code) {
  return (code >= 0x3400 && code <= 0x4DBF) || (code >= 0x4E00 && code <= 0x9FFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

Look look_of(std::string_view written) {
  const text::Character first = text::character_at(written, 0);
  if (is_han(first.code)) return Look::han;
  const std::string_view rest = written.substr(first.size);
  const bool has_digit = std::any_of(written.begin(), written.end(), text::is_digit);
  const bool has_letter = std::any_of(written.begin(), written.end(), text::is_letter) || first.code > 0x7F;
  if (!has_letter) return Look::number;
  const bool has_sign = written.find_first_of("+#.&") != std::string_view::npos;
  if (std::any_of(rest.begin(), rest.end(), text::is_upper) || has_digit || has_sign) return Look::marked;
  return text::is_upper(written.front()) ? Look::capital : Look::lower;
}

/// Whether so many words begin with a capital that this is a style, not a mark of names.
bool is_title_case(const std::vector<Token>& tokens) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (token.span.end - token.span.begin < 4 || token.look == Look::number || token.look == Look::han) continue;
    ++words;
    if (token.look != Look::lower) ++capitals;
  }
  return words >= 3 && capitals * 10 >= words * 6;
}

/// What topics cover of an article: spans in the file, but for those of links.
std::vector<Span> known_spans(const ArticleTags& tags) {
  std::vector<Span> spans;
  const auto add = [&](const Mention& mention) {
    if (mention.place != Place::url) spans.push_back(mention.span);
  };
  for (const Tag& tag : tags.tags) std::for_each(tag.mentions.begin(), tag.mentions.end(), add);
  for (const Candidate& candidate : tags.candidates) add(candidate.mention);
  std::sort(spans.begin(), spans.end());
  return spans;
}

bool lies_in_any(Span span, const std::vector<Span>& sorted) {
  auto place = std::upper_bound(sorted.begin(), sorted.end(), Span{span.begin, UINT32_MAX});
  // Mentions do not overlap, but for those of several topics, so the last ones before it decide.
  for (int i = 0; i < 4 && place != sorted.begin(); ++i) {
    --place;
    if (place->begin <= span.begin && span.end <= place->end) return true;
  }
  return false;
}

}  // namespace

CorpusWords::CorpusWords(const std::vector<TaggedIssue>& issues) {
  for (std::size_t i = 0; i < issues.size(); ++i) {
    for (std::size_t j = 0; j < issues[i].issue.articles.size(); ++j) {
      const Article& article = issues[i].issue.articles[j];
      if (article.recurring) continue;
      articles_.push_back({i, &article, &issues[i].tags[j]});
      const std::vector<Span> known = known_spans(issues[i].tags[j]);
      for (const Passage& passage : article.passages) read(passage, known);
    }
  }
}

void CorpusWords::read(const Passage& passage, const std::vector<Span>& known) {
  // Headings above an article are those of its neighbours, too.
  if (passage.place == Place::code || passage.place == Place::url || passage.place == Place::section) return;
  ReadPassage read{&passage, static_cast<std::uint32_t>(articles_.size() - 1), false, {}};
  text::WordReader reader(passage.text);
  for (text::Word word; reader.read(word);) {
    const std::string_view written =
        std::string_view(passage.text).substr(word.span.begin, word.span.end - word.span.begin);
    const bool is_known = lies_in_any(source_span(passage, word.span), known);
    read.tokens.push_back({number_of(word.folded), word.span, word.joined, look_of(written), is_known});
  }
  read.is_title_case = is_title_case(read.tokens);
  passages_.push_back(std::move(read));
}

WordNumber CorpusWords::number_of(std::string_view folded) {
  const auto [known, is_new] =
      numbers_.emplace(std::string(folded), WordNumber(static_cast<std::uint32_t>(words_.size())));
  if (is_new) words_.emplace_back(folded);
  return known->second;
}

}  // namespace weft::evaluation
