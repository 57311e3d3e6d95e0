// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command_tree.hpp"
#include "cli/options.hpp"

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace weft::cli {

/// Throws Error: what was wrong with what was typed, and which help tells more.
[[noreturn]] void misused(const std::string& what, std::string_view command);

/// What one command takes, and does with it.
class Parser {
 public:
  /// REQUIRES: the place has a row, and that no rows below it.
  explicit Parser(const Place& place);
  ~Parser();
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  const Options& options() const;

  enum class Asked { action, help };

  /// Takes apart what was typed behind the name. Throws Error when it does not fit.
  Asked parse(std::span<const std::string> words);

  /// Acts on what was parsed.
  Exit act(std::istream& in, std::ostream& out, std::ostream& err) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace weft::cli
