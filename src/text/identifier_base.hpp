// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace weft::text {

/// What identifiers in linked data start with: `urn:weft:`, or an address such as `https://example.org/weekly/`.
class IdentifierBase {
 public:
  /// Throws Error when no identifier can start with it.
  explicit IdentifierBase(std::string_view base);

  const std::string& start() const { return start_; }

  /// What those of one kind of things start with: `urn:weft:topic:`.
  std::string start_of(std::string_view kind) const;

 private:
  std::string start_;
};

}  // namespace weft::text
