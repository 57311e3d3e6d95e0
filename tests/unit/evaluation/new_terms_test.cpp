// SPDX-License-Identifier: MIT
#include "support/little_world.hpp"

#include <weft/suggestions.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

/// An issue of one article each, which has a title and says something; the last is the one to look at.
ArchivedCorpus corpus_of_texts(const std::vector<std::pair<std::string, std::string>>& articles) {
  ArchivedCorpus corpus{little_ontology(), {}};
  for (std::size_t i = 0; i < articles.size(); ++i) {
    TaggedIssue tagged;
    tagged.issue.id = std::to_string(i);
    tagged.issue.path = tagged.issue.id + ".md";
    Article article;
    article.title = articles[i].first;
    article.passages.push_back({Place::title, articles[i].first, {{0, 0}}});
    article.passages.push_back({Place::body, articles[i].second, {{0, 100}}});
    tagged.issue.articles.push_back(article);
    tagged.tags.resize(1);
    corpus.issues.push_back(tagged);
  }
  return corpus;
}

std::vector<std::string> terms_of(const std::vector<std::pair<std::string, std::string>>& articles) {
  const ArchivedCorpus corpus = corpus_of_texts(articles);
  std::vector<std::string> terms;
  for (const NewTerm& term : find_new_terms(corpus, corpus.issues.back().issue.id, std::string(1000, ' ')))
    terms.push_back(term.label + ' ' + std::to_string(term.articles) + '+' + std::to_string(term.elsewhere));
  return terms;
}

using Terms = std::vector<std::string>;

}  // namespace

TEST_SUITE("evaluation") {
  TEST_CASE("an identifier of a title is a term, one of the text when another article has it") {
    CHECK(terms_of({{"a tale of TernGraph", "nothing else"}}) == Terms{"TernGraph 1+0"});
    CHECK(terms_of({{"a tale", "of TernGraph and nothing else"}}).empty());
    CHECK(terms_of({{"an older one", "has TernGraphs as well"}, {"a tale", "of TernGraph and nothing else"}}) ==
          Terms{"TernGraph 1+1"});
  }

  TEST_CASE("a word with capitals is a term when another article has it") {
    CHECK(terms_of({{"a tale of Frobnik", "nothing else"}}).empty());
    CHECK(terms_of({{"an older one", "says that Frobnik does well"}, {"a tale of Frobnik", "nothing else"}}) ==
          Terms{"Frobnik 1+1"});
  }

  TEST_CASE("what is ordinary, a path, short or a topic's label is no term") {
    CHECK(terms_of({{"an older one", "says that Water does well"}, {"a tale of Water", "nothing else"}}).empty());
    CHECK(terms_of({{"a tale of vec.pushBack", "nothing else"}}).empty());
    CHECK(terms_of({{"a tale of XQZ", "nothing else"}}).empty());
    CHECK(terms_of({{"a tale of ScyllaDB", "nothing else"}}).empty());
  }

  TEST_CASE("what older articles have had for long is no news") {
    std::vector<std::pair<std::string, std::string>> articles(11, {"an older one", "of TernGraph again"});
    articles.emplace_back("a tale of TernGraph", "nothing else");
    CHECK(terms_of(articles).empty());
  }

  TEST_CASE("an issue that is not there has no terms") {
    CHECK(find_new_terms(corpus_of_texts({{"a tale of TernGraph", ""}}), "7", "").empty());
  }
}

}  // namespace weft::tests
