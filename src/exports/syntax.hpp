// SPDX-License-Identifier: MIT
#pragma once

#include "exports/vocabulary.hpp"

#include <string_view>

namespace weft::exports {

/// A way to write down what is said of things, as it is told: one after the other, all values of a property in a row.
class Syntax {
 public:
  virtual ~Syntax() = default;

  /// The things up to `end_list` belong to a list of the vocabulary. What is said after it is said of nothing.
  virtual void begin_list(std::string_view) {}
  virtual void end_list() {}

  /// What is said from now on is said of this thing. Lists may stand in the first thing, after what is said of it.
  virtual void begin(const Word& type, std::string_view id) = 0;
  virtual void end() = 0;

  /// REQUIRES: `value` is as the form of the property wants it, `language` empty but for texts.
  virtual void say(const Property& property, std::string_view value, std::string_view language = {}) = 0;

  /// REQUIRES: the property's form is `real`.
  virtual void say(const Property& property, double value) = 0;
};

}  // namespace weft::exports
