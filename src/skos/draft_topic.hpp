// SPDX-License-Identifier: MIT
#pragma once

#include "skos/vocabulary.hpp"

#include <weft/ontology.hpp>

#include <cstddef>
#include <map>
#include <vector>

namespace weft::skos {

/// A concept on its way to a topic. Its relations are those below, by places among the drafts.
struct DraftTopic {
  const Node* node = nullptr;
  Topic topic;
  std::vector<std::size_t> broader;
  std::vector<std::size_t> related;

  /// Whether weft has written it: then it is taken as it stands.
  bool is_ours() const { return !node->kind.empty(); }
};

using DraftTopics = std::vector<DraftTopic>;

/// Where the drafts of concepts stand.
using DraftPlaces = std::map<Term, std::size_t>;

}  // namespace weft::skos
