// SPDX-License-Identifier: MIT
#pragma once

#include "exports/output_buffer.hpp"
#include "exports/syntax.hpp"

#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::exports {

/// JSON-LD in the order of its streaming profile: the context, then of each object its type and its id before the
/// rest. The first thing is the document, in which each member of a list has a line of its own.
class JsonLdSyntax : public Syntax {
 public:
  /// Throws Error when no identifier can start with `base`.
  JsonLdSyntax(const Vocabulary& vocabulary, const std::string& base, std::ostream& out);

  void begin_list(std::string_view name) override;
  void end_list() override;
  void begin(const Word& type, std::string_view id) override;
  void end() override;
  void say(const Property& property, std::string_view value, std::string_view language = {}) override;
  void say(const Property& property, double value) override;

  /// A thing without an identity, in the place of a value. It ends like any other.
  void begin_value(const Property& property, const Word& type);

 private:
  /// An object that has begun and not ended.
  struct Object {
    std::string_view property;  ///< what was said last
    std::size_t value = 0;      ///< where the first value of it begins
    bool is_list = false;       ///< there is an open bracket
  };

  void add_string(std::string_view text);
  void begin_object(const Word& type);
  void add_key(std::string_view name);
  void prepare_value(const Property& property);
  void end_property();

  std::string context_;
  OutputBuffer out_;
  std::vector<Object> open_;
  bool list_is_empty_ = true;
};

}  // namespace weft::exports
