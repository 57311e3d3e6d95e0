// SPDX-License-Identifier: MIT
#include "archive/schema.hpp"

#include <array>

namespace weft::archive {

namespace {

// `key` is a row's place in the order of its table, from 0, and what other tables refer to; `id` is what
// people and the other outputs call it. `position` counts from 0 within what the row belongs to. Tables
// of short rows that are only reached through their owner have no rowid: their key is their only tree.
constexpr std::array<TableDefinition, 41> definitions{{
    {"topic", R"sql(CREATE TABLE topic (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL CHECK (type IN ('technology', 'language', 'protocol', 'technique', 'concept', 'field',
                                     'practice', 'organization', 'person', 'event'))
) STRICT)sql",
     "INSERT INTO topic VALUES (?, ?, ?)"},
    {"label", R"sql(CREATE TABLE label (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  language TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('preferred', 'alternative', 'hidden')),
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO label VALUES (?, ?, ?, ?, ?)"},
    {"topic_broader", R"sql(CREATE TABLE topic_broader (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  broader INTEGER NOT NULL REFERENCES topic,
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO topic_broader VALUES (?, ?, ?)"},
    {"topic_related", R"sql(CREATE TABLE topic_related (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  related INTEGER NOT NULL REFERENCES topic,
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO topic_related VALUES (?, ?, ?)"},
    {"topic_site", R"sql(CREATE TABLE topic_site (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  site TEXT NOT NULL,
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO topic_site VALUES (?, ?, ?)"},
    {"topic_same_as", R"sql(CREATE TABLE topic_same_as (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  iri TEXT NOT NULL,
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO topic_same_as VALUES (?, ?, ?)"},
    {"topic_policy", R"sql(CREATE TABLE topic_policy (
  topic INTEGER NOT NULL REFERENCES topic,
  position INTEGER NOT NULL,
  label TEXT NOT NULL,
  letter_case TEXT NOT NULL CHECK (letter_case IN ('usual', 'any', 'exact')),
  PRIMARY KEY (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO topic_policy VALUES (?, ?, ?, ?)"},
    {"policy_needs", R"sql(CREATE TABLE policy_needs (
  topic INTEGER NOT NULL,
  policy INTEGER NOT NULL,
  position INTEGER NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (topic, policy, position),
  FOREIGN KEY (topic, policy) REFERENCES topic_policy (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO policy_needs VALUES (?, ?, ?, ?)"},
    {"policy_never", R"sql(CREATE TABLE policy_never (
  topic INTEGER NOT NULL,
  policy INTEGER NOT NULL,
  position INTEGER NOT NULL,
  phrase TEXT NOT NULL,
  PRIMARY KEY (topic, policy, position),
  FOREIGN KEY (topic, policy) REFERENCES topic_policy (topic, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO policy_never VALUES (?, ?, ?, ?)"},
    {"issue", R"sql(CREATE TABLE issue (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  series TEXT NOT NULL,
  number TEXT NOT NULL,
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  path TEXT NOT NULL,
  draft INTEGER NOT NULL CHECK (draft IN (0, 1)),
  content_hash TEXT NOT NULL
) STRICT)sql",
     "INSERT INTO issue VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"article", R"sql(CREATE TABLE article (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  issue INTEGER NOT NULL REFERENCES issue,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  shape TEXT NOT NULL CHECK (shape IN ('sections', 'links', 'list', 'numbered', 'prose', 'post')),
  recurring INTEGER NOT NULL CHECK (recurring IN (0, 1)),
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  UNIQUE (issue, position)
) STRICT)sql",
     "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"section", R"sql(CREATE TABLE section (
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO section VALUES (?, ?, ?)"},
    {"author", R"sql(CREATE TABLE author (
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO author VALUES (?, ?, ?)"},
    {"attribute", R"sql(CREATE TABLE attribute (
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO attribute VALUES (?, ?, ?)"},
    {"link", R"sql(CREATE TABLE link (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  url TEXT NOT NULL,
  canonical TEXT NOT NULL,
  source TEXT NOT NULL,
  text TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('source', 'reference', 'image')),
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  UNIQUE (article, position)
) STRICT)sql",
     "INSERT INTO link VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"passage", R"sql(CREATE TABLE passage (
  key INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('title', 'section', 'link', 'lead', 'body', 'code', 'url')),
  text TEXT NOT NULL,
  anchors TEXT NOT NULL,
  UNIQUE (article, position)
) STRICT)sql",
     "INSERT INTO passage VALUES (?, ?, ?, ?, ?, ?)"},
    {"tag", R"sql(CREATE TABLE tag (
  article INTEGER NOT NULL REFERENCES article,
  rank INTEGER NOT NULL,
  topic INTEGER NOT NULL REFERENCES topic,
  role TEXT NOT NULL CHECK (role IN ('about', 'mentions')),
  score REAL NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (article, rank)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO tag VALUES (?, ?, ?, ?, ?, ?)"},
    {"mention", R"sql(CREATE TABLE mention (
  article INTEGER NOT NULL,
  topic INTEGER NOT NULL,
  position INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('title', 'section', 'link', 'lead', 'body', 'code', 'url')),
  text TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  PRIMARY KEY (article, topic, position),
  FOREIGN KEY (topic, article) REFERENCES tag (topic, article)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"candidate", R"sql(CREATE TABLE candidate (
  article INTEGER NOT NULL REFERENCES article,
  position INTEGER NOT NULL,
  topic INTEGER NOT NULL REFERENCES topic,
  place TEXT NOT NULL CHECK (place IN ('title', 'section', 'link', 'lead', 'body', 'code', 'url')),
  text TEXT NOT NULL,
  begin_byte INTEGER NOT NULL,
  end_byte INTEGER NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO candidate VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"feature", R"sql(CREATE TABLE feature (
  key INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('topic', 'word', 'source', 'page')),
  name TEXT NOT NULL,
  articles INTEGER NOT NULL,
  postings BLOB NOT NULL,
  UNIQUE (kind, name)
) STRICT)sql",
     "INSERT INTO feature VALUES (?, ?, ?, ?, ?)"},
    {"article_feature", R"sql(CREATE TABLE article_feature (
  article INTEGER PRIMARY KEY REFERENCES article,
  features BLOB NOT NULL
) STRICT)sql",
     "INSERT INTO article_feature VALUES (?, ?)"},
    {"yardstick", R"sql(CREATE TABLE yardstick (
  articles INTEGER NOT NULL,
  topic_evenness REAL NOT NULL,
  word_evenness REAL NOT NULL
) STRICT)sql",
     "INSERT INTO yardstick VALUES (?, ?, ?)"},
    {"related", R"sql(CREATE TABLE related (
  one INTEGER NOT NULL REFERENCES article,
  other INTEGER NOT NULL REFERENCES article,
  score REAL NOT NULL,
  topics INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO related VALUES (?, ?, ?, ?)"},
    {"topic_count", R"sql(CREATE TABLE topic_count (
  topic INTEGER PRIMARY KEY REFERENCES topic,
  about INTEGER NOT NULL,
  mentions INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT)sql",
     "INSERT INTO topic_count VALUES (?, ?, ?, ?, ?)"},
    {"together", R"sql(CREATE TABLE together (
  one INTEGER NOT NULL REFERENCES topic,
  other INTEGER NOT NULL REFERENCES topic,
  weight REAL NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO together VALUES (?, ?, ?, ?)"},
    {"period", R"sql(CREATE TABLE period (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  issues INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  recent INTEGER NOT NULL CHECK (recent IN (0, 1))
) STRICT)sql",
     "INSERT INTO period VALUES (?, ?, ?, ?, ?)"},
    {"series", R"sql(CREATE TABLE series (
  key INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  articles INTEGER NOT NULL
) STRICT)sql",
     "INSERT INTO series VALUES (?, ?, ?)"},
    {"series_period", R"sql(CREATE TABLE series_period (
  series INTEGER NOT NULL REFERENCES series,
  period INTEGER NOT NULL REFERENCES period,
  articles INTEGER NOT NULL,
  PRIMARY KEY (series, period)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO series_period VALUES (?, ?, ?)"},
    {"trend", R"sql(CREATE TABLE trend (
  topic INTEGER PRIMARY KEY REFERENCES topic,
  verdict TEXT NOT NULL CHECK (verdict IN ('rising', 'new', 'returned', 'fading', 'steady', 'unclear')),
  reason TEXT NOT NULL,
  rise REAL NOT NULL,
  p REAL,
  q REAL,
  ratio REAL,
  earlier_articles INTEGER NOT NULL,
  earlier_all INTEGER NOT NULL,
  recent_articles INTEGER NOT NULL,
  recent_all INTEGER NOT NULL,
  gap_from TEXT NOT NULL,
  gap_to TEXT NOT NULL,
  gap_articles INTEGER NOT NULL,
  gap_p REAL,
  gap_q REAL,
  articles INTEGER NOT NULL,
  issues INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT)sql",
     "INSERT INTO trend VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"trend_period", R"sql(CREATE TABLE trend_period (
  topic INTEGER NOT NULL REFERENCES trend,
  period INTEGER NOT NULL REFERENCES period,
  articles INTEGER NOT NULL,
  PRIMARY KEY (topic, period)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO trend_period VALUES (?, ?, ?)"},
    {"trend_series", R"sql(CREATE TABLE trend_series (
  topic INTEGER NOT NULL REFERENCES trend,
  series INTEGER NOT NULL REFERENCES series,
  articles INTEGER NOT NULL,
  PRIMARY KEY (topic, series)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO trend_series VALUES (?, ?, ?)"},
    {"community", R"sql(CREATE TABLE community (
  network TEXT NOT NULL CHECK (network IN ('topics', 'articles')),
  number INTEGER NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  PRIMARY KEY (network, number)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO community VALUES (?, ?, ?, ?, ?, ?, ?)"},
    {"topic_standing", R"sql(CREATE TABLE topic_standing (
  topic INTEGER PRIMARY KEY REFERENCES topic,
  degree INTEGER NOT NULL,
  strength REAL NOT NULL,
  page_rank REAL NOT NULL,
  place INTEGER NOT NULL,
  betweenness REAL,
  core INTEGER NOT NULL,
  community INTEGER
) STRICT)sql",
     "INSERT INTO topic_standing VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
    {"article_standing", R"sql(CREATE TABLE article_standing (
  article INTEGER PRIMARY KEY REFERENCES article,
  degree INTEGER NOT NULL,
  strength REAL NOT NULL,
  page_rank REAL NOT NULL,
  place INTEGER NOT NULL,
  betweenness REAL,
  core INTEGER NOT NULL,
  community INTEGER
) STRICT)sql",
     "INSERT INTO article_standing VALUES (?, ?, ?, ?, ?, ?, ?, ?)"},
    {"article_reference", R"sql(CREATE TABLE article_reference (
  article INTEGER NOT NULL REFERENCES article,
  issue INTEGER NOT NULL REFERENCES issue,
  links INTEGER NOT NULL,
  PRIMARY KEY (article, issue)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO article_reference VALUES (?, ?, ?)"},
    {"counted", R"sql(CREATE TABLE counted (
  issues INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  recurring INTEGER NOT NULL
) STRICT)sql",
     "INSERT INTO counted VALUES (?, ?, ?)"},
    {"counted_month", R"sql(CREATE TABLE counted_month (
  month TEXT PRIMARY KEY,
  issues INTEGER NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO counted_month VALUES (?, ?, ?)"},
    {"counted_topic", R"sql(CREATE TABLE counted_topic (
  topic INTEGER NOT NULL REFERENCES topic_count,
  month TEXT NOT NULL REFERENCES counted_month,
  articles INTEGER NOT NULL,
  PRIMARY KEY (topic, month)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO counted_topic VALUES (?, ?, ?)"},
    {"reading", R"sql(CREATE TABLE reading (
  issue INTEGER PRIMARY KEY REFERENCES issue,
  own_id TEXT NOT NULL,
  rules TEXT NOT NULL,
  fingerprint TEXT NOT NULL
) STRICT)sql",
     "INSERT INTO reading VALUES (?, ?, ?, ?)"},
    {"diagnostic", R"sql(CREATE TABLE diagnostic (
  issue INTEGER NOT NULL REFERENCES issue,
  position INTEGER NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  advice TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  source_line TEXT NOT NULL,
  caret INTEGER NOT NULL,
  width INTEGER NOT NULL,
  PRIMARY KEY (issue, position)
) STRICT, WITHOUT ROWID)sql",
     "INSERT INTO diagnostic VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"},
    {"meta", R"sql(CREATE TABLE meta (
  contents TEXT NOT NULL,
  readings TEXT NOT NULL,
  reader TEXT NOT NULL,
  ontology TEXT NOT NULL,
  title TEXT NOT NULL,
  license TEXT NOT NULL,
  attribution TEXT NOT NULL
) STRICT)sql",
     "INSERT INTO meta VALUES (?, ?, ?, ?, ?, ?, ?)"},
}};

}  // namespace

std::span<const TableDefinition> table_definitions() { return definitions; }

}  // namespace weft::archive
