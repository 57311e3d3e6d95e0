// SPDX-License-Identifier: MIT
#include "skos/vocabulary.hpp"

#include "skos/names.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>

namespace weft::skos {

namespace {

using Note = std::function<void(Node&, const Statement&)>;

Note label_of(LabelKind kind) {
  return [kind](Node& node, const Statement& said) {
    if (said.object.kind == Term::Kind::literal) node.labels.push_back({said.object.text, said.object.language, kind});
  };
}

/// Keeps a text in a list.
Note text_in(std::vector<std::string> Node::*list) {
  return [list](Node& node, const Statement& said) { (node.*list).push_back(said.object.text); };
}

/// Keeps the first text that is said.
Note text_as(std::string Node::*field) {
  return [field](Node& node, const Statement& said) {
    if ((node.*field).empty()) node.*field = said.object.text;
  };
}

Note term_in(std::vector<Term> Node::*list) {
  return [list](Node& node, const Statement& said) { (node.*list).push_back(said.object); };
}

Note link_in(std::vector<Link> Node::*list) {
  return [list](Node& node, const Statement& said) { (node.*list).push_back({said.object, said.line}); };
}

/// What is done with each predicate that means something to us. Some have several names.
const std::unordered_map<std::string_view, Note>& notes() {
  static const std::unordered_map<std::string_view, Note> all{
      {names::preferred, label_of(LabelKind::preferred)},
      {names::alternative, label_of(LabelKind::alternative)},
      {names::hidden, label_of(LabelKind::hidden)},
      {names::notation, text_in(&Node::notations)},
      {names::broader, link_in(&Node::broader)},
      {names::related, link_in(&Node::related)},
      {names::url, text_in(&Node::sites)},
      {"http://schema.org/url", text_in(&Node::sites)},
      {names::homepage, text_in(&Node::sites)},
      {names::exact_match, text_in(&Node::same_as)},
      {names::close_match, text_in(&Node::same_as)},
      {names::same_as, text_in(&Node::same_as)},
      {names::kind, text_as(&Node::kind)},
      {names::match, term_in(&Node::policies)},
      {names::match_label, text_as(&Node::label)},
      {names::letter_case, text_as(&Node::letter_case)},
      {names::needs, term_in(&Node::needs)},
      {names::never, text_in(&Node::never)},
      {names::rdfs_label, text_in(&Node::names)},
      {names::title, text_as(&Node::title)},
      {"http://purl.org/dc/elements/1.1/title", text_as(&Node::title)},
      {names::license, text_as(&Node::license)},
      {"http://purl.org/dc/terms/rights", text_as(&Node::license)},
      {"http://creativecommons.org/ns#license", text_as(&Node::license)},
      {names::creator, text_as(&Node::attribution)},
      {"http://purl.org/dc/terms/publisher", text_as(&Node::attribution)},
      {"http://purl.org/dc/elements/1.1/creator", text_as(&Node::attribution)},
      {"https://schema.org/creditText", text_as(&Node::attribution)},
  };
  return all;
}

void note_type(Node& node, const std::string& type) {
  if (type == names::concept_class) node.is_concept = true;
  if (type == names::scheme_class || type.ends_with("#Collection") || type.ends_with("#OrderedCollection"))
    node.is_other = true;
}

}  // namespace

void Vocabulary::hear(const Statement& statement) {
  if (statement.predicate == names::type)
    return note_type(node(statement.subject, statement.line), statement.object.text);
  if (statement.predicate == names::narrower) {
    node(statement.object, statement.line).broader.push_back({statement.subject, statement.line});
    return;
  }
  if (statement.predicate == names::has_top_concept) {
    node(statement.subject, statement.line).is_other = true;
    return;
  }
  const auto note = notes().find(statement.predicate);
  if (note != notes().end()) note->second(node(statement.subject, statement.line), statement);
}

const Node* Vocabulary::find(const Term& term) const {
  const auto place = places_.find(term);
  return place == places_.end() ? nullptr : &nodes_[place->second];
}

Node& Vocabulary::node(const Term& term, std::uint32_t line) {
  const auto [place, is_new] = places_.try_emplace(term, nodes_.size());
  if (is_new) {
    nodes_.emplace_back();
    nodes_.back().term = term;
    nodes_.back().line = line;
  }
  return nodes_[place->second];
}

bool is_concept(const Node& node) { return node.is_concept || (!node.is_other && !node.labels.empty()); }

}  // namespace weft::skos
