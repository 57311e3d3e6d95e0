// SPDX-License-Identifier: MIT
#include "exports/json_columns.hpp"

#include "media/escaped_text.hpp"
#include "media/numbers.hpp"

namespace weft::exports {

JsonColumns::JsonColumns(std::ostream& out) : out_(out) { out_.add('{'); }

void JsonColumns::name(std::string_view name) {
  if (!is_first_) out_.add(',');
  is_first_ = false;
  text(name);
  out_.add(':');
}

void JsonColumns::begin(std::string_view name_of_it) {
  name(name_of_it);
  out_.add('{');
  is_first_ = true;
}

void JsonColumns::end() {
  out_.add('}');
  is_first_ = false;
}

void JsonColumns::number(double number, int decimals) {
  out_.add(std::string_view(media::number_text(number, decimals)));
}

void JsonColumns::text(std::string_view text) {
  out_.add('"');
  media::append_escaped(out_.text(), text);
  out_.add('"');
}

void JsonColumns::finish() {
  end();
  out_.flush();
}

}  // namespace weft::exports
