// SPDX-License-Identifier: MIT
#include "ontology/flow_lines.hpp"

#include "ontology/yaml_scalar.hpp"
#include "text/utf8.hpp"

#include <ostream>

namespace weft::ontology {

namespace {

constexpr std::size_t most_columns = 120;

}  // namespace

void FlowLines::add(std::string_view key, std::string_view value) {
  parts_.push_back(std::string(key) + ": " + std::string(value));
}

void FlowLines::add_list(std::string_view key, std::span<const std::string> texts) {
  std::string before = std::string(key) + ": [";
  if (texts.empty()) parts_.push_back(before + "]");
  for (std::size_t i = 0; i < texts.size(); ++i) {
    parts_.push_back(before + yaml_scalar(texts[i]) + (i + 1 == texts.size() ? "]" : ""));
    before.clear();
  }
}

void FlowLines::enclose(std::string_view opening, std::string_view closing) {
  parts_.front().insert(0, opening);
  parts_.back().append(closing);
}

void FlowLines::write(std::size_t indent, std::ostream& out) const {
  const std::size_t deeper = indent + (parts_.front().starts_with("- ") ? 4 : 2);
  std::size_t column = indent;
  out << std::string(indent, ' ');
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::size_t width = text::display_width(parts_[i]) + (i + 1 < parts_.size() ? 1 : 0);
    if (i > 0 && column + 1 + width > most_columns) {
      out << '\n' << std::string(deeper, ' ');
      column = deeper;
    } else if (i > 0) {
      out << ' ';
      ++column;
    }
    out << parts_[i] << (i + 1 < parts_.size() ? "," : "");
    column += width;
  }
  out << '\n';
}

}  // namespace weft::ontology
