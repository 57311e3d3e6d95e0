// SPDX-License-Identifier: MIT
#pragma once

#include "text/words.hpp"

#include <weft/ontology.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::tagging {

/// A word of an article, numbered over all its passages.
using WordNumber = std::size_t;

/// The words of one article, for asking whether a phrase stands in it. Plural s is forgiven.
class Vocabulary {
 public:
  /// Adds a passage and returns the number of its first word. A phrase never runs over two passages.
  WordNumber add(std::span<const text::Word> words);

  /// Whether `phrase` stands anywhere outside the words `first … first + count`.
  bool has(const Phrase& phrase, WordNumber first, std::size_t count) const;

 private:
  bool stands_at(const Phrase& phrase, WordNumber at) const;

  std::vector<std::string> words_;
  std::unordered_map<std::string, std::vector<WordNumber>> places_;
};

}  // namespace weft::tagging
