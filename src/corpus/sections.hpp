// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace weft::corpus {

/// One article of the shape `sections`: a heading, and what follows until its peer.
struct Section {
  std::vector<std::string> path;  ///< the headings above it
  std::size_t heading = 0;        ///< index of its block
  std::size_t end = 0;            ///< index behind its last block
};

/// How a document is divided by its headings.
struct Outline {
  std::string title;  ///< of the whole issue; empty when no heading says it
  std::vector<Section> sections;
};

/// Finds the level of headings that are articles: the one where most of them hold a link of their own.
Outline outline_of(std::span<const Block> blocks);

}  // namespace weft::corpus
