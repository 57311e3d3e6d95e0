// SPDX-License-Identifier: MIT
#include <weft/suggestions.hpp>

#include "evaluation/likely_broader.hpp"
#include "evaluation/terms.hpp"
#include "text/position.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <unordered_set>
#include <utility>

namespace weft {

namespace {

using evaluation::CorpusWords;
using evaluation::Term;
using evaluation::TermSighting;

constexpr std::size_t most_places = 3;

/// Names of repositories and hosts join the words that say the same.
std::vector<Term> joined(std::vector<Term> terms, std::vector<Term> linked) {
  std::map<std::string, std::size_t> by_key;
  for (std::size_t i = 0; i < terms.size(); ++i) by_key.emplace(terms[i].key, i);
  for (Term& link : linked) {
    const std::string& name = evaluation::commonest_form(link);
    // What is called discord.com as a host is Discord in words.
    const std::string key =
        link.kind == TermKind::host ? evaluation::term_key(name.substr(0, name.find('.'))) : link.key;
    const auto same = by_key.find(key);
    if (same == by_key.end()) {
      terms.push_back(std::move(link));
    } else {
      terms[same->second].sites.insert(terms[same->second].sites.end(), link.sites.begin(), link.sites.end());
    }
  }
  return terms;
}

std::string id_from(std::string_view label) {
  std::string id;
  for (const char byte : text::slug(label)) {
    const bool allowed = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || byte == '-' || byte == '.';
    if (allowed && !(byte == '-' && (id.empty() || id.back() == '-'))) id += byte;
  }
  while (!id.empty() && id.back() == '-') id.pop_back();
  return id.size() > 60 ? id.substr(0, 60) : id;
}

bool ends_in_any(std::string_view text, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return text.ends_with(ending); });
}

TopicType likely_type(const Term& term, const std::set<std::string>& authors) {
  static constexpr std::array<std::string_view, 4> events{"conf", "conference", "summit", "meetup"};
  static constexpr std::array<std::string_view, 6> organizations{"foundation", "inc",       "labs",
                                                                 "university", "institute", "team"};
  static constexpr std::array<std::string_view, 5> techniques{"ing", "ation", "algorithm", "pattern", "method"};
  if (authors.contains(term.key)) return TopicType::person;
  if (ends_in_any(term.key, events)) return TopicType::event;
  if (ends_in_any(term.key, organizations) || term.kind == TermKind::host) return TopicType::organization;
  if (term.key.ends_with("protocol")) return TopicType::protocol;
  if (term.kind == TermKind::term)
    return ends_in_any(term.key, techniques) ? TopicType::technique : TopicType::concept_;
  return term.kind == TermKind::han ? TopicType::concept_ : TopicType::technology;
}

class Suggester {
 public:
  Suggester(const ArchivedCorpus& corpus, std::span<const std::string> texts, const CorpusWords& words)
      : corpus_(corpus), texts_(texts), words_(words), broader_(words, *corpus.ontology) {
    for (const evaluation::ReadArticle& read : words.articles()) {
      for (const std::string& author : read.article->authors) authors_.insert(evaluation::term_key(author));
    }
  }

  Suggestion make(const Term& term) {
    Suggestion suggestion;
    suggestion.kind = term.kind;
    suggestion.articles = term.sightings.size();
    std::set<std::size_t> issues;
    for (const TermSighting& sighting : term.sightings) issues.insert(words_.articles()[sighting.article].issue);
    suggestion.issues = issues.size();
    suggestion.score =
        term.quality * std::sqrt(static_cast<double>(suggestion.articles) * static_cast<double>(suggestion.issues));
    for (const TermSighting& sighting : term.sightings) {
      if (suggestion.places.size() < most_places) suggestion.places.push_back(place_of(sighting));
    }
    add_topic(term, suggestion.topic);
    return suggestion;
  }

  /// Ids are given in the order of the suggestions, so that the best has the shortest.
  void give_id(Topic& topic) {
    std::string id = id_from(topic.label());
    if (id.empty()) id = "topic";
    std::string unique = id;
    for (std::size_t number = 2; corpus_.ontology->find(unique) || !ids_.insert(unique).second; ++number)
      unique = id + '-' + std::to_string(number);
    topic.id = unique;
  }

 private:
  void add_topic(const Term& term, Topic& topic) const {
    topic.type = likely_type(term, authors_);
    topic.labels.push_back({text::printable(evaluation::commonest_form(term)), "", LabelKind::preferred});
    topic.sites = term.sites;
    std::sort(topic.sites.begin(), topic.sites.end());
    if (const auto broader = broader_.of(term)) topic.broader.push_back(*broader);
  }

  TermPlace place_of(const TermSighting& sighting) {
    const std::size_t issue = words_.articles()[sighting.article].issue;
    auto lines = lines_.find(issue);
    if (lines == lines_.end()) lines = lines_.emplace(issue, text::LineIndex(texts_[issue])).first;
    return {corpus_.issues[issue].issue.path, lines->second.position_of(sighting.span.begin)};
  }

  const ArchivedCorpus& corpus_;
  std::span<const std::string> texts_;
  const CorpusWords& words_;
  evaluation::LikelyBroader broader_;
  std::set<std::string> authors_;
  std::set<std::string> ids_;
  std::map<std::size_t, text::LineIndex> lines_;  ///< by issue
};

}  // namespace

std::unordered_set<std::string> evaluation::known_term_keys(const Ontology& ontology,
                                                            std::span<const std::string> decided) {
  std::unordered_set<std::string> keys;
  for (const Topic& topic : ontology.topics()) {
    for (const Label& label : topic.labels) keys.insert(term_key(label.text));
  }
  for (const std::string& term : decided) keys.insert(term_key(term));
  return keys;
}

const std::string& evaluation::commonest_form(const Term& term) {
  return std::max_element(term.forms.begin(), term.forms.end(),
                          [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

std::vector<Suggestion> suggest_topics(const ArchivedCorpus& corpus, std::span<const std::string> texts,
                                       const SuggestionOptions& options) {
  const CorpusWords words(corpus.issues);
  std::vector<Term> terms = evaluation::find_word_terms(words, options.least_articles);
  std::vector<Term> han = evaluation::find_han_terms(words, options.least_articles);
  std::move(han.begin(), han.end(), std::back_inserter(terms));
  terms = joined(std::move(terms), evaluation::find_linked_terms(words, options.least_articles));

  const std::unordered_set<std::string> known = evaluation::known_term_keys(*corpus.ontology, options.known);
  Suggester suggester(corpus, texts, words);
  std::vector<Suggestion> suggestions;
  std::unordered_set<std::string> seen;
  for (const Term& term : terms) {
    if (!known.contains(term.key) && seen.insert(term.key).second) suggestions.push_back(suggester.make(term));
  }
  std::sort(suggestions.begin(), suggestions.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.score != b.score ? a.score > b.score : a.topic.label() < b.topic.label();
  });
  for (Suggestion& suggestion : suggestions) suggester.give_id(suggestion.topic);
  return suggestions;
}

std::string_view name_of(TermKind kind) {
  static constexpr std::array<std::string_view, 6> names{"name", "identifier", "term", "han", "repository", "host"};
  return names[static_cast<std::size_t>(kind)];
}

}  // namespace weft
