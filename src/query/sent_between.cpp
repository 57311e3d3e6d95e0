// SPDX-License-Identifier: MIT
#include <weft/excerpt.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace weft {
namespace {

bool is_between(const std::string& date, std::string_view since, std::string_view until) {
  return !date.empty() && (since.empty() || date >= since) && (until.empty() || date <= until);
}

}  // namespace

ArchivedCorpus sent_between(ArchivedCorpus corpus, std::string_view since, std::string_view until) {
  if (since.empty() && until.empty()) return corpus;
  ArchivedCorpus part{std::move(corpus.ontology), {}, {}};
  std::vector<std::optional<ArticleNumber>> numbers;  // by the number among all
  std::uint32_t next = 0;
  for (TaggedIssue& issue : corpus.issues) {
    const bool stays = is_between(issue.issue.date, since, until);
    for (std::size_t i = 0; i < issue.issue.articles.size(); ++i)
      numbers.push_back(stays ? std::optional(ArticleNumber{next++}) : std::nullopt);
    if (stays) part.issues.push_back(std::move(issue));
  }
  for (const RelatedPair& pair : corpus.related) {
    const auto one = numbers[index_of(pair.one)];
    const auto other = numbers[index_of(pair.other)];
    if (one && other) part.related.push_back({*one, *other, pair.score, pair.topics});
  }
  return part;
}

}  // namespace weft
