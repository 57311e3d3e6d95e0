// SPDX-License-Identifier: MIT
#include "cli/ontology_formats.hpp"

#include <algorithm>

namespace weft::cli {

std::span<const OntologyFormat> ontology_formats() {
  static const std::vector<OntologyFormat> formats{
      {"turtle", {".ttl", ".turtle"}, SkosFormat::turtle},
      {"ntriples", {".nt"}, SkosFormat::ntriples},
      {"jsonld", {".jsonld", ".json"}, SkosFormat::jsonld},
      {"yaml", {".yaml", ".yml"}, std::nullopt},
  };
  return formats;
}

const OntologyFormat* find_ontology_format(std::string_view name, std::string_view file) {
  for (const OntologyFormat& format : ontology_formats()) {
    if (name == format.name) return &format;
    if (name.empty() && std::any_of(format.extensions.begin(), format.extensions.end(),
                                    [&](std::string_view extension) { return file.ends_with(extension); }))
      return &format;
  }
  return nullptr;
}

std::vector<std::string_view> names_of(std::span<const OntologyFormat> formats) {
  std::vector<std::string_view> names;
  for (const OntologyFormat& format : formats) names.push_back(format.name);
  return names;
}

}  // namespace weft::cli
