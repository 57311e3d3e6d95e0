// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

/// Numbers and texts one behind the other in as few bytes as they take.
namespace weft::relatedness {

/// Appends to bytes: small numbers take one.
class Packer {
 public:
  void number(std::uint64_t number);
  void real(double number);
  void text(std::string_view text);

  std::string_view bytes() const { return bytes_; }
  std::string take() && { return std::move(bytes_); }
  void shrink_to_fit() { bytes_.shrink_to_fit(); }

 private:
  std::string bytes_;
};

/// Reads what a Packer wrote, in the same order. REQUIRES: there is that much.
class Unpacker {
 public:
  explicit Unpacker(std::string_view bytes) : bytes_(bytes) {}

  std::uint64_t number();
  double real();
  std::string_view text();  ///< part of the bytes

 private:
  unsigned char next();

  std::string_view bytes_;
  std::size_t at_ = 0;
};

}  // namespace weft::relatedness
