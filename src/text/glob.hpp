// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::text {

/// A pattern that paths fit or not, such as `issues/*.md`.
///
/// `*` is any text and `?` one character within a level of folders, `[a-z]` one of these characters, `[!a-z]`
/// one of the others, and `**` as a level of its own any number of levels. A pattern without a slash fits at
/// any depth, one that begins with a slash only at the top. A pattern that ends in a plain name or in a slash
/// fits all that lies below such a folder, too.
///
/// Not fnmatch(3): that takes bytes for characters unless the whole program has a locale, and knows no `**`.
class Glob {
 public:
  /// REQUIRES: `fault_of_glob` finds none.
  explicit Glob(std::string_view pattern);

  /// Whether a path, with slashes and relative to where the pattern belongs, fits. Takes time in the product
  /// of both lengths, at most.
  bool fits(std::string_view path) const;

  const std::string& pattern() const { return pattern_; }

 private:
  struct Part {
    enum class Kind { letter, any, text, set } kind = Kind::letter;
    bool negated = false;
    std::u32string letters;  ///< the letter; of a set, the first and last of each range in turn
  };
  struct Level {
    bool crossing = false;  ///< stands for any number of levels
    std::vector<Part> parts;
  };

  static Level level_of(std::string_view written);
  static std::size_t add_set(std::string_view written, std::size_t at, Level& level);
  static bool part_fits(const Part& part, char32_t letter);
  static bool level_fits(const Level& level, const std::u32string& name);

  std::string pattern_;
  std::vector<Level> levels_;
};

/// Why a text is no pattern, and what to write instead.
struct GlobFault {
  std::string message;
  std::string advice;
};

std::optional<GlobFault> fault_of_glob(std::string_view pattern);

}  // namespace weft::text
