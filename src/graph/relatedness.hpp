// SPDX-License-Identifier: MIT
#pragma once

#include "graph/profiles.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::graph {

/// Which articles are related, how strongly, and by what; those that recur are never. A score has parts that know
/// nothing of each other (topics, the work, the publisher); each takes its share of what is still missing to 1.
class Relatedness {
 public:
  /// REQUIRES: `catalogue` outlives it and stays where it is.
  explicit Relatedness(const Catalogue& catalogue);

  std::vector<Relation> relations_of(VertexId article) const;

  /// The strongest relations of each article, once a pair.
  std::vector<Edge> strongest() const;

 private:
  /// Articles by something they link. Only ever looked up, so its order never shows.
  using ArticlesOf = std::unordered_map<std::string_view, std::vector<std::uint32_t>>;

  /// How far to look for related articles.
  struct Search {
    double floor = 0;               ///< the least score worth finding
    std::size_t most_postings = 0;  ///< to read, and then no more
  };

  /// An article that may be related to another, and how much at most by what was read.
  struct Nominee {
    std::uint32_t article = 0;
    double bound = 0;
  };

  /// Collects nominees; kept between articles, because clearing it costs as much as the corpus is long.
  struct Ballot {
    std::vector<double> bounds;        ///< by article; 0: not nominated
    std::vector<std::uint32_t> named;  ///< those nominated

    void add(std::uint32_t article, double bound);
  };

  std::vector<Nominee> nominees(std::uint32_t article, const Search& search, Ballot& ballot) const;
  static std::vector<Nominee> best(std::vector<Nominee> nominees);
  void nominate_by_topics(std::uint32_t article, std::size_t most_postings, Ballot& ballot) const;
  void nominate_by_links(std::uint32_t article, const Search& search, Ballot& ballot) const;

  Relation relate(std::uint32_t one, std::uint32_t other) const;
  std::vector<SharedTopic> shared_topics(std::uint32_t one, std::uint32_t other) const;
  void drop_explained(std::vector<SharedTopic>& shared) const;
  std::string_view shared_source(std::uint32_t one, std::uint32_t other) const;
  double source_part(std::string_view source) const;
  bool comes_first(const Relation& a, const Relation& b) const;

  const Catalogue* catalogue_;
  Profiles profiles_;
  std::vector<std::vector<std::string_view>> pages_;    ///< by article, sorted
  std::vector<std::vector<std::string_view>> sources_;  ///< by article, sorted
  ArticlesOf by_page_;
  ArticlesOf by_source_;
};

}  // namespace weft::graph
