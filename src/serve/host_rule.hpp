// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::serve {

/// Under which names we answer. A page of somebody else can have its own name lead to this machine, and would then read
/// what is here as if it were its own (DNS rebinding); but it cannot help sending that name along.
class HostRule {
 public:
  /// `typed` is how the address was asked for, and `bound` which it is.
  HostRule(std::string typed, std::string_view bound);

  /// `sent` is what the header Host says: a name or an address, with a port or without.
  bool allows(std::string_view sent) const;

 private:
  std::string typed_;
  std::string bound_;
  bool is_loopback_;
  bool is_any_;  ///< of this machine's addresses
};

}  // namespace weft::serve
