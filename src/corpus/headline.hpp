// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/pieces.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weft::corpus {

/// How the paragraph that opens an entry begins: `[video] [Title](page) (PDF) by Name: the text…`
struct Headline {
  /// What the title is.
  enum class Kind {
    link,      ///< the text of the link that leads
    strong,    ///< the bold words that lead
    sentence,  ///< the first sentence
  };
  /// What stands behind the title, its attributes and its authors.
  enum class After {
    nothing,
    line,       ///< text on a line of its own
    separator,  ///< a dash, colon or bar, then text
    stop,       ///< the end of a sentence, then text
    words,      ///< the sentence goes on
  };

  Kind kind = Kind::sentence;
  After after = After::nothing;
  Cursor begin;                     ///< of the title
  Cursor end;                       ///< behind the title; of a sentence, the end of the paragraph
  Cursor rest;                      ///< what stands behind attributes and authors
  std::optional<std::size_t> link;  ///< the link that leads, or says the version of what it leads to
  std::vector<std::string> authors;
  std::vector<std::string> attributes;
};

/// Reads the paragraph that opens an entry, from behind the number it may have.
Headline read_headline(const Block& block, Cursor from = {});

/// The same paragraph with its first sentence as the title.
Headline as_sentence(const Block& block, Headline headline);

/// Reads a heading: its title is all of it but for attributes and authors.
Headline read_heading(const Block& block);

/// The number `1、`, `2.` or `（3）` at the start of a paragraph.
struct NumberMark {
  int number = 0;
  char32_t style = 0;  ///< the bracket before it, or else the sign behind it
  Cursor end;
};

/// None when the paragraph begins with no number.
std::optional<NumberMark> find_number_mark(const Block& block);

}  // namespace weft::corpus
