// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/findings.hpp"
#include "cli/messages.hpp"
#include "cli/ontology_formats.hpp"
#include "cli/options.hpp"
#include "io/files.hpp"

#include <weft/skos.hpp>

#include <cstddef>
#include <ostream>
#include <string>
#include <vector>

namespace weft::cli {

namespace {

struct ImportArguments {
  std::string input;
  std::string format;  ///< empty: that of the file
  std::string output;  ///< empty: standard output
};

/// Those that are not YAML already.
std::vector<std::string_view> skos_formats() {
  std::vector<std::string_view> names;
  for (const OntologyFormat& format : ontology_formats())
    if (format.skos) names.push_back(format.name);
  return names;
}

void set_up(Options& options, ImportArguments& arguments) {
  add_argument(options, arguments.input, "FILE", "the vocabulary to read: .ttl, .nt or .jsonld");
  add_choice(options, arguments.format, skos_formats(), {"--format", "FORMAT", "turtle, ntriples or jsonld (by FILE)"});
  add_text(options, arguments.output, {"-o,--output", "FILE", "the YAML to write (standard output)"});
  add_examples(options, {"weft ontology import vocabulary.ttl -o vocabulary.yaml",
                         "weft build news/ --no-default-ontology --ontology vocabulary.yaml"});
}

void tell(const Ontology& ontology, const std::string& file, std::ostream& err) {
  std::size_t labels = 0;
  std::size_t policies = 0;
  for (const Topic& topic : ontology.topics()) {
    labels += topic.labels.size();
    policies += topic.policies.size();
  }
  say(err,
      file + ": " + counted(ontology.topics().size(), "topic", "topics") + ", " + counted(labels, "label", "labels") +
          ", " + counted(policies, "policy", "policies"),
      "use it: weft build FOLDER --ontology " + shell_quoted(file));
}

Exit run(const ImportArguments& arguments, std::ostream& out, std::ostream& err) {
  const OntologyFormat* format = find_ontology_format(arguments.format, arguments.input);
  if (format != nullptr && !format->skos)
    throw Error("'" + arguments.input + "' is YAML already",
                "use it: weft build FOLDER --ontology " + shell_quoted(arguments.input));
  if (format == nullptr)
    throw Error("cannot tell the format of '" + arguments.input + "' from its name",
                "say it: --format " + alternatives(skos_formats()));
  std::vector<PlacedDiagnostic> found;
  const auto ontology =
      parse_skos({arguments.input, io::read_file(arguments.input, io::ontology_size_limit)}, *format->skos, found);
  write_findings(found, err);
  if (!ontology) throw Error("the vocabulary cannot be used", "mend what is named above; nothing was written");
  if (arguments.output.empty()) {
    write_ontology_yaml(*ontology, out);
  } else {
    io::write_file(arguments.output, [&](std::ostream& file) { write_ontology_yaml(*ontology, file); });
    tell(*ontology, arguments.output, err);
  }
  return Exit::done;
}

}  // namespace

Command ontology_import_command() {
  return make_command<ImportArguments>("import", "make an ontology of a SKOS vocabulary");
}

}  // namespace weft::cli
