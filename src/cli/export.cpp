// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/map_title.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"
#include "text/nearest.hpp"

#include <weft/exports.hpp>

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct ExportArguments {
  std::string format;
  std::string file;  ///< empty: standard output
  std::string base = ExportOptions().base;
  std::string archive = default_archive();
};

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const ExportFormat& format : export_formats()) names.push_back(format.name);
  return names;
}

void set_up(CLI::App& app, ExportArguments& arguments) {
  add_argument(app, arguments.format, "FORMAT", alternatives(format_names()));
  add_text(app, arguments.file, {"-o,--output", "FILE", "the file to write (standard output)"});
  add_text(app, arguments.base, {"--base", "IRI", "what identifiers in linked data start with (urn:weft:)"});
  add_archive(app, arguments.archive);
  add_examples(app, {"weft export dot | dot -Tpdf > map.pdf",
                     "weft export jsonld --base https://example.org/weekly/ -o map.jsonld"});
}

const ExportFormat& format_called(std::string_view name) {
  const auto formats = export_formats();
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.name == name; });
  if (format != formats.end()) return *format;
  const std::vector<std::string_view> names = format_names();
  throw Error("there is no format '" + std::string(name) + "'" + text::did_you_mean(name, names),
              "the formats are " + alternatives(names));
}

Exit run(const ExportArguments& arguments, std::ostream& out, std::ostream& /*err*/) {
  const ExportFormat& format = format_called(arguments.format);
  ArchivedCorpus corpus = load_archive(arguments.archive);
  ExportOptions options;
  options.base = arguments.base;
  if (std::string title = map_title(corpus.issues); !title.empty()) options.title = std::move(title);
  const TopicGraph graph = graph_of(std::move(corpus));
  if (arguments.file.empty()) {
    format.write(graph, options, out);
  } else {
    io::write_file(arguments.file, [&](std::ostream& file) { format.write(graph, options, file); });
  }
  return Exit::done;
}

}  // namespace

Command export_command() { return make_command("export", "write the topic graph for other programs", set_up, run); }

}  // namespace weft::cli
