// SPDX-License-Identifier: MIT
#include "build/seen_files.hpp"
#include "cli/archive_title.hpp"
#include "cli/build_report.hpp"
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/explain_shape.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/standard_input.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"

#include <weft/build.hpp>
#include <weft/excerpt.hpp>
#include <weft/exports.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <istream>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::array<std::string_view, 3> default_exports{"dot", "svg", "jsonld"};

struct BuildArguments {
  std::vector<std::string> paths;
  std::string output = std::string(default_output);
  std::string configuration;
  bool no_configuration = false;
  OntologyArguments ontology;
  bool drafts = false;
  bool explain = false;
  bool explain_shape = false;
  std::size_t jobs = 0;
  bool no_exports = false;
  bool strict = false;
};

void set_up(CLI::App& app, BuildArguments& arguments) {
  add_texts(app, arguments.paths, {"PATH", "PATH", "files, folders, - for standard input (this folder)"});
  add_text(app, arguments.output, {"-o,--output", "DIR", "the folder to write into (output)"});
  add_text(app, arguments.configuration, {"--config", "FILE", "the weft.yaml to read, not those beside the corpus"});
  add_flag(app, arguments.no_configuration, "--no-config", "read no weft.yaml but what --config names");
  add_ontology(app, arguments.ontology);
  add_flag(app, arguments.drafts, "--drafts", "read issues that are not published as well");
  add_number(app, arguments.jobs, {"--jobs", "N", "how many issues to read at once (one a core)"});
  add_flag(app, arguments.explain, "--explain", "say of each file why it was read, or was not");
  add_flag(app, arguments.explain_shape, "--explain-shape", "say how files would be read, and why; build nothing");
  add_flag(app, arguments.no_exports, "--no-exports", "write the archive alone");
  add_flag(app, arguments.strict, "--strict", "exit with 1 when there are warnings, too");
  add_examples(app, {"weft build newsletter/", "weft build newsletter/ --ontology our-topics.yaml -o maps --strict"});
}

/// Without slashes at its end, so that paths in it read well.
std::string folder_of(const BuildArguments& arguments) {
  std::string folder = arguments.output;
  if (folder.empty()) throw Error("no folder to write into", "name one: --output DIR");
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

BuildOptions options_of(const BuildArguments& arguments, std::istream& in) {
  BuildOptions options;
  options.paths = arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths;
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    options.standard_input = read_standard_input(in);
  options.archive = folder_of(arguments) + '/' + std::string(archive_name);
  options.look_for_configuration = !arguments.no_configuration;
  options.configuration = arguments.configuration;
  if (!arguments.no_configuration) options.user_configuration = user_configuration();
  options.ontologies = arguments.ontology.paths;
  options.default_ontology = !arguments.ontology.without_default;
  options.drafts = arguments.drafts;
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

/// Says what failed and goes on: one format must not cost the others.
bool write_export(const Excerpt& excerpt, const ExportOptions& options, const ExportFormat& format,
                  const std::string& path, std::ostream& err) {
  try {
    io::write_file(path, [&](std::ostream& file) { format.write(excerpt, options, file); });
    return true;
  } catch (const Error& error) {
    say(err, "cannot write '" + path + "': " + error.what(), error.advice());
    return false;
  }
}

/// The paths of the default exports, those left out that could not be written. What is there already as this program
/// makes it of this archive is not made again.
std::vector<std::string> write_exports(const ArchiveSummary& summary, const std::string& archive,
                                       const std::string& folder, std::ostream& err) {
  building::SeenFiles seen = building::SeenFiles::load(archive, summary.contents);
  std::optional<TopicGraph> graph;
  ExportOptions options;
  if (std::string title = archive_title(summary.series); !title.empty()) options.title = std::move(title);
  std::vector<std::string> there;
  for (const ExportFormat& format : export_formats()) {
    if (std::find(default_exports.begin(), default_exports.end(), format.name) == default_exports.end()) continue;
    std::string path = folder + '/' + std::string(format.file_name);
    if (!seen.is_as_made(path)) {
      if (!graph) graph = graph_of(load_archive(archive));
      if (!write_export(Excerpt(*graph), options, format, path, err)) continue;
      seen.note_made(path);
    }
    there.push_back(std::move(path));
  }
  if (graph) seen.save(archive, summary.contents);
  return there;
}

Exit exit_of(const BuildReport& report, bool strict) {
  const auto counts = [&](const PlacedDiagnostic& diagnostic) {
    return diagnostic.severity >= (strict ? Severity::warning : Severity::error);
  };
  const bool something = std::any_of(report.diagnostics.begin(), report.diagnostics.end(), counts);
  return something || report.left_out > 0 ? Exit::partly : Exit::done;
}

Exit run(const BuildArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const BuildOptions options = options_of(arguments, in);
  if (arguments.explain_shape)
    return explain_shape(options, arguments.strict ? Severity::warning : Severity::error, out, err);
  const std::string folder = folder_of(arguments);
  const BuildReport report = build(options);
  write_diagnostics(report.diagnostics, err, colour_of(err));
  err.flush();
  if (arguments.explain) write_fates(report, out);
  if (!report.has_issues) found_nothing(report);

  const ArchiveSummary summary = summarize_archive(options.archive, most_topics_told);
  if (const std::string title = archive_title(summary.series); !title.empty())
    out << fitted(title, columns_of(out)) << ": ";
  write_counts(summary, out);
  out.flush();  // drawing may take a while

  std::vector<std::string> written;
  if (!arguments.no_exports) written = write_exports(summary, options.archive, folder, err);
  const bool all_written = arguments.no_exports || written.size() == default_exports.size();
  written.insert(written.begin(), options.archive);
  err.flush();
  const std::vector<Field> fields{{"files", files_of(report)}, {"topics", topics_of(summary)}, {"written", written}};
  write_fields(fields, out, columns_of(out));
  out << "\nnext: " << next_command(summary, options.archive) << '\n';
  return all_written ? exit_of(report, arguments.strict) : Exit::failed;
}

}  // namespace

Command build_command() {
  return make_command("build", "read a corpus, keep it in an archive and draw a map of topics", set_up, run);
}

}  // namespace weft::cli
