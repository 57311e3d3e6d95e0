// SPDX-License-Identifier: MIT
#pragma once

#include <cmark.h>

#include <array>
#include <cstddef>
#include <memory>

namespace weft::corpus {

/// Where the parser gets the memory for one document. It asks for a great many small pieces, and a document is given
/// back as a whole: with the system's allocator, that costs more than linear time.
class Arena {
 public:
  Arena();
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;
  ~Arena();

  /// What a parser is made with. While the arena lives, it serves the parsers of its thread.
  static cmark_mem* allocator();

  /// Zeroed memory, as long as the arena lives.
  void* allocate(std::size_t size);
  void* grow(void* piece, std::size_t size);
  /// Small pieces are used again.
  void give_back(void* piece);

 private:
  static constexpr std::size_t largest_reused = 512;

  struct Chunk;
  struct Free {
    void operator()(Chunk* chunk) const;
  };
  using OwnedChunk = std::unique_ptr<Chunk, Free>;

  static OwnedChunk& spare();
  static OwnedChunk make_chunk(std::size_t size);

  /// Memory with whatever it holds.
  void* take(std::size_t size);

  OwnedChunk latest_;  ///< the latest chunk, which owns the one before
  std::array<void*, largest_reused / alignof(std::max_align_t) + 1> free_{};  ///< lists of pieces, by their size
  std::byte* next_ = nullptr;
  std::size_t left_ = 0;
  Arena* outer_;  ///< the one that served this thread before
};

}  // namespace weft::corpus
