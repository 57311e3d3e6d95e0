// SPDX-License-Identifier: MIT
#pragma once

#include <weft/archive.hpp>

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace weft::query {

/// The issues of a corpus of which `stays` holds, and how their articles are related.
template <typename Stays>
ArchivedCorpus part_of(ArchivedCorpus corpus, const Stays& stays) {
  require_articles(corpus, "it has no part that is of a newsletter or a time");
  ArchivedCorpus part{std::move(corpus.ontology), {}, {}};
  std::vector<std::optional<ArticleNumber>> numbers;  // by the number among all
  std::uint32_t next = 0;
  for (TaggedIssue& issue : corpus.issues) {
    const bool is_part = stays(std::as_const(issue.issue));
    for (std::size_t i = 0; i < issue.issue.articles.size(); ++i)
      numbers.push_back(is_part ? std::optional(ArticleNumber{next++}) : std::nullopt);
    if (is_part) part.issues.push_back(std::move(issue));
  }
  for (const RelatedPair& pair : corpus.related) {
    const auto one = numbers[index_of(pair.one)];
    const auto other = numbers[index_of(pair.other)];
    if (one && other) part.related.push_back({*one, *other, pair.score, pair.topics});
  }
  return part;
}

}  // namespace weft::query
