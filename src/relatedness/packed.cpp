// SPDX-License-Identifier: MIT
#include "relatedness/packed.hpp"

#include <bit>
#include <cassert>

namespace weft::relatedness {

namespace {

constexpr unsigned bits = 7;
constexpr unsigned more = 1U << bits;

}  // namespace

void Packer::number(std::uint64_t number) {
  for (; number >= more; number >>= bits) bytes_ += static_cast<char>((number & (more - 1)) | more);
  bytes_ += static_cast<char>(number);
}

void Packer::real(double number) {
  const auto image = std::bit_cast<std::uint64_t>(number);
  for (unsigned shift = 0; shift < 64; shift += 8) bytes_ += static_cast<char>((image >> shift) & 0xFF);
}

void Packer::text(std::string_view text) {
  number(text.size());
  bytes_ += text;
}

unsigned char Unpacker::next() {
  assert(at_ < bytes_.size());
  return static_cast<unsigned char>(bytes_[at_++]);
}

std::uint64_t Unpacker::number() {
  std::uint64_t number = 0;
  for (unsigned shift = 0;; shift += bits) {
    const std::uint64_t byte = next();
    number |= (byte & (more - 1)) << shift;
    if ((byte & more) == 0) return number;
  }
}

double Unpacker::real() {
  std::uint64_t image = 0;
  for (unsigned shift = 0; shift < 64; shift += 8) image |= std::uint64_t{next()} << shift;
  return std::bit_cast<double>(image);
}

std::string_view Unpacker::text() {
  const std::size_t size = number();
  assert(size <= bytes_.size() - at_);
  const std::string_view text = bytes_.substr(at_, size);
  at_ += size;
  return text;
}

}  // namespace weft::relatedness
