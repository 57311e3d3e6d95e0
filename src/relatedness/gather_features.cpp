// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/gathered.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

namespace weft {

namespace {

using relatedness::ArticleThings;
using relatedness::CountedWord;
using relatedness::GatheredArticle;
using relatedness::NameTable;
using relatedness::Packer;
using relatedness::ThingNumber;

void pack_names(Packer& packer, const NameTable& names) {
  packer.number(names.size());
  for (ThingNumber i = 0; i < names.size(); ++i) packer.text(names[i]);
}

/// Names the words that some article has, in the order in which they are met, and numbers them so.
NameTable name_words(std::vector<GatheredArticle>& articles, const NameTable& all) {
  NameTable met;
  for (GatheredArticle& article : articles)
    for (CountedWord& word : article.things.words) word.number = met.add(all[word.number]);
  return met;
}

}  // namespace

IssueFeatures gather_features(const TaggedIssue& tagged) {
  assert(tagged.tags.size() == tagged.issue.articles.size());
  IssueFeatures gathered{tagged.issue.series, {}, {}};
  relatedness::ThingReader reader;
  std::vector<GatheredArticle> articles;
  for (std::size_t i = 0; i < tagged.issue.articles.size(); ++i) {
    const Article& article = tagged.issue.articles[i];
    gathered.recurring.push_back(article.recurring);
    articles.push_back({relatedness::scores_of(tagged.tags[i]), reader.read(article)});
  }
  Packer packer;
  pack_names(packer, name_words(articles, reader.words()));
  pack_names(packer, reader.sources());
  pack_names(packer, reader.pages());
  for (const GatheredArticle& article : articles) relatedness::pack(packer, article);
  gathered.things = std::move(packer).take();
  return gathered;
}

}  // namespace weft
