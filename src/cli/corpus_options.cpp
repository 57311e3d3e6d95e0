// SPDX-License-Identifier: MIT
#include "cli/corpus_options.hpp"

#include "cli/environment.hpp"
#include "cli/findings.hpp"
#include "cli/options.hpp"

#include <ostream>

namespace weft::cli {

void add_reading(Options& options, CorpusArguments& arguments) {
  add_text(options, arguments.configuration,
           {"--config", "FILE", "the weft.yaml to read, not those beside the corpus"});
  add_flag(options, arguments.no_configuration, "--no-config", "read no weft.yaml but what --config names");
  add_flag(options, arguments.drafts, "--drafts", "read issues that are not published as well");
}

CorpusReading load_corpus(const CorpusArguments& arguments, std::span<const std::shared_ptr<const Ontology>> ontologies,
                          KeepFiles keep, std::ostream& err) {
  BuildOptions options;
  options.paths = arguments.paths;
  options.look_for_configuration = !arguments.no_configuration;
  options.configuration = arguments.configuration;
  if (!arguments.no_configuration) options.user_configuration = user_configuration();
  options.drafts = arguments.drafts;
  CorpusReading reading = read_corpus(options, ontologies, keep);
  write_findings(reading.diagnostics, err);
  err.flush();
  if (reading.corpora.front().issues.empty())
    throw Error("no issue was read", "name the Markdown files of a newsletter, or their folder");
  return reading;
}

}  // namespace weft::cli
