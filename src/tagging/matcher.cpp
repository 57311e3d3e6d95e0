// SPDX-License-Identifier: MIT
#include "tagging/matcher.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <span>
#include <string_view>

namespace weft::tagging {

namespace {

/// The labels that start at one word and end at another.
struct Match {
  Lexicon::Node node{};
  std::size_t count = 0;
};

/// Whether a label as the ontology writes it is made of ordinary words and of names.
bool mixes_words_and_names(std::string_view label) {
  bool has_name = false;
  bool has_ordinary_word = false;
  char before = ' ';
  for (const char letter : label) {
    if (before == ' ' && text::is_upper(letter)) has_name = true;
    if (before == ' ' && text::is_lower(letter)) has_ordinary_word = true;
    before = letter;
  }
  return has_name && has_ordinary_word;
}

class Matcher {
 public:
  Matcher(const PassageWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon) {}

  std::vector<Sighting> find() && {
    for (std::size_t at = 0; at < words_.size();) at += take(at);
    return std::move(sightings_);
  }

 private:
  /// Notes the longest label at `at` whose case is right, and returns how many words to go on by.
  std::size_t take(std::size_t at) {
    const WordId next = at + 1 < words_.size() ? words_.id(at + 1) : WordId::unknown;
    if (!lexicon_.may_start(words_.id(at), next)) return 1;
    walk(at, lexicon_.start(words_.id(at)));
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match) {
      const std::size_t before = sightings_.size();
      if (!note(at, *match)) continue;
      const std::size_t count = match->count;
      if (is_phrase(*sightings_[before].spelling)) note_names_within(at, count);
      return count;
    }
    if (!matches_.empty()) note_wrong_case(at, matches_.back());
    return 1;
  }

  /// Whether a label is a way to speak of a topic, such as "scaling PostgreSQL", rather than its name, such as "Ruby
  /// on Rails" or "Visual Studio Code".
  bool is_phrase(const Spelling& spelling) const {
    const std::string_view label = lexicon_.label(spelling);
    return mixes_words_and_names(label) && label != lexicon_.ontology()[spelling.topic].label();
  }

  /// A phrase speaks of what is named in it as well.
  void note_names_within(std::size_t at, std::size_t count) {
    for (std::size_t inner = at; inner < at + count;) {
      walk(inner, lexicon_.start(words_.id(inner)));
      std::size_t taken = 1;
      for (auto match = matches_.rbegin(); match != matches_.rend() && taken == 1; ++match) {
        if (match->count >= count || inner + match->count > at + count) continue;
        if (is_name(inner, *match) && note(inner, *match)) taken = match->count;
      }
      inner += std::max<std::size_t>(taken, 1);
    }
  }

  bool is_name(std::size_t at, const Match& match) const {
    const auto spellings = lexicon_.spellings_at(match.node);
    return text::is_upper(words_.text(at).front()) &&
           std::all_of(spellings.begin(), spellings.end(),
                       [&](const Spelling& spelling) { return text::is_upper(lexicon_.label(spelling).front()); });
  }

  void walk(std::size_t at, Lexicon::Node node) {
    matches_.clear();
    for (std::size_t end = at + 1; node != Lexicon::Node::none; ++end) {
      if (!lexicon_.spellings_at(node).empty()) matches_.push_back({node, end - at});
      if (end == words_.size() || !words_.joined(end)) return;
      node = lexicon_.follow(node, words_.id(end));
    }
  }

  bool note(std::size_t at, const Match& match) {
    bool noted = false;
    for (const Spelling& spelling : lexicon_.spellings_at(match.node)) {
      if (spelling.exact_case && !is_written(spelling, at, match.count)) continue;
      sightings_.push_back({&spelling, at, match.count, true, stands_in_never_phrase(spelling, at, match.count)});
      noted = true;
    }
    return noted;
  }

  void note_wrong_case(std::size_t at, const Match& match) {
    for (const Spelling& spelling : lexicon_.spellings_at(match.node))
      sightings_.push_back({&spelling, at, match.count, false, false});
  }

  /// Whether the text has the label's own capitals, a plural s forgiven.
  bool is_written(const Spelling& spelling, std::size_t at, std::size_t count) const {
    for (std::size_t i = 0; i < count; ++i) {
      std::string_view word = words_.text(at + i);
      const std::string_view written = lexicon_.written_word(spelling, i);
      if (!word.starts_with(written)) return false;
      word.remove_prefix(written.size());
      if (!word.empty() && word != "s" && word != "es") return false;
    }
    return true;
  }

  bool stands_in_never_phrase(const Spelling& spelling, std::size_t at, std::size_t count) const {
    const auto phrases = lexicon_.never(spelling);
    return std::any_of(phrases.begin(), phrases.end(),
                       [&](Extent phrase) { return covers(lexicon_.phrase(phrase), at, count); });
  }

  /// Whether the phrase stands around the words `at … at + count`.
  bool covers(std::span<const WordId> phrase, std::size_t at, std::size_t count) const {
    if (phrase.size() < count) return false;
    for (std::size_t before = 0; before + count <= phrase.size() && before <= at; ++before) {
      const std::size_t begin = at - before;
      if (begin + phrase.size() > words_.size() || !is_joined(begin, phrase.size())) continue;
      if (std::equal(phrase.begin(), phrase.end(), words_.ids().begin() + static_cast<std::ptrdiff_t>(begin)))
        return true;
    }
    return false;
  }

  /// Whether nothing but blanks, hyphens and the like parts the words from each other.
  bool is_joined(std::size_t begin, std::size_t count) const {
    for (std::size_t i = begin + 1; i < begin + count; ++i)
      if (!words_.joined(i)) return false;
    return true;
  }

  const PassageWords& words_;
  const Lexicon& lexicon_;
  std::vector<Match> matches_;
  std::vector<Sighting> sightings_;
};

}  // namespace

std::vector<Sighting> find_sightings(const PassageWords& words, const Lexicon& lexicon) {
  return Matcher(words, lexicon).find();
}

}  // namespace weft::tagging
