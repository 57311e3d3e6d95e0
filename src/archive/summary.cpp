// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/identity.hpp"
#include "archive/open.hpp"
#include "archive/search_words.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <tuple>
#include <utility>

namespace weft {

namespace {

using archive::Database;
using archive::Statement;

std::size_t count(const Database& database, const char* sql) { return static_cast<std::size_t>(database.integer(sql)); }

/// Topics by how many articles have them, then by how many are about them, then by name.
std::vector<ArchiveSummary::TopicCount> count_topics(const Database& database) {
  struct Line {
    ArchiveSummary::TopicCount count;
    std::uint32_t about = 0;
    std::string name;
  };
  std::vector<Line> lines;
  Statement rows(database,
                 "SELECT label.text, about + mentions, about FROM topic_count "
                 "JOIN label ON label.topic = topic_count.topic AND label.position = 0 WHERE about + mentions > 0 "
                 "ORDER BY topic_count.topic");
  while (rows.step())
    lines.push_back({{rows.text(0), rows.number(1)}, rows.number(2), archive::searchable(rows.text_view(0))});
  std::stable_sort(lines.begin(), lines.end(), [](const Line& a, const Line& b) {
    return std::tie(b.count.articles, b.about, a.name) < std::tie(a.count.articles, a.about, b.name);
  });
  std::vector<ArchiveSummary::TopicCount> counts;
  counts.reserve(lines.size());
  for (Line& line : lines) counts.push_back(std::move(line.count));
  return counts;
}

}  // namespace

ArchiveSummary summarize_archive(const std::string& path, std::size_t most_topics) {
  const auto opened = archive::open_to_read(path);
  const Database& database = *opened;
  const archive::Transaction transaction(database, "BEGIN");
  archive::require_archive(database, path);
  ArchiveSummary summary;
  summary.contents = archive::stored_fingerprint(database);
  Statement series(database, "SELECT DISTINCT series FROM issue WHERE series <> '' ORDER BY series");
  while (series.step()) summary.series.push_back(series.text(0));
  summary.is_counted = count(database, "SELECT count(*) FROM counted") > 0;
  summary.issues = count(database, "SELECT count(*) + (SELECT ifnull(sum(issues), 0) FROM counted) FROM issue");
  summary.articles =
      count(database, "SELECT count(*) + (SELECT ifnull(sum(articles + recurring), 0) FROM counted) FROM article");
  summary.links = count(database, "SELECT count(*) FROM link");
  summary.commonest = count_topics(database);
  summary.topics = summary.commonest.size();
  if (summary.commonest.size() > most_topics) summary.commonest.resize(most_topics);
  // The pair first: sorting pairs with their articles would look each of them up.
  Statement closest(database,
                    "SELECT id FROM article WHERE key = "
                    "(SELECT one FROM related ORDER BY score DESC, one, other LIMIT 1)");
  if (closest.step()) summary.closest = closest.text(0);
  return summary;
}

}  // namespace weft
