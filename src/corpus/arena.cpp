// SPDX-License-Identifier: MIT
#include "corpus/arena.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

namespace weft::corpus {

namespace {

constexpr std::size_t chunk_size = std::size_t{256} << 10;
constexpr std::size_t alignment = alignof(std::max_align_t);

/// Before each piece stands its size, for the parser does not say it when it wants more.
constexpr std::size_t header_size = alignment;

std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

/// cmark's allocators are functions that know nothing but what is asked, so each thread has its arena here.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
thread_local Arena* serving = nullptr;

void* allocate_zeroed(std::size_t count, std::size_t size) { return serving->allocate(count * size); }
void* reallocate(void* piece, std::size_t size) { return serving->grow(piece, size); }
void give_back(void* piece) { serving->give_back(piece); }

/// cmark takes them by a pointer to what could be changed.
// NOLINTNEXTLINE(cppcoreguidelines-avoid-non-const-global-variables)
cmark_mem functions{allocate_zeroed, reallocate, give_back};

std::size_t size_of(const void* piece) {
  std::size_t size = 0;
  std::memcpy(&size, static_cast<const std::byte*>(piece) - header_size, sizeof size);
  return size;
}

}  // namespace

/// What a chunk begins with; its memory follows.
struct alignas(alignment) Arena::Chunk {
  OwnedChunk before;
  std::size_t size = 0;
};

void Arena::Free::operator()(Chunk* chunk) const {
  std::destroy_at(chunk);
  std::free(chunk);
}

/// A chunk of the usual size that waits for the next arena of its thread. Most documents need no other, and memory that
/// was used a moment ago is at hand.
Arena::OwnedChunk& Arena::spare() {
  thread_local OwnedChunk spare;
  return spare;
}

Arena::OwnedChunk Arena::make_chunk(std::size_t size) {
  if (size <= chunk_size && spare() != nullptr) return std::move(spare());
  size = std::max(size, chunk_size);
  void* memory = std::malloc(sizeof(Chunk) + size);
  if (memory == nullptr) std::abort();  // as the parser does; its frames cannot be unwound
  return OwnedChunk(new (memory) Chunk{nullptr, size});
}

Arena::Arena() : outer_(serving) { serving = this; }

Arena::~Arena() {
  serving = outer_;
  // One by one, for a chunk that freed the one it owns would go as deep as there are chunks.
  while (latest_ != nullptr) {
    OwnedChunk chunk = std::exchange(latest_, std::move(latest_->before));
    if (chunk->size == chunk_size) spare() = std::move(chunk);
  }
}

cmark_mem* Arena::allocator() { return &functions; }

void* Arena::allocate(std::size_t size) {
  void* piece = take(size);
  std::memset(piece, 0, size);
  return piece;
}

void* Arena::take(std::size_t size) {
  size = std::max(aligned(size), alignment);
  if (size <= largest_reused && free_[size / alignment] != nullptr) {
    void* piece = free_[size / alignment];
    std::memcpy(&free_[size / alignment], piece, sizeof piece);
    return piece;
  }
  const std::size_t needed = header_size + size;
  if (needed > left_) {
    OwnedChunk chunk = make_chunk(needed);
    chunk->before = std::move(latest_);
    latest_ = std::move(chunk);
    next_ = reinterpret_cast<std::byte*>(latest_.get() + 1);
    left_ = latest_->size;
  }
  std::memcpy(next_, &size, sizeof size);
  std::byte* piece = next_ + header_size;
  next_ += needed;
  left_ -= needed;
  return piece;
}

void* Arena::grow(void* piece, std::size_t size) {
  if (piece == nullptr) return take(size);
  const std::size_t before = size_of(piece);
  if (size <= before) return piece;
  void* grown = take(size);
  std::memcpy(grown, piece, before);
  give_back(piece);
  return grown;
}

void Arena::give_back(void* piece) {
  if (piece == nullptr || size_of(piece) > largest_reused) return;
  void*& list = free_[size_of(piece) / alignment];
  std::memcpy(piece, &list, sizeof list);
  list = piece;
}

}  // namespace weft::corpus
