// SPDX-License-Identifier: MIT
#include "ontology/trie.hpp"

#include "ontology/spelling.hpp"

#include <algorithm>
#include <utility>

namespace weft::ontology {

namespace {

/// REQUIRES: `together` are the spellings that end at one node.
void mark_shared(const std::vector<std::size_t>& together, std::vector<Spelling>& spellings) {
  for (const std::size_t i : together) {
    spellings[i].shared = std::any_of(together.begin(), together.end(), [&](std::size_t j) {
      return spellings[i].topic != spellings[j].topic && can_be_confused(spellings[i], spellings[j]);
    });
  }
}

}  // namespace

Trie::Trie(std::vector<Entry> entries) {
  std::vector<std::vector<std::size_t>> ending_at;
  for (Entry& entry : entries) {
    const std::uint32_t node = make_node(entry.folded);
    ending_at.resize(nodes_.size());
    ending_at[node].push_back(spellings_.size());
    spellings_.push_back(std::move(entry.spelling));
  }
  for (std::size_t node = 0; node < ending_at.size(); ++node) {
    mark_shared(ending_at[node], spellings_);
    for (const std::size_t i : ending_at[node]) nodes_[node].push_back(&spellings_[i]);
  }
}

std::optional<std::uint32_t> Trie::follow(std::uint32_t from, std::string_view word) const {
  const auto step = steps_.find(StepView{from, word});
  if (step == steps_.end()) return std::nullopt;
  return step->second;
}

/// The node at the end of a phrase, with those on the way to it.
std::uint32_t Trie::make_node(const Phrase& phrase) {
  std::uint32_t node = 0;
  for (const std::string& word : phrase) {
    const auto [step, is_new] = steps_.try_emplace(Step{node, word}, static_cast<std::uint32_t>(nodes_.size()));
    if (is_new) nodes_.emplace_back();
    node = step->second;
  }
  return node;
}

}  // namespace weft::ontology
