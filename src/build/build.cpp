// SPDX-License-Identifier: MIT
#include <weft/build.hpp>

#include "io/files.hpp"

#include <iterator>
#include <memory>
#include <utility>

namespace weft {

namespace {

std::shared_ptr<const Ontology> read_ontology(const BuildOptions& options, std::vector<PlacedDiagnostic>& diagnostics) {
  auto ontology = load_ontology({options.ontologies, options.default_ontology}, diagnostics);
  if (!ontology) throw OntologyError(std::move(diagnostics));
  return ontology;
}

}  // namespace

BuildReport build(const BuildOptions& options) {
  BuildReport report;
  const std::vector ontologies{read_ontology(options, report.diagnostics)};
  CorpusReading reading = read_corpus(options, ontologies, KeepFiles::no);
  report.drafts = reading.drafts;
  report.passed_over = reading.passed_over;
  report.left_out = reading.left_out;
  report.diagnostics.insert(report.diagnostics.end(), std::make_move_iterator(reading.diagnostics.begin()),
                            std::make_move_iterator(reading.diagnostics.end()));
  report.corpus = std::move(reading.corpora.front());
  if (!report.corpus.issues.empty() && !options.archive.empty()) {
    if (const std::size_t slash = options.archive.find_last_of('/'); slash != std::string::npos && slash > 0)
      io::create_folder(options.archive.substr(0, slash));
    const FeatureTable features(*report.corpus.ontology, report.corpus.issues);
    report.corpus.related = strongest_pairs(features, options.jobs);
    save_archive(options.archive, report.corpus, features);
  }
  return report;
}

UnusableError::UnusableError(const std::string& what, std::vector<PlacedDiagnostic> diagnostics)
    : Error(what, "mend what is named above; the archive is as it was"), diagnostics_(std::move(diagnostics)) {}

}  // namespace weft
