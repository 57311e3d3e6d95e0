// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

namespace weft::corpus {

/// Whether a paragraph only says where its article comes from: links with nothing between them but
/// separators, labels such as `Part I:`, and ornaments.
bool is_source_line(const Block& block);

}  // namespace weft::corpus
