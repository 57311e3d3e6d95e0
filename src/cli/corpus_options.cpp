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

BuildOptions options_of(const CorpusArguments& corpus, const OntologyArguments& ontology) {
  BuildOptions options;
  options.paths = corpus.paths;
  options.look_for_configuration = !corpus.no_configuration;
  options.configuration = corpus.configuration;
  if (!corpus.no_configuration) options.user_configuration = user_configuration();
  options.drafts = corpus.drafts;
  choose_ontology(ontology, options);
  return options;
}

CorpusReading load_corpus(const CorpusArguments& arguments, std::span<const std::shared_ptr<const Ontology>> ontologies,
                          KeepFiles keep, std::ostream& err) {
  CorpusReading reading = read_corpus(options_of(arguments), ontologies, keep);
  write_findings(reading.diagnostics, err);
  err.flush();
  if (reading.corpora.front().issues.empty())
    throw Error("no issue was read", "name the Markdown files of a newsletter, or their folder");
  return reading;
}

}  // namespace weft::cli
