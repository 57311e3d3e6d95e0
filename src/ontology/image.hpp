// SPDX-License-Identifier: MIT
#pragma once

#include <weft/lexicon.hpp>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

/// An image is a row of arrays in one block of memory, which is used where it lies. Each array is told by the number of
/// its items and the size of one. An image is read by the build that wrote it and no other: it has no version, and the
/// bytes are the machine's.
namespace weft::ontology {

/// What an image may hold: letters, numbers of four bytes or eight, and structs of them without gaps, whose bytes
/// nobody sets.
template <typename Item>
concept Plain = std::is_trivially_copyable_v<Item> && std::has_unique_object_representations_v<Item> &&
                    alignof(Item) <= alignof(std::uint64_t) &&
                (sizeof(Item) == 1 || sizeof(Item) % sizeof(std::uint32_t) == 0);

class ImageWriter {
 public:
  template <Plain Item>
  void add(std::span<const Item> items) {
    words_.push_back(items.size());
    words_.push_back(sizeof(Item));
    const auto bytes = std::as_bytes(items);
    std::vector<std::uint64_t> words(words_for(bytes.size()));
    std::copy(bytes.begin(), bytes.end(), std::as_writable_bytes(std::span(words)).begin());
    words_.insert(words_.end(), words.begin(), words.end());
  }

  template <Plain Item>
  void add(const std::vector<Item>& items) {
    add(std::span<const Item>(items));
  }

  void add(std::string_view text) { add(std::span<const char>(text)); }

  std::vector<std::uint64_t> image() && { return std::move(words_); }

  static constexpr std::size_t head = 2;  ///< numbers before the items of an array

  static constexpr std::size_t words_for(std::size_t bytes) {
    return bytes / sizeof(std::uint64_t) + (bytes % sizeof(std::uint64_t) != 0 ? 1 : 0);
  }

 private:
  std::vector<std::uint64_t> words_;
};

/// Hands out the arrays of an image in the order in which they were added.
class ImageReader {
 public:
  explicit ImageReader(std::span<const std::uint64_t> image) : rest_(image) {}

  template <Plain Item>
  std::span<const Item> take() {
    assert(rest_.size() >= ImageWriter::head && rest_[1] == sizeof(Item));
    const std::size_t count = rest_.front();
    const std::size_t words = ImageWriter::words_for(count * sizeof(Item));
    assert(words <= rest_.size() - ImageWriter::head);
    const std::span<const Item> items(reinterpret_cast<const Item*>(rest_.data() + ImageWriter::head), count);
    rest_ = rest_.subspan(ImageWriter::head + words);
    return items;
  }

  std::string_view take_text() {
    const std::span<const char> text = take<char>();
    return {text.data(), text.size()};
  }

 private:
  std::span<const std::uint64_t> rest_;
};

template <typename Item>
std::span<const Item> part_of(std::span<const Item> items, Extent range) {
  return items.subspan(range.begin, range.size);
}

inline std::string_view part_of(std::string_view text, Extent range) { return text.substr(range.begin, range.size); }

}  // namespace weft::ontology
