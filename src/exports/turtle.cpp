// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/description.hpp"
#include "exports/output_buffer.hpp"
#include "exports/rdf_names.hpp"
#include "exports/syntax.hpp"

namespace weft {
namespace {

using exports::Form;
using exports::Property;
using exports::Word;

/// Turtle with a paragraph a thing and a line a property, and none of its other shortcuts.
class TurtleSyntax : public exports::Syntax {
 public:
  TurtleSyntax(const std::string& base, std::ostream& out) : names_(exports::graph_vocabulary(), base), out_(out) {
    for (const auto& [name, iri] : names_.prefixes()) out_.text() += "@prefix " + name + ": <" + iri + "> .\n";
  }

  void begin(const Word& type, std::string_view id) override {
    end_paragraph();
    out_.add('\n');
    names_.append_short(out_.text(), id);
    out_.add(" a ");
    names_.append_short(out_.text(), type.iri);
    property_ = "a";
  }

  void end() override {}

  void end_all() {
    end_paragraph();
    out_.flush();
  }

  void say(const Property& property, std::string_view value, std::string_view language) override {
    begin_value(property);
    if (property.form == Form::link) {
      names_.append_short(out_.text(), value);
    } else if (property.form == Form::word) {
      names_.append_short(out_.text(), exports::property_called(value).iri);
    } else if (property.form == Form::integer || property.form == Form::truth) {
      out_.add(value);
    } else {
      names_.append_literal(out_.text(), property, value, language);
    }
  }

  void say(const Property& property, double value) override {
    begin_value(property);
    out_.add(exports::canonical_double(value));
  }

 private:
  void begin_value(const Property& property) {
    if (property.name == property_) {
      out_.add(", ");
      return;
    }
    out_.add(" ;\n  ");
    names_.append_short(out_.text(), property.iri);
    out_.add(' ');
    property_ = property.name;
  }

  void end_paragraph() {
    if (property_.empty()) return;
    out_.add(" .\n");
    property_ = {};
    out_.flush_block();
  }

  exports::RdfNames names_;
  exports::OutputBuffer out_;
  std::string_view property_;  ///< what was said last of the thing that has begun; empty when none has
};

}  // namespace

void write_turtle(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  TurtleSyntax syntax(options.base, out);
  exports::describe(excerpt, options.title, syntax);
  syntax.end_all();
}

}  // namespace weft
