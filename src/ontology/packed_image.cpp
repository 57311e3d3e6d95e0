// SPDX-License-Identifier: MIT
#include "ontology/packed_image.hpp"

#include "ontology/image.hpp"
#include "text/deflate.hpp"

#include <cassert>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

// Packed, an image is the three sizes of PackedHead and a deflated row of bytes. The row has of each array its head, as
// numbers, and its items: letters as they are, others column by column of four bytes, each number as the step from the
// one above it. Most columns count up or repeat, so most steps are a byte, and the same byte again and again.
namespace weft::ontology {

namespace {

struct PackedHead {
  std::uint64_t image_words = 0;
  std::uint64_t row_bytes = 0;
  std::uint64_t deflated_bytes = 0;
};

constexpr std::size_t head_words = sizeof(PackedHead) / sizeof(std::uint64_t);
constexpr unsigned bits_a_byte = 7;  ///< the eighth says that there is more of the number
constexpr std::uint32_t more = 1U << bits_a_byte;

void append_number(std::string& row, std::uint32_t number) {
  for (; number >= more; number >>= bits_a_byte) row += static_cast<char>(number | more);
  row += static_cast<char>(number);
}

std::uint32_t take_number(const unsigned char*& at) {
  std::uint32_t number = *at & (more - 1);
  for (unsigned shift = bits_a_byte; (*at++ & more) != 0; shift += bits_a_byte) number |= (*at & (more - 1)) << shift;
  return number;
}

/// Small steps in either direction become small numbers.
std::uint32_t folded(std::uint32_t step) { return (step << 1) ^ (0U - (step >> 31)); }
std::uint32_t unfolded(std::uint32_t number) { return (number >> 1) ^ (0U - (number & 1)); }

/// How an array of an image is laid out.
struct Items {
  std::size_t count = 0;
  std::size_t size = 0;

  std::size_t bytes() const { return count * size; }
  std::size_t columns() const { return size / sizeof(std::uint32_t); }
};

void pack_items(const std::byte* items, const Items& array, std::string& row) {
  if (array.size == 1) {
    row.append(reinterpret_cast<const char*>(items), array.count);
    return;
  }
  for (std::size_t column = 0; column < array.columns(); ++column) {
    std::uint32_t before = 0;
    for (std::size_t item = 0; item < array.count; ++item) {
      std::uint32_t number = 0;
      std::memcpy(&number, items + item * array.size + column * sizeof number, sizeof number);
      append_number(row, folded(number - before));
      before = number;
    }
  }
}

void unpack_items(const unsigned char*& row, const Items& array, std::byte* items) {
  if (array.size == 1) {
    std::memcpy(items, row, array.count);
    row += array.count;
    return;
  }
  for (std::size_t column = 0; column < array.columns(); ++column) {
    std::uint32_t number = 0;
    std::byte* to = items + column * sizeof number;
    for (std::size_t item = 0; item < array.count; ++item, to += array.size) {
      number += unfolded(take_number(row));
      std::memcpy(to, &number, sizeof number);
    }
  }
}

std::string row_of(std::span<const std::uint64_t> image) {
  std::string row;
  while (!image.empty()) {
    const Items array{image[0], image[1]};
    append_number(row, static_cast<std::uint32_t>(array.count));
    append_number(row, static_cast<std::uint32_t>(array.size));
    image = image.subspan(ImageWriter::head);
    pack_items(std::as_bytes(image).data(), array, row);
    image = image.subspan(ImageWriter::words_for(array.bytes()));
  }
  return row;
}

}  // namespace

std::vector<std::uint64_t> pack_image(std::span<const std::uint64_t> image) {
  const std::string row = row_of(image);
  const std::string deflated = text::deflated(row, text::DeflateForm::raw, text::Effort::most);
  std::vector<std::uint64_t> packed{image.size(), row.size(), deflated.size()};
  packed.resize(head_words + ImageWriter::words_for(deflated.size()));
  std::memcpy(packed.data() + head_words, deflated.data(), deflated.size());
  return packed;
}

std::vector<std::uint64_t> unpack_image(std::span<const std::uint64_t> packed) {
  assert(packed.size() >= head_words);
  const PackedHead head{packed[0], packed[1], packed[2]};
  const std::string_view deflated(reinterpret_cast<const char*>(packed.data() + head_words), head.deflated_bytes);
  const std::string row = text::inflated(deflated, head.row_bytes);
  std::vector<std::uint64_t> image(head.image_words);
  const auto* at = reinterpret_cast<const unsigned char*>(row.data());
  for (std::size_t word = 0; word < image.size();) {
    const std::uint32_t count = take_number(at);
    const Items array{count, take_number(at)};
    image[word] = array.count;
    image[word + 1] = array.size;
    word += ImageWriter::head;
    unpack_items(at, array, std::as_writable_bytes(std::span(image)).data() + word * sizeof(std::uint64_t));
    word += ImageWriter::words_for(array.bytes());
  }
  return image;
}

}  // namespace weft::ontology
