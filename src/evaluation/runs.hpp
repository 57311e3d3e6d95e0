// SPDX-License-Identifier: MIT
#pragma once

#include "evaluation/corpus_words.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

/// Runs of neighbouring words, counted by the articles that have them.
namespace weft::evaluation {

/// A run of words as one number. Two runs with one number are as likely as a broken machine.
using RunNumber = std::uint64_t;

inline constexpr RunNumber empty_run = 0x9E3779B97F4A7C15u;

/// The run with one word more.
inline RunNumber longer(RunNumber run, WordNumber word) {
  run ^= static_cast<std::uint64_t>(word) + 0x9E3779B97F4A7C15u + (run << 6) + (run >> 2);
  run *= 0xBF58476D1CE4E5B9u;
  return run ^ (run >> 31);
}

inline RunNumber run_of(std::span<const Token> tokens) {
  RunNumber run = empty_run;
  for (const Token& token : tokens) run = longer(run, token.word);
  return run;
}

/// In how many articles each run stands.
class RunCounts {
 public:
  /// REQUIRES: articles come in their order.
  void add(RunNumber run, std::uint32_t article) {
    Count& count = counts_[run];
    if (count.articles > 0 && count.last == article) return;
    count.last = article;
    ++count.articles;
  }

  std::size_t of(RunNumber run) const {
    const auto count = counts_.find(run);
    return count == counts_.end() ? 0 : count->second.articles;
  }

 private:
  struct Count {
    std::uint32_t last = 0;
    std::uint32_t articles = 0;
  };
  std::unordered_map<RunNumber, Count> counts_;
};

}  // namespace weft::evaluation
