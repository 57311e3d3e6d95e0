// SPDX-License-Identifier: MIT
#include <weft/archive.hpp>

#include "archive/writer.hpp"

#include <cassert>

namespace weft {

void save_archive(const std::string& path, const ArchivedCorpus& corpus, const FeatureTable& features,
                  const Figures& figures) {
  assert(corpus.ontology != nullptr);
  archive::ArchiveWriter writer(path, corpus.ontology);
  if (corpus.counted) writer.add(*corpus.counted, figures);
  for (const TaggedIssue* issue : in_order(corpus.issues)) writer.add(*issue, {issue->issue.id, {}, {}});
  writer.add_indexes();
  writer.add_features(features, corpus.related);
  if (!corpus.counted) writer.add_figures(figures);
  writer.finish();
}

}  // namespace weft
