// SPDX-License-Identifier: MIT
#include "archive/read_ontology.hpp"

#include "archive/reading.hpp"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace weft::archive {

namespace {

std::vector<Topic> read_topics(const Database& database) {
  std::vector<Topic> topics;
  Statement rows(database, "SELECT key, id, type FROM topic ORDER BY key");
  while (rows.step()) {
    if (rows.number(0) != topics.size()) database.damaged("the keys of topics have gaps");
    Topic topic;
    topic.id = rows.text(1);
    topic.type = enumerator<TopicType>(rows, 2);
    if (!topics.empty() && !(topics.back().id < topic.id)) database.damaged("the topics are out of order");
    topics.push_back(std::move(topic));
  }
  return topics;
}

void read_labels(const Database& database, std::vector<Topic>& topics) {
  Statement rows(database, "SELECT topic, text, language, kind FROM label ORDER BY topic, position");
  while (rows.step())
    topics[rows.index(0, topics.size())].labels.push_back({rows.text(1), rows.text(2), enumerator<LabelKind>(rows, 3)});
  for (const Topic& topic : topics)
    if (topic.labels.empty()) database.damaged("a topic without a label");
}

void read_relations(const Database& database, std::vector<Topic>& topics) {
  Statement broader(database, "SELECT topic, broader FROM topic_broader ORDER BY topic, position");
  while (broader.step()) topics[broader.index(0, topics.size())].broader.push_back(topic_at(broader, 1, topics.size()));
  Statement related(database, "SELECT topic, related FROM topic_related ORDER BY topic, position");
  while (related.step()) topics[related.index(0, topics.size())].related.push_back(topic_at(related, 1, topics.size()));
}

void read_addresses(const Database& database, std::vector<Topic>& topics) {
  Statement sites(database, "SELECT topic, site FROM topic_site ORDER BY topic, position");
  while (sites.step()) topics[sites.index(0, topics.size())].sites.push_back(sites.text(1));
  Statement iris(database, "SELECT topic, iri FROM topic_same_as ORDER BY topic, position");
  while (iris.step()) topics[iris.index(0, topics.size())].same_as.push_back(iris.text(1));
}

void read_policies(const Database& database, std::vector<Topic>& topics) {
  Statement rows(database, "SELECT topic, label, letter_case FROM topic_policy ORDER BY topic, position");
  while (rows.step())
    topics[rows.index(0, topics.size())].policies.push_back({rows.text(1), enumerator<LetterCase>(rows, 2), {}, {}});
  const auto policy = [&](const Statement& row) -> MatchPolicy& {
    std::vector<MatchPolicy>& policies = topics[row.index(0, topics.size())].policies;
    return policies[row.index(1, policies.size())];
  };
  Statement needs(database, "SELECT topic, policy, word FROM policy_needs ORDER BY topic, policy, position");
  while (needs.step()) policy(needs).needs.push_back(needs.text(2));
  Statement never(database, "SELECT topic, policy, phrase FROM policy_never ORDER BY topic, policy, position");
  while (never.step()) policy(never).never.push_back(never.text(2));
}

/// Takes away, again and again, the topics with nothing above them that is left; a cycle stays.
bool has_cycle(const std::vector<Topic>& topics) {
  std::vector<std::size_t> above(topics.size());
  std::vector<std::vector<std::size_t>> below(topics.size());
  std::vector<std::size_t> tops;
  for (std::size_t i = 0; i < topics.size(); ++i) {
    above[i] = topics[i].broader.size();
    for (const TopicId broader : topics[i].broader) below[index_of(broader)].push_back(i);
    if (above[i] == 0) tops.push_back(i);
  }
  for (std::size_t done = 0; done < tops.size(); ++done)
    for (const std::size_t topic : below[tops[done]])
      if (--above[topic] == 0) tops.push_back(topic);
  return tops.size() != topics.size();
}

}  // namespace

std::shared_ptr<const Ontology> read_ontology(const Database& database) {
  std::vector<Topic> topics = read_topics(database);
  read_labels(database, topics);
  read_relations(database, topics);
  read_addresses(database, topics);
  read_policies(database, topics);
  if (has_cycle(topics)) database.damaged("a topic above itself");

  Statement meta(database, "SELECT ontology, title, license, attribution FROM meta");
  if (!meta.step()) database.damaged("no row in meta");
  auto ontology = std::make_shared<const Ontology>(Scheme{meta.text(1), meta.text(2), meta.text(3)}, std::move(topics));
  if (ontology->fingerprint() != meta.text_view(0)) database.damaged("the ontology is not the one it was made with");
  return ontology;
}

}  // namespace weft::archive
