// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/findings.hpp"
#include "cli/finish_build.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "io/folder_turn.hpp"

#include <weft/spread.hpp>

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct MergeArguments {
  std::vector<std::string> shards;
  FinishArguments finish;
  OntologyArguments ontology;
  std::size_t jobs = 0;
};

void set_up(Options& options, MergeArguments& arguments) {
  add_arguments(options, arguments.shards, "SHARD", "files of weft extract; - for standard input");
  add_output(options, arguments.finish);
  add_ontology(options, arguments.ontology);
  add_number(options, arguments.jobs, {"--jobs", "N", "how many records to read at once (one a core)"});
  add_finish(options, arguments.finish);
  add_examples(options, {"weft merge part-*.ndjson", "weft extract newsletter/ | weft merge - -o maps"});
}

BuildOptions options_of(const MergeArguments& arguments) {
  BuildOptions options;
  options.paths = arguments.shards;
  options.archive = archive_in(arguments.finish);
  options.user_configuration = user_configuration();
  choose_ontology(arguments.ontology, options);
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

/// Throws the Error that says why; what an earlier run made may be of use yet.
[[noreturn]] void found_no_record(const BuildReport& report) {
  if (const std::size_t drafts = report.count(FileFate::draft); drafts > 0)
    throw Error("no issue was merged, only " + counted(drafts, "draft", "drafts"), "weft extract --drafts reads them");
  if (report.left_out > 0) throw Error("no issue was merged: all were left out", "mend what is named above");
  throw Error("no issue was merged: the shards hold none", "name files that weft extract has written");
}

Exit run(const MergeArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  Progress progress(err);
  BuildOptions options = options_of(arguments);
  options.progress = [&](const BuildStep& step) { progress.show(step); };
  const io::FolderTurn turn(folder_of(arguments.finish));
  const BuildReport report = merge_shards(options, in);
  progress.clear();
  write_findings(report.diagnostics, err);
  err.flush();
  if (!report.has_issues) found_no_record(report);
  return finish_build(report, arguments.finish, progress, out, err);
}

}  // namespace

Command merge_command() {
  return make_command<MergeArguments>("merge", "merge shards into the archive that one build would make");
}

}  // namespace weft::cli
