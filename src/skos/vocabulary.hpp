// SPDX-License-Identifier: MIT
#pragma once

#include "skos/statement.hpp"

#include <weft/ontology.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace weft::skos {

/// A relation as it was said, and where.
struct Link {
  Term to;
  std::uint32_t line = 0;
};

/// All that is said of one subject, as far as it means something to an ontology.
struct Node {
  Term term;
  std::uint32_t line = 0;
  bool is_concept = false;  ///< called one
  bool is_other = false;    ///< called a scheme or a collection
  std::vector<Label> labels;
  std::vector<std::string> names;  ///< `rdfs:label` or `dcterms:title`, for want of labels
  std::vector<std::string> notations;
  std::vector<Link> broader;
  std::vector<Link> related;
  std::vector<std::string> sites;    ///< addresses
  std::vector<std::string> same_as;  ///< IRIs
  std::string kind;                  ///< not empty for topics that weft has written
  std::vector<Term> policies;

  /// Of a policy.
  std::string label;
  std::string letter_case;
  std::vector<Term> needs;
  std::vector<std::string> never;

  /// Of a scheme.
  std::string title;
  std::string license;
  std::string attribution;
};

/// A vocabulary, as its statements add up, in their order.
class Vocabulary {
 public:
  void hear(const Statement& statement);

  const std::deque<Node>& nodes() const { return nodes_; }
  const Node* find(const Term& term) const;

 private:
  Node& node(const Term& term, std::uint32_t line);

  std::deque<Node> nodes_;
  std::map<Term, std::size_t> places_;
};

/// Whether a node is a concept: it is called one, or has a label and is not called anything else.
bool is_concept(const Node& node);

}  // namespace weft::skos
