// SPDX-License-Identifier: MIT
#pragma once

#include "support/keep_corpus.hpp"
#include "support/little_world.hpp"
#include "support/temporary_folder.hpp"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace weft::tests {

/// A corpus in an archive of its own, to be asked.
class KeptWorld {
 public:
  KeptWorld(std::shared_ptr<const Ontology> ontology, std::vector<TaggedIssue> issues)
      : archive_(kept(folder_.path("weft.db"), {std::move(ontology), std::move(issues), {}})) {}

  std::string path() const { return folder_.path("weft.db"); }
  const Archive& archive() const { return archive_; }

 private:
  static Archive kept(const std::string& path, ArchivedCorpus corpus) {
    keep_corpus(path, std::move(corpus));
    return Archive(path);
  }

  TemporaryFolder folder_;
  Archive archive_;
};

inline KeptWorld keep_rows(const std::vector<IssueRow>& rows) {
  auto ontology = little_ontology();
  auto issues = make_issues(*ontology, rows);
  return {std::move(ontology), std::move(issues)};
}

}  // namespace weft::tests
