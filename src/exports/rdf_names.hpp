// SPDX-License-Identifier: MIT
#pragma once

#include "exports/vocabulary.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::exports {

/// Identities and words as IRIs. They hold nothing that would have to be escaped: bases, identities and addresses
/// are made so.
class RdfNames {
 public:
  /// Throws Error when no identifier can start with `base`.
  RdfNames(const Vocabulary& vocabulary, const std::string& base);

  const std::vector<std::pair<std::string, std::string>>& prefixes() const { return prefixes_; }

  /// Adds `<https://example.org/topic/raft>` for `topic:raft`; an address is what it says.
  void append_iri(std::string& to, std::string_view name) const;

  /// Adds `topic:raft` where the rest is as plain as that, else the IRI.
  void append_short(std::string& to, std::string_view name) const;

  /// Adds a literal with its type or language.
  void append_literal(std::string& to, const Property& property, std::string_view value,
                      std::string_view language) const;

 private:
  /// What a name begins with, taken for a prefix; nothing for an address.
  const std::string* start_of(std::string_view name) const;

  std::vector<std::pair<std::string, std::string>> prefixes_;
};

/// A number as XML Schema writes it: `9.3E-1`.
std::string canonical_double(double number);

}  // namespace weft::exports
