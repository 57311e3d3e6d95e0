// SPDX-License-Identifier: MIT
#pragma once

#include <weft/query.hpp>

#include <string>

namespace weft::tests {

/// Saves a corpus as a build does: with what its articles have in common.
inline void keep_corpus(const std::string& path, ArchivedCorpus corpus) {
  const FeatureTable features(*corpus.ontology, corpus.issues);
  corpus.related = strongest_pairs(features, 1);
  save_archive(path, corpus, features, figures_of(corpus));
}

}  // namespace weft::tests
