// SPDX-License-Identifier: MIT
#pragma once

/// One run over a corpus: find the issues, read and tag them in parallel, keep them, say what happened.
/// In: paths and options. Out: the archive, and a report that accounts for every file seen.
/// Never prints; one bad file never ends it.

#include <weft/archive.hpp>
#include <weft/diagnostic.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace weft {

struct BuildOptions {
  std::vector<std::string> paths;       ///< files and folders
  std::string archive;                  ///< the file to keep it in; empty: nothing is kept
  std::vector<std::string> ontologies;  ///< files or folders that add to the ontology, later ones override
  bool default_ontology = true;
  bool drafts = false;
  unsigned jobs = 0;  ///< threads; 0: as many as the machine has cores
};

/// Every path and file is accounted for: an issue of the corpus, a draft, or left out.
struct BuildReport {
  std::size_t drafts = 0;    ///< not published, so not read
  std::size_t left_out = 0;  ///< paths and files that could not be read; each has an error among the diagnostics
  std::vector<PlacedDiagnostic> diagnostics;  ///< by file, then place
  ArchivedCorpus corpus;                      ///< what was read; without texts once it is in an archive
};

/// Throws Error when nothing can be done: an unusable ontology, an archive that cannot be written. The
/// archive is then what it was; so it is when no issue was read.
BuildReport build(const BuildOptions& options);

/// An ontology that cannot be used; carries what is wrong with it.
class OntologyError : public Error {
 public:
  explicit OntologyError(std::vector<PlacedDiagnostic> diagnostics);

  const std::vector<PlacedDiagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  std::vector<PlacedDiagnostic> diagnostics_;
};

}  // namespace weft
