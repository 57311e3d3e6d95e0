// SPDX-License-Identifier: MIT
#include "cli/check_report.hpp"
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/standard_input.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "text/nearest.hpp"

#include <weft/answers.hpp>
#include <weft/checked.hpp>

#include <algorithm>
#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t terms_to_read = 10;

struct CheckArguments {
  std::vector<std::string> paths;
  std::vector<std::string> only;
  std::vector<std::string> skip;
  bool references = false;
  bool evidence = false;
  bool quiet = false;
  std::size_t limit = 12;
  double least_score = least_convincing;
  OntologyArguments ontology;
  std::string configuration;
  bool no_configuration = false;
  bool json = false;
  std::string archive = default_archive();
};

std::vector<std::string_view> part_names() {
  std::vector<std::string_view> names;
  for (const CheckPart part : check_parts()) names.push_back(name_of(part));
  return names;
}

void set_up(Options& options, CheckArguments& arguments) {
  add_arguments(options, arguments.paths, "ISSUE", "the files to check, - for standard input");
  add_choices(options, arguments.only, part_names(),
              {"--only", "PART", "sent, lint, related, terms or tags; may be repeated"});
  add_choices(options, arguments.skip, part_names(), {"--skip", "PART", "all but this part; may be repeated"});
  add_flag(options, arguments.quiet, "--quiet", "print findings alone: for hooks and CI");
  add_flag(options, arguments.references, "--references", "note links in passing that were sent before");
  add_flag(options, arguments.evidence, "--evidence", "by which words topics were found");
  add_number(options, arguments.limit, {"--limit", "N", "at most so many older articles for an issue (12)"});
  add_share(options, arguments.least_score, {"--min-score", "X", "older articles from this score on (0.2)"});
  add_ontology(options, arguments.ontology);
  add_text(options, arguments.configuration,
           {"--config", "FILE", "the weft.yaml to read, not those beside the corpus"});
  add_flag(options, arguments.no_configuration, "--no-config", "read no weft.yaml but what --config names");
  add_json(options, arguments.json);
  add_archive(options, arguments.archive);
  add_examples(options, {"weft check drafts/2024-13.md", "weft check --quiet --only sent --only lint drafts/*.md"});
}

/// What is left of the parts; quietly, only those that can have findings.
std::vector<CheckPart> parts_of(const CheckArguments& arguments) {
  const auto named = [](const std::vector<std::string>& names, CheckPart part) {
    return std::find(names.begin(), names.end(), name_of(part)) != names.end();
  };
  std::vector<CheckPart> parts;
  for (const CheckPart part : check_parts()) {
    const bool is_asked = arguments.only.empty() || named(arguments.only, part);
    const bool can_tell = !arguments.quiet || arguments.json || part == CheckPart::sent || part == CheckPart::lint;
    if (is_asked && can_tell && !named(arguments.skip, part)) parts.push_back(part);
  }
  if (parts.empty()) throw Error("--only, --skip and --quiet leave nothing to check", "for help: weft help check");
  return parts;
}

BuildOptions options_of(const CheckArguments& arguments, std::istream& in) {
  BuildOptions options =
      options_of({arguments.paths, arguments.configuration, arguments.no_configuration}, arguments.ontology);
  if (std::find(options.paths.begin(), options.paths.end(), "-") != options.paths.end())
    options.standard_input = read_standard_input(in);
  options.archive = arguments.archive;
  return options;
}

CheckOptions check_options_of(const CheckArguments& arguments) {
  CheckOptions options;
  options.parts = parts_of(arguments);
  options.references = arguments.references;
  options.limit = arguments.limit;
  options.least_score = arguments.least_score;
  return options;
}

/// 2 when a file could not be looked at, 1 when there is something to mend.
Exit exit_of(const CheckAnswer& checked) {
  const bool unread = std::any_of(checked.reading.begin(), checked.reading.end(), [](const PlacedDiagnostic& finding) {
    return finding.severity == Severity::error && !finding.position;
  });
  if (unread) return Exit::failed;
  const bool found = count_findings(checked.reading) > 0 ||
                     std::any_of(checked.checks.begin(), checked.checks.end(),
                                 [](const IssueCheck& check) { return count_findings(check.findings) > 0; });
  return found ? Exit::partly : Exit::done;
}

/// Without an archive nothing is read, so a mistyped name would go unnoticed until one is built.
void expect_files(const CheckArguments& arguments) {
  if (io::kind_of(arguments.archive) != io::PathKind::missing) return;
  for (const std::string& path : arguments.paths) {
    if (path != "-" && io::kind_of(path) == io::PathKind::missing)
      throw Error("there is no file or folder '" + path + "'", "check the spelling");
  }
}

Exit run(const CheckArguments& arguments, std::istream& in, std::ostream& out, std::ostream& err) {
  const CheckOptions options = check_options_of(arguments);
  expect_files(arguments);
  BuildOptions build_options = options_of(arguments, in);
  Progress progress(err);
  build_options.progress = [&](const BuildStep& step) { progress.show(step); };
  const bool has_ontology = !arguments.ontology.paths.empty() || arguments.ontology.without_default;
  const auto [graph, checked] = check_unpublished(
      build_options, options, has_ontology ? read_ontology(ontology_sources(build_options), err) : nullptr);
  progress.clear();
  if (checked.issues.empty() && checked.reading.empty())
    throw Error("there is no issue to check in what was named", "name a Markdown file, or a folder that has some");
  if (arguments.json) {
    write_issue_check_json(graph, checked, arguments.evidence ? Evidence::yes : Evidence::no, out);
  } else {
    write_check(graph, checked, {arguments.quiet, arguments.evidence, terms_to_read}, out);
  }
  return exit_of(checked);
}

}  // namespace

Command check_command() { return make_command<CheckArguments>("check", "look an issue over before it is published"); }

}  // namespace weft::cli
