// SPDX-License-Identifier: MIT
#include "exports/jsonld_syntax.hpp"

#include "exports/jsonld_context.hpp"
#include "media/escaped_text.hpp"
#include "media/numbers.hpp"

namespace weft::exports {

JsonLdSyntax::JsonLdSyntax(const Vocabulary& vocabulary, const std::string& base, std::ostream& out)
    : context_(jsonld_context(vocabulary, base)), out_(out) {}

void JsonLdSyntax::begin_list(std::string_view name) {
  end_property();
  add_key(name);
  out_.add('[');
  list_is_empty_ = true;
}

void JsonLdSyntax::end_list() { out_.add("\n]"); }

void JsonLdSyntax::begin(const Word& type, std::string_view id) {
  if (open_.empty()) {
    out_.add("{\n\"@context\":");
    out_.add(context_);
    out_.add(",\n");
  } else {
    out_.add(list_is_empty_ ? "\n{" : ",\n{");
    list_is_empty_ = false;
  }
  begin_object(type);
  add_key("id");
  add_string(id);
}

void JsonLdSyntax::end() {
  end_property();
  out_.add(open_.size() == 1 ? "\n}\n" : "}");
  open_.pop_back();
  if (open_.empty()) {
    out_.flush();
  } else if (open_.size() == 1) {
    out_.flush_block();
  }
}

void JsonLdSyntax::say(const Property& property, std::string_view value, std::string_view language) {
  prepare_value(property);
  if (property.form == Form::integer || property.form == Form::truth) {
    out_.add(value);
  } else if (language.empty()) {
    add_string(value);
  } else {
    out_.add("{\"@language\":");
    add_string(language);
    out_.add(",\"@value\":");
    add_string(value);
    out_.add('}');
  }
}

void JsonLdSyntax::say(const Property& property, double value) {
  prepare_value(property);
  const std::string number = media::number_text(value);
  out_.add(number);
  if (number.find('.') == std::string::npos) out_.add(".0");
}

void JsonLdSyntax::begin_value(const Property& property, const Word& type) {
  prepare_value(property);
  out_.add('{');
  begin_object(type);
}

void JsonLdSyntax::add_string(std::string_view text) {
  out_.add('"');
  media::append_escaped(out_.text(), text);
  out_.add('"');
}

void JsonLdSyntax::begin_object(const Word& type) {
  open_.emplace_back();
  out_.add("\"type\":");
  add_string(type.name);
}

/// REQUIRES: something stands before it in the object.
void JsonLdSyntax::add_key(std::string_view name) {
  out_.add(open_.size() == 1 ? ",\n\"" : ",\"");
  out_.add(name);
  out_.add("\":");
}

/// A second value of a property that mostly has one makes a list of it.
void JsonLdSyntax::prepare_value(const Property& property) {
  Object& object = open_.back();
  if (object.property != property.name) {
    end_property();
    add_key(property.name);
    object = {property.name, out_.text().size(), property.values == Values::several};
    if (object.is_list) out_.add('[');
    return;
  }
  if (!object.is_list) out_.text().insert(object.value, 1, '[');
  object.is_list = true;
  out_.add(',');
}

void JsonLdSyntax::end_property() {
  Object& object = open_.back();
  if (object.is_list) out_.add(']');
  object = {};
}

}  // namespace weft::exports
