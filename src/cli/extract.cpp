// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/output_turn.hpp"

#include <weft/spread.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

struct ExtractArguments {
  CorpusArguments corpus;
  std::string root;
  bool documents = false;
  bool nul = false;
  bool tables = false;
  OntologyArguments ontology;
  std::size_t jobs = 0;
};

void set_up(Options& options, ExtractArguments& arguments) {
  add_texts(options, arguments.corpus.paths, {"PATH", "PATH", "files, folders, - for their names on standard input"});
  add_text(options, arguments.root, {"--root", "DIR", "read what lies below DIR as weft build DIR would"});
  add_flag(options, arguments.documents, "--documents", "read documents from standard input, JSON, one a line");
  add_flag(options, arguments.nul, "-0,--null", "names on standard input end with NUL (find -print0)");
  add_flag(options, arguments.tables, "--tables", "write for engines that make tables: keys, and no texts");
  add_reading(options, arguments.corpus);
  add_ontology(options, arguments.ontology);
  add_number(options, arguments.jobs, {"--jobs", "N", "how many issues to read at once (one a core)"});
  add_examples(options, {"weft extract newsletter/ > all.ndjson",
                         "weft extract --root newsletter/ - < names.txt > part.ndjson"});
}

InputLines lines_of(const ExtractArguments& arguments) {
  const std::vector<std::string>& paths = arguments.corpus.paths;
  const bool from_names = std::find(paths.begin(), paths.end(), "-") != paths.end();
  if (arguments.documents && !paths.empty())
    throw Error("--documents reads from standard input alone", "leave out the paths, or that option");
  if (arguments.nul && !from_names) throw Error("no names are read from standard input", "add - to the paths, for -0");
  if (arguments.documents) return InputLines::documents;
  return arguments.nul ? InputLines::names_and_nul : InputLines::names;
}

BuildOptions options_of(const ExtractArguments& arguments) {
  BuildOptions options = options_of(arguments.corpus, arguments.ontology);
  if (options.paths.empty() && !arguments.documents)
    options.paths.push_back(arguments.root.empty() ? "." : arguments.root);
  options.root = arguments.root;
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

Exit run(const ExtractArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const InputLines lines = lines_of(arguments);
  const ExtractReport report = extract(
      options_of(arguments), lines, in,
      [&](std::string_view whole_lines) {
        const OutputTurn turn(out);
        out << whole_lines << std::flush;
        if (!out) throw Error("cannot write the shard", "see that there is room for it");
      },
      arguments.tables ? ShardUse::tables : ShardUse::merging);
  if (report.left_out == 0) return Exit::done;
  say(err, counted(report.left_out, "document was", "documents were") + " left out",
      "the records in their places tell why, and weft merge prints it");
  return Exit::partly;
}

}  // namespace

Command extract_command() {
  return make_command<ExtractArguments>("extract", "read issues into a shard, a line of JSON each, for weft merge");
}

}  // namespace weft::cli
