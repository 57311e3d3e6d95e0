// SPDX-License-Identifier: MIT
#pragma once

/// What others read of our formats, as small as it can be: whether a text is well-formed, and what it holds.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::fuzz {

/// Whether a text is well-formed XML 1.0 without a document type: elements nest, attributes are quoted and stand once,
/// references are known, and there is no character that XML forbids.
bool is_xml(std::string_view text);

/// The cells of each row (RFC 4180); nothing when quotes are wrong.
std::optional<std::vector<std::vector<std::string>>> csv_rows(std::string_view text);

/// Whether a text may stand in a string of Graphviz's language whose quotes are escaped: no backslash in it means more
/// than itself.
bool is_dot_label(std::string_view text);

struct GraphSize {
  std::size_t nodes = 0;
  std::size_t edges = 0;
};

/// How large Graphviz takes a graph to be; nothing when it cannot read it.
std::optional<GraphSize> read_dot(const std::string& dot);

enum class RdfSyntax { turtle, ntriples, nquads };

/// How many statements serd reads; nothing when something is wrong with one.
std::optional<std::size_t> count_statements(const std::string& text, RdfSyntax syntax);

}  // namespace weft::fuzz
