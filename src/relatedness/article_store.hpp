// SPDX-License-Identifier: MIT
#pragma once

#include <weft/relatedness.hpp>

#include "relatedness/gathered.hpp"
#include "relatedness/packed.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace weft::relatedness {

/// What was gathered of the articles of a corpus, packed, in batches that can be worked at and given up one by one.
class ArticleStore {
 public:
  static constexpr std::size_t batch = 1024;  ///< articles

  void add(const GatheredArticle& article);

  std::size_t size() const { return size_; }
  std::size_t batches() const { return batches_.size(); }

  void read(std::size_t at, GatheredArticle& article) const;

  /// Calls `visit` with each article of a batch and its place among all.
  template <typename Visit>
  void visit(std::size_t number, const Visit& visit) const {
    GatheredArticle article;
    Unpacker unpacker(batches_[number].packer.bytes());
    for (std::size_t i = 0; i < batches_[number].begins.size(); ++i) {
      unpack(unpacker, article);
      visit(number * batch + i, article);
    }
  }

  /// Has each article of a batch changed by `change`.
  template <typename Change>
  void change(std::size_t number, const Change& change) {
    Batch changed;
    visit(number, [&](std::size_t, GatheredArticle& article) {
      change(article);
      changed.add(article);
    });
    changed.packer.shrink_to_fit();
    std::swap(batches_[number], changed);
  }

  /// Gives up the memory of a batch, whose articles are not there any more.
  void forget(std::size_t number) {
    // To assign an empty text would keep the memory of the old one.
    const Batch forgotten = std::exchange(batches_[number], {});
  }

 private:
  struct Batch {
    Packer packer;
    std::vector<std::uint32_t> begins;  ///< of each article

    void add(const GatheredArticle& article) {
      begins.push_back(static_cast<std::uint32_t>(packer.bytes().size()));
      pack(packer, article);
    }
  };

  std::vector<Batch> batches_;
  std::size_t size_ = 0;
};

}  // namespace weft::relatedness
