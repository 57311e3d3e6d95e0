// SPDX-License-Identifier: MIT
#include "archive/series_reader.hpp"

#include "archive/cards.hpp"

#include <utility>

namespace weft::archive {

std::vector<std::string> SeriesReader::names() const {
  Statement rows(database_, "SELECT DISTINCT series FROM issue WHERE series <> '' ORDER BY series");
  std::vector<std::string> found;
  while (rows.step()) found.push_back(rows.text(0));
  return found;
}

std::vector<SeriesIssue> SeriesReader::issues_of(std::string_view series) const {
  Statement rows(database_, std::string("SELECT ") + issue_columns +
                                ", (SELECT count(*) FROM article WHERE article.issue = issue.key) "
                                "FROM issue WHERE series = ? ORDER BY key DESC");
  rows.ask({series});
  std::vector<SeriesIssue> found;
  while (rows.step()) {
    Issue issue = issue_at(rows, 0);
    std::string label = label_of(issue);
    found.push_back({std::move(issue.id), std::move(label), std::move(issue.number), std::move(issue.date),
                     rows.number(issue_column_count)});
  }
  return found;
}

std::vector<SeriesTopic> SeriesReader::topics_of(std::string_view series) const {
  Statement rows(database_,
                 "SELECT topic.id, label.text, count(*) AS articles, count(*) FILTER (WHERE role = 'about') AS about "
                 "FROM issue JOIN article ON article.issue = issue.key JOIN tag ON tag.article = article.key "
                 "JOIN topic ON topic.key = tag.topic JOIN label ON label.topic = topic.key AND label.position = 0 "
                 "WHERE series = ? GROUP BY topic.key ORDER BY articles DESC, about DESC, topic.id");
  rows.ask({series});
  std::vector<SeriesTopic> found;
  while (rows.step()) found.push_back({{rows.text(0), rows.text(1)}, rows.number(2), rows.number(3)});
  return found;
}

std::vector<KnownSource> SeriesReader::sources_of(std::string_view series) const {
  Statement rows(database_,
                 "SELECT link.source, count(DISTINCT link.article) AS articles FROM issue "
                 "JOIN article ON article.issue = issue.key JOIN link ON link.article = article.key "
                 "WHERE series = ? AND role = 'source' AND link.source <> '' "
                 "GROUP BY link.source ORDER BY articles DESC, link.source");
  rows.ask({series});
  std::vector<KnownSource> found;
  while (rows.step()) found.push_back({rows.text(0), rows.number(1)});
  return found;
}

}  // namespace weft::archive
