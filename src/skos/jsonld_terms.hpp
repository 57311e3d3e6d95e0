// SPDX-License-Identifier: MIT
#pragma once

#include "skos/findings.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <string_view>

namespace weft::skos {

/// What a key of JSON-LD means.
struct JsonTerm {
  std::string iri;  ///< or a keyword, such as `@id`; empty: nothing
  std::string type;
  std::string language;
  bool is_reverse = false;
  bool is_language_map = false;
};

/// What keys and values mean in a part of a JSON-LD document.
class JsonContext {
 public:
  /// Adds what an `@context` says; a context that has to be fetched is an error.
  void add(const nlohmann::json& context, Findings& findings);

  JsonTerm term(const std::string& key) const;

  /// What a value that names a node names.
  std::string node_iri(const std::string& value) const;

  /// What a type, or a value that is a term, names.
  std::string term_iri(const std::string& value) const;

  const std::string& language() const { return language_; }

 private:
  void define(const std::string& key, const nlohmann::json& meaning, const nlohmann::json& context);

  /// An IRI from a context or a value, with its prefix written out.
  std::string written_out(const std::string& compact) const;

  std::map<std::string, JsonTerm> terms_;
  std::string vocabulary_;
  std::string base_;
  std::string language_;
};

}  // namespace weft::skos
