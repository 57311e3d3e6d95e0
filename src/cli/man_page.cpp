// SPDX-License-Identifier: MIT
#include "cli/man_page.hpp"

#include "cli/descriptions.hpp"
#include "cli/help.hpp"
#include "cli/help_topics.hpp"
#include "cli/options.hpp"
#include "cli/parser.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

/// Text as roff prints it unchanged: no escape, no request at the beginning of a line, hyphens that can be copied.
std::string roff(std::string_view text) {
  std::string escaped;
  bool begins_line = true;
  for (const char byte : text) {
    if (begins_line && (byte == '.' || byte == '\'')) escaped += "\\&";
    begins_line = byte == '\n';
    if (byte == '\\') {
      escaped += "\\e";
    } else if (byte == '-') {
      escaped += "\\-";
    } else {
      escaped += byte;
    }
  }
  return escaped;
}

void begin_section(std::string_view title, std::ostream& out) { out << ".SH " << title << '\n'; }

/// What is typed in bold, what it means below it.
void write_item(std::string_view typed, std::string_view meaning, std::ostream& out) {
  out << ".TP\n\\fB" << roff(typed) << "\\fR\n" << roff(meaning) << '\n';
}

/// Lines that stay as they are.
void write_as_typed(std::string_view lines, std::ostream& out) { out << ".nf\n" << roff(lines) << ".fi\n"; }

std::string manual_name(const Place& place) {
  std::string name = place.row == nullptr ? "weft" : "weft-" + place.path;
  std::replace(name.begin(), name.end(), ' ', '-');
  return name;
}

std::string upper_case(std::string text) {
  const auto upper = [](char byte) { return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte; };
  std::transform(text.begin(), text.end(), text.begin(), upper);
  return text;
}

/// Undated, so that the same program makes the same page.
void write_head(const Place& place, std::string_view sentence, std::ostream& out) {
  const std::string name = manual_name(place);
  out << ".TH " << roff(upper_case(name)) << " 1 \"\" \"weft " << WEFT_VERSION << "\" \"User Commands\"\n";
  begin_section("NAME", out);
  out << roff(name) << " \\- " << roff(sentence) << '\n';
}

void write_synopsis(const std::vector<std::string>& calls, std::ostream& out) {
  begin_section("SYNOPSIS", out);
  for (const std::string& call : calls)
    out << (call == calls.front() ? "" : ".br\n") << "\\fB" << roff(call) << "\\fR\n";
}

void write_description(const Place& place, std::ostream& out) {
  begin_section("DESCRIPTION", out);
  out << roff(description_of(place.path)) << '\n';
}

template <typename Calls>
void write_examples_section(const Calls& calls, std::ostream& out) {
  begin_section("EXAMPLES", out);
  std::string lines;
  for (const auto& call : calls) lines += std::string(call) + '\n';
  write_as_typed(lines, out);
}

void write_see_also(const std::vector<std::string>& pages, std::ostream& out) {
  begin_section("SEE ALSO", out);
  for (const std::string& page : pages)
    out << "\\fB" << roff(page) << "\\fR(1)" << (page == pages.back() ? "\n" : ",\n");
}

void write_rows(const Place& place, std::span<const Command> commands, std::ostream& out) {
  begin_section("COMMANDS", out);
  for (const Command& below : rows_at(place, commands)) write_item(below.name, below.sentence, out);
}

std::vector<std::string> pages_below(const Place& place, std::span<const Command> commands) {
  std::vector<std::string> pages;
  for (const Command& below : rows_at(place, commands))
    pages.push_back(manual_name(place_below(place, below.name, commands)));
  return pages;
}

void write_program(const Place& place, std::span<const Command> commands, std::ostream& out) {
  write_head(place, "link-digest newsletters as a map of their topics", out);
  write_synopsis({"weft COMMAND [OPTION…]", "weft help [--man] [COMMAND]", "weft --version"}, out);
  write_description(place, out);
  write_rows(place, commands, out);
  for (const HelpTopic& topic : help_topics()) {
    begin_section(upper_case(std::string(topic.name)), out);
    out << roff(topic.sentence) << ":\n.PP\n";
    write_as_typed(topic.text(), out);
  }
  write_examples_section(
      std::vector{"weft build newsletter/", "weft related 'How Discord Stores Trillions of Messages'"}, out);
  write_see_also(pages_below(place, commands), out);
}

void write_group(const Place& place, std::span<const Command> commands, std::ostream& out) {
  write_head(place, place.row->sentence, out);
  write_synopsis({"weft " + place.path + " COMMAND [OPTION…]"}, out);
  write_description(place, out);
  write_rows(place, commands, out);
  write_examples_section(place.row->examples, out);
  std::vector<std::string> pages = pages_below(place, commands);
  pages.insert(pages.begin(), "weft");
  write_see_also(pages, out);
}

void write_command(const Place& place, std::ostream& out) {
  const Parser parser(place);
  write_head(place, place.row->sentence, out);
  write_synopsis({usage(place, parser.options())}, out);
  write_description(place, out);
  begin_section("OPTIONS", out);
  for (const OptionRow& row : told_rows(parser.options())) write_item(typed(row), row.sentence, out);
  write_examples_section(parser.options().examples(), out);
  begin_section("EXIT STATUS", out);
  write_as_typed(find_help_topic("exit")->text(), out);
  std::vector<std::string> pages{"weft"};
  if (const std::size_t blank = place.path.find(' '); blank != std::string::npos)
    pages.push_back("weft-" + place.path.substr(0, blank));
  write_see_also(pages, out);
}

}  // namespace

void write_man_page(const Place& place, std::span<const Command> commands, std::ostream& out) {
  if (place.row == nullptr) {
    write_program(place, commands, out);
  } else if (is_group(place)) {
    write_group(place, commands, out);
  } else {
    write_command(place, out);
  }
}

}  // namespace weft::cli
