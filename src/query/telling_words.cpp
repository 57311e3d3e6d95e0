// SPDX-License-Identifier: MIT
#include "query/telling_words.hpp"

#include "text/plural.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace weft::query {
namespace {

constexpr std::size_t most_words = 4;

/// Pairs of Han characters of which one ends as the other begins are most often one word: 深度, 度学 and 学习.
void join_pairs(std::vector<std::pair<double, std::string>>& words) {
  const auto first_of = [](const std::string& word) { return word.substr(0, text::character_at(word, 0).size); };
  const auto is_han = [](const std::string& word) { return text::stands_alone(text::character_at(word, 0).code); };
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (std::size_t j = 0; j < words.size(); ++j) {
      std::string& word = words[i].second;
      const std::string& other = words[j].second;
      if (i == j || !is_han(word) || !is_han(other) || !word.ends_with(first_of(other))) continue;
      word += other.substr(first_of(other).size());
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(j));
      if (j < i) --i;
      j = static_cast<std::size_t>(-1);
    }
  }
}

}  // namespace

TellingWords telling_words(std::span<const SharedFeature> shared,
                           const std::function<const Feature&(FeatureId)>& feature_of,
                           std::span<const std::string> spelt) {
  TellingWords found;
  std::vector<std::pair<double, std::string>> words;
  for (const auto& [id, part] : shared) {
    const Feature& known = feature_of(id);
    if (known.kind != FeatureKind::word || is_ordinary_word(known.name)) continue;
    if (std::find(spelt.begin(), spelt.end(), known.name) != spelt.end()) continue;
    words.emplace_back(part, known.name);
    found.part += part;
  }
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  join_pairs(words);
  words.resize(std::min(words.size(), most_words));
  for (auto& [part, word] : words) found.words.push_back(std::move(word));
  return found;
}

void add_spelling(std::string_view label, std::vector<std::string>& spelt) {
  for (const std::string& word : text::folded_words(label)) {
    spelt.push_back(text::without_plural(word));
    spelt.push_back(word);
  }
}

}  // namespace weft::query
