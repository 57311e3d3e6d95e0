// SPDX-License-Identifier: MIT
#include <weft/explorer.hpp>
#include <weft/exports.hpp>

#include "media/base64.hpp"
#include "media/plain_text.hpp"
#include "media/xml_text.hpp"
#include "text/deflate.hpp"

#include <cassert>
#include <ostream>
#include <sstream>
#include <string_view>

namespace weft {
namespace {

constexpr std::string_view head = "<!--weft:head-->";
constexpr std::string_view data = "<!--weft:data-->";
constexpr std::string_view untitled = "<title>Topic map</title>";

/// Nothing but what is in the page itself.
void write_policy(const ExplorerPage& page, std::ostream& out) {
  out << R"(<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src )" << page.scripts
      << "; style-src " << page.styles << R"(; img-src data:; base-uri 'none'; form-action 'none'">)";
}

/// Base64 knows no sign that HTML does.
void write_part(const Explorer& explorer, const std::string& name, std::ostream& out) {
  std::ostringstream part;
  explorer.write_part(name, part);
  out << R"(<script type="text/plain" data-part=")" << name << R"(">)"
      << media::base64(text::deflated(part.view(), text::DeflateForm::raw)) << "</script>\n";
}

/// Writes what stands before a mark, and takes both away.
void write_up_to(std::string_view mark, std::string_view& rest, std::ostream& out) {
  const std::size_t at = rest.find(mark);
  assert(at != std::string_view::npos);
  out << rest.substr(0, at);
  rest.remove_prefix(at + mark.size());
}

}  // namespace

void write_explorer_page(const ExplorerPage& page, const Explorer& explorer, const std::string& title,
                         std::ostream& out) {
  std::string_view rest = page.html;
  write_up_to(head, rest, out);
  write_policy(page, out);
  write_up_to(untitled, rest, out);
  out << "<title>" << media::xml_text(media::plain(title)) << "</title>";
  write_up_to(data, rest, out);
  for (const std::string& name : explorer.part_names()) write_part(explorer, name, out);
  out << rest;
}

void write_html(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  expect_explorer_page();
  const Explorer explorer(excerpt, {options.title, options.made_by, options.shared_words});
  write_explorer_page(explorer_page(), explorer, options.title, out);
}

}  // namespace weft
