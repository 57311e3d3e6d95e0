// SPDX-License-Identifier: MIT
#include <weft/series.hpp>

#include "archive/search_words.hpp"
#include "archive/series_reader.hpp"
#include "archive/view.hpp"
#include "query/corpus_part.hpp"
#include "query/likeness.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace weft {

namespace {

constexpr std::size_t most_nearest_series = 3;

}  // namespace

SeriesNames find_series(const Archive& archive, std::string_view name) {
  const std::string_view asked = text::trimmed(name);
  std::vector<std::string> all = archive::SeriesReader(*archive.impl().database).names();
  if (std::find(all.begin(), all.end(), asked) != all.end()) return {{std::string(asked)}, {}};
  const std::string wanted = archive::searchable(asked);
  SeriesNames found;
  std::vector<std::pair<double, std::string>> others;
  for (std::string& known : all) {
    if (archive::searchable(known) == wanted || text::slug(known) == asked) {
      found.names.push_back(std::move(known));
    } else {
      const double likeness = query::likeness(wanted, archive::searchable(known));
      others.emplace_back(likeness, std::move(known));
    }
  }
  if (!found.names.empty()) return found;
  std::stable_sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  for (std::size_t i = 0; i < std::min(others.size(), most_nearest_series); ++i)
    found.nearest.push_back(std::move(others[i].second));
  return found;
}

std::optional<std::string> find_one_series(const Archive& archive, std::string_view name) {
  SeriesNames found = find_series(archive, name);
  return found.names.size() == 1 ? std::optional(std::move(found.names.front())) : std::nullopt;
}

ArchivedCorpus of_series(ArchivedCorpus corpus, std::span<const std::string> names) {
  return query::part_of(std::move(corpus), [&](const Issue& issue) {
    return std::find(names.begin(), names.end(), issue.series) != names.end();
  });
}

SeriesPortrait portrait_of_series(const Archive& archive, const std::string& name) {
  const archive::SeriesReader reader(*archive.impl().database);
  SeriesPortrait portrait;
  portrait.key = text::slug(name);
  portrait.name = name;
  portrait.issues = reader.issues_of(name);
  portrait.topics = reader.topics_of(name);
  portrait.sources = reader.sources_of(name);
  for (const SeriesIssue& issue : portrait.issues) {
    portrait.articles += issue.articles;
    if (issue.date.empty()) {
      ++portrait.undated;
      continue;
    }
    portrait.first = portrait.first.empty() ? issue.date : std::min(portrait.first, issue.date);
    portrait.last = std::max(portrait.last, issue.date);
  }
  return portrait;
}

}  // namespace weft
