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

/// A line a triple, with all names in full: N-Triples, and N-Quads when the graph has a name.
class LineSyntax : public exports::Syntax {
 public:
  LineSyntax(const std::string& base, std::string_view graph, std::ostream& out)
      : names_(exports::graph_vocabulary(), base), out_(out) {
    if (!graph.empty()) names_.append_iri(end_ += ' ', graph);
    end_ += " .\n";
  }

  void begin(const Word& type, std::string_view id) override {
    subject_.clear();
    names_.append_iri(subject_, id);
    begin_line("rdf:type");
    names_.append_iri(out_.text(), type.iri);
    end_line();
  }

  void end() override {}
  void end_all() { out_.flush(); }

  void say(const Property& property, std::string_view value, std::string_view language) override {
    begin_line(property.iri);
    if (property.form == Form::link) {
      names_.append_iri(out_.text(), value);
    } else if (property.form == Form::word) {
      names_.append_iri(out_.text(), exports::property_called(value).iri);
    } else {
      names_.append_literal(out_.text(), property, value, language);
    }
    end_line();
  }

  void say(const Property& property, double value) override { say(property, exports::canonical_double(value), {}); }

 private:
  void begin_line(std::string_view predicate) {
    out_.add(subject_);
    out_.add(' ');
    names_.append_iri(out_.text(), predicate);
    out_.add(' ');
  }

  void end_line() {
    out_.add(end_);
    out_.flush_block();
  }

  exports::RdfNames names_;
  exports::OutputBuffer out_;
  std::string subject_;
  std::string end_;  ///< of each line
};

void write_lines(const Excerpt& excerpt, const ExportOptions& options, std::string_view graph, std::ostream& out) {
  LineSyntax syntax(options.base, graph, out);
  exports::describe(excerpt, options.title, syntax);
  syntax.end_all();
}

}  // namespace

void write_ntriples(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  write_lines(excerpt, options, {}, out);
}

void write_nquads(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  write_lines(excerpt, options, exports::graph_id, out);
}

}  // namespace weft
