// SPDX-License-Identifier: MIT
#include "archive/topic_reader.hpp"

#include "archive/cards.hpp"
#include "archive/reading.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <set>
#include <utility>

namespace weft::archive {

namespace {

std::vector<Named> named_in(Statement& rows) {
  std::vector<Named> found;
  while (rows.step()) found.push_back({rows.text(0), rows.text(1)});
  return found;
}

Portion portion_at(const Statement& row, int first) { return {row.number(first), row.number(first + 1)}; }

Trend trend_at(const Statement& row) {
  Trend trend;
  trend.verdict = enumerator<Verdict>(row, 1);
  trend.reason = row.text(2);
  trend.rise = row.real(3);
  trend.tested = !row.is_null(4);
  if (trend.tested) {
    trend.p = row.real(4);
    trend.q = row.real(5);
  }
  trend.ratio = row.real_or_null(6);
  trend.earlier = portion_at(row, 7);
  trend.recent = portion_at(row, 9);
  if (!row.is_null(14)) trend.gap = Gap{row.text(11), row.text(12), row.number(13), row.real(14), row.real(15)};
  trend.articles = row.number(16);
  trend.issues = row.number(17);
  trend.first_seen = row.text(18);
  trend.last_seen = row.text(19);
  return trend;
}

std::map<Key, Trend> read_trends(const Database& database, TopicKeys keys) {
  std::map<Key, Trend> trends;
  Statement rows(database, "SELECT * FROM trend WHERE topic BETWEEN ? AND ?");
  rows.ask({keys.first, keys.last});
  while (rows.step()) trends.emplace(rows.integer(0), trend_at(rows));
  const auto trend_of = [&](const Statement& row) -> Trend& {
    const auto known = trends.find(row.integer(0));
    if (known == trends.end()) database.damaged("counts of a trend that is not there");
    return known->second;
  };
  const auto periods = static_cast<std::size_t>(database.integer("SELECT count(*) FROM period"));
  Statement counts(database,
                   "SELECT topic, period, articles FROM trend_period WHERE topic BETWEEN ? AND ? "
                   "ORDER BY topic, period");
  counts.ask({keys.first, keys.last});
  while (counts.step())
    trend_of(counts).counts.push_back({static_cast<std::uint32_t>(counts.index(1, periods)), counts.number(2)});
  const auto all_series = static_cast<std::size_t>(database.integer("SELECT count(*) FROM series"));
  Statement series(database,
                   "SELECT topic, series, articles FROM trend_series WHERE topic BETWEEN ? AND ? "
                   "ORDER BY topic, series");
  series.ask({keys.first, keys.last});
  while (series.step())
    trend_of(series).series.push_back({static_cast<std::uint32_t>(series.index(1, all_series)), series.number(2)});
  return trends;
}

/// Where topics lead, of those that lead anywhere.
std::map<Key, std::string> read_addresses(const Database& database, TopicKeys keys) {
  std::map<Key, Topic> topics;
  Statement iris(database,
                 "SELECT topic, iri FROM topic_count JOIN topic_same_as USING (topic) WHERE topic BETWEEN ? AND ? "
                 "ORDER BY topic, position");
  iris.ask({keys.first, keys.last});
  while (iris.step()) topics[iris.integer(0)].same_as.push_back(iris.text(1));
  Statement sites(database,
                  "SELECT topic, site FROM topic_count JOIN topic_site USING (topic) "
                  "WHERE topic BETWEEN ? AND ? AND position = 0");
  sites.ask({keys.first, keys.last});
  while (sites.step()) topics[sites.integer(0)].sites.push_back(sites.text(1));
  std::map<Key, std::string> addresses;
  for (const auto& [key, topic] : topics) addresses.emplace(key, url_of(topic));
  return addresses;
}

}  // namespace

KnownStanding standing_at(const Statement& row, int first, std::size_t vertices) {
  KnownStanding known;
  known.standing.degree = row.number(first);
  known.standing.strength = row.real(first + 1);
  known.standing.page_rank = row.real(first + 2);
  known.standing.place = row.number(first + 3);
  known.standing.betweenness = row.real_or_null(first + 4);
  known.standing.core = row.number(first + 5);
  known.vertices = vertices;
  if (row.is_null(first + 6)) return known;
  known.standing.community = row.number(first + 6) - 1;
  known.community = row.text(first + 7);
  known.members = row.number(first + 8);
  return known;
}

Key as_limit(std::size_t most) {
  return static_cast<Key>(std::min(most, static_cast<std::size_t>(std::numeric_limits<Key>::max())));
}

Mention mention_at(const Statement& row, int first) {
  return {{},
          enumerator<Place>(row, first),
          row.text(first + 1),
          row.span(first + 2),
          {row.number(first + 4), row.number(first + 5)}};
}

std::optional<Key> TopicReader::find(std::string_view id) const {
  Statement row(database_, "SELECT key FROM topic JOIN topic_count ON topic_count.topic = topic.key WHERE id = ?");
  row.ask({id});
  return row.step() ? std::optional(row.integer(0)) : std::nullopt;
}

std::vector<LabelRow> TopicReader::labels() const {
  Statement rows(database_,
                 "SELECT topic.key, topic.id, label.text FROM topic_count JOIN topic ON topic.key = topic_count.topic "
                 "JOIN label ON label.topic = topic.key ORDER BY topic.key, label.position");
  std::vector<LabelRow> found;
  while (rows.step()) found.push_back({rows.integer(0), rows.text(1), rows.text(2)});
  return found;
}

std::vector<KnownTopic> TopicReader::topics(TopicKeys keys) const {
  std::map<Key, Trend> trends = read_trends(database_, keys);
  std::map<Key, std::string> addresses = read_addresses(database_, keys);
  const auto vertices = static_cast<std::size_t>(database_.integer("SELECT count(*) FROM topic_count"));
  Statement rows(database_,
                 "SELECT topic.key, topic.id, label.text, topic.type, about, mentions, topic_count.first_seen, "
                 "topic_count.last_seen, degree, strength, page_rank, place, betweenness, core, community.number, "
                 "community.name, community.size FROM topic_count JOIN topic ON topic.key = topic_count.topic "
                 "JOIN label ON label.topic = topic.key AND label.position = 0 "
                 "JOIN topic_standing ON topic_standing.topic = topic.key "
                 "LEFT JOIN community ON community.network = 'topics' AND community.number = topic_standing.community "
                 "WHERE topic_count.topic BETWEEN ? AND ? ORDER BY topic_count.topic");
  rows.ask({keys.first, keys.last});
  std::vector<KnownTopic> found;
  while (rows.step()) {
    KnownTopic topic{{rows.text(1), rows.text(2)},
                     enumerator<TopicType>(rows, 3),
                     {},
                     rows.number(4),
                     rows.number(5),
                     rows.text(6),
                     rows.text(7),
                     {},
                     standing_at(rows, 8, vertices)};
    if (const auto trend = trends.find(rows.integer(0)); trend != trends.end()) topic.trend = std::move(trend->second);
    if (const auto url = addresses.find(rows.integer(0)); url != addresses.end()) topic.url = std::move(url->second);
    found.push_back(std::move(topic));
  }
  return found;
}

Trends TopicReader::trend_base() const {
  Trends trends;
  Statement periods(database_, "SELECT name, issues, articles, recent FROM period ORDER BY key");
  while (periods.step()) {
    if (periods.index(3, 2) == 0) ++trends.first_recent;
    trends.periods.push_back({periods.text(0), periods.number(1), periods.number(2)});
  }
  Statement series(database_, "SELECT name, articles FROM series ORDER BY key");
  while (series.step()) trends.series.push_back({series.text(0), series.number(1), {}});
  Statement counts(database_, "SELECT series, period, articles FROM series_period ORDER BY series, period");
  while (counts.step())
    trends.series[counts.index(0, trends.series.size())].periods.push_back(
        {static_cast<std::uint32_t>(counts.index(1, trends.periods.size())), counts.number(2)});
  const auto undated = [&](const std::string& what, const std::string& counted_here) {
    return static_cast<std::uint32_t>(database_.integer("SELECT (" + counted_here + ") + (SELECT ifnull(sum(" + what +
                                                        "), 0) FROM counted) - " + "(SELECT ifnull(sum(" + what +
                                                        "), 0) FROM counted_month)"));
  };
  trends.undated_issues = undated("issues", "SELECT count(*) FROM issue WHERE date = ''");
  trends.undated_articles =
      undated("articles", "SELECT count(*) FROM issue JOIN article ON article.issue = issue.key WHERE issue.date = ''");
  return trends;
}

std::vector<Label> TopicReader::labels_of(Key topic) const {
  Statement rows(database_, "SELECT text, language, kind FROM label WHERE topic = ? ORDER BY position");
  rows.ask({topic});
  std::vector<Label> labels;
  while (rows.step()) labels.push_back({rows.text(0), rows.text(1), enumerator<LabelKind>(rows, 2)});
  return labels;
}

std::vector<std::string> TopicReader::sites_of(Key topic) const {
  Statement rows(database_, "SELECT site FROM topic_site WHERE topic = ? ORDER BY position");
  rows.ask({topic});
  return texts_in(rows);
}

std::vector<std::string> TopicReader::same_as(Key topic) const {
  Statement rows(database_, "SELECT iri FROM topic_same_as WHERE topic = ? ORDER BY position");
  rows.ask({topic});
  return texts_in(rows);
}

std::vector<Named> TopicReader::broader_of(Key topic) const {
  Statement rows(database_,
                 "SELECT topic.id, label.text FROM topic_broader JOIN topic ON topic.key = topic_broader.broader "
                 "JOIN label ON label.topic = topic.key AND label.position = 0 "
                 "WHERE topic_broader.topic = ? ORDER BY topic.key");
  rows.ask({topic});
  return named_in(rows);
}

std::vector<Named> TopicReader::narrower_of(Key topic) const {
  Statement rows(database_,
                 "SELECT topic.id, label.text FROM topic_broader "
                 "JOIN topic_count ON topic_count.topic = topic_broader.topic "
                 "JOIN topic ON topic.key = topic_broader.topic "
                 "JOIN label ON label.topic = topic.key AND label.position = 0 "
                 "WHERE topic_broader.broader = ? ORDER BY topic.key");
  rows.ask({topic});
  return named_in(rows);
}

std::vector<Named> TopicReader::related_to(Key topic) const {
  Statement rows(database_,
                 "SELECT topic.id, label.text FROM topic_related "
                 "JOIN topic_count ON topic_count.topic = topic_related.related "
                 "JOIN topic ON topic.key = topic_related.related "
                 "JOIN label ON label.topic = topic.key AND label.position = 0 "
                 "WHERE topic_related.topic = ? ORDER BY topic.key");
  rows.ask({topic});
  return named_in(rows);
}

std::vector<TogetherTopic> TopicReader::together_with(Key topic) const {
  Statement rows(database_,
                 "SELECT topic.id, label.text, weight, articles FROM "
                 "(SELECT other AS topic, weight, articles FROM together WHERE one = ?1 "
                 "UNION ALL SELECT one, weight, articles FROM together WHERE other = ?1) AS pair "
                 "JOIN topic ON topic.key = pair.topic "
                 "JOIN label ON label.topic = topic.key AND label.position = 0 ORDER BY topic.key");
  rows.ask({topic});
  std::vector<TogetherTopic> found;
  while (rows.step()) found.push_back({{rows.text(0), rows.text(1)}, rows.real(2), rows.number(3)});
  return found;
}

/// The first article of the issue in which the last of the latest `most` articles with a topic stands; 0 when there are
/// not so many.
Key TopicReader::first_listed(Key topic, std::size_t most) const {
  if (most == no_limit) return 0;
  Statement row(database_,
                "SELECT min(first.key) FROM (SELECT article FROM tag WHERE topic = ? ORDER BY article DESC LIMIT 1 "
                "OFFSET ?) AS last JOIN article ON article.key = last.article "
                "JOIN article AS first ON first.issue = article.issue");
  row.ask({topic, as_limit(most) - 1});
  return row.step() && !row.is_null(0) ? row.integer(0) : 0;
}

std::vector<TaggedArticle> TopicReader::articles_of(Key topic, Addresses addresses, std::size_t most) const {
  if (most == 0) return {};
  Statement rows(database_,
                 "SELECT " + card_columns(addresses) +
                     ", tag.role, tag.score, tag.count, issue.key FROM tag JOIN article ON article.key = tag.article "
                     "JOIN issue ON issue.key = article.issue WHERE tag.topic = ? AND tag.article >= ? "
                     "ORDER BY article.key");
  rows.ask({topic, first_listed(topic, most)});
  constexpr int after = card_column_count;
  const Newsletters newsletters = newsletters_in(database_);
  std::vector<TaggedArticle> found;
  std::vector<std::pair<Key, std::size_t>> issues;  // each with where its articles begin
  while (rows.step()) {
    const Key issue = rows.integer(after + 3);
    if (issues.empty() || issues.back().first != issue) issues.emplace_back(issue, found.size());
    TaggedArticle tagged{card_at(rows, 0, newsletters), {}};
    tagged.tag.role = enumerator<Role>(rows, after);
    tagged.tag.score = rows.real(after + 1);
    tagged.tag.count = rows.number(after + 2);
    found.push_back(std::move(tagged));
  }
  // Articles come as they lie in the file, which is faster than having SQLite turn round their issues.
  std::vector<TaggedArticle> latest_first;
  latest_first.reserve(found.size());
  for (std::size_t i = issues.size(), end = found.size(); i-- > 0; end = issues[i].second) {
    for (std::size_t at = issues[i].second; at < end; ++at) latest_first.push_back(std::move(found[at]));
  }
  latest_first.resize(std::min(latest_first.size(), most));
  return latest_first;
}

std::vector<PlacedMention> TopicReader::mentions_in(Key topic, const std::vector<TaggedArticle>& listed) const {
  std::set<std::string_view> ids;
  for (const TaggedArticle& tagged : listed) ids.insert(tagged.article.id);
  Statement rows(database_,
                 "SELECT article.id, issue.path, mention.place, mention.text, mention.begin_byte, "
                 "mention.end_byte, mention.line, mention.column FROM tag "
                 "JOIN mention ON mention.article = tag.article AND mention.topic = tag.topic "
                 "JOIN article ON article.key = tag.article JOIN issue ON issue.key = article.issue "
                 "WHERE tag.topic = ? AND tag.article >= ? ORDER BY tag.article, mention.position");
  rows.ask({topic, listed.empty() ? std::numeric_limits<Key>::max() : first_listed(topic, listed.size())});
  std::vector<PlacedMention> found;
  while (rows.step()) {
    if (ids.contains(rows.text_view(0))) found.push_back({rows.text(0), {}, rows.text(1), mention_at(rows, 2), {}});
  }
  return found;
}

std::vector<PlacedMention> TopicReader::candidates_of(Key topic, std::size_t most) const {
  Statement rows(database_,
                 "SELECT article.id, issue.path, candidate.place, candidate.text, candidate.begin_byte, "
                 "candidate.end_byte, candidate.line, candidate.column, candidate.reason FROM candidate "
                 "JOIN article ON article.key = candidate.article JOIN issue ON issue.key = article.issue "
                 "WHERE candidate.topic = ? ORDER BY candidate.article DESC, candidate.position DESC LIMIT ?");
  rows.ask({topic, as_limit(most)});
  std::vector<PlacedMention> found;
  while (rows.step()) found.push_back({rows.text(0), {}, rows.text(1), mention_at(rows, 2), rows.text(8)});
  std::reverse(found.begin(), found.end());
  return found;
}

FoundEvidence TopicReader::evidence_of(Key topic, const std::vector<TaggedArticle>& listed, std::size_t most) const {
  FoundEvidence found{mentions_in(topic, listed), candidates_of(topic, most), 0, 0};
  Statement counts(database_,
                   "SELECT (SELECT count(*) FROM tag JOIN mention USING (article, topic) WHERE topic = ?1), "
                   "(SELECT count(*) FROM candidate WHERE topic = ?1)");
  counts.ask({topic});
  counts.step();
  found.all_mentions = counts.number(0);
  found.all_candidates = counts.number(1);
  return found;
}

}  // namespace weft::archive
