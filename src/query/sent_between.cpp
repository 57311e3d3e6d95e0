// SPDX-License-Identifier: MIT
#include <weft/excerpt.hpp>

#include "query/corpus_part.hpp"

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
  return query::part_of(std::move(corpus), [&](const Issue& issue) { return is_between(issue.date, since, until); });
}

}  // namespace weft
