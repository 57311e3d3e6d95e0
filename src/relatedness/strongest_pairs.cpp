// SPDX-License-Identifier: MIT
#include <weft/relatedness.hpp>

#include "relatedness/in_parallel.hpp"
#include "relatedness/neighbours.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <tuple>
#include <vector>

namespace weft {

namespace {

using relatedness::Neighbour;
using relatedness::NeighbourFinder;

/// Articles that a thread takes at once.
constexpr std::size_t handful = 64;

/// The neighbours of all articles, in room for as many as they can have.
class Neighbours {
 public:
  Neighbours(const FeatureTable::Lists& lists, unsigned jobs)
      : counts_(lists.articles), neighbours_(lists.articles * NeighbourFinder::most) {
    relatedness::in_parallel((lists.articles + handful - 1) / handful, jobs, [&] {
      // Shared, since what a thread is to do has to be copied and this cannot be for nothing.
      return [&, finder = std::make_shared<NeighbourFinder>(lists)](std::size_t at) {
        const std::size_t end = std::min(lists.articles, (at + 1) * handful);
        for (std::size_t article = at * handful; article < end; ++article)
          keep(article, finder->find(static_cast<std::uint32_t>(article)));
      };
    });
  }

  std::size_t size() const { return counts_.size(); }

  std::span<const Neighbour> operator[](std::size_t article) const {
    return std::span(neighbours_).subspan(article * NeighbourFinder::most, counts_[article]);
  }

  bool has(std::size_t article, std::size_t other) const {
    const auto its = (*this)[article];
    return std::any_of(its.begin(), its.end(), [&](const Neighbour& neighbour) { return neighbour.article == other; });
  }

 private:
  void keep(std::size_t article, const std::vector<Neighbour>& found) {
    counts_[article] = static_cast<std::uint8_t>(found.size());
    std::copy(found.begin(), found.end(), neighbours_.begin() + std::ptrdiff_t(article * NeighbourFinder::most));
  }

  std::vector<std::uint8_t> counts_;  ///< by article
  std::vector<Neighbour> neighbours_;
};

/// Calls `visit` with each pair once: two articles, the lower number first, and the second as neighbour of the first.
template <typename Visit>
void visit_pairs(const Neighbours& neighbours, const Visit& visit) {
  for (std::uint32_t article = 0; article < neighbours.size(); ++article) {
    for (const Neighbour& neighbour : neighbours[article]) {
      if (article < neighbour.article) visit(article, neighbour.article, neighbour);
      // Of those that have chosen each other the first one tells.
      if (article > neighbour.article && !neighbours.has(neighbour.article, article))
        visit(neighbour.article, article, neighbour);
    }
  }
}

}  // namespace

std::vector<RelatedPair> strongest_pairs(const FeatureTable& table, unsigned jobs) {
  const Neighbours neighbours(table.lists(), jobs);
  std::size_t count = 0;
  visit_pairs(neighbours, [&](auto...) { ++count; });
  std::vector<RelatedPair> pairs;
  pairs.reserve(count);  // No more than they take: there are millions of them in a large corpus.
  visit_pairs(neighbours, [&](std::uint32_t one, std::uint32_t other, const Neighbour& neighbour) {
    pairs.push_back({ArticleNumber(one), ArticleNumber(other), double(neighbour.millionths) / relatedness::million,
                     neighbour.topics});
  });
  std::sort(pairs.begin(), pairs.end(), [](const RelatedPair& a, const RelatedPair& b) {
    return std::tie(a.one, a.other) < std::tie(b.one, b.other);
  });
  return pairs;
}

}  // namespace weft
