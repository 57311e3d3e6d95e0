// SPDX-License-Identifier: MIT
#include "skos/read_rdf.hpp"

#include "skos/nesting.hpp"
#include "text/utf8.hpp"

#include <serd/serd.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <exception>
#include <memory>
#include <string>

namespace weft::skos {

namespace {

constexpr std::size_t most_bracket_nesting = 64;

using EnvPointer = std::unique_ptr<SerdEnv, decltype(&serd_env_free)>;
using ReaderPointer = std::unique_ptr<SerdReader, decltype(&serd_reader_free)>;

std::string text_of(const SerdNode& node) { return {reinterpret_cast<const char*>(node.buf), node.n_bytes}; }

/// What serd says, without the line break at its end.
std::string message_of(const SerdError& error) {
  std::array<char, 400> buffer{};
  // serd has set up the list. NOLINTNEXTLINE(clang-analyzer-valist.Uninitialized)
  const int written = std::vsnprintf(buffer.data(), buffer.size(), error.fmt, *error.args);
  if (written <= 0) return "this cannot be read as RDF";
  return std::string(text::trimmed(text::printable(text::squeezed(buffer.data()))));
}

/// A text as serd asks for it: byte by byte, since how far it has come is all that tells where a statement stands.
struct Source {
  std::string_view left;
  std::uint32_t line = 1;

  static std::size_t read(void* buffer, std::size_t /*size*/, std::size_t /*count*/, void* handle) {
    auto& source = *static_cast<Source*>(handle);
    if (source.left.empty()) return 0;
    const char byte = source.left.front();
    std::memcpy(buffer, &byte, 1);
    source.left.remove_prefix(1);
    if (byte == '\n') ++source.line;
    return 1;
  }

  static int error(void* /*handle*/) { return 0; }
};

/// Hears what serd reads. Nothing may be thrown through a library of C, so it is kept until serd has returned.
class Listener {
 public:
  Listener(SerdSyntax syntax, std::string_view text, const StatementSink& say, Findings& findings)
      : source_{text},
        say_(say),
        findings_(findings),
        env_(serd_env_new(nullptr), serd_env_free),
        reader_(serd_reader_new(syntax, this, nullptr, on_base, on_prefix, on_statement, nullptr), serd_reader_free) {
    serd_reader_set_error_sink(reader_.get(), on_error, this);
  }

  void read() {
    constexpr std::size_t page = 1;
    serd_reader_start_source_stream(reader_.get(), Source::read, Source::error, &source_, bytes_of("text"), page);
    SerdStatus status = SERD_SUCCESS;
    while (status == SERD_SUCCESS && !failure_ && !findings_.has_errors())
      status = serd_reader_read_chunk(reader_.get());
    serd_reader_end_stream(reader_.get());
    if (failure_) std::rethrow_exception(failure_);
    if (status > SERD_FAILURE && !findings_.has_errors())
      findings_.error("skos-syntax", "this cannot be read as RDF", source_.line, "look at what stands around it");
  }

 private:
  static const uint8_t* bytes_of(const char* text) { return reinterpret_cast<const uint8_t*>(text); }

  static SerdStatus on_base(void* self, const SerdNode* iri) {
    return serd_env_set_base_uri(static_cast<Listener*>(self)->env_.get(), iri);
  }

  static SerdStatus on_prefix(void* self, const SerdNode* name, const SerdNode* iri) {
    return serd_env_set_prefix(static_cast<Listener*>(self)->env_.get(), name, iri);
  }

  static SerdStatus on_statement(void* self, SerdStatementFlags /*flags*/, const SerdNode* /*graph*/,
                                 const SerdNode* subject, const SerdNode* predicate, const SerdNode* object,
                                 const SerdNode* /*datatype*/, const SerdNode* language) {
    return static_cast<Listener*>(self)->hear(*subject, *predicate, *object, language);
  }

  static SerdStatus on_error(void* self, const SerdError* error) {
    auto& listener = *static_cast<Listener*>(self);
    try {
      if (listener.findings_.has_errors()) return SERD_SUCCESS;  // what follows from the first fault
      listener.findings_.error("skos-syntax", message_of(*error), error->line, "mend it, or have the file made anew");
    } catch (...) {
      listener.failure_ = std::current_exception();
    }
    return SERD_SUCCESS;
  }

  SerdStatus hear(const SerdNode& subject, const SerdNode& predicate, const SerdNode& object,
                  const SerdNode* language) {
    try {
      Statement statement{term_of(subject), term_of(predicate).text, term_of(object), source_.line};
      if (language != nullptr && language->buf != nullptr) statement.object.language = text_of(*language);
      if (!findings_.has_errors()) say_(statement);
    } catch (...) {
      failure_ = std::current_exception();
      return SERD_ERR_INTERNAL;
    }
    return SERD_SUCCESS;
  }

  Term term_of(const SerdNode& node) {
    if (node.type == SERD_BLANK) return {Term::Kind::blank, text_of(node), ""};
    if (node.type == SERD_LITERAL) return {Term::Kind::literal, text_of(node), ""};
    SerdNode expanded = serd_env_expand_node(env_.get(), &node);
    if (expanded.buf == nullptr && node.type == SERD_CURIE)
      findings_.error("skos-syntax", "the prefix of " + in_quotes(text_of(node)) + " is not declared", source_.line,
                      "declare it: @prefix name: <https://…> .");
    // What is relative without a base stays as it is: as a name it is as good as another.
    Term term{Term::Kind::iri, text_of(expanded.buf == nullptr ? node : expanded), ""};
    serd_node_free(&expanded);
    return term;
  }

  Source source_;
  const StatementSink& say_;
  Findings& findings_;
  EnvPointer env_;
  ReaderPointer reader_;
  std::exception_ptr failure_;
};

void read(std::string_view text, SerdSyntax syntax, const StatementSink& say, Findings& findings) {
  Listener(syntax, text, say, findings).read();
}

}  // namespace

void read_turtle(std::string_view text, const StatementSink& say, Findings& findings) {
  if (const auto line = line_nested_deeper(text, most_bracket_nesting)) {
    findings.error("skos-too-deep", "brackets nested deeper than " + std::to_string(most_bracket_nesting), *line,
                   "close the brackets");
    return;
  }
  read(text, SERD_TURTLE, say, findings);
}

void read_ntriples(std::string_view text, const StatementSink& say, Findings& findings) {
  read(text, SERD_NTRIPLES, say, findings);
}

}  // namespace weft::skos
