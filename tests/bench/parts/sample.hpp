// SPDX-License-Identifier: MIT
#pragma once

/// What the parts are measured on: the texts below one folder, and what each step of a build makes of them. Each is
/// made when it is first asked for, so that a benchmark pays for nothing but itself.

#include <weft/archive.hpp>
#include <weft/graph.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace weft::bench {

struct Text {
  std::string path;  ///< below the folder
  std::string text;
};

/// Names the folder; the first to be called.
void read_below(const std::string& folder);

const std::vector<Text>& texts();
std::int64_t bytes_of_texts();

const std::vector<Issue>& issues();  ///< in the order of the texts
const ArchivedCorpus& corpus();      ///< tagged and related
const TopicGraph& graph();
const std::string& archive();  ///< the path of one that holds the corpus; gone with the program
std::int64_t articles_of_corpus();

}  // namespace weft::bench
