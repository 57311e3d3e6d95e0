// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/markdown.hpp"

#include <string_view>

namespace weft::corpus {

/// Whether a paragraph only says where its article comes from: links with nothing between them but
/// separators, labels such as `Part I:`, and ornaments.
bool is_source_line(const Block& block);

/// Whether a source line says who publishes the page, or sends the reader there, rather than what it is called.
bool names_publisher(const Block& block);

/// The name of a link's own host says where an article is, not what it is about. `canonical` is where the link leads,
/// and empty when that is no address on the web.
bool names_host(std::string_view text, std::string_view canonical);

/// A name such as `[@name](https://example.social/@name)` says who, not what.
bool names_person(std::string_view text, std::string_view canonical);

}  // namespace weft::corpus
