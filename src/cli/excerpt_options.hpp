// SPDX-License-Identifier: MIT
#pragma once

#include <weft/excerpt.hpp>

#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

/// The options that say which part of the graph is wanted, alike for every command that writes one.
namespace weft::cli {

class Options;

struct ExcerptArguments {
  std::string since;
  std::string until;
  std::string series;
  std::vector<std::string> kinds;
  bool topics_only = false;
  double min_score = 0;
  double min_weight = 0;
  std::size_t top = 0;
  std::vector<std::string> around;
  std::size_t depth = 1;
};

/// `--topics-only --kinds --min-score --min-weight --top --around --depth --since --until --series`
void add_excerpt(Options& options, ExcerptArguments& arguments);

/// The limits that were asked for; nothing when a thing to be near is not found, which is said on `err`.
std::optional<ExcerptLimits> limits_of(const TopicGraph& graph, const ExcerptArguments& arguments, std::ostream& err);

}  // namespace weft::cli
