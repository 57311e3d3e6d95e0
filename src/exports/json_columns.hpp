// SPDX-License-Identifier: MIT
#pragma once

/// JSON whose objects hold columns: arrays of one length, of which each row is a thing.
/// In: values, one by one. Out: a stream. Never holds more than a block of it.

#include "exports/output_buffer.hpp"

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>

namespace weft::exports {

/// Writes one object and what is in it, in the order it is told.
class JsonColumns {
 public:
  explicit JsonColumns(std::ostream& out);

  /// An object as a member of the one that is open.
  void begin(std::string_view name);
  void end();

  /// What follows is the value of this member.
  void name(std::string_view name);

  void number(std::int64_t number) { out_.add(std::string_view(std::to_string(number))); }
  void number(double number, int decimals);
  void flag(bool flag) { out_.add(flag ? '1' : '0'); }
  void text(std::string_view text);

  /// An object as a value; `write` writes its members.
  template <typename Write>
  void object(Write&& write) {
    out_.add('{');
    is_first_ = true;
    write();
    end();
  }

  /// A list of which `write` writes each row, given its place.
  template <typename Write>
  void list(std::size_t rows, Write&& write) {
    out_.add('[');
    for (std::size_t row = 0; row < rows; ++row) {
      if (row > 0) out_.add(',');
      write(row);
      out_.flush_block();
    }
    out_.add(']');
  }

  template <typename Write>
  void column(std::string_view name_of_it, std::size_t rows, Write&& write) {
    name(name_of_it);
    list(rows, write);
  }

  template <typename Text>
  void texts(std::string_view name_of_it, std::size_t rows, Text&& text_of) {
    column(name_of_it, rows, [&](std::size_t row) { text(text_of(row)); });
  }

  template <typename Number>
  void numbers(std::string_view name_of_it, std::size_t rows, Number&& number_of) {
    column(name_of_it, rows, [&](std::size_t row) { number(static_cast<std::int64_t>(number_of(row))); });
  }

  /// Where the entries of each row begin in a column that has them all, and where the last ends: a number more than
  /// rows.
  template <typename Size>
  void begins(std::string_view name_of_it, std::size_t rows, Size&& size_of) {
    std::size_t begin = 0;
    column(name_of_it, rows + 1, [&](std::size_t row) {
      if (row > 0) begin += size_of(row - 1);
      number(static_cast<std::int64_t>(begin));
    });
  }

  /// Closes the outermost object.
  void finish();

 private:
  OutputBuffer out_;
  bool is_first_ = true;  ///< of the object that is open
};

}  // namespace weft::exports
