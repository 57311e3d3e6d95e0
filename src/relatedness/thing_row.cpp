// SPDX-License-Identifier: MIT
#include "relatedness/thing_row.hpp"

#include "relatedness/in_parallel.hpp"
#include "relatedness/name_order.hpp"
#include "text/plural.hpp"

#include <algorithm>
#include <utility>

namespace weft::relatedness {

namespace {

/// One of those of a word.
void join_equal(std::vector<CountedWord>& words) {
  std::sort(words.begin(), words.end(), [](const CountedWord& a, const CountedWord& b) { return a.number < b.number; });
  std::size_t joined = 0;
  for (const CountedWord& word : words) {
    if (joined > 0 && words[joined - 1].number == word.number) {
      words[joined - 1].strength += word.strength;
      words[joined - 1].in_title = words[joined - 1].in_title || word.in_title;
    } else {
      words[joined++] = word;
    }
  }
  words.resize(joined);
}

}  // namespace

ThingRow::ThingRow(KindNames names, unsigned jobs) : names_(std::move(names)) {
  for (std::size_t kind = 0; kind < kinds; ++kind) begins_[kind + 1] = begins_[kind] + names_[kind].size();
  in_parallel(kinds, jobs, [this] {
    return [this](std::size_t kind) {
      order_[kind] = name_order(names_[kind]);
      places_[kind].resize(order_[kind].size());
      for (std::size_t i = 0; i < order_[kind].size(); ++i)
        places_[kind][order_[kind][i]] = static_cast<ThingNumber>(begins_[kind] + i);
      if (FeatureKind(kind) == FeatureKind::word) join_plurals();
      names_[kind].forget_places();
    };
  });
}

void ThingRow::join_plurals() {
  const NameTable& words = names_[place_of(FeatureKind::word)];
  std::vector<ThingNumber>& places = places_[place_of(FeatureKind::word)];
  const std::vector<ThingNumber> own = places;
  for (ThingNumber i = 0; i < words.size(); ++i)
    if (const auto singular = words.find(text::without_plural(words[i]))) places[i] = own[*singular];
}

FeatureKind ThingRow::kind(ThingNumber thing) const {
  const auto above = std::upper_bound(begins_.begin() + 1, begins_.end(), thing);
  return FeatureKind(above - begins_.begin() - 1);
}

std::string_view ThingRow::name(ThingNumber thing) const {
  const std::size_t kind = place_of(this->kind(thing));
  return names_[kind][order_[kind][thing - begins_[kind]]];
}

void ThingRow::renumber(ArticleThings& things) const {
  for (CountedWord& word : things.words) word.number = places_[place_of(FeatureKind::word)][word.number];
  join_equal(things.words);
  renumber(things.sources, FeatureKind::source);
  renumber(things.pages, FeatureKind::page);
}

void ThingRow::renumber(std::vector<ThingNumber>& numbers, FeatureKind kind) const {
  for (ThingNumber& number : numbers) number = places_[place_of(kind)][number];
  std::sort(numbers.begin(), numbers.end());
}

}  // namespace weft::relatedness
