// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/corpus_options.hpp"
#include "cli/ontology_formats.hpp"
#include "cli/ontology_options.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"

#include <weft/exports.hpp>

#include <ostream>
#include <string>

namespace weft::cli {

namespace {

struct OntologyExportArguments {
  std::string format;  ///< empty: that of the file, or Turtle
  std::string file;    ///< empty: standard output
  std::string base = ExportOptions().base;
  OntologyArguments ontology;
};

void set_up(Options& options, OntologyExportArguments& arguments) {
  add_choice(options, arguments.format, names_of(ontology_formats()),
             {"--format", "FORMAT", "turtle, ntriples, jsonld or yaml (by FILE, or turtle)"});
  add_text(options, arguments.file, {"-o,--output", "FILE", "the file to write (standard output)"});
  add_text(options, arguments.base, {"--base", "IRI", "what identifiers start with (urn:weft:)"});
  add_ontology(options, arguments.ontology);
  add_examples(options,
               {"weft ontology export -o topics.ttl", "weft ontology export --format yaml --ontology our-topics.yaml"});
}

Exit run(const OntologyExportArguments& arguments, std::ostream& out, std::ostream& err) {
  const OntologyFormat* format = find_ontology_format(arguments.format, arguments.file);
  if (format == nullptr) format = find_ontology_format("turtle", "");
  const std::shared_ptr<const Ontology> loaded =
      read_ontology(ontology_sources(options_of({}, arguments.ontology)), err);
  const Ontology& ontology = *loaded;
  const auto write = [&](std::ostream& to) {
    if (format->skos) {
      write_skos(ontology, *format->skos, arguments.base, to);
    } else {
      write_ontology_yaml(ontology, to);
    }
  };
  if (arguments.file.empty()) {
    write(out);
  } else {
    io::write_file(arguments.file, write);
  }
  return Exit::done;
}

}  // namespace

Command ontology_export_command() {
  return make_command<OntologyExportArguments>("export", "write the ontology in use as SKOS, for other programs");
}

}  // namespace weft::cli
