// SPDX-License-Identifier: MIT
#include <weft/ontology_part.hpp>

#include "support/little_world.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE("ontology") {
  TEST_CASE("a part of an ontology has its topics and all above them, and relations between these only") {
    const auto ontology = weft::tests::little_ontology();
    const std::vector<weft::TopicId> topics{*ontology->find("cassandra"), *ontology->find("docker")};
    const weft::Ontology part = weft::part_of(*ontology, topics);
    std::vector<std::string> ids;
    for (const weft::Topic& topic : part.topics()) ids.push_back(topic.id);
    CHECK(ids == std::vector<std::string>{"cassandra", "containers", "databases", "docker", "wide-column-stores"});
    const weft::Topic& cassandra = part[*part.find("cassandra")];
    CHECK(cassandra.broader == std::vector{*part.find("wide-column-stores")});
    CHECK(cassandra.related.empty());
    CHECK(part.scheme().title == ontology->scheme().title);
    CHECK(weft::part_of(*ontology, {}).topics().empty());
  }

  TEST_CASE("the whole of an ontology is the ontology") {
    const auto ontology = weft::tests::little_ontology();
    std::vector<weft::TopicId> all;
    for (std::uint32_t i = 0; i < ontology->topics().size(); ++i) all.push_back(weft::TopicId(i));
    CHECK(weft::part_of(*ontology, all).fingerprint() == ontology->fingerprint());
  }
}
