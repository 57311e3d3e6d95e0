// SPDX-License-Identifier: MIT
#include "ontology/spelling.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <initializer_list>

namespace weft::ontology {

namespace {

constexpr std::size_t most_short_characters = 3;

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool ends_in_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); });
}

/// Whether only what parts words, or an `'s`, stands before the first or after the last word.
bool is_mere_rest(std::string_view rest) {
  for (const std::string_view possessive : {"'s", "’s", "'", "’"}) {
    if (!rest.starts_with(possessive)) continue;
    rest.remove_prefix(possessive.size());
    break;
  }
  return rest.find_first_not_of(" -/_") == std::string_view::npos;
}

/// What casing can be seen in a label.
struct Letters {
  std::size_t characters = 0;
  std::size_t upper = 0;
  std::size_t other = 0;  ///< lower case, or of a script without cases
};

Letters count_letters(std::string_view label) {
  Letters letters;
  for (std::size_t at = 0; at < label.size();) {
    const text::Character character = text::character_at(label, at);
    const std::string_view bytes = label.substr(at, character.size);
    const bool is_digit = character.code >= '0' && character.code <= '9';
    if (text::is_letter_or_digit(character.code) && !is_digit)
      ++(text::fold(bytes) != bytes ? letters.upper : letters.other);
    ++letters.characters;
    at += character.size;
  }
  return letters;
}

/// Kubernetes and Jenkins are no plurals. One word is, below a topic that is a class of things, when it is
/// the name of the class or has no capital; of several words the last one is, when it has none.
bool may_be_plural(const LabelWords& words, const Topic& topic, std::string_view label) {
  const std::string& last = words.written.back();
  const bool has_capital = !std::all_of(last.begin(), last.end(), text::is_lower);
  if (words.written.size() > 1) return !has_capital;
  const bool is_class = topic.type == TopicType::technique || topic.type == TopicType::concept_ ||
                        topic.type == TopicType::field || topic.type == TopicType::practice;
  return is_class && (!has_capital || topic.label() == label);
}

LabelWords with_last(const LabelWords& words, std::size_t cut, std::string_view ending) {
  LabelWords form = words;
  for (std::string* last : {&form.folded.back(), &form.written.back()}) {
    last->resize(last->size() - std::min(cut, last->size()));
    last->append(ending);
  }
  return form;
}

LabelWords plural(const LabelWords& words) {
  const std::string& last = words.folded.back();
  // Acronyms only take an s: TTYs, but DNSes.
  const bool is_acronym = text::is_upper(words.written.back().back());
  if (ends_in_any(last, {"s", "x", "z", "ch", "sh"})) return with_last(words, 0, "es");
  const bool y_after_consonant = last.ends_with('y') && !is_vowel(last[last.size() - 2]);
  if (y_after_consonant && !is_acronym) return with_last(words, 1, "ies");
  return with_last(words, 0, "s");
}

/// Forms that are no words, such as `cach` for `caches`, do no harm.
std::vector<LabelWords> singulars(const LabelWords& words) {
  const std::string& last = words.folded.back();
  if (last.size() < 4 || !last.ends_with('s') || ends_in_any(last, {"ss", "us", "is"})) return {};
  std::vector<LabelWords> forms;
  forms.push_back(last.ends_with("ies") ? with_last(words, 3, "y") : with_last(words, 1, ""));
  if (ends_in_any(last, {"ses", "xes", "zes", "ches", "shes"})) forms.push_back(with_last(words, 2, ""));
  return forms;
}

}  // namespace

std::optional<LabelWords> words_of(std::string_view label) {
  LabelWords words;
  std::size_t begin = 0;
  std::size_t end = 0;
  text::WordReader reader(label);
  for (text::Word word; reader.read(word);) {
    if (!word.joined && !words.folded.empty()) return std::nullopt;
    if (words.folded.empty()) begin = word.span.begin;
    end = word.span.end;
    words.folded.emplace_back(word.folded);
    words.written.emplace_back(label.substr(word.span.begin, word.span.end - word.span.begin));
  }
  if (words.folded.empty()) return std::nullopt;
  const bool is_whole = is_mere_rest(label.substr(0, begin)) && is_mere_rest(label.substr(end));
  return is_whole ? std::optional(std::move(words)) : std::nullopt;
}

bool wants_exact_case(std::string_view label, LetterCase letter_case) {
  if (letter_case != LetterCase::usual) return letter_case == LetterCase::exact;
  const Letters letters = count_letters(label);
  const bool has_case = letters.upper > 0 || std::any_of(label.begin(), label.end(), text::is_lower);
  if (letters.characters <= most_short_characters) return has_case;
  // Several words in a row mean the same in any case.
  const bool is_one_word = label.find_first_of(" -/_") == std::string_view::npos;
  return is_one_word && letters.upper >= 2 && letters.other == 0;
}

bool can_be_confused(const Writing& a, const Writing& b) {
  return !a.exact_case || !b.exact_case || a.words == b.words;
}

std::string joined(const Phrase& words) {
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return text;
}

std::vector<LabelWords> other_forms(const LabelWords& words, const Topic& topic, std::string_view label,
                                    bool exact_case) {
  const std::string& last = words.written.back();
  if (last.size() < 2 || !(text::is_lower(last.back()) || text::is_upper(last.back()))) return {};
  if (topic.type == TopicType::organization || topic.type == TopicType::person) return {};

  std::vector<LabelWords> forms;
  if (!exact_case && may_be_plural(words, topic, label)) forms = singulars(words);
  if (forms.empty()) forms.push_back(plural(words));
  return forms;
}

const MatchPolicy* policy_for(const Topic& topic, std::string_view label) {
  const auto policy = std::find_if(topic.policies.begin(), topic.policies.end(),
                                   [&](const MatchPolicy& known) { return known.label == label; });
  return policy == topic.policies.end() ? nullptr : &*policy;
}

}  // namespace weft::ontology
