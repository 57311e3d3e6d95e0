// SPDX-License-Identifier: MIT
#pragma once

#include "build/assemble.hpp"
#include "build/plan.hpp"

#include <weft/lexicon.hpp>
#include <weft/ontology.hpp>

#include <memory>
#include <string>
#include <vector>

namespace weft::building {

/// The issues of files, read, or had from the archive of the build before.
class FileSource final : public IssueSource {
 public:
  /// What became of a file.
  struct Outcome {
    FileFate fate = FileFate::read;
    std::string hash;                           ///< of its text, when it is in the corpus
    std::vector<PlacedDiagnostic> diagnostics;  ///< what was found in it
  };

  /// All of these outlive it.
  FileSource(const std::vector<IssueFile>& files, const Plan& plan, const Previous& previous, std::string archive,
             std::shared_ptr<const Ontology> ontology, unsigned threads);

  std::size_t size() const override { return files_.size(); }
  std::optional<KeptIssue> issue(std::size_t number, unsigned worker) override;
  void release() override;

  /// REQUIRES: its issue was asked for.
  const Outcome& outcome(std::size_t number) const { return outcomes_[number]; }

  /// Leaves an issue in the archive, where it is to stay. Whether the archive is what it was when the plan was made.
  bool leave(std::size_t number);

 private:
  std::optional<KeptIssue> read(const IssueFile& file, Outcome& outcome) const;
  std::optional<KeptIssue> reuse(const IssueFile& file, const FilePlan& plan, unsigned worker, Outcome& outcome);
  archive::KeptIssues& archive_for(unsigned worker);
  bool retag(const IssueFile& file, TaggedIssue& tagged) const;

  const std::vector<IssueFile>& files_;
  const Plan& plan_;
  const Previous& previous_;
  std::string archive_;
  std::vector<Lexicon> lexicons_;  ///< one
  std::vector<Outcome> outcomes_;
  std::vector<std::unique_ptr<archive::KeptIssues>> archives_;  ///< by worker, opened when first asked
};

}  // namespace weft::building
