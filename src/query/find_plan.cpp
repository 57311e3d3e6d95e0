// SPDX-License-Identifier: MIT
#include "query/find_plan.hpp"

#include "query/word_forms.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <utility>

namespace weft::query {

namespace {

using archive::Field;
using archive::joined_steps;
using archive::Key;
using archive::phrase_steps;
using archive::SearchPhrase;
using archive::SearchReader;
using archive::SearchStep;
using archive::SearchSteps;

constexpr std::size_t longest_label = 6;  ///< in terms

std::string joined_words(std::span<const FindTerm> terms) {
  std::string words;
  for (const FindTerm& term : terms) {
    for (const std::string& word : term.words) words += (words.empty() ? "" : " ") + word;
  }
  return words;
}

/// The other number of a term that is a word which may have one.
std::optional<std::string> other_form(const FindTerm& term) {
  const bool may_vary = (term.field == Field::anywhere || term.field == Field::title) && !term.quoted && !term.begun;
  return may_vary && term.words.size() == 1 ? other_number(term.words.front()) : std::nullopt;
}

SearchSteps steps_of(const FindTerm& term) {
  std::vector<SearchSteps> forms{phrase_steps({term.field, term.words, term.begun})};
  if (const auto other = other_form(term)) forms.push_back(phrase_steps({term.field, {*other}}));
  return joined_steps(SearchStep::Kind::any, forms);
}

std::vector<NamedTopic> with_label(const SearchReader& reader, const std::string& words) {
  std::vector<NamedTopic> named;
  for (const Key topic : reader.topics_labelled(words)) named.push_back({topic, words});
  return named;
}

class Planner {
 public:
  explicit Planner(const SearchReader& reader) : reader_(reader) {}

  FindPlan plan(std::span<const FindTerm> terms) {
    std::vector<FindTerm> asked;
    std::vector<FindTerm> excluded;
    std::vector<FindTerm> filters;
    for (const FindTerm& term : terms) (term.filter ? filters : term.excluded ? excluded : asked).push_back(term);
    std::vector<SearchSteps> wanted;
    for (std::size_t at = 0; at < asked.size();) at = add_part(asked, at, wanted);
    FindPlan plan = plan_;  // what follows is neither listed nor marked
    for (const FindTerm& term : filters) wanted.push_back(alternatives_of(std::span(&term, 1)));
    std::vector<SearchSteps> unwanted;
    unwanted.reserve(excluded.size());
    for (const FindTerm& term : excluded) unwanted.push_back(alternatives_of(std::span(&term, 1)));
    if (!wanted.empty()) plan.expression = {joined_steps(SearchStep::Kind::all, wanted), std::move(unwanted)};
    if (excluded.empty() && std::all_of(asked.begin(), asked.end(), is_plain)) {
      for (const FindTerm& term : asked) plan.run.insert(plan.run.end(), term.words.begin(), term.words.end());
      plan.run_is_begun = !asked.empty() && asked.back().begun;
    }
    return plan;
  }

 private:
  /// The next part of the question: terms with OR between them, a run of plain ones, or one that is neither.
  std::size_t add_part(const std::vector<FindTerm>& terms, std::size_t at, std::vector<SearchSteps>& parts) {
    const auto opens_choice = [&](std::size_t i) { return i + 1 < terms.size() && terms[i + 1].or_before; };
    std::size_t end = at + 1;
    if (opens_choice(at)) {
      std::vector<SearchSteps> choices{alternatives_of(std::span(&terms[at], 1))};
      for (; end < terms.size() && terms[end].or_before; ++end)
        choices.push_back(alternatives_of(std::span(&terms[end], 1)));
      parts.push_back(joined_steps(SearchStep::Kind::any, choices));
    } else if (is_plain(terms[at])) {
      while (end < terms.size() && is_plain(terms[end]) && !opens_choice(end)) ++end;
      parts.push_back(run_of(std::span(terms).subspan(at, end - at)));
    } else {
      parts.push_back(alternatives_of(std::span(&terms[at], 1)));
    }
    return end;
  }

  /// Cut into labels, longest first from the left, as texts are when they are tagged.
  SearchSteps run_of(std::span<const FindTerm> run) {
    std::vector<SearchSteps> parts;
    for (std::size_t at = 0; at < run.size();) {
      std::size_t length = std::min(longest_label, run.size() - at);
      while (length > 1 && topics_labelled(reader_, run.subspan(at, length)).empty()) --length;
      parts.push_back(alternatives_of(run.subspan(at, length)));
      at += length;
    }
    const bool begun_before_end =
        std::any_of(run.begin(), run.end() - 1, [](const FindTerm& term) { return term.begun; });
    SearchSteps all = joined_steps(SearchStep::Kind::all, parts);
    if (run.size() == 1 || begun_before_end) return all;
    // Whatever holds the words side by side, or near each other, holds them, so this adds nothing but weight.
    SearchPhrase phrase{Field::anywhere, {}, run.back().begun};
    SearchStep near{SearchStep::Kind::near};
    for (const FindTerm& term : run) {
      phrase.words.insert(phrase.words.end(), term.words.begin(), term.words.end());
      near.phrases.push_back({Field::anywhere, term.words, term.begun});
    }
    return joined_steps(SearchStep::Kind::any, {std::move(all), phrase_steps(std::move(phrase)), {std::move(near)}});
  }

  /// The terms themselves, or the topics they are a label of.
  SearchSteps alternatives_of(std::span<const FindTerm> terms) {
    const FindTerm& first = terms.front();
    std::vector<SearchSteps> words;
    for (const FindTerm& term : terms) {
      if (term.field == Field::topic) continue;
      words.push_back(steps_of(term));
      if (term.field != Field::source) plan_.marks.push_back({term.words, term.begun});
      if (const auto other = other_form(term)) plan_.marks.push_back({{*other}, false});
    }
    std::vector<SearchSteps> choices;
    if (!words.empty()) choices.push_back(joined_steps(SearchStep::Kind::all, words));
    if (first.field == Field::topic || first.field == Field::anywhere) add_topics(terms, choices);
    // A topic to leave out that is none: nothing has it.
    if (choices.empty()) choices.push_back(phrase_steps({Field::topic, first.words}));
    return joined_steps(SearchStep::Kind::any, choices);
  }

  void add_topics(std::span<const FindTerm> terms, std::vector<SearchSteps>& choices) {
    const bool may_be_id = terms.front().field == Field::topic;
    for (NamedTopic& named : may_be_id ? topics_named(reader_, terms.front()) : topics_labelled(reader_, terms)) {
      const archive::TopicRow row = reader_.topic(named.topic);
      choices.push_back(phrase_steps({Field::topic, {row.id}}));
      plan_.topics.push_back(std::move(named));
      for (const Label& label : row.labels) {
        if (auto label_words = text::folded_words(label.text); !label_words.empty())
          plan_.marks.push_back({std::move(label_words), false});
      }
    }
  }

  const SearchReader& reader_;
  FindPlan plan_;
};

}  // namespace

FindPlan plan_find(const SearchReader& reader, std::span<const FindTerm> terms) { return Planner(reader).plan(terms); }

std::vector<NamedTopic> topics_labelled(const SearchReader& reader, std::span<const FindTerm> terms) {
  const std::string words = joined_words(terms);
  std::vector<NamedTopic> named = with_label(reader, words);
  const std::string& last = terms.back().words.back();
  const auto other = named.empty() ? other_number(last) : std::nullopt;
  return other ? with_label(reader, words.substr(0, words.size() - last.size()) + *other) : named;
}

std::vector<NamedTopic> topics_named(const SearchReader& reader, const FindTerm& term) {
  if (const auto topic = reader.topic_with_id(term.text)) return {{*topic, joined_words(std::span(&term, 1))}};
  return topics_labelled(reader, std::span(&term, 1));
}

}  // namespace weft::query
