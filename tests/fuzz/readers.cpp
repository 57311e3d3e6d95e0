// SPDX-License-Identifier: MIT
#include "fuzz/readers.hpp"

#include "text/ascii.hpp"
#include "text/utf8.hpp"

#include <cgraph.h>
#include <serd/serd.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <utility>

namespace weft::fuzz {

namespace {

bool is_xml_character(const text::Character& character) {
  const char32_t code = character.code;
  return character.valid && (code >= 0x20 || code == '\t' || code == '\n' || code == '\r') && code != 0xFFFE &&
         code != 0xFFFF;
}

/// Takes XML apart from its front.
class XmlReader {
 public:
  explicit XmlReader(std::string_view text) : rest_(text) {}

  bool read() {
    if (rest_.starts_with("<?xml ") && !skip_past("?>")) return false;
    while (!rest_.empty()) {
      if (take("<!--")) {
        if (!skip_past("-->")) return false;
      } else if (take("</")) {
        if (!end_element()) return false;
      } else if (take("<")) {
        if (!begin_element()) return false;
      } else if (!characters('<', Blanks::where_no_element_is)) {
        return false;
      }
    }
    return open_.empty() && has_root_;
  }

 private:
  enum class Blanks { anywhere, where_no_element_is };

  bool take(std::string_view sign) {
    if (!rest_.starts_with(sign)) return false;
    rest_.remove_prefix(sign.size());
    return true;
  }

  bool skip_past(std::string_view sign) {
    const std::size_t at = rest_.find(sign);
    if (at == std::string_view::npos) return false;
    rest_.remove_prefix(at + sign.size());
    return true;
  }

  void skip_blanks() {
    while (!rest_.empty() && text::is_blank(rest_.front())) rest_.remove_prefix(1);
  }

  std::string_view name() {
    std::size_t size = 0;
    while (size < rest_.size() && (text::is_letter(rest_[size]) || text::is_digit(rest_[size]) ||
                                   std::string_view("_:-.").find(rest_[size]) != std::string_view::npos))
      ++size;
    const std::string_view name = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return name;
  }

  bool begin_element() {
    const std::string_view element = name();
    if (element.empty() || (open_.empty() && has_root_)) return false;
    has_root_ = true;
    std::set<std::string_view> attributes;
    for (;;) {
      skip_blanks();
      if (take("/>")) return true;
      if (take(">")) {
        open_.push_back(element);
        return true;
      }
      const std::string_view attribute = name();
      if (attribute.empty() || !attributes.insert(attribute).second || !take("=\"")) return false;
      if (!characters('"', Blanks::anywhere) || !take("\"")) return false;
    }
  }

  bool end_element() {
    if (open_.empty() || name() != open_.back()) return false;
    open_.pop_back();
    skip_blanks();
    return take(">");
  }

  /// All up to a sign.
  bool characters(char end, Blanks blanks) {
    while (!rest_.empty() && rest_.front() != end) {
      if (blanks == Blanks::where_no_element_is && open_.empty() && !text::is_blank(rest_.front())) return false;
      if (rest_.front() == '<' || rest_.starts_with("]]>")) return false;
      if (rest_.front() == '&') {
        constexpr std::array<std::string_view, 7> known{"&amp;", "&lt;", "&gt;", "&quot;", "&apos;", "&#39;", "&#10;"};
        if (std::none_of(known.begin(), known.end(), [this](std::string_view entity) { return take(entity); }))
          return false;
        continue;
      }
      const text::Character character = text::character_at(rest_, 0);
      if (!is_xml_character(character)) return false;
      rest_.remove_prefix(character.size);
    }
    return true;
  }

  std::string_view rest_;
  std::vector<std::string_view> open_;
  bool has_root_ = false;
};

/// A cell from the front of a text, up to a comma or the end of its row.
std::optional<std::string> take_cell(std::string_view& rest) {
  std::string cell;
  if (!rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find_first_of(",\r\n"), rest.size());
    cell = rest.substr(0, end);
    rest.remove_prefix(end);
    return cell.find('"') == std::string::npos ? std::optional(cell) : std::nullopt;
  }
  rest.remove_prefix(1);
  for (;;) {
    const std::size_t end = rest.find('"');
    if (end == std::string_view::npos) return std::nullopt;
    cell += rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (!rest.starts_with('"')) return cell;
    cell += '"';
    rest.remove_prefix(1);
  }
}

}  // namespace

bool is_xml(std::string_view text) { return XmlReader(text).read(); }

std::optional<std::vector<std::vector<std::string>>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows;
  while (!text.empty()) {
    rows.emplace_back();
    for (;;) {
      auto cell = take_cell(text);
      if (!cell) return std::nullopt;
      rows.back().push_back(*std::move(cell));
      if (!text.starts_with(',')) break;
      text.remove_prefix(1);
    }
    if (!text.starts_with("\r\n")) return std::nullopt;
    text.remove_prefix(2);
  }
  return rows;
}

bool is_dot_label(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\n') return false;
    if (text[at] == '\\' && (++at == text.size() || text[at] != '\\')) return false;
  }
  return true;
}

std::optional<GraphSize> read_dot(const std::string& dot) {
  struct Close {
    void operator()(Agraph_t* graph) const { agclose(graph); }
  };
  const std::unique_ptr<Agraph_t, Close> graph(agmemread(dot.c_str()));
  if (!graph) return std::nullopt;
  return GraphSize{static_cast<std::size_t>(agnnodes(graph.get())), static_cast<std::size_t>(agnedges(graph.get()))};
}

std::optional<std::size_t> count_statements(const std::string& text, RdfSyntax syntax) {
  struct Free {
    void operator()(SerdReader* reader) const { serd_reader_free(reader); }
  };
  constexpr std::array<SerdSyntax, 3> syntaxes{SERD_TURTLE, SERD_NTRIPLES, SERD_NQUADS};
  std::size_t statements = 0;
  const auto count = [](void* counter, SerdStatementFlags, const SerdNode*, const SerdNode*, const SerdNode*,
                        const SerdNode*, const SerdNode*, const SerdNode*) {
    ++*static_cast<std::size_t*>(counter);
    return SERD_SUCCESS;
  };
  const std::unique_ptr<SerdReader, Free> reader(serd_reader_new(
      syntaxes[static_cast<std::size_t>(syntax)], &statements, nullptr, nullptr, nullptr, count, nullptr));
  serd_reader_set_strict(reader.get(), true);
  const auto* const bytes = reinterpret_cast<const std::uint8_t*>(text.c_str());
  if (serd_reader_read_string(reader.get(), bytes) != SERD_SUCCESS) return std::nullopt;
  return statements;
}

}  // namespace weft::fuzz
