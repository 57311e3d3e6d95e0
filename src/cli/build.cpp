// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/layout.hpp"
#include "cli/map_title.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"

#include <weft/build.hpp>
#include <weft/exports.hpp>
#include <weft/query.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::array<std::string_view, 3> default_exports{"dot", "svg", "jsonld"};
constexpr std::size_t most_topics = 8;

struct BuildArguments {
  std::vector<std::string> paths;
  std::string output = std::string(default_output);
  std::vector<std::string> ontologies;
  bool no_default_ontology = false;
  bool drafts = false;
  std::size_t jobs = 0;
  bool no_exports = false;
  bool strict = false;
};

void set_up(CLI::App& app, BuildArguments& arguments) {
  add_texts(app, arguments.paths, {"PATH", "PATH", "Markdown files and folders (the current folder)"});
  add_text(app, arguments.output, {"-o,--output", "DIR", "the folder to write into (output)"});
  add_texts(app, arguments.ontologies, {"--ontology", "FILE", "topics to add, or to override; may be repeated"});
  add_flag(app, arguments.no_default_ontology, "--no-default-ontology", "leave out the topics that come with weft");
  add_flag(app, arguments.drafts, "--drafts", "read issues that are not published as well");
  add_number(app, arguments.jobs, {"--jobs", "N", "how many issues to read at once (one a core)"});
  add_flag(app, arguments.no_exports, "--no-exports", "write the archive alone");
  add_flag(app, arguments.strict, "--strict", "exit with 1 when there are warnings, too");
  add_examples(app, {"weft build newsletter/", "weft build newsletter/ --ontology our-topics.yaml -o maps --strict"});
}

/// Without slashes at its end, so that paths in it read well.
std::string folder_of(const BuildArguments& arguments) {
  std::string folder = arguments.output;
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

BuildOptions options_of(const BuildArguments& arguments) {
  BuildOptions options;
  options.paths = arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths;
  options.archive = folder_of(arguments) + '/' + std::string(archive_name);
  options.ontologies = arguments.ontologies;
  options.default_ontology = !arguments.no_default_ontology;
  options.drafts = arguments.drafts;
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

std::size_t count_of(const TopicGraph& graph, VertexKind kind) {
  const auto vertices = graph.vertices();
  return static_cast<std::size_t>(
      std::count_if(vertices.begin(), vertices.end(), [&](const Vertex& v) { return v.kind == kind; }));
}

std::size_t count_links(const std::vector<TaggedIssue>& issues) {
  std::size_t links = 0;
  for (const TaggedIssue& issue : issues) {
    for (const Article& article : issue.issue.articles) links += article.links.size();
  }
  return links;
}

std::vector<std::string> commonest(const TopicGraph& graph, const std::vector<TopicLine>& topics) {
  std::vector<std::string> names;
  for (const TopicLine& line : topics) {
    if (names.size() == most_topics) break;
    names.push_back(graph[line.topic].label + ' ' + std::to_string(line.about + line.mentions));
  }
  return names;
}

/// `10 read`, `1 draft passed over`
std::vector<std::string> files_of(const BuildReport& report, std::size_t read) {
  std::vector<std::string> parts{std::to_string(read) + " read"};
  if (report.drafts > 0) parts.push_back(counted(report.drafts, "draft", "drafts") + " passed over");
  if (report.left_out > 0) parts.push_back(std::to_string(report.left_out) + " left out");
  return parts;
}

/// Without issues there is nothing to keep or to draw, and what an earlier build made may be of use yet.
[[noreturn]] void found_nothing(const BuildReport& report) {
  if (report.drafts > 0)
    throw Error("no issue was read, only " + counted(report.drafts, "draft", "drafts"), "--drafts reads them");
  if (report.left_out > 0) throw Error("no issue was read: all were left out", "mend what is named above");
  throw Error("no issue was read", "name the Markdown files of a newsletter, or their folder: weft build FOLDER");
}

/// `Loose Threads: 10 issues, 75 articles, 96 links, 120 topics`
void write_counts(const TopicGraph& graph, std::size_t links, std::size_t topics, std::ostream& out) {
  out << counted(count_of(graph, VertexKind::issue), "issue", "issues") << ", "
      << counted(count_of(graph, VertexKind::article), "article", "articles") << ", " << counted(links, "link", "links")
      << ", " << counted(topics, "topic", "topics") << "\n\n";
}

/// Says what failed and goes on: one format must not cost the others.
bool write_export(const TopicGraph& graph, const ExportOptions& options, const ExportFormat& format,
                  const std::string& path, std::ostream& err) {
  try {
    io::write_file(path, [&](std::ostream& file) { format.write(graph, options, file); });
    return true;
  } catch (const Error& error) {
    say(err, "cannot write '" + path + "': " + error.what(), error.advice());
    return false;
  }
}

/// Those of the default exports that could be written, by their paths.
std::vector<std::string> write_exports(const TopicGraph& graph, const std::string& title, const std::string& folder,
                                       std::ostream& err) {
  ExportOptions options;
  if (!title.empty()) options.title = title;
  std::vector<std::string> written;
  for (const ExportFormat& format : export_formats()) {
    if (std::find(default_exports.begin(), default_exports.end(), format.name) == default_exports.end()) continue;
    std::string path = folder + '/' + std::string(format.file_name);
    if (write_export(graph, options, format, path, err)) written.push_back(std::move(path));
  }
  return written;
}

/// A question worth asking first: what relates to the article with the closest relative.
std::string next_command(const TopicGraph& graph, const std::string& archive) {
  const std::string option = archive == default_archive() ? "" : " --archive " + shell_quoted(archive);
  const Edge* closest = nullptr;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind == EdgeKind::related_article && (closest == nullptr || edge.weight > closest->weight))
      closest = &edge;
  }
  if (closest == nullptr) return "weft topics" + option;
  return "weft related " + shell_quoted(graph[closest->from].id) + option;
}

Exit exit_of(const BuildReport& report, bool strict) {
  const auto counts = [&](const PlacedDiagnostic& diagnostic) {
    return diagnostic.severity >= (strict ? Severity::warning : Severity::error);
  };
  const bool something = std::any_of(report.diagnostics.begin(), report.diagnostics.end(), counts);
  return something || report.left_out > 0 ? Exit::partly : Exit::done;
}

Exit run(const BuildArguments& arguments, std::ostream& out, std::ostream& err) {
  const BuildOptions options = options_of(arguments);
  const std::string folder = folder_of(arguments);
  BuildReport report = build(options);
  write_diagnostics(report.diagnostics, err, colour_of(err));
  err.flush();
  if (report.corpus.issues.empty()) found_nothing(report);

  const std::size_t read = report.corpus.issues.size();
  const std::size_t links = count_links(report.corpus.issues);
  const std::string title = map_title(report.corpus.issues);
  const TopicGraph graph(std::move(report.corpus.ontology), std::move(report.corpus.issues));
  const std::vector<TopicLine> topics = list_topics(graph, TopicOrder::count);
  if (!title.empty()) out << fitted(title, columns_of(out)) << ": ";
  write_counts(graph, links, topics.size(), out);
  out.flush();  // drawing may take a while

  std::vector<std::string> written;
  if (!arguments.no_exports) written = write_exports(graph, title, folder, err);
  const bool all_written = arguments.no_exports || written.size() == default_exports.size();
  written.insert(written.begin(), options.archive);
  err.flush();
  const std::vector<Field> fields{
      {"files", files_of(report, read)}, {"topics", commonest(graph, topics)}, {"written", written}};
  write_fields(fields, out, columns_of(out));
  out << "\nnext: " << next_command(graph, options.archive) << '\n';
  return all_written ? exit_of(report, arguments.strict) : Exit::failed;
}

}  // namespace

Command build_command() {
  return make_command("build", "read a corpus, keep it in an archive and draw the map of its topics", set_up, run);
}

}  // namespace weft::cli
