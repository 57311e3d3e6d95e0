// SPDX-License-Identifier: MIT
#include "query/names.hpp"

#include "text/url.hpp"
#include "text/utf8.hpp"
#include "text/words.hpp"

#include <cstddef>

namespace weft::query {
namespace {

bool is_apostrophe(char32_t code) {
  return code == U'\'' || code == U'‘' || code == U'’' || code == U'ʼ' || code == U'´' || code == U'`';
}

}  // namespace

std::string comparable(std::string_view name) {
  std::string bare;
  for (std::size_t at = 0; at < name.size();) {
    const text::Character character = text::character_at(name, at);
    if (!is_apostrophe(character.code)) bare += name.substr(at, character.size);
    at += character.size;
  }
  std::string result;
  for (const std::string& word : text::folded_words(bare)) {
    if (!result.empty()) result += ' ';
    result += word;
  }
  return result;
}

std::vector<std::string> names_of(const TopicGraph& graph, VertexId vertex) {
  const Vertex& v = graph[vertex];
  std::vector<std::string> names{v.label};
  if (v.kind == VertexKind::topic) {
    for (const Label& label : graph.ontology()[graph.topic(vertex)].labels) names.push_back(label.text);
  } else if (v.kind == VertexKind::article) {
    names.push_back(graph.article(vertex).slug);
  } else if (v.kind == VertexKind::issue) {
    names.push_back(graph.issue(vertex).number);
    names.push_back(full_name_of(graph.issue(vertex)));
  }
  return names;
}

std::vector<std::string_view> addresses_of(const TopicGraph& graph, VertexId vertex) {
  std::vector<std::string_view> addresses;
  if (graph[vertex].kind != VertexKind::article) return addresses;
  for (const Link& link : graph.article(vertex).links) {
    if (link.role == LinkRole::source) addresses.push_back(text::without_scheme(link.canonical));
  }
  return addresses;
}

}  // namespace weft::query
