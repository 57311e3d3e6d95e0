// SPDX-License-Identifier: MIT
#include "relatedness/article_things.hpp"

#include <weft/ontology.hpp>

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

/// How much an ordinary word says, in the order of Place: title, section, link, lead, body, code, url. A section is
/// that of its neighbours too, and code has few words.
constexpr std::array<std::uint32_t, 7> place_strengths{12, 0, 1, 3, 2, 0, 0};
/// How much more a term or a name says than a word that stands in any text.
constexpr std::uint32_t above_ordinary = 4;
static_assert(place_strengths[static_cast<std::size_t>(Place::body)] * above_ordinary == whole_strength);

constexpr std::size_t shortest_word = 2;

bool says_nothing(std::string_view folded) {
  const bool is_number = std::all_of(folded.begin(), folded.end(), text::is_digit);
  return is_number || folded.size() < shortest_word || text::is_stop_word(folded) ||
         text::is_stop_word(text::without_plural(folded));
}

std::uint32_t telling_of(std::string_view folded) {
  if (says_nothing(folded)) return 0;
  return is_ordinary_word(folded) ? 1 : above_ordinary;
}

void sort_once(std::vector<ThingNumber>& numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

}  // namespace

void WordCounter::read(const Passage& passage) {
  if (place_strengths[static_cast<std::size_t>(passage.place)] == 0) return;
  han_.clear();
  text::WordReader reader(passage.text);
  for (text::Word word; reader.read(word);) {
    // A Han character says little by itself, two in a row are most often a word.
    if (text::stands_alone(text::character_at(word.folded, 0).code)) {
      take_character(word, passage.place);
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
  if (number == tells_.size()) tells_.push_back(telling_of(folded));
  if (tells_[number] == 0) return;
  CountedWord& word = count(number, place);
  word.in_title = word.in_title || place == Place::title;
}

void WordCounter::take_character(const text::Word& character, Place place) {
  if (text::is_stop_character(text::character_at(character.folded, 0).code)) return han_.clear();
  if (!han_.empty() && han_end_ == character.span.begin) {
    const ThingNumber number = names_.add(han_.append(character.folded));
    if (number == tells_.size()) tells_.push_back(above_ordinary);
    count(number, place);
  }
  han_ = character.folded;
  han_end_ = character.span.end;
}

CountedWord& WordCounter::count(ThingNumber number, Place place) {
  places_.resize(names_.size());
  if (places_[number] == 0) {
    counted_.push_back({number, 0, false});
    places_[number] = counted_.size();
  }
  CountedWord& word = counted_[places_[number] - 1];
  word.strength += place_strengths[static_cast<std::size_t>(place)] * tells_[number];
  return word;
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
