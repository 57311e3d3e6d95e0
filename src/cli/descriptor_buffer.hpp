// SPDX-License-Identifier: MIT
#pragma once

#include <streambuf>
#include <vector>

namespace weft::cli {

/// What a stream writes goes to a file descriptor, which stays open; the first failure is remembered, since
/// a stream only tells that there was one. What is not flushed is lost.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

  int descriptor() const { return descriptor_; }
  int failure() const { return failure_; }  ///< as `errno` has it; 0: none

 protected:
  int_type overflow(int_type character) override;
  int sync() override;

 private:
  int descriptor_;
  int failure_ = 0;
  std::vector<char> bytes_;
};

}  // namespace weft::cli
