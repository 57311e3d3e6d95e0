// SPDX-License-Identifier: MIT
// Any bytes: made UTF-8, folded, split into words, and written for each kind of reader that text is written for.
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "fuzz/readers.hpp"
#include "media/base64.hpp"
#include "media/csv_cell.hpp"
#include "media/escaped_text.hpp"
#include "media/graphviz_text.hpp"
#include "media/json_nesting.hpp"
#include "media/markdown_text.hpp"
#include "media/mermaid_text.hpp"
#include "media/plain_text.hpp"
#include "media/xml_text.hpp"
#include "text/encoding.hpp"
#include "text/fold.hpp"
#include "text/languages.hpp"
#include "text/nearest.hpp"
#include "text/plural.hpp"
#include "text/position.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"
#include "text/wrap.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace weft::fuzz {

namespace {

void check_encoding(std::string_view bytes) {
  const text::Encoding encoding = text::encoding_of(bytes);
  if (!text::is_text(encoding)) return;
  const text::CleanText clean = text::clean_text(bytes, encoding);
  expect_clean(clean.text, "a text that was read is UTF-8 without NUL");
  expect(clean.text.find('\r') == std::string::npos, "lines of a text that was read end in a line break alone");
  expect(clean.replaced.size() <= text::most_replacements, "no more replacements are listed than there may be");
  for (const text::Replacement& replaced : clean.replaced)
    expect(clean.text.substr(replaced.at).starts_with("\xEF\xBF\xBD"), "a replacement stands where it is said to");
  expect_same(text::clean_utf8(clean.text).text, clean.text, "a text that was read is the same when it is read again");
}

void check_words(std::string_view text) {
  text::WordReader reader(text);
  std::uint32_t end = 0;
  for (text::Word word; reader.read(word);) {
    expect(word.span.begin >= end && word.span.begin < word.span.end && word.span.end <= text.size(),
           "words follow each other in their text");
    expect(!word.folded.empty(), "a word has letters");
    expect_clean(word.folded, "a word is text");
    end = word.span.end;
  }
  const std::string folded = text::fold(text);
  expect_clean(folded, "folded text is text");
  expect_same(text::fold(folded), folded, "folded text is the same when it is folded again");
  const std::string slug = text::slug(text);
  expect_clean(slug, "a slug is text");
  expect(slug.find_first_of("/\\?#% \n") == std::string::npos, "a slug is one segment of an address");
  expect_same(text::slug(slug), slug, "a slug is its own slug");
  text::without_plural(folded);
}

void check_shown(std::string_view text) {
  expect_printable(text::printable(text), "what is printed does not act on a terminal");
  const std::string squeezed = text::squeezed(text);
  expect_same(text::squeezed(squeezed), squeezed, "squeezed text is the same when it is squeezed again");
  constexpr std::size_t columns = 17;
  expect(text::display_width(text::shortened(text, columns)) <= columns, "shortened text is not wider than was asked");
  expect_clean(text::wrapped(text::printable(text), 3, 2, 40), "wrapped text is text");
  text::LanguageCount count;
  count.add(text);
  expect(count.languages().size() <= text::languages_known, "languages are told once each");
}

void check_lines(std::string_view text) {
  const text::LineIndex lines(text);
  for (std::uint32_t line = 1; line <= lines.line_count(); ++line) {
    const std::uint32_t begin = lines.begin_of(line);
    expect(lines.position_of(begin) == Position{line, 1}, "a line begins in its first column");
    expect(begin + lines.line(line).size() <= text.size(), "a line ends in its text");
  }
}

void check_written(std::string_view text) {
  expect(is_xml("<a b=\"" + media::xml_text(text) + "\">" + media::xml_text(text) + "</a>"), "XML is well-formed");
  std::string json = "\"";
  media::append_escaped(json, text);
  const auto read = nlohmann::json::parse(json + '"', nullptr, false);
  expect(read.is_string(), "a text is a string of JSON");
  if (text::clean_utf8(text).replaced.empty())
    expect(read.get<std::string>() == text, "a text comes back the same from JSON");
  for (const std::string& cell : {media::csv_cell(text), media::bare_csv_cell(text)}) {
    const auto rows = csv_rows(cell + "," + cell + "\r\n");
    expect(rows && rows->size() == 1 && rows->front().size() == 2, "a text is one cell of a table");
  }
  const std::string label = media::mermaid_text(text);
  expect(label.find_first_of("\"\n\r") == std::string::npos, "a text cannot end a label of Mermaid");
  for (const std::string& one_line : {media::markdown_text(text), media::wikilink_text(text), media::yaml_text(text)})
    expect(one_line.find_first_of("\n\r") == std::string::npos, "a text in a note is one line");
  expect(media::wikilink_text(text).find_first_of("[]|") == std::string::npos, "a text cannot end a link of a note");
  expect(is_dot_label(media::graphviz_text(text)), "a text cannot end a label of Graphviz");
  media::base64(text);
  media::find_deeper(text, 8);
  expect_clean(media::cut(media::plain(text), 7), "a text that was cut is text");
  expect_clean(media::plain(text), "a plain text is text");
}

}  // namespace

void enter_text(std::string_view bytes) {
  check_encoding(bytes);
  // File names and shards bring what is no UTF-8 as far as any writer.
  check_written(bytes);
  const std::string clean = text::clean_utf8(bytes).text;
  check_words(clean);
  check_shown(bytes);
  check_lines(clean);
}

}  // namespace weft::fuzz
