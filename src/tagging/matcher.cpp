// SPDX-License-Identifier: MIT
#include "tagging/matcher.hpp"

#include <algorithm>
#include <optional>

namespace weft::tagging {

namespace {

/// The labels that start at one word and end at another.
struct Match {
  Lexicon::Node node{};
  std::size_t count = 0;
};

class Matcher {
 public:
  Matcher(std::string_view text, std::span<const text::Word> words, const Lexicon& lexicon)
      : text_(text), words_(words), lexicon_(lexicon) {}

  std::vector<Sighting> find() && {
    for (std::size_t at = 0; at < words_.size();) at += take(at);
    return std::move(sightings_);
  }

 private:
  /// Notes the longest label at `at` whose case is right, and returns how many words to go on by.
  std::size_t take(std::size_t at) {
    walk(at);
    for (auto match = matches_.rbegin(); match != matches_.rend(); ++match)
      if (note(at, *match)) return match->count;
    if (!matches_.empty()) note_wrong_case(at, matches_.back());
    return 1;
  }

  void walk(std::size_t at) {
    matches_.clear();
    std::optional<Lexicon::Node> node = Lexicon::root;
    for (std::size_t end = at; end < words_.size() && (end == at || words_[end].joined); ++end) {
      node = lexicon_.follow(*node, words_[end].folded);
      if (!node) return;
      if (!lexicon_.spellings_at(*node).empty()) matches_.push_back({*node, end - at + 1});
    }
  }

  bool note(std::size_t at, const Match& match) {
    bool noted = false;
    for (const Spelling* spelling : lexicon_.spellings_at(match.node)) {
      if (spelling->exact_case && !is_written(*spelling, at)) continue;
      sightings_.push_back({spelling, at, match.count, true, stands_in_never_phrase(*spelling, at, match.count)});
      noted = true;
    }
    return noted;
  }

  void note_wrong_case(std::size_t at, const Match& match) {
    for (const Spelling* spelling : lexicon_.spellings_at(match.node))
      sightings_.push_back({spelling, at, match.count, false, false});
  }

  /// Whether the text has the label's own capitals, a plural s forgiven.
  bool is_written(const Spelling& spelling, std::size_t at) const {
    for (std::size_t i = 0; i < spelling.written.size(); ++i) {
      const Span span = words_[at + i].span;
      std::string_view word = text_.substr(span.begin, span.end - span.begin);
      const std::string& written = spelling.written[i];
      if (!word.starts_with(written)) return false;
      word.remove_prefix(written.size());
      if (!word.empty() && word != "s" && word != "es") return false;
    }
    return true;
  }

  bool stands_in_never_phrase(const Spelling& spelling, std::size_t at, std::size_t count) const {
    return std::any_of(spelling.never.begin(), spelling.never.end(),
                       [&](const Phrase& phrase) { return covers(phrase, at, count); });
  }

  /// Whether the phrase stands around the words `at … at + count`.
  bool covers(const Phrase& phrase, std::size_t at, std::size_t count) const {
    if (phrase.size() < count) return false;
    for (std::size_t before = 0; before + count <= phrase.size() && before <= at; ++before) {
      const std::size_t begin = at - before;
      if (begin + phrase.size() > words_.size() || !is_joined(begin, phrase.size())) continue;
      const bool same =
          std::equal(phrase.begin(), phrase.end(), words_.begin() + static_cast<std::ptrdiff_t>(begin),
                     [](const std::string& folded, const text::Word& word) { return folded == word.folded; });
      if (same) return true;
    }
    return false;
  }

  /// Whether nothing but blanks, hyphens and the like parts the words from each other.
  bool is_joined(std::size_t begin, std::size_t count) const {
    const auto words = words_.subspan(begin + 1, count - 1);
    return std::all_of(words.begin(), words.end(), [](const text::Word& word) { return word.joined; });
  }

  std::string_view text_;
  std::span<const text::Word> words_;
  const Lexicon& lexicon_;
  std::vector<Match> matches_;
  std::vector<Sighting> sightings_;
};

}  // namespace

std::vector<Sighting> find_sightings(std::string_view text, std::span<const text::Word> words, const Lexicon& lexicon) {
  return Matcher(text, words, lexicon).find();
}

}  // namespace weft::tagging
