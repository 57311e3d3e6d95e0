// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"
#include "corpus/sections.hpp"

#include <weft/corpus.hpp>

#include <span>

namespace weft::corpus {

/// Reads one section of a document into an article without a slug.
Article read_article(std::span<const Block> document, const Section& section, Diagnostics& diagnostics);

}  // namespace weft::corpus
