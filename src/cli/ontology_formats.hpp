// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>
#include <weft/skos.hpp>

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace weft::cli {

/// A format in which ontologies are written, by its name on the command line.
struct OntologyFormat {
  std::string_view name;
  std::vector<std::string_view> extensions;
  std::optional<SkosFormat> skos;  ///< none: YAML
};

std::span<const OntologyFormat> ontology_formats();

/// The format of a name, or else that of the extension of a file, or nullptr. REQUIRES: the name of one, or nothing.
const OntologyFormat* find_ontology_format(std::string_view name, std::string_view file);

std::vector<std::string_view> names_of(std::span<const OntologyFormat> formats);

}  // namespace weft::cli
