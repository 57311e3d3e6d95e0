// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"
#include "corpus/pieces.hpp"

#include <weft/corpus.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace weft::corpus {

/// Whether a piece is an address that stands as the text of its own link.
bool is_bare_address(const Block& block, const Piece& piece);

/// The pieces of a block as one readable text: runs of white space are one blank, addresses that stand as
/// their own link text are left out.
Passage passage_of(const Block& block, Place place);

/// The same for the part of a block between two places.
Passage passage_of(const Block& block, Cursor begin, Cursor end, Place place);

/// Gives each link of a block its text.
void give_texts_to_links(Block& block);

/// The passage in two: what comes before `at`, and the rest, either of which may be empty.
std::pair<Passage, Passage> split_passage(Passage passage, std::size_t at);

/// A text that ends in a colon announces what follows.
bool ends_in_colon(std::string_view text);

/// Where the first sentence of a text ends; the whole text when it has no second.
std::size_t end_of_sentence(std::string_view text);

/// The same for the passage of a block up to a place; its code may begin a sentence and ends none.
std::size_t end_of_sentence(const Block& block, Cursor end);

}  // namespace weft::corpus
