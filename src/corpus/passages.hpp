// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <weft/corpus.hpp>

#include <cstddef>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// Whether a piece is an address that stands as the text of its own link.
bool is_bare_address(const Block& block, const Piece& piece);

/// The pieces of a block as one readable text: runs of white space are one blank, addresses that stand as
/// their own link text are left out.
Passage passage_of(const Block& block, Place place);

/// The texts of a block's links, a passage each.
std::vector<Passage> passages_of_links(const Block& block);

/// The passage in two: what comes before `at`, and the rest.
std::vector<Passage> split_passage(Passage passage, std::size_t at);

/// A text that ends in a colon announces what follows.
bool ends_in_colon(std::string_view text);

/// Where the first sentence of a text ends; the whole text when it has no second.
std::size_t end_of_sentence(std::string_view text);

/// The same for the passage of a block, whose code may begin a sentence and ends none.
std::size_t end_of_sentence(const Block& block);

}  // namespace weft::corpus
