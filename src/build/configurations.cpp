// SPDX-License-Identifier: MIT
#include "build/configurations.hpp"

#include "build/paths.hpp"
#include "io/files.hpp"

#include <algorithm>
#include <utility>

namespace weft::building {

namespace {

constexpr std::string_view configuration_name = "weft.yaml";

bool any_fits(const std::vector<text::Glob>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const text::Glob& pattern) { return pattern.fits(path); });
}

bool any_names(const std::vector<text::Glob>& patterns, std::string_view path) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const text::Glob& pattern) {
    return last_part(pattern.pattern()) == last_part(path) && pattern.fits(path);
  });
}

/// The way from one folder down to another, with a slash at its end; nothing when it does not lead down.
std::string way_down(std::string_view from, std::string_view to) {
  const std::optional<std::string> below = way_below(from, to);
  return below ? *below + '/' : std::string();
}

}  // namespace

template <typename Value>
const Layers::Layer* Layers::last_that_says(std::optional<Value> corpus::Configuration::*key) const {
  const auto last = std::find_if(layers_.rbegin(), layers_.rend(),
                                 [&](const Layer& layer) { return (*layer.configuration.*key).has_value(); });
  return last == layers_.rend() ? nullptr : &*last;
}

Choice Layers::choice_of(std::string_view below) const {
  const Layer* const include = last_that_says(&corpus::Configuration::include);
  const Layer* const exclude = last_that_says(&corpus::Configuration::exclude);
  if (exclude != nullptr && any_fits(*exclude->configuration->exclude, exclude->prefix + std::string(below)))
    return Choice::excluded;
  if (include == nullptr) return Choice::usual;
  const std::vector<text::Glob>& patterns = *include->configuration->include;
  const std::string path = include->prefix + std::string(below);
  if (any_names(patterns, path)) return Choice::by_name;
  return any_fits(patterns, path) ? Choice::usual : Choice::excluded;
}

ReadingRules Layers::rules_for(std::string_view below) const {
  corpus::FileRules rules;
  for (const Layer& layer : layers_)
    rules = corpus::rules_for(layer.prefix + std::string(below), *layer.configuration, std::move(rules));
  return corpus::reading_rules(std::move(rules));
}

bool Layers::reads_drafts() const {
  bool drafts = false;
  for (const Layer& layer : layers_) drafts = layer.configuration->drafts.value_or(drafts);
  return drafts;
}

std::vector<std::string> Layers::ontologies() const {
  const Layer* const last = last_that_says(&corpus::Configuration::ontology);
  std::vector<std::string> paths;
  if (last == nullptr) return paths;
  for (const std::string& path : *last->configuration->ontology) {
    const bool is_here = last->folder == "." || path.starts_with('/');
    paths.push_back(is_here ? path : joined(last->folder, path));
  }
  return paths;
}

bool Layers::has_default_ontology() const {
  bool has = true;
  for (const Layer& layer : layers_) has = layer.configuration->default_ontology.value_or(has);
  return has;
}

Layers Configurations::layers_for(const std::string& folder) {
  const std::string real = io::real_path(folder);
  Layers layers;
  const auto add = [&](const Loaded* loaded) {
    if (loaded != nullptr)
      layers.layers_.push_back({loaded->configuration, way_down(loaded->real_folder, real), loaded->folder});
  };
  if (!options_.user_configuration.empty()) add(find(options_.user_configuration));
  add(nearest(folder));
  return layers;
}

const Configurations::Loaded* Configurations::nearest(const std::string& folder) {
  if (!options_.configuration.empty()) {
    const Loaded* named = find(options_.configuration);
    if (named == nullptr)
      throw Error("cannot read '" + options_.configuration + "': there is no such file", "check the spelling");
    return named;
  }
  if (!options_.look_for_configuration) return nullptr;
  const Loaded* beside = find(joined(folder, configuration_name));
  return beside != nullptr ? beside : find(std::string(configuration_name));
}

const Configurations::Loaded* Configurations::find(const std::string& path) {
  if (io::kind_of(path) == io::PathKind::missing) return nullptr;
  const std::string real = io::real_path(path);
  const auto known = loaded_.find(real);
  if (known != loaded_.end()) return &known->second;
  return &loaded_.emplace(real, load(path)).first->second;
}

Configurations::Loaded Configurations::load(const std::string& path) {
  Diagnostics found;
  const std::string text = read_text(io::read_file(path, io::configuration_size_limit), found);
  auto configuration = corpus::parse_configuration(text, found);
  const std::string shown(without_dot(path));
  for (PlacedDiagnostic& finding : place_diagnostics(found, shown, text)) findings_.push_back(std::move(finding));
  const std::string folder = folder_of(path);
  return {folder, io::real_path(folder), std::make_shared<const corpus::Configuration>(std::move(configuration))};
}

std::vector<PlacedDiagnostic> Configurations::checked_findings() {
  if (has_errors(findings_)) throw ConfigurationError(std::move(findings_));
  return std::exchange(findings_, {});
}

}  // namespace weft::building
