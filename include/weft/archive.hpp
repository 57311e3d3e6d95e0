// SPDX-License-Identifier: MIT
#pragma once

/// The archive `weft.db`: what weft keeps of a corpus, as a SQLite database (docs/archive.md).
/// In: tagged issues and the ontology they were tagged with. Out: the same again, and any part of them.
/// Never half written: a change is one transaction.

#include <weft/tagging.hpp>

#include <memory>
#include <string>
#include <vector>

namespace weft {

/// A corpus as the archive holds it.
struct ArchivedCorpus {
  std::shared_ptr<const Ontology> ontology;
  std::vector<TaggedIssue> issues;  ///< in the order of their dates, then ids
};

enum class Texts { no, yes };
enum class Evidence { no, yes };

/// Makes the archive at `path` hold exactly `corpus`, in one transaction. An archive that holds it
/// already is left untouched. Throws Error, and leaves what was there, when it cannot.
/// REQUIRES: issue ids are unique, and slugs in an issue; an article has a topic once, and its mentions are
/// of that topic. What was loaded without texts or evidence would be kept without them.
void save_archive(const std::string& path, const ArchivedCorpus& corpus);

/// Reads the archive at `path`: everything, or without the passages of articles and without mentions and
/// candidates, which make up most of it. Throws Error when there is none, it is not one of ours, or what is
/// in it does not fit together; reading everything proves that it is what was saved.
ArchivedCorpus load_archive(const std::string& path, Texts texts = Texts::no, Evidence evidence = Evidence::no);

/// The version of the tables, counted up with every change of their meaning.
inline constexpr int archive_version = 2;

}  // namespace weft
