// SPDX-License-Identifier: MIT
#include "skos/write_rdf.hpp"

#include "skos/names.hpp"
#include "skos/ontology_statements.hpp"

#include <weft/diagnostic.hpp>

#include <serd/serd.h>

#include <array>
#include <cstddef>
#include <memory>
#include <ostream>
#include <string>
#include <utility>

namespace weft::skos {

namespace {

using EnvPointer = std::unique_ptr<SerdEnv, decltype(&serd_env_free)>;
using WriterPointer = std::unique_ptr<SerdWriter, decltype(&serd_writer_free)>;

const uint8_t* bytes_of(const char* text) { return reinterpret_cast<const uint8_t*>(text); }

std::size_t write_bytes(const void* bytes, std::size_t count, void* stream) {
  static_cast<std::ostream*>(stream)->write(static_cast<const char*>(bytes), static_cast<std::streamsize>(count));
  return count;  // a stream keeps its failure to itself until it is asked
}

/// REQUIRES: `text` outlives the node and holds no NUL.
SerdNode node_of(SerdType type, const std::string& text) { return serd_node_from_string(type, bytes_of(text.c_str())); }

SerdNode node_of(const Term& term) {
  static constexpr std::array types{SERD_URI, SERD_BLANK, SERD_LITERAL};
  return node_of(types[static_cast<std::size_t>(term.kind)], term.text);
}

void check(SerdStatus status) {
  if (status != SERD_SUCCESS)
    throw Error("cannot write the ontology: " + std::string(reinterpret_cast<const char*>(serd_strerror(status))));
}

/// Statements as serd writes them: what is said of a blank node right after it was led to stands in brackets.
class RdfWriter {
 public:
  RdfWriter(SerdSyntax syntax, unsigned style, std::ostream& out)
      : env_(serd_env_new(nullptr), serd_env_free),
        writer_(serd_writer_new(syntax, static_cast<SerdStyle>(style), env_.get(), nullptr, write_bytes, &out),
                serd_writer_free) {
    for (const auto& [name, iri] : {std::pair{"skos", names::skos}, std::pair{"dcterms", names::dcterms},
                                    std::pair{"schema", names::schema}, std::pair{"weft", names::weft}}) {
      const std::string prefix = name;
      const std::string start(iri);
      const SerdNode prefix_node = node_of(SERD_LITERAL, prefix);
      const SerdNode iri_node = node_of(SERD_URI, start);
      check(serd_writer_set_prefix(writer_.get(), &prefix_node, &iri_node));
    }
  }

  void write(const Statement& statement) {
    if (statement.subject.kind != Term::Kind::blank) end_open();
    const bool opens = statement.object.kind == Term::Kind::blank;
    const SerdStatementFlags flags = opens ? SERD_ANON_O_BEGIN : open_.empty() ? 0 : SERD_ANON_CONT;
    const SerdNode subject = node_of(statement.subject);
    const SerdNode predicate = node_of(SERD_URI, statement.predicate);
    const SerdNode object = node_of(statement.object);
    const SerdNode language = node_of(SERD_LITERAL, statement.object.language);
    check(serd_writer_write_statement(writer_.get(), flags, nullptr, &subject, &predicate, &object, nullptr,
                                      statement.object.language.empty() ? nullptr : &language));
    if (opens) open_ = statement.object.text;
  }

  void finish() {
    end_open();
    check(serd_writer_finish(writer_.get()));
  }

 private:
  void end_open() {
    if (open_.empty()) return;
    const SerdNode node = node_of(SERD_BLANK, open_);
    check(serd_writer_end_anon(writer_.get(), &node));
    open_.clear();
  }

  EnvPointer env_;
  WriterPointer writer_;
  std::string open_;  ///< the blank node that is being told of
};

void write(const Ontology& ontology, std::string_view base, RdfWriter writer) {
  say_ontology(ontology, base, [&](const Statement& statement) { writer.write(statement); });
  writer.finish();
}

}  // namespace

void write_turtle(const Ontology& ontology, std::string_view base, std::ostream& out) {
  write(ontology, base, RdfWriter(SERD_TURTLE, SERD_STYLE_ABBREVIATED | SERD_STYLE_CURIED | SERD_STYLE_BULK, out));
}

void write_ntriples(const Ontology& ontology, std::string_view base, std::ostream& out) {
  write(ontology, base, RdfWriter(SERD_NTRIPLES, SERD_STYLE_BULK, out));
}

}  // namespace weft::skos
