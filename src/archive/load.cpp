// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/counted_rows.hpp"
#include "archive/feature_rows.hpp"
#include "archive/identity.hpp"
#include "archive/read_issues.hpp"
#include "archive/read_ontology.hpp"
#include "archive/rows.hpp"
#include "archive/view.hpp"

#include <string>

namespace weft {

ArchivedCorpus load_archive(const std::string& path, Texts texts, Evidence evidence) {
  return load_archive(Archive(path), texts, evidence);
}

ArchivedCorpus load_archive(const Archive& archive, Texts texts, Evidence evidence) {
  const archive::Database& database = *archive.impl().database;
  ArchivedCorpus corpus;
  corpus.ontology = archive::read_ontology(database);
  corpus.issues = archive::IssueReader(database, corpus.ontology->topics().size(), texts, evidence).read_all();
  corpus.counted = archive::read_counted(database, corpus.ontology->topics().size());
  std::size_t articles = 0;
  for (const TaggedIssue& tagged : corpus.issues) articles += tagged.issue.articles.size();
  corpus.related = archive::read_related(database, articles);
  // With everything at hand it can be proven that everything came back.
  if (texts == Texts::yes && evidence == Evidence::yes &&
      archive::contents_fingerprint(corpus) != archive::stored_fingerprint(database))
    database.damaged("it does not hold what it was given");
  return corpus;
}

}  // namespace weft
