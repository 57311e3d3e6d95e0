// SPDX-License-Identifier: MIT
#pragma once

#include "text/url.hpp"

#include <weft/graph.hpp>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

/// Corpora small enough to be seen whole, written as rows.
namespace weft::tests {

struct TopicRow {
  std::string id;
  std::string label;
  std::vector<std::string> aliases = {};
  std::vector<std::string> broader = {};
  std::vector<std::string> related = {};
  std::vector<std::string> sites = {};
};

struct ArticleRow {
  std::string slug;
  std::string title;
  std::vector<std::string> sources = {};  ///< addresses
  std::vector<std::string> about = {};    ///< topics, best first
  std::vector<std::string> mentions = {};
  std::vector<std::string> references = {};  ///< addresses, relative ones too
  std::vector<std::string> authors = {};
  std::vector<std::string> attributes = {};
  bool recurring = false;
};

struct IssueRow {
  std::string id;
  std::string date;
  std::vector<ArticleRow> articles;
};

/// REQUIRES: what rows name is the id of a row.
inline std::shared_ptr<const Ontology> make_ontology(std::vector<TopicRow> rows) {
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
  const auto ids_of = [&](const std::vector<std::string>& names) {
    std::vector<TopicId> ids;
    for (const std::string& name : names) {
      const auto row = std::find_if(rows.begin(), rows.end(), [&](const TopicRow& r) { return r.id == name; });
      ids.push_back(TopicId(static_cast<std::uint32_t>(row - rows.begin())));
    }
    return ids;
  };
  std::vector<Topic> topics;
  for (const TopicRow& row : rows) {
    Topic topic;
    topic.id = row.id;
    topic.labels.push_back({row.label, "", LabelKind::preferred});
    for (const std::string& alias : row.aliases) topic.labels.push_back({alias, "", LabelKind::alternative});
    topic.broader = ids_of(row.broader);
    topic.related = ids_of(row.related);
    topic.sites = row.sites;
    topics.push_back(std::move(topic));
  }
  return std::make_shared<const Ontology>(Scheme{"Little world", "", ""}, std::move(topics));
}

inline Link make_source_link(const std::string& url, const std::string& text) {
  const auto address = text::parse_web_address(url);
  Link link;
  link.url = address ? address->url : url;
  link.canonical = address ? address->canonical : url;
  link.source = address ? address->source : std::string();
  link.text = text;
  link.role = LinkRole::source;
  return link;
}

inline Link make_reference(const std::string& url) {
  Link link = make_source_link(url, url);
  if (link.source.empty()) link.canonical.clear();
  link.role = LinkRole::reference;
  return link;
}

inline Tag make_tag(const Ontology& ontology, const std::string& id, Role role, double score) {
  Tag tag;
  tag.topic = *ontology.find(id);
  tag.role = role;
  tag.score = score;
  const Place place = role == Role::about ? Place::title : Place::body;
  tag.mentions.push_back({tag.topic, place, ontology[tag.topic].label(), {0, 4}, {1, 1}});
  tag.count = 1;
  return tag;
}

inline ArticleTags make_tags(const Ontology& ontology, const ArticleRow& row) {
  ArticleTags tags;
  double score = 0.9;
  for (const std::string& id : row.about) tags.tags.push_back(make_tag(ontology, id, Role::about, score));
  score = 0.4;
  for (const std::string& id : row.mentions) tags.tags.push_back(make_tag(ontology, id, Role::mentions, score));
  return tags;
}

/// REQUIRES: the topics that rows name are in the ontology.
inline TaggedIssue make_issue(const Ontology& ontology, const IssueRow& row) {
  TaggedIssue tagged;
  tagged.issue.id = row.id;
  tagged.issue.series = "Little Weekly";
  tagged.issue.number = row.id;
  tagged.issue.date = row.date;
  tagged.issue.title = "Little Weekly " + row.id;
  tagged.issue.path = row.id + ".md";
  tagged.content_hash = row.id;
  for (const ArticleRow& article_row : row.articles) {
    Article article;
    article.slug = article_row.slug;
    article.title = article_row.title;
    for (const std::string& url : article_row.sources) article.links.push_back(make_source_link(url, article.title));
    for (const std::string& url : article_row.references) article.links.push_back(make_reference(url));
    article.authors = article_row.authors;
    article.attributes = article_row.attributes;
    article.recurring = article_row.recurring;
    tagged.issue.articles.push_back(std::move(article));
    tagged.tags.push_back(make_tags(ontology, article_row));
  }
  return tagged;
}

inline std::vector<TaggedIssue> make_issues(const Ontology& ontology, const std::vector<IssueRow>& rows) {
  std::vector<TaggedIssue> issues;
  for (const IssueRow& row : rows) issues.push_back(make_issue(ontology, row));
  return issues;
}

inline std::shared_ptr<const Ontology> little_ontology() {
  return make_ontology({
      {"cassandra", "Apache Cassandra", {"Cassandra"}, {"wide-column-stores"}, {"scylladb"}, {"cassandra.apache.org"}},
      {"consensus", "Consensus", {}, {"distributed-systems"}},
      {"containers", "Containers"},
      {"cpp", "C++", {"C plus plus"}, {"programming-languages"}},
      {"databases", "Databases", {"DBMS"}},
      {"distributed-systems", "Distributed systems"},
      {"docker", "Docker", {}, {"containers"}},
      {"elixir", "Elixir", {}, {"programming-languages"}},
      {"go", "Go", {"Golang"}, {"programming-languages"}},
      {"kubernetes", "Kubernetes", {"K8s"}, {"containers"}, {"docker"}},
      {"paxos", "Paxos", {}, {"consensus"}},
      {"postgresql", "PostgreSQL", {"Postgres"}, {"databases"}},
      {"programming-languages", "Programming languages"},
      {"raft", "Raft", {"Raft consensus algorithm"}, {"consensus"}},
      {"scylladb", "ScyllaDB", {}, {"wide-column-stores"}},
      {"two-phase-commit", "Two-phase commit", {"2PC"}, {"databases", "distributed-systems"}},
      {"wide-column-stores", "Wide-column stores", {}, {"databases"}},
  });
}

/// Ten articles in three issues. `go` and `cpp` are in none of them; `two-phase-commit` has two parents;
/// `raft-explained` and `raft-again` link one page, the first and the seventh article one publisher, and
/// `news-in-brief` two issues.
inline std::vector<IssueRow> little_rows() {
  return {
      {"2019-01",
       "2019-01-07",
       {{"how-discord-stores-billions-of-messages",
         "How Discord Stores Billions of Messages",
         {"https://blog.discordapp.com/how-discord-stores-billions-of-messages"},
         {"cassandra"},
         {"scylladb"}},
        {"raft-explained", "Raft, explained", {"https://example.org/raft"}, {"raft", "consensus"}, {"paxos"}},
        {"docker-internals", "Docker Internals", {"https://docker.example.io/"}, {"docker"}, {"kubernetes"}}}},
      {"2019-05",
       "2019-01-28",
       {{"its-time-to-move-on-from-two-phase-commit",
         "It’s Time to Move on from Two Phase Commit",
         {"https://dbmsmusings.example.net/2019/01/its-time.html"},
         {"two-phase-commit"},
         {"raft"}},
        {"kubernetes-in-a-nutshell",
         "Kubernetes in a Nutshell",
         {"https://www.example.dev/nutshell/"},
         {"kubernetes"},
         {"docker"}},
        {"scaling-postgres",
         "Scaling Postgres <to> 1.2bn & \"more\"",
         {"https://example.com/a?x=1&y=2", "https://example.com/part-2"},
         {"postgresql"},
         {"cassandra"}}}},
      {"2019-09",
       "2019-02-25",
       {{"how-discord-scaled-elixir",
         "How Discord Scaled Elixir",
         {"https://blog.discordapp.com/scaling-elixir"},
         {"elixir"},
         {},
         {},
         {"Grace Hopper", "Ada Byron"},
         {"video", "英文"}},
        {"moving-to-scylladb",
         "Moving to ScyllaDB",
         {"https://example.info/scylla"},
         {"scylladb", "cassandra"},
         {"postgresql"}},
        {"raft-again", "Raft Once Again", {"http://www.example.org/raft/"}, {"raft"}, {"paxos"}},
        {"news-in-brief", "News in Brief", {}, {}, {}, {"2019-05.md", "2019-01", "2019-01.html#top"}}}},
  };
}

/// The graph of issues in their order, related articles included.
inline TopicGraph graph_of(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues) {
  const std::vector<RelatedPair> related = strongest_pairs(FeatureTable(*ontology, issues), 1);
  return {std::move(ontology), std::move(issues), related};
}

inline TopicGraph little_graph() {
  const auto ontology = little_ontology();
  return graph_of(ontology, make_issues(*ontology, little_rows()));
}

/// The same, but `news-in-brief` recurs.
inline TopicGraph recurring_graph() {
  auto ontology = little_ontology();
  auto issues = make_issues(*ontology, little_rows());
  issues.back().issue.articles.back().recurring = true;
  return graph_of(std::move(ontology), std::move(issues));
}

}  // namespace weft::tests
