// SPDX-License-Identifier: MIT
#include "query/find_spelling.hpp"

#include "archive/search_words.hpp"
#include "query/find_plan.hpp"
#include "query/likeness.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace weft::query {

namespace {

using archive::Field;
using archive::SearchReader;

constexpr std::size_t shortest_beginning = 2;  ///< in characters
constexpr std::size_t most_corrections = 3;
constexpr double least_likeness_of_words = 0.65;

/// Keeps the word that the fewest slips lead to, of those one that is a label, of those the commonest, of those the
/// first.
class NearestWord {
 public:
  NearestWord(const SearchReader& reader, std::string_view wanted)
      : reader_(reader), wanted_(wanted), least_(likely_slips(wanted)) {}

  void offer(std::string_view word, std::size_t articles) {
    // Ids of topics hold hyphens and parts of sources begin with a dot; words do neither.
    if (word.empty() || word.find('-') != std::string_view::npos || word.front() == '.') return;
    const std::size_t longest_difference = 4 * least_;
    if (std::max(word.size(), wanted_.size()) - std::min(word.size(), wanted_.size()) > longest_difference) return;
    const std::size_t slips = text::edit_distance(wanted_, word, least_);
    if (slips > least_) return;
    const std::pair rank(!reader_.topics_labelled(word).empty(), articles);
    if (nearest_ && slips == least_ && rank <= rank_) return;
    least_ = slips;
    rank_ = rank;
    nearest_ = std::string(word);
  }

  const std::optional<std::string>& nearest() const { return nearest_; }

 private:
  const SearchReader& reader_;
  std::string_view wanted_;
  std::size_t least_;
  std::pair<bool, std::size_t> rank_;  ///< whether it is a label, and its articles
  std::optional<std::string> nearest_;
};

/// Among the words that share its first letter, which most slips leave alone; then those that begin with its second,
/// in case the first is one too many or in its place; then the words that are labels.
std::optional<std::string> nearest_word(const SearchReader& reader, const std::string& word) {
  // A number that is near another is still another.
  if (likely_slips(word) == 0 || std::any_of(word.begin(), word.end(), text::is_digit)) return std::nullopt;
  NearestWord nearest(reader, word);
  const std::u32string letters = text::characters_of(word);
  for (std::size_t i = 0; i < 2 && !nearest.nearest(); ++i) {
    std::string first;
    text::append(first, letters[i]);
    reader.visit_words(first, archive::after_all_with(first),
                       [&](std::string_view other, std::size_t articles) { nearest.offer(other, articles); });
  }
  if (nearest.nearest()) return nearest.nearest();
  reader.visit_labels([&](std::string_view label) {
    if (label.find(' ') == std::string_view::npos) nearest.offer(label, 0);
  });
  return nearest.nearest();
}

void mend_words(const SearchReader& reader, FindTerm& term, Mended& mended) {
  for (std::size_t i = 0; i < term.words.size(); ++i) {
    std::string& word = term.words[i];
    if (reader.articles_with(word) > 0) continue;
    if (i + 1 == term.words.size() && reader.has_beginning(word)) {
      term.begun = true;
      mended.begun.push_back(word);
    } else if (auto nearest = nearest_word(reader, word)) {
      mended.corrections.push_back({word, *nearest});
      if (term.words.size() == 1) term.text = *nearest;
      word = *std::move(nearest);
    }
  }
}

std::vector<std::string> best_of(std::vector<std::pair<double, std::string>> names) {
  std::stable_sort(names.begin(), names.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<std::string> best;
  for (auto& [likeness, name] : names) {
    if (best.size() < most_corrections && std::find(best.begin(), best.end(), name) == best.end())
      best.push_back(std::move(name));
  }
  return best;
}

std::vector<std::string> nearest_topics(const SearchReader& reader, const FindTerm& term) {
  std::string wanted;
  for (const std::string& word : term.words) wanted += (wanted.empty() ? "" : " ") + word;
  std::vector<std::pair<double, std::string>> labels;
  reader.visit_labels([&](std::string_view words) {
    if (const double like = likeness(wanted, words); like >= least_likeness_of_words) labels.emplace_back(like, words);
  });
  for (auto& [like, words] : labels) words = reader.topic(reader.topics_labelled(words).front()).labels.front().text;
  return best_of(std::move(labels));
}

}  // namespace

Mended mend_terms(const SearchReader& reader, std::span<const FindTerm> terms) {
  Mended mended{{terms.begin(), terms.end()}, {}, {}};
  for (FindTerm& term : mended.terms) {
    if (term.excluded || term.field == Field::topic) continue;
    if (topics_labelled(reader, std::span(&term, 1)).empty()) mend_words(reader, term, mended);
  }
  return mended;
}

std::optional<std::string> begin_last_word(std::vector<FindTerm>& terms) {
  const auto last = std::find_if(terms.rbegin(), terms.rend(), [](const FindTerm& term) {
    return term.field == Field::anywhere || term.field == Field::title;
  });
  if (last == terms.rend() || last->excluded || last->quoted) return std::nullopt;
  if (text::characters_of(last->words.back()).size() < shortest_beginning) return std::nullopt;
  last->begun = true;
  return last->words.back();
}

std::optional<std::string> drop_commonest(const SearchReader& reader, std::vector<FindTerm>& terms) {
  constexpr std::ptrdiff_t fewest = 3;
  const auto may_go = [](const FindTerm& term) { return is_plain(term) && !term.filter; };
  if (std::count_if(terms.begin(), terms.end(), may_go) < fewest) return std::nullopt;
  auto commonest = terms.end();
  std::size_t most = 0;
  for (auto term = terms.begin(); term != terms.end(); ++term) {
    const bool opens_choice = term + 1 != terms.end() && (term + 1)->or_before;
    if (!may_go(*term) || opens_choice) continue;
    std::size_t articles = reader.articles_with(term->words.front());
    for (const std::string& word : term->words) articles = std::min(articles, reader.articles_with(word));
    if (commonest != terms.end() && articles <= most) continue;
    commonest = term;
    most = articles;
  }
  if (commonest == terms.end()) return std::nullopt;
  std::string text = commonest->text;
  terms.erase(commonest);
  return text;
}

std::vector<Unknown> unknown_names(const SearchReader& reader, std::span<const FindTerm> terms,
                                   const std::string& series) {
  std::vector<Unknown> unknown;
  for (const FindTerm& term : terms) {
    if (term.field == Field::topic && !term.excluded && topics_named(reader, term).empty())
      unknown.push_back({"topic", term.text, nearest_topics(reader, term)});
  }
  if (!series.empty() && reader.articles_of_series(series).empty()) {
    const std::string wanted = archive::searchable(series);
    std::vector<std::pair<double, std::string>> names;
    for (const std::string& name : reader.series())
      names.emplace_back(likeness(wanted, archive::searchable(name)), name);
    unknown.push_back({"series", series, best_of(std::move(names))});
  }
  return unknown;
}

}  // namespace weft::query
