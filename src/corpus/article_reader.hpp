// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/entries.hpp"
#include "corpus/markdown.hpp"

#include <weft/corpus.hpp>

#include <string_view>

namespace weft::corpus {

/// Reads one entry of a document into an article without a slug. A post is called by the title of its issue.
Article read_article(const Document& document, Entry entry, std::string_view issue_title, Diagnostics& diagnostics);

}  // namespace weft::corpus
