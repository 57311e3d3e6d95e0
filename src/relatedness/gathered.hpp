// SPDX-License-Identifier: MIT
#pragma once

#include "relatedness/article_things.hpp"
#include "relatedness/packed.hpp"
#include "relatedness/topic_strengths.hpp"

#include <vector>

namespace weft::relatedness {

/// What was gathered of one article.
struct GatheredArticle {
  std::vector<TopicScore> tags;
  ArticleThings things;
};

void pack(Packer& packer, const GatheredArticle& article);

/// Reads the next article into `article`, whose vectors are used again.
void unpack(Unpacker& unpacker, GatheredArticle& article);

}  // namespace weft::relatedness
