// SPDX-License-Identifier: MIT
#pragma once

#include "relatedness/article_store.hpp"
#include "relatedness/topic_strengths.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace weft::relatedness {

/// A thing that is a hub of a newsletter, if not of all.
struct LocalHub {
  ThingNumber thing = 0;
  double fading = 1;  ///< what is left of it in that newsletter
};

/// Which newsletter the articles of a store are of.
struct SeriesOfArticles {
  std::vector<std::uint32_t> of;        ///< by article
  std::vector<std::size_t> may_answer;  ///< by newsletter: how many of its articles do not recur
};

/// In how many articles things are.
class Census {
 public:
  /// Counts the things of all articles, which are numbered by their row. Goes through the articles once.
  Census(const ArticleStore& articles, const SeriesOfArticles& series, std::size_t things, TopicLadder ladder);

  std::uint32_t articles_having(ThingNumber thing) const { return having_[thing]; }

  /// By their things.
  std::span<const LocalHub> hubs_of(std::uint32_t series) const { return hubs_[series]; }

 private:
  std::vector<std::uint32_t> having_;        ///< by thing
  std::vector<std::vector<LocalHub>> hubs_;  ///< by newsletter
};

}  // namespace weft::relatedness
