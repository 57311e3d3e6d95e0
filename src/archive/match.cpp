// SPDX-License-Identifier: MIT
#include "archive/match.hpp"

#include "archive/search_words.hpp"

#include <cassert>
#include <cstddef>
#include <span>
#include <utility>

namespace weft::archive {

namespace {

using Words = std::vector<std::string>;

/// As a string of FTS5, in which nothing but a quote means anything.
std::string quoted(const Words& words) {
  std::string text = "\"";
  for (const std::string& word : words) {
    if (text.size() > 1) text += ' ';
    for (const char letter : word) text += letter == '"' ? std::string("\"\"") : std::string(1, letter);
  }
  return text + '"';
}

std::string in_columns(const char* columns, const SearchPhrase& phrase, Words words) {
  if (phrase.at_end) words.emplace_back(end_of_text);
  return std::string(columns) + " : " + (phrase.at_start ? "^ " : "") + quoted(words) + (phrase.begun ? " *" : "");
}

/// Sources are split otherwise than texts.
std::string anywhere(const SearchPhrase& phrase) {
  std::string in_texts = in_columns("{title section author text}", phrase, phrase.words);
  std::string whole;
  for (const std::string& word : phrase.words) whole += (whole.empty() ? "" : "/") + word;
  // A name such as .NET is not what sites end in.
  const Words words = source_words(whole);
  if (words.empty() || whole.front() == '.') return in_texts;
  if (words == phrase.words) return in_columns("{title section author text source}", phrase, words);
  return '(' + in_texts + " OR " + in_columns("source", phrase, words) + ')';
}

std::string text_of(const SearchPhrase& phrase) {
  assert(!phrase.words.empty());
  switch (phrase.field) {
    case Field::anywhere:
      return anywhere(phrase);
    case Field::title:
      return in_columns("title", phrase, phrase.words);
    case Field::about:
      return in_columns("about", phrase, phrase.words);
    case Field::topic:
      return in_columns("{about mentions}", phrase, phrase.words);
    case Field::source:
      break;
  }
  return in_columns("source", phrase, phrase.words);
}

/// With at most so many other words between them. Sources are too short for it.
std::string near(const std::vector<SearchPhrase>& phrases) {
  const bool in_title = phrases.front().field == Field::title;
  std::string text = std::string(in_title ? "title" : "{title section author text}") + " : NEAR(";
  for (const SearchPhrase& phrase : phrases) text += quoted(phrase.words) + (phrase.begun ? " * " : " ");
  return text + ", 6)";
}

std::string joined(std::span<const std::string> texts, const char* between) {
  std::string all;
  for (const std::string& text : texts) all += (all.empty() ? "(" : between) + text;
  return all + ')';
}

std::string text_of(const SearchSteps& steps) {
  std::vector<std::string> results;
  for (const SearchStep& step : steps) {
    const bool is_of_phrases = step.kind == SearchStep::Kind::phrase || step.kind == SearchStep::Kind::near;
    assert(is_of_phrases ? !step.phrases.empty() : step.operands > 0 && step.operands <= results.size());
    if (is_of_phrases) {
      results.push_back(step.kind == SearchStep::Kind::near ? near(step.phrases) : text_of(step.phrases.front()));
      continue;
    }
    const std::size_t kept = results.size() - step.operands;
    std::string text = joined(std::span(results).subspan(kept), step.kind == SearchStep::Kind::all ? " AND " : " OR ");
    results.resize(kept);
    results.push_back(std::move(text));
  }
  assert(results.size() == 1);
  return std::move(results.back());
}

}  // namespace

SearchSteps phrase_steps(SearchPhrase phrase) { return {{SearchStep::Kind::phrase, {std::move(phrase)}}}; }

SearchSteps joined_steps(SearchStep::Kind kind, const std::vector<SearchSteps>& operands) {
  if (operands.size() == 1) return operands.front();
  SearchSteps steps;
  for (const SearchSteps& operand : operands) steps.insert(steps.end(), operand.begin(), operand.end());
  steps.push_back({kind, {}, operands.size()});
  return steps;
}

std::string match_text(const SearchExpression& expression) {
  std::string wanted = text_of(expression.wanted);
  if (expression.unwanted.empty()) return wanted;
  std::vector<std::string> unwanted;
  unwanted.reserve(expression.unwanted.size());
  for (const SearchSteps& steps : expression.unwanted) unwanted.push_back(text_of(steps));
  return '(' + wanted + ") NOT " + joined(unwanted, " OR ");
}

}  // namespace weft::archive
