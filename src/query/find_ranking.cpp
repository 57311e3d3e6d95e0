// SPDX-License-Identifier: MIT
#include "query/find_ranking.hpp"
#include "graph/rounding.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <tuple>
#include <unordered_map>

namespace weft::query {

namespace {

using archive::Field;
using archive::Key;
using archive::KeyRange;
using archive::SearchHit;
using archive::SearchReader;

// Scores take two microseconds each.
constexpr std::size_t most_scored = 4000;

enum class Title { equal, begins, other };

struct Candidate {
  Key article = 0;
  double score = 0;
  bool recurring = false;
  Title title = Title::other;
};

bool is_before(const Candidate& a, const Candidate& b) {
  return std::tuple(a.recurring, a.title, -a.score, -a.article) <
         std::tuple(b.recurring, b.title, -b.score, -b.article);
}

/// The same question, but words must stand in titles, and topics be what the article is about.
archive::SearchExpression narrowed(archive::SearchExpression expression) {
  for (archive::SearchStep& step : expression.wanted) {
    for (archive::SearchPhrase& phrase : step.phrases) {
      if (phrase.field == Field::anywhere) phrase.field = Field::title;
      if (phrase.field == Field::topic) phrase.field = Field::about;
    }
  }
  return expression;
}

class Ranking {
 public:
  Ranking(const SearchReader& reader, const FindPlan& plan, const std::vector<KeyRange>& ranges)
      : reader_(reader), plan_(plan), ranges_(ranges), recurring_(reader.recurring_articles()) {}

  std::vector<Candidate> candidates(std::span<const Key> matches, std::size_t limit) {
    note_titles(matches);
    for (const SearchHit& hit : scored(matches, limit)) candidate(hit.article).score = graph::rounded(hit.score);
    std::vector<Candidate> all;
    all.reserve(candidates_.size());
    for (const auto& [article, candidate] : candidates_) all.push_back(candidate);
    return all;
  }

 private:
  bool recurs(Key article) const { return std::binary_search(recurring_.begin(), recurring_.end(), article); }

  Candidate& candidate(Key article) {
    const auto [entry, is_new] = candidates_.try_emplace(article);
    if (is_new) entry->second = {article, 0, recurs(article), Title::other};
    return entry->second;
  }

  /// The matches whose titles begin with what was typed, or are just that.
  void note_titles(std::span<const Key> matches) {
    if (plan_.run.empty()) return;
    archive::SearchPhrase start{Field::title, plan_.run, plan_.run_is_begun, true};
    const auto note = [&](Title title) {
      for (const Key article : reader_.matches({archive::phrase_steps(start), {}}, ranges_)) {
        if (std::binary_search(matches.begin(), matches.end(), article)) candidate(article).title = title;
      }
    };
    if (plan_.run.size() > 1) note(Title::begins);
    if (plan_.run_is_begun) return;
    start.at_end = true;
    note(Title::equal);
  }

  std::vector<SearchHit> scored(std::span<const Key> matches, std::size_t limit) const {
    if (matches.size() <= std::max(most_scored, limit)) return reader_.hits(*plan_.expression, ranges_);
    const archive::SearchExpression narrow = narrowed(*plan_.expression);
    const std::vector<Key> prominent = reader_.matches(narrow, ranges_);
    const auto lasting = std::count_if(prominent.begin(), prominent.end(), [&](Key key) { return !recurs(key); });
    return !prominent.empty() && static_cast<std::size_t>(lasting) >= limit ? latest(narrow, prominent)
                                                                            : latest(*plan_.expression, matches);
  }

  /// The scores of the last of some matches. REQUIRES: there is one.
  std::vector<SearchHit> latest(const archive::SearchExpression& expression, std::span<const Key> matches) const {
    assert(!matches.empty());
    const Key first = matches[matches.size() - std::min(matches.size(), most_scored)];
    std::vector<KeyRange> late;
    for (const KeyRange& range : ranges_) {
      if (range.last >= first) late.push_back({std::max(range.first, first), range.last});
    }
    return reader_.hits(expression, late);
  }

  const SearchReader& reader_;
  const FindPlan& plan_;
  const std::vector<KeyRange>& ranges_;
  std::vector<Key> recurring_;
  std::unordered_map<Key, Candidate> candidates_;
};

}  // namespace

std::vector<RankedHit> ranked_hits(const SearchReader& reader, const FindPlan& plan, std::span<const Key> matches,
                                   const std::vector<KeyRange>& ranges, std::size_t limit) {
  if (matches.empty()) return {};
  std::vector<Candidate> candidates = Ranking(reader, plan, ranges).candidates(matches, limit);
  const std::size_t shown = std::min(limit, candidates.size());
  std::partial_sort(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(shown), candidates.end(),
                    is_before);
  std::vector<RankedHit> ranked;
  for (std::size_t i = 0; i < shown; ++i) ranked.push_back({candidates[i].article, candidates[i].recurring});
  return ranked;
}

}  // namespace weft::query
