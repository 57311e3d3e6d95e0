// SPDX-License-Identifier: MIT
#include "exports/concept_labels.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::exports {
namespace {

std::vector<std::string> texts(const std::vector<Label>& labels) {
  std::vector<std::string> list;
  for (const Label& label : labels) list.push_back(label.text + (label.language.empty() ? "" : "@" + label.language));
  return list;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("exports") {
  TEST_CASE("a topic has one preferred label a language and no label twice") {
    Topic topic;
    topic.labels = {{"Apache Cassandra", "", LabelKind::preferred},
                    {"Cassandra", "", LabelKind::alternative},
                    {"APACHE CASSANDRA", "", LabelKind::alternative},
                    {"卡桑德拉", "zh", LabelKind::preferred},
                    {"凱珊卓", "zh", LabelKind::preferred},
                    {"cassandradb", "", LabelKind::hidden},
                    {"cassandra", "", LabelKind::hidden}};
    const ConceptLabels labels = concept_labels(topic);
    CHECK(texts(labels.preferred) == Texts{"Apache Cassandra", "卡桑德拉@zh"});
    CHECK(texts(labels.alternative) == Texts{"凱珊卓@zh", "Cassandra"});
    CHECK(texts(labels.hidden) == Texts{"cassandradb"});
    CHECK(other_labels(topic) == Texts{"卡桑德拉", "凱珊卓", "Cassandra"});
  }
}

}  // namespace weft::exports
