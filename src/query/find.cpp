// SPDX-License-Identifier: MIT
#include <weft/find.hpp>

#include "archive/search.hpp"
#include "query/find_plan.hpp"
#include "query/find_ranking.hpp"
#include "query/find_spelling.hpp"
#include "query/find_terms.hpp"
#include "query/find_with.hpp"
#include "query/found_topics.hpp"

#include <algorithm>
#include <span>
#include <utility>

namespace weft {

namespace {

using archive::Field;
using archive::Key;
using archive::KeyRange;
using archive::SearchReader;
using query::FindPlan;
using query::FindTerm;

constexpr std::size_t most_sources = 3;

/// One question, from what was typed to the answer.
class Finder {
 public:
  Finder(const SearchReader& reader, const FindOptions& options) : reader_(reader), options_(options) {}

  FindAnswer answer(std::string_view typed) {
    query::FindTerms read = query::parse_find_terms(typed);
    terms_ = std::move(read.terms);
    answer_.left_out = read.left_out;
    add_option(Field::topic, options_.topic);
    add_option(Field::source, options_.source);
    answer_.unknown = query::unknown_names(reader_, terms_, options_.series);
    ranges_ = ranges();
    seek();
    if (matches_.empty() && plan_.expression && answer_.unknown.empty()) seek_nearly();
    answer_.nothing_asked = !plan_.expression;
    if (answer_.nothing_asked || !answer_.unknown.empty()) return std::move(answer_);
    answer_.topics = query::found_topics(reader_, plan_);
    list_sources();
    list_articles();
    if (answer_.articles.empty()) count_words();
    return std::move(answer_);
  }

 private:
  void add_option(Field field, const std::string& value) {
    if (value.empty()) return;
    FindTerm term;
    term.field = field;
    term.filter = true;
    term.text = value;
    term.words = query::words_for(field, value);
    // A name without a letter names nothing.
    if (term.words.empty()) term.words = {value};
    terms_.push_back(std::move(term));
  }

  void seek() {
    plan_ = query::plan_find(reader_, terms_);
    matches_.clear();
    if (plan_.expression && answer_.unknown.empty()) matches_ = reader_.matches(*plan_.expression, ranges_);
  }

  bool seek(std::vector<FindTerm> terms) {
    terms_ = std::move(terms);
    seek();
    return !matches_.empty();
  }

  /// Nothing has all of it as it was typed: words that nothing has are taken for beginnings or mistyped ones; when
  /// there is none, the last word is taken for a beginning. Then the commonest words go.
  void seek_nearly() {
    const std::vector<FindTerm> typed = terms_;
    query::Mended mended = query::mend_terms(reader_, typed);
    const bool is_mended = !mended.corrections.empty() || !mended.begun.empty();
    if (!is_mended) {
      std::vector<FindTerm> begun = typed;
      const auto word = query::begin_last_word(begun);
      if (word && seek(std::move(begun))) {
        answer_.begun = {*word};
        return;
      }
    }
    std::vector<FindTerm> fewer = mended.terms;
    while (!seek(fewer)) {
      auto word = query::drop_commonest(reader_, fewer);
      if (!word) break;
      answer_.dropped.push_back(*std::move(word));
    }
    answer_.corrections = std::move(mended.corrections);
    answer_.begun = std::move(mended.begun);
    if (!matches_.empty()) return;
    answer_.dropped.clear();
    seek(mended.terms);
  }

  std::vector<KeyRange> ranges() const {
    const KeyRange dates = reader_.articles_between(options_.since, options_.until);
    if (options_.series.empty()) return {dates};
    std::vector<KeyRange> ranges;
    for (const KeyRange& range : reader_.articles_of_series(options_.series)) {
      const KeyRange both{std::max(range.first, dates.first), std::min(range.last, dates.last)};
      if (both.first <= both.last) ranges.push_back(both);
    }
    return ranges;
  }

  void list_sources() {
    std::vector<std::string> words;
    for (const std::string& word : plan_.run) {
      const auto parts = query::words_for(Field::source, word);
      words.insert(words.end(), parts.begin(), parts.end());
    }
    if (words.empty()) return;
    std::vector<archive::SourceRow> sources = reader_.sources_named(words);
    answer_.all_sources = sources.size();
    if (sources.size() > most_sources) sources.resize(most_sources);
    for (const archive::SourceRow& source : sources) answer_.sources.push_back({source.id, source.articles});
  }

  void list_articles() {
    answer_.all_articles = matches_.size();
    for (const query::RankedHit& hit : query::ranked_hits(reader_, plan_, matches_, ranges_, options_.limit))
      answer_.articles.push_back(describe(hit));
  }

  FoundArticle describe(const query::RankedHit& hit) const {
    const ArticleCard row = reader_.article(hit.article);
    FoundArticle found;
    found.id = row.id;
    found.title = query::marked(row.title, plan_.marks);
    found.issue = row.issue;
    found.issue_name = row.issue_name;
    found.date = row.date;
    found.url = row.url;
    found.recurring = hit.recurring;
    found.snippet = query::snippet_of(reader_.passages(hit.article), plan_.marks, options_.columns);
    for (const Key topic : reader_.topics_of(hit.article)) {
      const bool asked = std::any_of(plan_.topics.begin(), plan_.topics.end(),
                                     [&](const query::NamedTopic& named) { return named.topic == topic; });
      if (!asked) continue;
      const archive::TopicRow facts = reader_.topic(topic);
      found.topics.push_back({facts.id, facts.labels.front().text});
    }
    return found;
  }

  void count_words() {
    for (const FindTerm& term : terms_) {
      if (term.excluded || term.filter) continue;
      FindTerm alone = term;
      alone.or_before = false;
      const FindPlan plan = query::plan_find(reader_, std::span(&alone, 1));
      answer_.words.push_back({term.text, reader_.matches(*plan.expression, ranges_).size()});
    }
  }

  const SearchReader& reader_;
  const FindOptions& options_;
  std::vector<FindTerm> terms_;
  FindPlan plan_;
  std::vector<KeyRange> ranges_;
  std::vector<Key> matches_;
  FindAnswer answer_;
};

}  // namespace

FindAnswer query::find_with(const SearchReader& reader, std::string_view words, const FindOptions& options) {
  return Finder(reader, options).answer(words);
}

FindAnswer find_in_archive(const std::string& path, std::string_view words, const FindOptions& options) {
  return query::find_with(SearchReader(path), words, options);
}

}  // namespace weft
