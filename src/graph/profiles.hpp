// SPDX-License-Identifier: MIT
#pragma once

#include "graph/catalogue.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::graph {

/// How much a thing tells that `having` of `all` articles have: most when few do. What more than a quarter
/// of a corpus of some size has is a hub, and tells next to nothing.
/// REQUIRES: 0 < having <= all.
double rarity(std::size_t having, std::size_t all);

/// A topic of an article, or one above its topics, and how much it says of the article.
struct Feature {
  VertexId topic{};
  double weight = 0;
  bool own = false;  ///< the article is tagged with it
};

/// What an article is on; nothing when it recurs, so that it is related to none.
struct Profile {
  std::vector<Feature> features;  ///< by topic
  double norm = 0;                ///< what weights are divided by, so that long articles are not all alike
};

/// An article that has a topic.
struct Posting {
  std::uint32_t article = 0;  ///< the nth
  double weight = 0;
};

/// The profiles of all articles, by article and by topic.
class Profiles {
 public:
  explicit Profiles(const Catalogue& catalogue);

  const Profile& operator[](std::size_t article) const { return profiles_[article]; }
  std::size_t size() const { return profiles_.size(); }

  /// The articles whose profiles have a topic, in their order.
  std::span<const Posting> postings(VertexId topic) const { return postings_[index_of(topic)]; }

  /// How many articles have a topic or one below it.
  std::uint32_t articles_under(VertexId topic) const { return under_[index_of(topic)]; }

 private:
  Profile profile_of(const Catalogue& catalogue, VertexId article) const;
  void count_under(const Catalogue& catalogue);
  void even_norms();

  std::vector<Profile> profiles_;               ///< by article
  std::vector<std::vector<Posting>> postings_;  ///< by topic vertex
  std::vector<std::uint32_t> under_;            ///< by topic vertex
};

}  // namespace weft::graph
