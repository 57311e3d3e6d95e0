// SPDX-License-Identifier: MIT
#include "cli/export_target.hpp"

#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "text/ascii.hpp"

#include <weft/diagnostic.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <sstream>
#include <string_view>
#include <utility>

namespace weft::cli {

namespace {

/// Some screens; a map or a graph of a newsletter is a hundred times that.
constexpr std::size_t most_for_a_terminal = std::size_t{32} << 10;

/// Other endings that files of a format are known by, beside its name and the one of its file name.
constexpr auto other_endings = std::to_array<std::pair<std::string_view, std::string_view>>({{"dot", "gv"},
                                                                                             {"jsonld", "json"},
                                                                                             {"d3", "json"},
                                                                                             {"graphml", "xml"},
                                                                                             {"gexf", "xml"},
                                                                                             {"html", "htm"},
                                                                                             {"mermaid", "mermaid"},
                                                                                             {"mermaid", "md"}});

/// `png` of `maps/graph.png`, in lower case; empty when the name has no ending.
std::string ending_of(std::string_view path) {
  const std::string_view name = path.substr(path.rfind('/') + 1);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return {};
  std::string ending(name.substr(dot + 1));
  std::transform(ending.begin(), ending.end(), ending.begin(), text::lower);
  return ending;
}

bool may_end_in(const ExportFormat& format, std::string_view ending) {
  if (ending_of(format.file_name) == ending || format.name == ending) return true;
  return std::find(other_endings.begin(), other_endings.end(), std::pair(format.name, ending)) != other_endings.end();
}

/// The first format whose files end so.
const ExportFormat* find_format_ending_in(std::string_view ending) {
  const auto formats = export_formats();
  const auto found = std::find_if(formats.begin(), formats.end(),
                                  [&](const ExportFormat& format) { return ending_of(format.file_name) == ending; });
  return found == formats.end() ? nullptr : &*found;
}

void expect_folder(const ExportFormat& format, const std::string& path) {
  const std::string advice = "name a folder for them: --output " + std::string(format.file_name);
  if (is_standard_output(path)) throw Error(std::string(format.name) + " is several files", advice);
  const io::PathKind kind = io::kind_of(path);
  if (kind == io::PathKind::folder) return;
  if (kind != io::PathKind::missing)
    throw Error(std::string(format.name) + " is several files, and '" + path + "' is one", advice);
  const std::string ending = ending_of(path);
  if (ending.empty()) return;
  const bool looks_like_file = ending == "csv" || ending == "md" || ending == "json" || ending == "zip";
  if (looks_like_file || find_format_ending_in(ending) != nullptr)
    throw Error(std::string(format.name) + " is several files, and '" + path + "' is called like one", advice);
}

}  // namespace

bool is_standard_output(const std::string& path) { return path.empty() || path == standard_output_name; }

void expect_target(const ExportFormat& format, const std::string& path, const std::ostream& out, std::ostream& err) {
  if (format.write_files != nullptr) return expect_folder(format, path);
  const std::string named = "--output " + std::string(format.file_name);
  if (format.content == Content::binary && path.empty() && is_terminal(out))
    throw Error(std::string(format.name) + " is no text, so it is not written to a terminal",
                "name a file: " + named + ", or --output - to have it here");
  if (is_standard_output(path)) return;
  const std::string ending = ending_of(path);
  if (ending.empty() || may_end_in(format, ending)) return;
  if (const ExportFormat* const other = find_format_ending_in(ending))
    throw Error("'" + path + "' is called as " + std::string(other->name) + " is, and " + std::string(format.name) +
                    " is asked for",
                "weft export " + std::string(other->name) + " --output " + shell_quoted(path) + ", or " + named);
  say(err,
      "'" + path + "' does not end in ." + ending_of(format.file_name) + ", as files of " + std::string(format.name) +
          " do",
      "if that is not meant: " + named);
}

void write_to_standard_output(const Written& written, const std::string& path,
                              const std::function<void(std::ostream&)>& write, std::ostream& out) {
  if (!path.empty() || !is_terminal(out)) return write(out);
  std::ostringstream kept;
  write(kept);
  const std::string text = std::move(kept).str();
  if (text.size() > most_for_a_terminal)
    throw Error(written.format + " comes to " + std::to_string(text.size() >> 10) + " KiB, too much for a terminal",
                "name a file: --output " + written.file_name + ", or --output - to have it here");
  out << text;
}

}  // namespace weft::cli
