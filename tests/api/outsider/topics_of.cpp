// SPDX-License-Identifier: MIT
// The shortest program that is of use to someone: the topics of one article.
#include <weft/corpus.hpp>
#include <weft/lexicon.hpp>
#include <weft/tagging.hpp>

#include <iostream>

int main() {
  const weft::Lexicon lexicon = weft::lexicon_of(weft::builtin_ontology());

  weft::Diagnostics findings;
  const weft::Issue issue = weft::parse_issue(
      "# Nuts and bolts\n\n"
      "## Why we left Apache Kafka\n\n"
      "[example.org](https://example.org/kafka)\n\n"
      "A write-ahead log by any other name.\n",
      "nuts-and-bolts-2024-01.md", findings);
  for (const weft::Tag& tag : weft::tag_article(issue.articles.at(0), lexicon).tags) {
    std::cout << lexicon.ontology()[tag.topic].label() << '\n';
  }
}
