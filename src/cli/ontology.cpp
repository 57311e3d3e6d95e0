// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"

namespace weft::cli {

Command ontology_command() {
  return make_group("ontology", "work with the topics that articles are tagged with",
                    {ontology_show_command(), ontology_check_command(), ontology_suggest_command(),
                     ontology_import_command(), ontology_export_command()},
                    {"weft ontology show cassandra", "weft ontology show --ontology our-topics.yaml"});
}

}  // namespace weft::cli
