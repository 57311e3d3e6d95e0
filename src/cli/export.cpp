// SPDX-License-Identifier: MIT
#include "cli/archive_title.hpp"
#include "cli/commands.hpp"
#include "cli/excerpt_options.hpp"
#include "cli/export_target.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/series_option.hpp"
#include "io/file_batch.hpp"
#include "io/files.hpp"
#include "text/nearest.hpp"

#include <weft/excerpt.hpp>
#include <weft/exports.hpp>
#include <weft/map.hpp>
#include <weft/measures.hpp>
#include <weft/related.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

/// A page of more takes some seconds to open.
constexpr std::size_t many_articles = 50'000;

struct ExportArguments {
  std::string format;
  std::string path;  ///< of a file or a folder; empty: standard output
  std::string base = ExportOptions().base;
  std::string gexf_version;  ///< empty: 1.3
  std::string title;         ///< empty: the names of the newsletters
  std::string evidence;      ///< a file; empty: none is written
  ExcerptArguments excerpt;
  std::string archive = default_archive();
};

std::vector<std::string_view> format_names() {
  std::vector<std::string_view> names;
  for (const ExportFormat& format : export_formats()) names.push_back(format.name);
  return names;
}

void set_up(Options& options, ExportArguments& arguments) {
  add_argument(options, arguments.format, "FORMAT", "one of those that weft help formats lists");
  options.offer(format_names());
  add_text(options, arguments.path, {"-o,--output", "PATH", "the file, or folder, to write (standard output, or -)"});
  add_excerpt(options, arguments.excerpt);
  add_text(options, arguments.base, {"--base", "IRI", "what identifiers in linked data start with (urn:weft:)"});
  add_text(options, arguments.title, {"--title", "TEXT", "what the graph is called (the newsletters)"});
  // Of one format each, and told of beside it.
  add_quiet_text(options, arguments.gexf_version, "--gexf-version");
  add_quiet_text(options, arguments.evidence, "--evidence");
  add_archive(options, arguments.archive);
  add_examples(options, {"weft export pdf -o map.pdf", "weft export jsonld --around kafka --depth 2 -o kafka.jsonld"});
}

const ExportFormat& format_called(std::string_view name) {
  const auto formats = export_formats();
  const auto format = std::find_if(formats.begin(), formats.end(), [&](const auto& f) { return f.name == name; });
  if (format != formats.end()) return *format;
  const std::vector<std::string_view> names = format_names();
  throw Error("there is no format '" + std::string(name) + "'" + text::did_you_mean(name, names),
              "weft help formats lists them");
}

ExportOptions options_of(const ExportArguments& arguments, const ArchivedCorpus& corpus) {
  ExportOptions options;
  options.base = arguments.base;
  options.gexf_version = arguments.gexf_version == "1.2" ? GexfVersion::v1_2 : GexfVersion::v1_3;
  options.made_by = std::string("weft ") + WEFT_VERSION;
  std::string title = arguments.title.empty() ? archive_title(corpus.issues) : arguments.title;
  if (!title.empty()) options.title = std::move(title);
  return options;
}

void write(const ExportFormat& format, const Excerpt& excerpt, const ExportOptions& options, const std::string& path,
           std::ostream& out) {
  if (format.write_files != nullptr) {
    io::FileBatch files(path);
    format.write_files(excerpt, options, [&](std::string_view name, const auto& write) { files.write(name, write); });
    if (files.is_among_strangers())
      throw Error("'" + path + "' holds other files, and none of an earlier " + std::string(format.name),
                  "name a folder of its own: --output " + path + (path.ends_with('/') ? "" : "/") +
                      std::string(format.file_name));
    files.move_into_place();
  } else if (is_standard_output(path)) {
    write_to_standard_output(
        {std::string(format.name), std::string(format.file_name)}, path,
        [&](std::ostream& text) { format.write(excerpt, options, text); }, out);
  } else {
    io::write_file(path, [&](std::ostream& file) { format.write(excerpt, options, file); });
  }
}

void check(const ExportArguments& arguments, const ExportFormat& format, const std::ostream& out, std::ostream& err) {
  expect_target(format, arguments.path, out, err);
  if (format.write == write_html) expect_explorer_page();
  const std::string& version = arguments.gexf_version;
  if (!version.empty() && version != "1.2" && version != "1.3")
    throw Error("there is no version '" + version + "' of GEXF that weft writes", "name 1.2 or 1.3");
  if (!version.empty() && format.write != write_gexf)
    throw Error(std::string(format.name) + " has no versions of GEXF", "leave out --gexf-version");
  if (!arguments.evidence.empty() && format.write != write_jsonld)
    throw Error(std::string(format.name) + " has no evidence",
                "it is written beside jsonld: weft export jsonld --evidence " + arguments.evidence);
  if (!arguments.evidence.empty() && !arguments.path.empty() && io::is_same_place(arguments.evidence, arguments.path))
    throw Error("'" + arguments.path + "' cannot be both the graph and its evidence",
                "name a second file: --evidence evidence.jsonld");
}

/// Whether a format has something of an excerpt to show: of articles by the thousand a map draws none.
bool shows(const ExportFormat& format, const Excerpt& excerpt) {
  const bool is_map = format.write == write_svg || format.write == write_png || format.write == write_pdf;
  if (!is_map || excerpt.vertices().empty()) return !excerpt.vertices().empty();
  return has_map(excerpt, measure(excerpt.graph(), NetworkKind::topics, Betweenness::no), {});
}

/// Texts and mentions make up most of an archive: they are read when they are told.
ArchivedCorpus load(const Archive& archive, const ExportArguments& arguments, const ExportFormat& format) {
  const bool tells = !arguments.evidence.empty() || format.write == write_html;
  return sent_between(load_archive(archive, tells ? Texts::yes : Texts::no, tells ? Evidence::yes : Evidence::no),
                      arguments.excerpt.since, arguments.excerpt.until);
}

Exit run(const ExportArguments& arguments, std::ostream& out, std::ostream& err) {
  const ExportFormat& format = format_called(arguments.format);
  check(arguments, format, out, err);
  // While an archive is open nobody can write it; and what is read of it twice has to be of one build.
  std::optional<Archive> archive(arguments.archive);
  auto corpus = of_typed_series(load(*archive, arguments, format), arguments.archive, arguments.excerpt.series, err);
  if (!corpus) return Exit::partly;
  ExportOptions options = options_of(arguments, *corpus);
  std::optional<WordsInCommon> words;
  if (format.write != write_html) {
    archive.reset();
  } else {
    words.emplace(*archive);
    options.shared_words = [&](const std::string& one, const std::string& other) { return words->find(one, other); };
  }
  const TopicGraph graph = graph_of(*std::move(corpus));
  const auto limits = limits_of(graph, arguments.excerpt, err);
  if (!limits) return Exit::partly;
  const Excerpt excerpt(graph, *limits);
  if (!shows(format, excerpt)) {
    say(err, "nothing in the archive is what the options ask for, so nothing is written");
    return Exit::partly;
  }
  write(format, excerpt, options, arguments.path, out);
  if (format.write == write_html && excerpt.vertices(VertexKind::article).size() > many_articles)
    say(err, "so many articles make a page that takes long to open",
        "weft serve shows the same, and sends what is looked at; or write a part: --since, --series");
  if (!arguments.evidence.empty())
    io::write_file(arguments.evidence, [&](std::ostream& file) { write_evidence_jsonld(excerpt, options, file); });
  return Exit::done;
}

}  // namespace

Command export_command() { return make_command<ExportArguments>("export", "write the topic graph for other programs"); }

}  // namespace weft::cli
