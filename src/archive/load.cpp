// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/feature_rows.hpp"
#include "archive/identity.hpp"
#include "archive/open.hpp"
#include "archive/read_issues.hpp"
#include "archive/read_ontology.hpp"
#include "archive/rows.hpp"

#include <string>

namespace weft {

ArchivedCorpus load_archive(const std::string& path, Texts texts, Evidence evidence) {
  const auto opened = archive::open_to_read(path);
  const archive::Database& database = *opened;
  // One view of the file, whatever another program writes meanwhile.
  const archive::Transaction transaction(database, "BEGIN");
  archive::require_archive(database, path);
  ArchivedCorpus corpus;
  corpus.ontology = archive::read_ontology(database);
  corpus.issues = archive::IssueReader(database, corpus.ontology->topics().size(), texts, evidence).read_all();
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
