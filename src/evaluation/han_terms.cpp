// SPDX-License-Identifier: MIT
#include "evaluation/runs.hpp"
#include "evaluation/terms.hpp"
#include "text/stop_words.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <utility>

namespace weft::evaluation {

namespace {

constexpr std::size_t least_characters = 3;
constexpr std::size_t most_characters = 6;
constexpr double least_entropy = 1.2;  ///< nats: what has fewer neighbours is part of something longer
constexpr double within_longer_run = 0.6;

/// The characters that stand at one side of a run, and how often.
using Neighbours = std::map<std::uint32_t, std::size_t>;

double entropy_of(const Neighbours& neighbours) {
  double all = 0;
  for (const auto& [character, times] : neighbours) all += static_cast<double>(times);
  double entropy = 0;
  for (const auto& [character, times] : neighbours) {
    const double share = static_cast<double>(times) / all;
    entropy -= share * std::log(share);
  }
  return entropy;
}

struct FoundRun {
  Term term;
  std::vector<WordNumber> characters;
  Neighbours before;
  Neighbours behind;
  std::size_t ends = 0;  ///< how often it stands at the end of a sentence, where any neighbour would do
};

class HanTerms {
 public:
  HanTerms(const CorpusWords& words, std::size_t least) : words_(words), least_(least) {}

  std::vector<Term> find() && {
    each_run([&](const ReadPassage& passage, std::size_t at, std::size_t size) {
      counts_.add(run_of(std::span(passage.tokens).subspan(at, size)), passage.article);
    });
    each_run([&](const ReadPassage& passage, std::size_t at, std::size_t size) { gather(passage, at, size); });
    note_longer();
    std::vector<Term> terms;
    for (auto& [run, found] : found_) {
      if (found.term.sightings.size() < least_ || is_within_longer(run, found)) continue;
      const double entropy = std::min(entropy_at(found.before, found.ends), entropy_at(found.behind, found.ends));
      if (entropy < least_entropy) continue;
      found.term.kind = TermKind::han;
      found.term.quality = entropy / (entropy + 2);
      found.term.key = term_key(found.term.forms.begin()->first);
      terms.push_back(std::move(found.term));
    }
    return terms;
  }

 private:
  bool may_be_part(const Token& token) const {
    return token.look == Look::han && !text::is_stop_character(text::character_at(words_.text(token.word), 0).code);
  }

  /// All runs of characters without any of grammar, of each passage in turn.
  template <typename Visit>
  void each_run(Visit visit) const {
    for (const ReadPassage& passage : words_.passages()) {
      const auto& tokens = passage.tokens;
      for (std::size_t at = 0; at < tokens.size(); ++at) {
        if (text::is_counting_character(text::character_at(words_.text(tokens[at].word), 0).code)) continue;
        for (std::size_t size = 1; size <= most_characters && at + size <= tokens.size(); ++size) {
          const Token& last = tokens[at + size - 1];
          if (!may_be_part(last) || (size > 1 && last.span.begin != tokens[at + size - 2].span.end)) break;
          if (size >= least_characters) visit(passage, at, size);
        }
      }
    }
  }

  void gather(const ReadPassage& passage, std::size_t at, std::size_t size) {
    const auto tokens = std::span(passage.tokens).subspan(at, size);
    const RunNumber run = run_of(tokens);
    if (counts_.of(run) < least_) return;
    if (std::any_of(tokens.begin(), tokens.end(), [](const Token& token) { return token.known; })) return;
    FoundRun& found = found_[run];
    const Span in_text{tokens.front().span.begin, tokens.back().span.end};
    if (found.characters.empty()) {
      for (const Token& token : tokens) found.characters.push_back(token.word);
      found.term.forms[passage.passage->text.substr(in_text.begin, in_text.end - in_text.begin)] = 1;
    }
    auto& sightings = found.term.sightings;
    if (sightings.empty() || sightings.back().article != passage.article)
      sightings.push_back({passage.article, source_span(*passage.passage, in_text)});
    note_neighbours(passage, at, size, found);
  }

  static void note_neighbours(const ReadPassage& passage, std::size_t at, std::size_t size, FoundRun& found) {
    const auto& tokens = passage.tokens;
    const bool has_before = at > 0 && tokens[at - 1].span.end == tokens[at].span.begin;
    const bool has_behind = at + size < tokens.size() && tokens[at + size].span.begin == tokens[at + size - 1].span.end;
    if (has_before) ++found.before[static_cast<std::uint32_t>(tokens[at - 1].word)];
    if (has_behind) ++found.behind[static_cast<std::uint32_t>(tokens[at + size].word)];
    if (!has_before || !has_behind) ++found.ends;
  }

  /// The end of a sentence is a neighbour like no other, each time.
  static double entropy_at(const Neighbours& neighbours, std::size_t ends) {
    Neighbours all = neighbours;
    for (std::size_t i = 0; i < std::min<std::size_t>(ends, 8); ++i)
      all.emplace(UINT32_MAX - static_cast<std::uint32_t>(i), 1);
    return entropy_of(all);
  }

  void note_longer() {
    for (const auto& [run, found] : found_) {
      if (found.characters.size() <= least_characters) continue;
      const std::span<const WordNumber> all(found.characters);
      for (const auto part : {all.first(all.size() - 1), all.last(all.size() - 1)}) {
        RunNumber shorter = empty_run;
        for (const WordNumber character : part) shorter = longer(shorter, character);
        std::size_t& most = longest_around_[shorter];
        most = std::max(most, found.term.sightings.size());
      }
    }
  }

  bool is_within_longer(RunNumber run, const FoundRun& found) const {
    const auto longer = longest_around_.find(run);
    return longer != longest_around_.end() &&
           static_cast<double>(longer->second) >= within_longer_run * static_cast<double>(found.term.sightings.size());
  }

  const CorpusWords& words_;
  std::size_t least_;
  RunCounts counts_;
  std::map<RunNumber, FoundRun> found_;
  std::unordered_map<RunNumber, std::size_t> longest_around_;
};

}  // namespace

std::vector<Term> find_han_terms(const CorpusWords& words, std::size_t least_articles) {
  return HanTerms(words, least_articles).find();
}

}  // namespace weft::evaluation
