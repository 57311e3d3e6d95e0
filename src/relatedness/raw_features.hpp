// SPDX-License-Identifier: MIT
#pragma once

#include <weft/tagging.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace weft::relatedness {

/// A thing of an article before it is known how rare it is.
template <typename Name>
struct Raw {
  Name name{};
  double strength = 0;
};

/// What an article has, each once and sorted by name.
struct RawFeatures {
  std::vector<Raw<TopicId>> topics;       ///< strength: by score, role and how far above its tags it stands
  std::vector<Raw<std::string>> words;    ///< folded, with their plurals; strength: by how often and where it stands
  std::vector<std::string_view> sources;  ///< of the article
  std::vector<std::string_view> pages;    ///< of the article, those of references included
  std::vector<std::string> title_words;   ///< sorted
};

/// Reads the features off an article. Linear in its text, and in what is above its tags.
RawFeatures raw_features_of(const Article& article, const ArticleTags& tags, const Ontology& ontology);

}  // namespace weft::relatedness
