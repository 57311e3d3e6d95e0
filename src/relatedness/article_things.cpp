// SPDX-License-Identifier: MIT
#include "relatedness/article_things.hpp"

#include "text/ascii.hpp"
#include "text/plural.hpp"
#include "text/stop_words.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace weft::relatedness {

namespace {

/// How much one word says, in halves, in the order of Place: title, section, link, lead, body, code, url. A section is
/// that of its neighbours too, and code has few words.
constexpr std::array<std::uint32_t, 7> place_strengths{12, 0, 1, 3, 2, 0, 0};
constexpr std::size_t shortest_word = 2;
/// Of a word that stands in any text, against a term or a name.
constexpr double ordinary_strength = 0.25;

bool says_nothing(std::string_view folded) {
  const bool is_number = std::all_of(folded.begin(), folded.end(), text::is_digit);
  return is_number || folded.size() < shortest_word || text::is_stop_word(folded) ||
         text::is_stop_word(text::without_plural(folded));
}

void sort_once(std::vector<ThingNumber>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

double telling_strength(std::uint32_t strength, bool is_ordinary) {
  return double(strength) / 2 * (is_ordinary ? ordinary_strength : 1);
}

void WordCounter::read(const Passage& passage) {
  strength_ = place_strengths[static_cast<std::size_t>(passage.place)];
  if (strength_ == 0) return;
  han_.clear();
  text::WordReader reader(passage.text);
  for (text::Word word; reader.read(word);) {
    // A Han character says little by itself, two in a row are most often a word.
    if (text::stands_alone(text::character_at(word.folded, 0).code)) {
      take_character(word.folded, word.span);
    } else {
      take_word(word.folded, passage.place);
    }
  }
}

std::vector<CountedWord> WordCounter::take() {
  for (const CountedWord& word : counted_) places_[word.number] = 0;
  return std::exchange(counted_, {});
}

void WordCounter::take_word(std::string_view folded, Place place) {
  han_.clear();
  const ThingNumber number = names_.add(folded);
  if (number == telling_.size()) telling_.push_back(says_nothing(folded) ? 0 : 1);
  if (telling_[number] == 0) return;
  count(number);
  if (place == Place::title) counted_[places_[number] - 1].in_title = true;
}

void WordCounter::take_character(std::string_view folded, Span span) {
  if (text::is_stop_character(text::character_at(folded, 0).code)) return han_.clear();
  if (!han_.empty() && han_end_ == span.begin) {
    const ThingNumber number = names_.add(han_.append(folded));
    if (number == telling_.size()) telling_.push_back(1);
    count(number);
  }
  han_ = folded;
  han_end_ = span.end;
}

void WordCounter::count(ThingNumber number) {
  if (number >= places_.size()) places_.resize(number + 1);
  if (places_[number] == 0) {
    counted_.push_back({number, 0, false});
    places_[number] = counted_.size();
  }
  counted_[places_[number] - 1].strength += strength_;
}

ArticleThings ThingReader::read(const Article& article) {
  for (const Passage& passage : article.passages) words_.read(passage);
  ArticleThings things{words_.take(), {}, {}};
  for (const Link& link : article.links) {
    if (link.role == LinkRole::image) continue;
    if (link.role == LinkRole::source && !link.source.empty()) things.sources.push_back(sources_.add(link.source));
    if (!link.canonical.empty()) things.pages.push_back(pages_.add(text::without_scheme(link.canonical)));
  }
  sort_once(things.sources);
  sort_once(things.pages);
  return things;
}

}  // namespace weft::relatedness
