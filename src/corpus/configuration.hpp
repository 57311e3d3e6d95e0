// SPDX-License-Identifier: MIT
#pragma once

#include "text/glob.hpp"

#include <weft/corpus.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft::corpus {

/// What is said of some files; what is left unsaid is empty.
struct FileRules {
  std::optional<Shape> shape;
  std::optional<std::string> series;
  std::optional<std::string> base_url;
  std::optional<std::vector<std::string>> skip;
};

/// Rules for the files that fit a pattern.
struct PatternRules {
  text::Glob pattern;
  FileRules rules;
};

/// What a `weft.yaml` says (docs/configuration.md); what it leaves unsaid is empty.
struct Configuration {
  FileRules rules;                  ///< for all files
  std::vector<PatternRules> files;  ///< for some; a later one wins over an earlier one
  std::optional<std::vector<text::Glob>> include;
  std::optional<std::vector<text::Glob>> exclude;
  std::optional<bool> drafts;
  std::optional<std::vector<std::string>> ontology;  ///< files and folders of topics, as they are written
  std::optional<bool> default_ontology;
};

/// Reads a `weft.yaml`. With an error among the diagnostics the configuration is not to be used.
/// REQUIRES: `text` is as `read_text` gives it.
Configuration parse_configuration(std::string_view text, Diagnostics& diagnostics);

/// What `configuration` says of the file at `path`, and for what it leaves unsaid, `others`.
FileRules rules_for(std::string_view path, const Configuration& configuration, FileRules others = {});

/// As `parse_issue` takes them.
ReadingRules reading_rules(FileRules rules);

}  // namespace weft::corpus
