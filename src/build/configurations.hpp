// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/configuration.hpp"

#include <weft/build.hpp>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::building {

enum class Choice {
  usual,     ///< nothing is said of the file
  by_name,   ///< named among what to include
  excluded,  ///< excluded, or not among what to include
};

/// What is laid down for the files below one folder: a configuration over the user's own.
class Layers {
 public:
  Choice choice_of(std::string_view below) const;
  ReadingRules rules_for(std::string_view below) const;
  bool reads_drafts() const;
  /// The files and folders of topics that are named, by the way that leads there.
  std::vector<std::string> ontologies() const;
  bool has_default_ontology() const;

 private:
  friend class Configurations;

  /// Patterns are for paths below the folder of their configuration when that holds the files, else for paths
  /// below the folder that the files were found in.
  struct Layer {
    std::shared_ptr<const corpus::Configuration> configuration;
    std::string prefix;  ///< from the one folder to the other; empty, or with a slash at its end
    std::string folder;  ///< of the configuration, by the way that led there
  };

  template <typename Value>
  const Layer* last_that_says(std::optional<Value> corpus::Configuration::*key) const;

  std::vector<Layer> layers_;  ///< the user's first
};

/// Finds and reads the `weft.yaml` files of a run, each once.
class Configurations {
 public:
  explicit Configurations(const BuildOptions& options) : options_(options) {}

  /// For the files below `folder`, as it was given. Throws Error when a configuration cannot be read.
  Layers layers_for(const std::string& folder);

  /// Throws ConfigurationError when one that was read is not to be used, else gives what was found in all that were
  /// read since it was called last.
  std::vector<PlacedDiagnostic> checked_findings();

 private:
  /// What is at a path; no configuration when there is nothing.
  struct Loaded {
    std::string folder;  ///< as the way led there
    std::string real_folder;
    std::shared_ptr<const corpus::Configuration> configuration;
  };

  const Loaded* nearest(const std::string& folder);
  const Loaded* find(const std::string& path);
  Loaded load(const std::string& path);

  const BuildOptions& options_;
  std::map<std::string, Loaded> loaded_;  ///< by real path
  std::vector<PlacedDiagnostic> findings_;
};

}  // namespace weft::building
