// SPDX-License-Identifier: MIT
#include "archive/schema.hpp"

namespace weft::archive {

std::string_view views() {
  return R"sql(
CREATE VIEW article_topic AS
SELECT issue.id AS issue, issue.date AS date, article.id AS article, article.title AS title,
       topic.id AS topic, label.text AS label, tag.role AS role, tag.score AS score, tag.count AS count
FROM tag
JOIN article ON article.key = tag.article
JOIN issue ON issue.key = article.issue
JOIN topic ON topic.key = tag.topic
JOIN label ON label.topic = topic.key AND label.position = 0;

CREATE VIEW topic_month AS
SELECT topic.id AS topic, substr(issue.date, 1, 7) AS month, count(*) AS articles,
       count(*) FILTER (WHERE tag.role = 'about') AS about
FROM tag
JOIN article ON article.key = tag.article
JOIN issue ON issue.key = article.issue
JOIN topic ON topic.key = tag.topic
WHERE issue.date <> ''
GROUP BY topic.id, month;

CREATE VIEW source_article AS
SELECT link.source AS source, issue.id AS issue, issue.date AS date, article.id AS article,
       article.title AS title, link.url AS url
FROM link
JOIN article ON article.key = link.article
JOIN issue ON issue.key = article.issue
WHERE link.role = 'source';

CREATE VIEW related_article AS
SELECT one.id AS article, other.id AS related, related.score AS score, related.topics AS topics
FROM related
JOIN article AS one ON one.key = related.one
JOIN article AS other ON other.key = related.other
UNION ALL
SELECT other.id, one.id, related.score, related.topics
FROM related
JOIN article AS one ON one.key = related.one
JOIN article AS other ON other.key = related.other;

CREATE VIEW evidence AS
SELECT article.id AS article, topic.id AS topic, mention.place AS place, mention.text AS text,
       issue.path AS path, mention.line AS line, mention.column AS column
FROM mention
JOIN article ON article.key = mention.article
JOIN issue ON issue.key = article.issue
JOIN topic ON topic.key = mention.topic;

CREATE VIEW candidate_reason AS
SELECT topic.id AS topic, candidate.text AS text, candidate.reason AS reason, count(*) AS mentions,
       count(DISTINCT candidate.article) AS articles
FROM candidate
JOIN topic ON topic.key = candidate.topic
GROUP BY topic.id, candidate.text, candidate.reason;

CREATE VIEW topic_above AS
WITH RECURSIVE above (topic, broader, steps) AS (
  SELECT topic, broader, 1 FROM topic_broader
  UNION
  SELECT above.topic, topic_broader.broader, above.steps + 1
  FROM above
  JOIN topic_broader ON topic_broader.topic = above.broader
)
SELECT one.id AS topic, other.id AS above, min(above.steps) AS steps
FROM above
JOIN topic AS one ON one.key = above.topic
JOIN topic AS other ON other.key = above.broader
GROUP BY one.id, other.id;

CREATE VIEW topic_pair AS
SELECT one.id AS topic, other.id AS other, count(*) AS articles,
       count(*) FILTER (WHERE x.role = 'about' AND y.role = 'about') AS about
FROM tag AS x
JOIN tag AS y ON y.article = x.article AND y.topic <> x.topic
JOIN article ON article.key = x.article
JOIN topic AS one ON one.key = x.topic
JOIN topic AS other ON other.key = y.topic
WHERE NOT article.recurring
GROUP BY one.id, other.id;

CREATE VIEW topic_source AS
SELECT topic.id AS topic, link.source AS source, count(DISTINCT article.key) AS articles,
       count(DISTINCT article.key) FILTER (WHERE tag.role = 'about') AS about
FROM tag
JOIN article ON article.key = tag.article
JOIN link ON link.article = article.key AND link.role = 'source'
JOIN topic ON topic.key = tag.topic
WHERE NOT article.recurring AND link.source <> ''
GROUP BY topic.id, link.source;

CREATE VIEW shared_page AS
SELECT link.canonical AS page, count(DISTINCT article.key) AS articles, count(DISTINCT article.issue) AS issues,
       coalesce(min(nullif(issue.date, '')), '') AS first, max(issue.date) AS last
FROM link
JOIN article ON article.key = link.article
JOIN issue ON issue.key = article.issue
WHERE link.role = 'source' AND link.canonical <> '' AND NOT article.recurring
GROUP BY link.canonical
HAVING count(DISTINCT article.key) > 1;

CREATE VIEW issue_summary AS
SELECT issue.series AS series, issue.id AS issue, issue.date AS date, issue.title AS title,
       (SELECT count(*) FROM article WHERE article.issue = issue.key AND NOT recurring) AS articles,
       (SELECT count(*) FROM article WHERE article.issue = issue.key AND recurring) AS recurring,
       (SELECT count(*) FROM article JOIN link ON link.article = article.key WHERE article.issue = issue.key) AS links,
       (SELECT count(DISTINCT tag.topic) FROM article JOIN tag ON tag.article = article.key
        WHERE article.issue = issue.key) AS topics
FROM issue;

CREATE VIEW series_month AS
SELECT issue.series AS series, substr(issue.date, 1, 7) AS month, count(DISTINCT issue.key) AS issues,
       count(article.key) AS articles
FROM issue
LEFT JOIN article ON article.issue = issue.key AND NOT article.recurring
WHERE issue.date <> ''
GROUP BY issue.series, month;

CREATE VIEW topic_summary AS
SELECT topic.id AS topic, label.text AS label, topic_count.about + topic_count.mentions AS articles,
       topic_count.about AS about, topic_count.first_seen AS first_seen, topic_count.last_seen AS last_seen,
       trend.verdict AS verdict, trend.rise AS rise, topic_standing.place AS place, community.name AS community
FROM topic_count
JOIN topic ON topic.key = topic_count.topic
JOIN label ON label.topic = topic.key AND label.position = 0
JOIN topic_standing ON topic_standing.topic = topic.key
LEFT JOIN trend ON trend.topic = topic.key
LEFT JOIN community ON community.network = 'topics' AND community.number = topic_standing.community;

CREATE VIEW topic_together AS
SELECT one.id AS topic, other.id AS other, together.weight AS weight, together.articles AS articles
FROM together
JOIN topic AS one ON one.key = together.one
JOIN topic AS other ON other.key = together.other
UNION ALL
SELECT other.id, one.id, together.weight, together.articles
FROM together
JOIN topic AS one ON one.key = together.one
JOIN topic AS other ON other.key = together.other;

CREATE VIEW issue_reference AS
SELECT article.id AS article, issue.id AS issue, article_reference.links AS links
FROM article_reference
JOIN article ON article.key = article_reference.article
JOIN issue ON issue.key = article_reference.issue;
)sql";
}

}  // namespace weft::archive
