// SPDX-License-Identifier: MIT
#include "relatedness/article_store.hpp"

namespace weft::relatedness {

void ArticleStore::add(const GatheredArticle& article) {
  if (size_ % batch == 0) {
    if (!batches_.empty()) batches_.back().packer.shrink_to_fit();
    batches_.emplace_back();
  }
  batches_.back().add(article);
  ++size_;
}

void ArticleStore::read(std::size_t at, GatheredArticle& article) const {
  const Batch& its = batches_[at / batch];
  Unpacker unpacker(its.packer.bytes().substr(its.begins[at % batch]));
  unpack(unpacker, article);
}

}  // namespace weft::relatedness
