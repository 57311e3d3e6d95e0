// SPDX-License-Identifier: MIT
#include "cli/finish_build.hpp"

#include "archive/undated_issues.hpp"
#include "build/seen_files.hpp"
#include "cli/archive_title.hpp"
#include "cli/build_report.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "cli/undated.hpp"
#include "io/files.hpp"

#include <weft/excerpt.hpp>
#include <weft/exports.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <future>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::array<std::string_view, 3> default_exports{"dot", "svg", "jsonld"};

/// An export on its way, and what kept it from being written.
struct Export {
  const ExportFormat* format = nullptr;
  std::string path;
  std::future<std::optional<Error>> failure;  ///< of what is not there yet
};

std::optional<Error> write_export(const TopicGraph& graph, const ExportOptions& options, const ExportFormat& format,
                                  const std::string& path) {
  try {
    io::write_file(path, [&](std::ostream& file) { format.write(Excerpt(graph), options, file); });
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

Exit exit_of(const BuildReport& report, bool strict) {
  const auto counts = [&](const PlacedDiagnostic& diagnostic) {
    return diagnostic.severity >= (strict ? Severity::warning : Severity::error);
  };
  const bool something = std::any_of(report.diagnostics.begin(), report.diagnostics.end(), counts);
  return something || report.left_out > 0 ? Exit::partly : Exit::done;
}

}  // namespace

void add_output(Options& options, FinishArguments& arguments) {
  add_text(options, arguments.output, {"-o,--output", "DIR", "the folder to write into (output)"});
}

void add_finish(Options& options, FinishArguments& arguments) {
  add_flag(options, arguments.no_exports, "--no-exports", "write the archive alone");
  add_flag(options, arguments.strict, "--strict", "exit with 1 when there are warnings, too");
}

std::string folder_of(const FinishArguments& arguments) {
  std::string folder = arguments.output;
  if (folder.empty()) throw Error("no folder to write into", "name one: --output DIR");
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

std::string archive_in(const FinishArguments& arguments) {
  return folder_of(arguments) + '/' + std::string(archive_name);
}

Output write_exports(const ArchiveSummary& summary, const FinishArguments& arguments, Progress& progress,
                     std::ostream& err) {
  const std::string archive = archive_in(arguments);
  if (arguments.no_exports) return {{archive}, false, true};
  building::SeenFiles seen = building::SeenFiles::load(archive, summary.contents);
  std::optional<TopicGraph> graph;
  ExportOptions options;
  if (std::string title = archive_title(summary.series); !title.empty()) options.title = std::move(title);
  std::vector<Export> exports;
  for (const ExportFormat& format : export_formats()) {
    if (std::find(default_exports.begin(), default_exports.end(), format.name) == default_exports.end()) continue;
    std::string path = folder_of(arguments) + '/' + std::string(format.file_name);
    exports.push_back({&format, std::move(path), {}});
  }
  for (Export& one : exports) {
    if (seen.is_as_made(one.path)) continue;
    if (!graph) graph = graph_of(load_archive(archive));
    // A picture is laid out in a child process, which must not begin while other threads run.
    progress.show({"drawing the map", 0, 0, summary.articles});
    const auto when = one.format->name == "svg" ? std::launch::deferred : std::launch::async;
    one.failure = std::async(when, [&] { return write_export(*graph, options, *one.format, one.path); });
    if (when == std::launch::deferred) one.failure.wait();
  }
  progress.clear();
  Output output{{archive}, graph.has_value(), true};
  for (Export& one : exports) {
    if (one.failure.valid()) {
      if (const std::optional<Error> failure = one.failure.get()) {
        say(err, "cannot write '" + one.path + "': " + failure->what(), failure->advice());
        output.is_complete = false;
        continue;
      }
      seen.note_made(one.path);
    }
    output.paths.push_back(one.path);
  }
  if (graph) seen.save(archive, summary.contents);
  return output;
}

Exit finish_build(const BuildReport& report, const FinishArguments& arguments, Progress& progress, std::ostream& out,
                  std::ostream& err) {
  const std::string archive = archive_in(arguments);
  const ArchiveSummary summary = summarize_archive(archive, most_topics_told);
  if (const std::string title = archive_title(summary.series); !title.empty())
    out << Inks(out)(Ink::title, fitted(title, columns_of(out))) << ": ";
  write_counts(summary, out);
  out.flush();  // drawing may take a while

  const Output output = write_exports(summary, arguments, progress, err);
  const bool is_new = output.is_new || !report.is_unchanged;
  err.flush();
  const archive::UndatedIssues undated = archive::undated_issues(archive);
  const std::vector<Field> fields{{"files", files_of(report)},
                                  {"topics", topics_of(summary)},
                                  {"undated", undated_in_words(undated.issues, undated.newsletters)},
                                  {is_new ? "written" : "present", output.paths}};
  write_fields(fields, out, columns_of(out));
  out << "\nnext: " << Inks(out)(Ink::title, next_command(summary, archive)) << '\n';
  return output.is_complete ? exit_of(report, arguments.strict) : Exit::failed;
}

}  // namespace weft::cli
