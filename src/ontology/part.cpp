// SPDX-License-Identifier: MIT
#include <weft/ontology_part.hpp>

#include <algorithm>
#include <utility>

namespace weft {

namespace {

/// By topic: whether it is one of those, or above one.
std::vector<bool> with_those_above(const Ontology& ontology, std::span<const TopicId> topics) {
  std::vector<bool> taken(ontology.topics().size());
  std::vector<TopicId> open(topics.begin(), topics.end());
  while (!open.empty()) {
    const TopicId topic = open.back();
    open.pop_back();
    if (taken[index_of(topic)]) continue;
    taken[index_of(topic)] = true;
    const std::vector<TopicId>& above = ontology[topic].broader;
    open.insert(open.end(), above.begin(), above.end());
  }
  return taken;
}

}  // namespace

Ontology part_of(const Ontology& ontology, std::span<const TopicId> topics) {
  const std::vector<bool> taken = with_those_above(ontology, topics);
  std::vector<TopicId> numbers(taken.size());  // in the part
  std::vector<Topic> part;
  for (std::size_t i = 0; i < taken.size(); ++i) {
    numbers[i] = TopicId(static_cast<std::uint32_t>(part.size()));
    if (taken[i]) part.push_back(ontology.topics()[i]);
  }
  for (Topic& topic : part) {
    std::erase_if(topic.related, [&](TopicId other) { return !taken[index_of(other)]; });
    for (std::vector<TopicId>* relations : {&topic.broader, &topic.related})
      for (TopicId& other : *relations) other = numbers[index_of(other)];
  }
  return {ontology.scheme(), std::move(part)};
}

}  // namespace weft
