// SPDX-License-Identifier: MIT
#include "evaluation/terms.hpp"
#include "text/position.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace weft {

namespace {

using evaluation::Term;

constexpr std::size_t most_places_of_a_term = 3;
constexpr std::size_t enough_articles = 2;  ///< for a word with capitals; one says too little
constexpr std::size_t enough_of_short = 3;  ///< for a few letters, which often are somebody's abbreviation
constexpr std::size_t short_letters = 4;
constexpr std::size_t too_usual = 10;  ///< older articles: that has been so for long, and is no news of this issue
constexpr double least_quality = 0.6;
constexpr std::size_t enough_links = 3;
constexpr std::size_t enough_of_host = 5;
constexpr std::size_t most_hosts = 3;

/// A word without a plural s, as the last one of a term's key is.
std::string_view singular(std::string_view word) {
  const bool plural = word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
  return plural ? word.substr(0, word.size() - 1) : word;
}

std::vector<std::string> words_of(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const std::size_t end = std::min(key.find(' '), key.size());
    words.emplace_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  return words;
}

/// A term of the issue, while it is counted.
struct Counted {
  Term term;
  std::vector<std::string> words;  ///< of its key
  std::size_t articles = 0;
  std::size_t elsewhere = 0;
  bool in_title = false;
  std::size_t seen_in = 0;  ///< the number of the article that had it last, from 1
};

/// Counts the articles that have each of some terms, in one pass over their words.
class TermCounter {
 public:
  explicit TermCounter(std::vector<Counted>& terms) : terms_(terms) {
    for (std::size_t i = 0; i < terms.size(); ++i) {
      const std::string& first = terms[i].words.front();
      starts_[terms[i].words.size() == 1 ? std::string(singular(first)) : first].push_back(i);
    }
  }

  enum class Where { here, elsewhere };

  void add(const Article& article, Where where) {
    if (article.recurring) return;
    ++articles_;
    for (const Passage& passage : article.passages) {
      if (passage.place != Place::code) add(passage, where);
    }
  }

 private:
  void add(const Passage& passage, Where where) {
    const bool is_title = passage.place == Place::title || passage.place == Place::link;
    const std::vector<std::string> words = text::folded_words(passage.text);
    for (std::size_t at = 0; at < words.size(); ++at) {
      look_up(words[at], words, at, where, is_title);
      const std::string one(singular(words[at]));
      if (one != words[at]) look_up(one, words, at, where, is_title);
    }
  }

  void look_up(const std::string& first, const std::vector<std::string>& words, std::size_t at, Where where,
               bool is_title) {
    const auto starts = starts_.find(first);
    if (starts == starts_.end()) return;
    for (const std::size_t i : starts->second) {
      if (stands_at(terms_[i], words, at)) note(terms_[i], where, is_title);
    }
  }

  static bool stands_at(const Counted& term, const std::vector<std::string>& words, std::size_t at) {
    const std::size_t size = term.words.size();
    if (at + size > words.size()) return false;
    for (std::size_t i = 0; i + 1 < size; ++i) {
      if (term.words[i] != words[at + i]) return false;
    }
    return singular(term.words.back()) == singular(words[at + size - 1]);
  }

  void note(Counted& term, Where where, bool is_title) const {
    if (where == Where::here) term.in_title = term.in_title || is_title;
    if (std::exchange(term.seen_in, articles_) == articles_) return;
    ++(where == Where::here ? term.articles : term.elsewhere);
  }

  std::vector<Counted>& terms_;
  std::unordered_map<std::string, std::vector<std::size_t>> starts_;  ///< only looked up
  std::size_t articles_ = 0;
};

bool is_ordinary(const Counted& counted) {
  return std::all_of(counted.words.begin(), counted.words.end(),
                     [](const std::string& word) { return is_ordinary_word(word); });
}

/// A path, a version, a call or two things at once is no name.
bool is_compound(std::string_view label) { return label.find_first_of("./&:()") != std::string_view::npos; }

bool is_telling(const Counted& counted) {
  const std::string& label = evaluation::commonest_form(counted.term);
  if (counted.elsewhere > too_usual || counted.term.quality < least_quality) return false;
  if (is_ordinary(counted) || is_compound(label)) return false;
  const std::size_t articles = counted.articles + counted.elsewhere;
  if (label.size() <= short_letters) return articles >= enough_of_short;
  return articles >= enough_articles || (counted.in_title && counted.term.kind == TermKind::identifier);
}

/// What one issue says, and how often the others say it.
std::vector<Counted> count_words(const ArchivedCorpus& corpus, const TaggedIssue& issue,
                                 const evaluation::CorpusWords& words) {
  std::vector<Counted> counted;
  for (Term& term : evaluation::find_word_terms(words, 1)) {
    if (term.kind != TermKind::name && term.kind != TermKind::identifier) continue;
    std::vector<std::string> parts = words_of(term.key);
    counted.push_back({std::move(term), std::move(parts)});
  }
  TermCounter counter(counted);
  for (const TaggedIssue& tagged : corpus.issues) {
    const bool here = &tagged == &issue;
    for (const Article& article : tagged.issue.articles)
      counter.add(article, here ? TermCounter::Where::here : TermCounter::Where::elsewhere);
  }
  std::erase_if(counted, [&](const Counted& c) { return !is_telling(c); });
  return counted;
}

/// Repositories and hosts that the issue links, and others with it often enough.
std::vector<Counted> count_links(const ArchivedCorpus& corpus, const TaggedIssue& issue) {
  // Counted without words, which the passages would be read for once more.
  std::vector<TaggedIssue> links = corpus.issues;
  for (TaggedIssue& tagged : links) {
    for (Article& article : tagged.issue.articles) article.passages.clear();
  }
  const auto at = static_cast<std::size_t>(&issue - corpus.issues.data());
  const evaluation::CorpusWords words(links);
  std::vector<Counted> counted;
  for (Term& term : evaluation::find_linked_terms(words, enough_links)) {
    const auto is_here = [&](const evaluation::TermSighting& s) { return words.articles()[s.article].issue == at; };
    const auto here = static_cast<std::size_t>(std::count_if(term.sightings.begin(), term.sightings.end(), is_here));
    const bool is_host = term.kind == TermKind::host;
    if (here == 0 || (is_host && term.sightings.size() < enough_of_host)) continue;
    const std::size_t elsewhere = term.sightings.size() - here;
    std::erase_if(term.sightings, [&](const evaluation::TermSighting& s) { return !is_here(s); });
    std::vector<std::string> parts = words_of(term.key);
    counted.push_back({std::move(term), std::move(parts), here, elsewhere});
  }
  return counted;
}

/// What is called discord.com as a host is Discord in words.
std::string key_of_link(const Term& term) {
  const std::string& name = evaluation::commonest_form(term);
  return term.kind == TermKind::host ? evaluation::term_key(name.substr(0, name.find('.'))) : term.key;
}

NewTerm new_term(const Counted& counted, const Issue& issue, const text::LineIndex& lines) {
  NewTerm term{text::printable(evaluation::commonest_form(counted.term)),
               counted.term.kind,
               counted.term.sites.empty() ? std::string() : counted.term.sites.front(),
               counted.articles,
               counted.elsewhere,
               counted.in_title,
               {}};
  for (const evaluation::TermSighting& sighting : counted.term.sightings) {
    if (term.places.size() < most_places_of_a_term)
      term.places.push_back({issue.path, lines.position_of(sighting.span.begin)});
  }
  return term;
}

/// A title says more than two articles, what comes again more than what came once, and a host least.
std::size_t weight_of(const NewTerm& term) {
  constexpr std::size_t most = 5;
  if (term.kind == TermKind::host) return 0;
  return 1 + (term.in_title ? 3 : 0) + std::min(term.articles, most) + std::min(term.elsewhere, most);
}

bool comes_first(const NewTerm& a, const NewTerm& b) {
  if (weight_of(a) != weight_of(b)) return weight_of(a) > weight_of(b);
  const std::size_t of_a = a.articles + a.elsewhere;
  const std::size_t of_b = b.articles + b.elsewhere;
  return of_a != of_b ? of_a > of_b : a.label < b.label;
}

}  // namespace

std::vector<NewTerm> find_new_terms(const ArchivedCorpus& corpus, std::string_view issue_id, std::string_view text) {
  const auto issue = std::find_if(corpus.issues.begin(), corpus.issues.end(),
                                  [&](const TaggedIssue& tagged) { return tagged.issue.id == issue_id; });
  if (issue == corpus.issues.end()) return {};
  const std::vector<TaggedIssue> alone{*issue};
  std::vector<Counted> found = count_words(corpus, *issue, evaluation::CorpusWords(alone));
  std::map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < found.size(); ++i) by_key.emplace(found[i].term.key, i);
  for (Counted& link : count_links(corpus, *issue)) {
    const auto same = by_key.find(key_of_link(link.term));
    if (same == by_key.end()) {
      found.push_back(std::move(link));
    } else {
      found[same->second].term.sites = link.term.sites;
    }
  }
  const std::unordered_set<std::string> known = evaluation::known_term_keys(*corpus.ontology, {});
  std::erase_if(found, [&](const Counted& counted) { return known.contains(counted.term.key); });
  const text::LineIndex lines(text);
  std::vector<NewTerm> terms;
  for (const Counted& counted : found) terms.push_back(new_term(counted, issue->issue, lines));
  std::sort(terms.begin(), terms.end(), comes_first);
  const auto hosts =
      std::find_if(terms.begin(), terms.end(), [](const NewTerm& t) { return t.kind == TermKind::host; });
  if (static_cast<std::size_t>(terms.end() - hosts) > most_hosts)
    terms.erase(hosts + static_cast<std::ptrdiff_t>(most_hosts), terms.end());
  return terms;
}

}  // namespace weft
