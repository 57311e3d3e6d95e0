// SPDX-License-Identifier: MIT
#pragma once

/// One run over a corpus: find the issues, read and tag them in parallel, keep them, say what happened.
/// In: paths and options, and what `weft.yaml` says (docs/configuration.md). Out: the archive, and a report
/// that accounts for every file seen.
/// Never prints; one bad file never ends it.

#include <weft/archive.hpp>
#include <weft/check.hpp>
#include <weft/diagnostic.hpp>
#include <weft/ontology.hpp>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {

/// How far a build has come.
struct BuildStep {
  std::string_view doing;    ///< `reading`
  std::size_t done = 0;      ///< issues
  std::size_t all = 0;       ///< 0 where nobody can say
  std::size_t articles = 0;  ///< that were in them; 0 where none are counted
};

struct BuildOptions {
  std::vector<std::string> paths;   ///< files and folders; "-" is `standard_input`
  std::string standard_input;       ///< the bytes of an issue that is in no file
  std::string standard_input_path;  ///< what it would be called as a file, for what that tells; may be empty
  std::string root;     ///< the folder that all paths lie below, and are read as a build of it would; may be empty
  std::string archive;  ///< the file to keep it in
  std::vector<std::string> ontologies;  ///< files or folders that add to the ontology, and to what a `weft.yaml` names
  bool default_ontology = true;         ///< unless a `weft.yaml` leaves it out
  bool look_for_configuration = true;   ///< read the `weft.yaml` beside each path, or else the current folder's
  std::string configuration;            ///< one to read instead of those; may be empty
  std::string user_configuration;       ///< one that says what the others leave unsaid; may be empty or missing
  bool drafts = false;                  ///< read them, whatever the configuration says
  unsigned jobs = 0;                    ///< threads; 0: as many as the machine has cores
  /// Told of each step by the thread that builds. May be empty.
  std::function<void(const BuildStep&)> progress = {};
};

/// What a build tags with: what the configurations of its paths name, in the order of the paths, and then what the
/// options name. Throws Error when a configuration cannot be read; what is wrong in one is told by the build.
OntologySources ontology_sources(const BuildOptions& options);

/// What became of a file.
enum class FileFate {
  read,      ///< because it is new or has changed
  retagged,  ///< with another ontology, its Markdown as it was read before
  reused,    ///< as the archive of the build before has it
  draft,     ///< not published, so not kept
  left_out,  ///< it could not be read
};

struct BuiltFile {
  std::string path;
  FileFate fate = FileFate::read;
  std::string_view reason;  ///< why it was read or reused
};

/// Every path and file is accounted for: an issue of the corpus, a draft, passed over, or left out.
struct BuildReport {
  std::size_t passed_over = 0;  ///< in a folder, and no issue: HTML, links, a README, what the configuration excludes
  std::size_t left_out = 0;     ///< paths and files that could not be read; each has an error among the diagnostics
  std::vector<PlacedDiagnostic> diagnostics;  ///< by file, then place
  std::vector<BuiltFile> files;               ///< by their names in the corpus
  std::vector<std::string> gone;              ///< of the build before, by their names in the corpus
  bool has_issues = false;                    ///< or counts of them; or else nothing was kept
  bool is_unchanged = false;                  ///< the archive was left as it is

  std::size_t count(FileFate fate) const;
};

/// Makes the archive that of the issues which `options.paths` lead to. What the archive of the build before has of them
/// is reused where it is what reading them again would give. Throws Error when nothing can be done: an unusable
/// configuration or ontology, an archive that cannot be written. The archive is then what it was; so it is when no
/// issue was read, or nothing has changed. REQUIRES: `options.archive` is named.
BuildReport build(const BuildOptions& options);

enum class KeepFiles { no, yes };

/// Where an issue was read from.
struct ReadFile {
  std::string path;      ///< as it was named
  std::string base_url;  ///< what is laid down for it
};

/// A corpus as it was read and tagged, which is in no archive.
struct CorpusReading {
  std::size_t drafts = 0;
  std::size_t passed_over = 0;
  std::size_t left_out = 0;
  std::vector<PlacedDiagnostic> diagnostics;
  std::vector<ArchivedCorpus> corpora;  ///< one an ontology, all of the same issues
  std::vector<std::string> texts;       ///< what each issue was read from; empty unless files are kept
  std::vector<ReadFile> files;          ///< and where that was
};

/// Reads what `options.paths` lead to, each file once, and tags it with each of the ontologies. The archive and the
/// ontologies of the options are not looked at. Throws what `build` throws. REQUIRES: there is an ontology.
CorpusReading read_corpus(const BuildOptions& options, std::span<const std::shared_ptr<const Ontology>> ontologies,
                          KeepFiles keep = KeepFiles::no);

/// Issues that are to be published, among those of an archive.
struct UnpublishedReading {
  std::size_t left_out = 0;
  std::vector<PlacedDiagnostic> diagnostics;
  ArchivedCorpus corpus;                 ///< the issues of the archive, with those that were read in their places
  std::vector<UnpublishedIssue> issues;  ///< in the order of the corpus, as far as they could be read
};

/// Reads the issues that `options.paths` lead to, drafts as well, as `build` would, and tags them with `ontology`, by
/// which the topics of the archive go from then on. An issue that the archive has already, by its path, its id in its
/// newsletter or its text, takes its place; an article recurs when it is like one that recurs in the archive. Throws
/// what `build` throws.
UnpublishedReading read_unpublished(const BuildOptions& options, ArchivedCorpus archive,
                                    const std::shared_ptr<const Ontology>& ontology);

/// How the file at a path would be read, and what is wrong with it.
struct ExplainedFile {
  std::string path;
  Explanation explanation;
  std::vector<PlacedDiagnostic> diagnostics;
};

/// Explains the files that `options.paths` lead to, and builds nothing. Throws what `build` throws.
std::vector<ExplainedFile> explain_files(const BuildOptions& options);

/// Something all issues depend on cannot be used; carries what is wrong with it.
class UnusableError : public Error {
 public:
  UnusableError(const std::string& what, std::vector<PlacedDiagnostic> diagnostics);

  const std::vector<PlacedDiagnostic>& diagnostics() const noexcept { return diagnostics_; }

 private:
  std::vector<PlacedDiagnostic> diagnostics_;
};

class OntologyError : public UnusableError {
 public:
  explicit OntologyError(std::vector<PlacedDiagnostic> diagnostics)
      : UnusableError("the ontology cannot be used", std::move(diagnostics)) {}
};

class ConfigurationError : public UnusableError {
 public:
  explicit ConfigurationError(std::vector<PlacedDiagnostic> diagnostics)
      : UnusableError("the configuration cannot be used", std::move(diagnostics)) {}
};

/// Reads a text as one article, whatever it looks like, and tags it. Its first line is its title. What cannot be read
/// as a text is told of, and gives no article.
TaggedIssue tag_text(std::string_view bytes, std::shared_ptr<const Ontology> ontology,
                     std::vector<PlacedDiagnostic>& diagnostics);

}  // namespace weft
