// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::text {

/// A title as a part of an identifier: folded words joined by hyphens; letters of all scripts stay.
/// Empty when the title has no word.
std::string slug(std::string_view title);

/// The text with every byte outside `[A-Za-z0-9._~-]` and outside non-ASCII letters percent-encoded,
/// for one segment of an IRI.
std::string iri_segment(std::string_view text);

}  // namespace weft::text
