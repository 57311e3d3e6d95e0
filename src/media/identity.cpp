// SPDX-License-Identifier: MIT
#include "media/identity.hpp"

#include "text/slug.hpp"

namespace weft::media {
namespace {

/// The slash between an issue and a slug, or a domain and a tenant, says where one ends: it stays, but at the
/// beginning, where two would make an address of what stands before them.
std::string iri_path(std::string_view id) {
  std::string path;
  if (id.starts_with('/')) {
    path = "%2F";
    id.remove_prefix(1);
  }
  while (true) {
    const std::size_t slash = id.find('/');
    path += text::iri_segment(id.substr(0, slash));
    if (slash == std::string_view::npos) return path;
    path += '/';
    id.remove_prefix(slash + 1);
  }
}

}  // namespace

std::string_view prefix_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return "topic";
    case VertexKind::article:
      return "article";
    case VertexKind::source:
      return "site";
    case VertexKind::issue:
      return "issue";
  }
  return {};
}

std::string export_id(const Vertex& vertex) { return std::string(prefix_of(vertex.kind)) + ':' + iri_path(vertex.id); }

std::string_view relation_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::about:
      return "about";
    case EdgeKind::mentions:
      return "mentions";
    case EdgeKind::from:
      return "isBasedOn";
    case EdgeKind::part_of:
      return "isPartOf";
    case EdgeKind::broader:
      return "broader";
    case EdgeKind::related:
      return "related";
    case EdgeKind::together:
      return "together";
    case EdgeKind::related_article:
      return "relatedArticle";
    case EdgeKind::same_work:
      return "sameWork";
    case EdgeKind::refers_to:
      return "refersTo";
  }
  return {};
}

bool is_symmetric(EdgeKind kind) {
  return kind == EdgeKind::related || kind == EdgeKind::together || kind == EdgeKind::related_article ||
         kind == EdgeKind::same_work;
}

}  // namespace weft::media
