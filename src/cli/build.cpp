// SPDX-License-Identifier: MIT
#include "cli/build_report.hpp"
#include "cli/commands.hpp"
#include "cli/environment.hpp"
#include "cli/explain_shape.hpp"
#include "cli/finish_build.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/standard_input.hpp"
#include "cli/terminal.hpp"

#include <weft/build.hpp>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct BuildArguments {
  std::vector<std::string> paths;
  std::string configuration;
  bool no_configuration = false;
  OntologyArguments ontology;
  bool drafts = false;
  bool explain = false;
  bool explain_shape = false;
  std::size_t jobs = 0;
  FinishArguments finish;
};

void set_up(Options& options, BuildArguments& arguments) {
  add_texts(options, arguments.paths, {"PATH", "PATH", "files, folders, - for standard input (this folder)"});
  add_output(options, arguments.finish);
  add_text(options, arguments.configuration,
           {"--config", "FILE", "the weft.yaml to read, not those beside the corpus"});
  add_flag(options, arguments.no_configuration, "--no-config", "read no weft.yaml but what --config names");
  add_ontology(options, arguments.ontology);
  add_flag(options, arguments.drafts, "--drafts", "read issues that are not published as well");
  add_number(options, arguments.jobs, {"--jobs", "N", "how many issues to read at once (one a core)"});
  add_flag(options, arguments.explain, "--explain", "say of each file why it was read, or was not");
  add_flag(options, arguments.explain_shape, "--explain-shape", "say how files would be read, and why; build nothing");
  add_finish(options, arguments.finish);
  add_examples(options,
               {"weft build newsletter/", "weft build newsletter/ --ontology our-topics.yaml -o maps --strict"});
}

BuildOptions options_of(const BuildArguments& arguments, std::istream& in) {
  BuildOptions options;
  options.paths = arguments.paths.empty() ? std::vector<std::string>{"."} : arguments.paths;
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    options.standard_input = read_standard_input(in);
  options.archive = archive_in(arguments.finish);
  options.look_for_configuration = !arguments.no_configuration;
  options.configuration = arguments.configuration;
  if (!arguments.no_configuration) options.user_configuration = user_configuration();
  options.ontologies = arguments.ontology.paths;
  options.default_ontology = !arguments.ontology.without_default;
  options.drafts = arguments.drafts;
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

Exit run(const BuildArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const BuildOptions options = options_of(arguments, in);
  if (arguments.explain_shape)
    return explain_shape(options, arguments.finish.strict ? Severity::warning : Severity::error, out, err);
  const BuildReport report = build(options);
  write_diagnostics(report.diagnostics, err, colour_of(err));
  err.flush();
  if (arguments.explain) write_fates(report, out);
  if (!report.has_issues) found_nothing(report);
  return finish_build(report, arguments.finish, out, err);
}

}  // namespace

Command build_command() {
  return make_command("build", "read a corpus, keep it in an archive and draw a map of topics", set_up, run);
}

}  // namespace weft::cli
