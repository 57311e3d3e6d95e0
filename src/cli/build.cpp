// SPDX-License-Identifier: MIT
#include "cli/build_options.hpp"
#include "cli/build_report.hpp"
#include "cli/commands.hpp"
#include "cli/explain_shape.hpp"
#include "cli/findings.hpp"
#include "cli/finish_build.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/standard_input.hpp"
#include "io/folder_turn.hpp"

#include <algorithm>
#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

struct OneBuildArguments {
  BuildArguments build;
  bool explain = false;
  bool explain_shape = false;
};

void set_up(Options& options, OneBuildArguments& arguments) {
  add_texts(options, arguments.build.paths, {"PATH", "PATH", "files, folders, - for standard input (this folder)"});
  add_build(options, arguments.build);
  add_flag(options, arguments.explain, "--explain", "say of each file why it was read, or was not");
  add_flag(options, arguments.explain_shape, "--explain-shape", "say how files would be read, and why; build nothing");
  add_finish(options, arguments.build.finish);
  add_examples(options,
               {"weft build newsletter/", "weft build newsletter/ --ontology our-topics.yaml -o maps --strict"});
}

/// All that was found, or else what is new.
void tell_findings(const BuildReport& report, bool all, std::ostream& err) {
  if (all) return write_findings(report.diagnostics, err);
  const std::vector<PlacedDiagnostic> findings = new_findings(report);
  write_findings(findings, err);
  const std::size_t known = report.diagnostics.size() - findings.size();
  if (known == 0) return;
  say(err,
      counted(known, "finding", "findings") + " in unchanged files " + (known == 1 ? "is" : "are") + " not told again",
      "weft build --explain tells them");
}

Exit run(const OneBuildArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const FinishArguments& finish = arguments.build.finish;
  BuildOptions options = options_of(arguments.build);
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    options.standard_input = read_standard_input(in);
  if (arguments.explain_shape)
    return explain_shape(options, finish.strict ? Severity::warning : Severity::error, out, err);
  Progress progress(err);
  options.progress = [&](const BuildStep& step) { progress.show(step); };
  const io::FolderTurn turn(folder_of(finish));
  const BuildReport report = build(options);
  progress.clear();
  tell_findings(report, arguments.explain || finish.strict, err);
  tell_replaced(report, options.paths, err);
  err.flush();
  if (arguments.explain) write_fates(report, out);
  if (!report.has_issues) found_nothing(report);
  return finish_build(report, finish, progress, out, err);
}

}  // namespace

Command build_command() {
  return make_command<OneBuildArguments>("build", "read a corpus, keep it in an archive and draw a map of topics");
}

}  // namespace weft::cli
