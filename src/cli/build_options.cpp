// SPDX-License-Identifier: MIT
#include "cli/build_options.hpp"

#include "cli/corpus_options.hpp"
#include "cli/options.hpp"

#include <algorithm>

namespace weft::cli {

void add_build(Options& options, BuildArguments& arguments) {
  add_output(options, arguments.finish);
  add_text(options, arguments.configuration,
           {"--config", "FILE", "the weft.yaml to read, not those beside the corpus"});
  add_flag(options, arguments.no_configuration, "--no-config", "read no weft.yaml but what --config names");
  add_ontology(options, arguments.ontology);
  add_flag(options, arguments.drafts, "--drafts", "read issues that are not published as well");
  add_number(options, arguments.jobs, {"--jobs", "N", "how many issues to read at once (one a core)"});
}

BuildOptions options_of(const BuildArguments& arguments) {
  BuildOptions options = options_of(
      {arguments.paths, arguments.configuration, arguments.no_configuration, arguments.drafts}, arguments.ontology);
  if (options.paths.empty()) options.paths = {"."};
  options.archive = archive_in(arguments.finish);
  options.jobs = static_cast<unsigned>(std::min<std::size_t>(arguments.jobs, 1024));
  return options;
}

}  // namespace weft::cli
