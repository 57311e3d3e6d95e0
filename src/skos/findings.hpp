// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::skos {

/// What was found in a vocabulary. Of one kind of finding so many are kept, and the rest is counted, since a fault
/// of a vocabulary is often that of all its concepts.
class Findings {
 public:
  /// REQUIRES: `text` outlives it.
  Findings(std::string_view name, std::string_view text) : name_(name), text_(text) {}

  /// `line` is 0 when it is not known. The advice of the first of a kind stands for all.
  void warn(std::string code, std::string message, std::uint32_t line, std::string advice);
  void error(std::string code, std::string message, std::uint32_t line, std::string advice);

  bool has_errors() const { return has_errors_; }

  std::vector<PlacedDiagnostic> placed() const;

 private:
  struct Found {
    Diagnostic diagnostic;
    std::uint32_t line = 0;
  };

  void add(Diagnostic diagnostic, std::uint32_t line);

  std::string_view name_;
  std::string_view text_;
  std::vector<Found> found_;
  std::map<std::string, std::size_t, std::less<>> counts_;  ///< of a kind, those held back included
  bool has_errors_ = false;
};

/// A text from a vocabulary as messages quote it.
std::string in_quotes(std::string_view text);

}  // namespace weft::skos
