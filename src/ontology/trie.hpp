// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::ontology {

/// Which spellings end at which phrase, word by word. Nodes count from 0, the root.
class Trie {
 public:
  /// All spellings with the folded phrase each ends at.
  struct Entry {
    Phrase folded;
    Spelling spelling;
  };

  Trie() = default;

  /// Marks those spellings that several topics share.
  explicit Trie(std::vector<Entry> entries);

  Trie(const Trie&) = delete;
  Trie& operator=(const Trie&) = delete;
  Trie(Trie&&) noexcept = default;
  Trie& operator=(Trie&&) noexcept = default;
  ~Trie() = default;

  std::optional<std::uint32_t> follow(std::uint32_t from, std::string_view word) const;
  std::span<const Spelling* const> spellings_at(std::uint32_t node) const { return nodes_[node]; }

 private:
  /// An edge: from a node, by a word.
  struct Step {
    std::uint32_t from = 0;
    std::string word;
  };
  struct StepView {
    std::uint32_t from = 0;
    std::string_view word;

    StepView(std::uint32_t node, std::string_view by) : from(node), word(by) {}
    StepView(const Step& step) : from(step.from), word(step.word) {}
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(StepView step) const {
      return std::hash<std::string_view>{}(step.word) ^ (step.from * std::size_t{0x9e3779b97f4a7c15u});
    }
  };
  struct Equal {
    using is_transparent = void;
    bool operator()(StepView a, StepView b) const { return a.from == b.from && a.word == b.word; }
  };

  std::uint32_t make_node(const Phrase& phrase);

  std::unordered_map<Step, std::uint32_t, Hash, Equal> steps_;
  std::vector<Spelling> spellings_;
  std::vector<std::vector<const Spelling*>> nodes_{1};
};

}  // namespace weft::ontology
