// SPDX-License-Identifier: MIT
#include "ontology/word_table.hpp"

#include <bit>
#include <cstddef>

namespace weft::ontology {

WordId WordNumbers::number(std::string_view word) {
  const auto [known, is_new] = numbers_.try_emplace(std::string(word), WordId(words_.size() + 1));
  if (is_new) words_.emplace_back(word);
  return known->second;
}

WordId WordNumbers::find(const std::string& word) const {
  const auto known = numbers_.find(word);
  return known == numbers_.end() ? WordId::unknown : known->second;
}

WordTable read_words(ImageReader& image) {
  WordTable table;
  table.letters = image.take_text();
  table.places = image.take<Extent>();
  table.slots.resize(std::bit_ceil(2 * table.places.size() + 1));
  const std::size_t mask = table.slots.size() - 1;
  for (std::size_t i = 0; i < table.places.size(); ++i) {
    const std::string_view word = part_of(table.letters, table.places[i]);
    const std::uint64_t prefix = text::first_eight(word);
    std::size_t at = slot_of(word, prefix, mask);
    while (table.slots[at].word != WordId::unknown) at = (at + 1) & mask;
    table.slots[at] = {prefix, static_cast<std::uint32_t>(word.size()), WordId(i + 1)};
  }
  return table;
}

}  // namespace weft::ontology
