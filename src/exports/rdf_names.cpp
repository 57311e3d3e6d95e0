// SPDX-License-Identifier: MIT
#include "exports/rdf_names.hpp"

#include "media/escaped_text.hpp"
#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>

namespace weft::exports {
namespace {

std::string_view datatype_of(Form form) {
  switch (form) {
    case Form::date:
      return "xsd:date";
    case Form::integer:
      return "xsd:integer";
    case Form::real:
      return "xsd:double";
    case Form::truth:
      return "xsd:boolean";
    case Form::text:
    case Form::link:
    case Form::word:
      break;
  }
  return {};
}

/// A name that Turtle takes without any escape. It may hold more, but not all readers know.
bool is_plain(std::string_view rest) {
  const auto may_stand = [](char byte) {
    return text::is_letter(byte) || text::is_digit(byte) || byte == '_' || byte == '-' || byte == '%';
  };
  return !rest.empty() && rest.front() != '-' && std::all_of(rest.begin(), rest.end(), may_stand);
}

}  // namespace

RdfNames::RdfNames(const Vocabulary& vocabulary, const std::string& base)
    : prefixes_(prefixes_of(vocabulary, text::IdentifierBase(base))) {}

const std::string* RdfNames::start_of(std::string_view name) const {
  const std::size_t colon = name.find(':');
  if (colon == std::string_view::npos || name.substr(colon + 1).starts_with("//")) return nullptr;
  const auto prefix = std::find_if(prefixes_.begin(), prefixes_.end(),
                                   [&](const auto& entry) { return entry.first == name.substr(0, colon); });
  return prefix == prefixes_.end() ? nullptr : &prefix->second;
}

void RdfNames::append_iri(std::string& to, std::string_view name) const {
  to += '<';
  if (const std::string* start = start_of(name)) {
    to += *start;
    name.remove_prefix(name.find(':') + 1);
  }
  to += name;
  to += '>';
}

void RdfNames::append_short(std::string& to, std::string_view name) const {
  if (start_of(name) != nullptr && is_plain(name.substr(name.find(':') + 1))) {
    to += name;
  } else {
    append_iri(to, name);
  }
}

void RdfNames::append_literal(std::string& to, const Property& property, std::string_view value,
                              std::string_view language) const {
  to += '"';
  media::append_escaped(to, value);
  to += '"';
  if (!language.empty()) to.append("@").append(language);
  if (const std::string_view datatype = datatype_of(property.form); !datatype.empty()) {
    to += "^^";
    append_iri(to, datatype);
  }
}

std::string canonical_double(double number) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::scientific).ptr;
  const std::string_view written(buffer.data(), static_cast<std::size_t>(end - buffer.data()));
  const std::size_t e = written.find('e');
  std::string text(written.substr(0, e));
  if (text.find('.') == std::string::npos) text += ".0";
  std::string_view exponent = written.substr(e + 1);
  text += exponent.front() == '-' ? "E-" : "E";
  exponent.remove_prefix(1);
  exponent.remove_prefix(std::min(exponent.find_first_not_of('0'), exponent.size() - 1));
  return text += exponent;
}

}  // namespace weft::exports
