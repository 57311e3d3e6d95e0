// SPDX-License-Identifier: MIT
#include "evaluation/runs.hpp"
#include "evaluation/terms.hpp"
#include "text/ascii.hpp"
#include "text/stop_words.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

namespace weft::evaluation {

namespace {

constexpr std::size_t most_words = 4;
constexpr std::size_t least_letters = 3;
constexpr double least_cohesion = 0.35;     ///< below it words meet by chance
constexpr double within_longer_term = 0.7;  ///< of the articles of a term: then the longer one is meant
constexpr double with_a_topic = 0.5;        ///< a term around a label is likely a use of that topic
constexpr double named_run = 0.6;           ///< of several words, not all of them ordinary

/// How often a run is written as a name, where that says something.
struct Written {
  std::size_t as_name = 0;
  std::size_t marked = 0;
  std::size_t as_words = 0;
  bool has_topic = false;
};

/// `v1.2`, `rc.0`, `e.g`, `example.org`: what looks like an identifier and is none.
bool is_version_or_host(std::string_view word) {
  static constexpr std::array<std::string_view, 10> of_versions{"v",      "rc",    "x",  "alpha", "beta",
                                                                "valpha", "vbeta", "eg", "ie",    "am"};
  static constexpr std::array<std::string_view, 6> of_hosts{".com", ".org", ".net", ".io", ".dev", ".cn"};
  std::string letters;
  for (const char byte : word)
    if (!text::is_digit(byte) && byte != '.') letters += byte;
  if (std::find(of_versions.begin(), of_versions.end(), letters) != of_versions.end()) return true;
  return std::any_of(of_hosts.begin(), of_hosts.end(),
                     [&](std::string_view end) { return word.size() > end.size() && word.ends_with(end); });
}

/// A run that stands in enough articles, while its evidence is gathered.
struct FoundTerm {
  Term term;
  RunNumber run = 0;
  std::vector<WordNumber> words;
  Written written;
};

class WordTerms {
 public:
  WordTerms(const CorpusWords& words, std::size_t least) : words_(words), least_(least) {}

  std::vector<Term> find() && {
    each_run(
        [&](const ReadPassage& passage, std::span<const Token> run) { counts_.add(run_of(run), passage.article); });
    each_run([&](const ReadPassage& passage, std::span<const Token> run) { gather(passage, run); });
    std::vector<Term> terms;
    for (FoundTerm& found : found_) {
      if (found.term.sightings.size() < least_ || stands_in_longer(found) || !judge(found)) continue;
      terms.push_back(std::move(found.term));
    }
    return terms;
  }

 private:
  bool may_be_part(const Token& token) const {
    return token.look != Look::number && token.look != Look::han && !text::is_stop_word(words_.text(token.word));
  }

  /// All runs of words that may be a term, of each passage in turn.
  template <typename Visit>
  void each_run(Visit visit) const {
    for (const ReadPassage& passage : words_.passages()) {
      const std::span<const Token> tokens(passage.tokens);
      for (std::size_t at = 0; at < tokens.size(); ++at) {
        for (std::size_t size = 1; size <= most_words && at + size <= tokens.size(); ++size) {
          const Token& last = tokens[at + size - 1];
          if (!may_be_part(last) || (size > 1 && !last.joined)) break;
          visit(passage, tokens.subspan(at, size));
        }
      }
    }
  }

  void gather(const ReadPassage& passage, std::span<const Token> run) {
    const RunNumber number = run_of(run);
    if (counts_.of(number) < least_) return;
    if (std::all_of(run.begin(), run.end(), [](const Token& token) { return token.known; })) return;
    const auto [place, is_new] = places_.emplace(number, found_.size());
    if (is_new) {
      found_.emplace_back();
      found_.back().run = number;
      for (const Token& token : run) found_.back().words.push_back(token.word);
    }
    FoundTerm& found = found_[place->second];
    const Span in_text{run.front().span.begin, run.back().span.end};
    auto& sightings = found.term.sightings;
    if (sightings.empty() || sightings.back().article != passage.article)
      sightings.push_back({passage.article, source_span(*passage.passage, in_text)});
    note_form(passage, run, in_text, found);
  }

  static void note_form(const ReadPassage& passage, std::span<const Token> run, Span in_text, FoundTerm& found) {
    const std::string_view text = passage.passage->text;
    ++found.term.forms[text::squeezed(text.substr(in_text.begin, in_text.end - in_text.begin))];
    if (std::any_of(run.begin(), run.end(), [](const Token& token) { return token.known; }))
      found.written.has_topic = true;
    const bool marked = std::any_of(run.begin(), run.end(), [](const Token& t) { return t.look == Look::marked; });
    if (marked) ++found.written.marked;
    // The first word of a passage has its capital from there, and in some titles every word has one.
    if (passage.is_title_case || run.data() == passage.tokens.data()) return;
    const bool as_name = std::all_of(run.begin(), run.end(), [](const Token& t) { return t.look != Look::lower; });
    ++(as_name ? found.written.as_name : found.written.as_words);
  }

  /// Whether a run with one word more, before or behind it, has nearly all of its articles.
  bool stands_in_longer(const FoundTerm& found) {
    if (longest_around_.empty()) note_longer();
    const auto longer = longest_around_.find(found.run);
    return longer != longest_around_.end() &&
           static_cast<double>(longer->second) >= within_longer_term * static_cast<double>(found.term.sightings.size());
  }

  void note_longer() {
    longest_around_.emplace(empty_run, 0);
    for (const FoundTerm& found : found_) {
      if (found.words.size() < 2) continue;
      const std::span<const WordNumber> words(found.words);
      for (const auto part : {words.first(words.size() - 1), words.last(words.size() - 1)}) {
        std::size_t& most = longest_around_[run_of_words(part)];
        most = std::max(most, found.term.sightings.size());
      }
    }
  }

  static RunNumber run_of_words(std::span<const WordNumber> words) {
    RunNumber run = empty_run;
    for (const WordNumber word : words) run = longer(run, word);
    return run;
  }

  /// Gives a term its kind and quality; false when it is none.
  bool judge(FoundTerm& found) const {
    const Written& written = found.written;
    const std::size_t seen = written.as_name + written.as_words;
    const double as_name = seen == 0 ? 0.5 : static_cast<double>(written.as_name) / static_cast<double>(seen);
    const bool is_name = as_name > 0.5;
    const std::size_t all = std::max<std::size_t>(1, occurrences(found.term));
    const bool is_marked = written.marked * 2 > all;
    found.term.kind = is_marked && found.words.size() == 1 ? TermKind::identifier
                      : is_name                            ? TermKind::name
                                                           : TermKind::term;
    found.term.quality =
        found.words.size() == 1 ? quality_of_word(found, is_name, is_marked, as_name) : quality_of_run(found, is_name);
    if (written.has_topic) found.term.quality *= with_a_topic;
    std::string key;
    for (const WordNumber word : found.words) key += (key.empty() ? "" : " ") + words_.text(word);
    found.term.key = term_key(key);
    return found.term.quality > 0;
  }

  double quality_of_word(const FoundTerm& found, bool is_name, bool is_marked, double as_name) const {
    const std::string& word = words_.text(found.words.front());
    if (word.size() < least_letters || is_ordinary_word(word) || is_version_or_host(word)) return 0;
    if (is_marked) return 1;
    // A plain word says too little by itself.
    return is_name ? as_name : 0;
  }

  /// Every word must not be ordinary in a name; other runs have to be no chance.
  double quality_of_run(const FoundTerm& found, bool is_name) const {
    const double npmi = npmi_of(found.words, found.run);
    const bool all_ordinary = std::all_of(found.words.begin(), found.words.end(),
                                          [&](WordNumber word) { return is_ordinary_word(words_.text(word)); });
    if (npmi < least_cohesion) return 0;
    return is_name && !all_ordinary ? std::max(npmi, named_run) : npmi * (all_ordinary ? 0.7 : 1);
  }

  /// How much oftener the words stand together than by chance, at the weaker of the two ends. -1…1
  double npmi_of(std::span<const WordNumber> words, RunNumber run) const {
    const auto all = static_cast<double>(std::max<std::size_t>(2, words_.articles().size()));
    const auto share = [&](RunNumber part) { return static_cast<double>(counts_.of(part)) / all; };
    const double together = share(run);
    if (together >= 1) return 0;
    const auto of_split = [&](std::size_t at) {
      const double apart = share(run_of_words(words.first(at))) * share(run_of_words(words.subspan(at)));
      return std::log(together / apart) / -std::log(together);
    };
    return std::min(of_split(1), of_split(words.size() - 1));
  }

  static std::size_t occurrences(const Term& term) {
    std::size_t count = 0;
    for (const auto& [form, times] : term.forms) count += times;
    return count;
  }

  const CorpusWords& words_;
  std::size_t least_;
  RunCounts counts_;
  std::vector<FoundTerm> found_;
  std::unordered_map<RunNumber, std::size_t> places_;
  std::unordered_map<RunNumber, std::size_t> longest_around_;
};

}  // namespace

std::string term_key(std::string_view text) {
  std::string key;
  for (const std::string& word : text::folded_words(text)) key += (key.empty() ? "" : " ") + word;
  const bool plural = key.size() > 3 && key.ends_with('s') && !key.ends_with("ss");
  if (plural) key.pop_back();
  return key;
}

std::vector<Term> find_word_terms(const CorpusWords& words, std::size_t least_articles) {
  return WordTerms(words, least_articles).find();
}

}  // namespace weft::evaluation
