// SPDX-License-Identifier: MIT
#include "corpus/arena.hpp"

#include <algorithm>
#include <cstdlib>
#include <cstring>
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

Arena::Arena() : outer_(serving) { serving = this; }

Arena::~Arena() {
  serving = outer_;
  while (latest_ != nullptr) {
    void* before = nullptr;
    std::memcpy(&before, latest_, sizeof before);
    std::free(std::exchange(latest_, before));
  }
}

cmark_mem* Arena::allocator() { return &functions; }

void* Arena::allocate(std::size_t size) {
  size = std::max(aligned(size), alignment);
  if (size <= largest_reused && free_[size / alignment] != nullptr) {
    void* piece = free_[size / alignment];
    std::memcpy(&free_[size / alignment], piece, sizeof piece);
    std::memset(piece, 0, size);
    return piece;
  }
  const std::size_t needed = header_size + size;
  if (needed > left_) {
    const std::size_t chunk = std::max(needed, chunk_size);
    auto* memory = static_cast<std::byte*>(std::calloc(1, alignment + chunk));
    if (memory == nullptr) std::abort();  // as the parser does; its frames cannot be unwound
    std::memcpy(memory, &latest_, sizeof latest_);
    latest_ = memory;
    next_ = memory + alignment;
    left_ = chunk;
  }
  std::memcpy(next_, &size, sizeof size);
  std::byte* piece = next_ + header_size;
  next_ += needed;
  left_ -= needed;
  return piece;
}

void* Arena::grow(void* piece, std::size_t size) {
  if (piece == nullptr) return allocate(size);
  const std::size_t before = size_of(piece);
  if (size <= before) return piece;
  void* grown = allocate(size);
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
