// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "query/repeating_sections.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>

namespace weft::query {

namespace {

/// Who had a page. Only ever looked up, so its order never shows.
struct Senders {
  std::vector<VertexId> about;
  std::vector<VertexId> in_passing;
};
using Pages = std::unordered_map<std::string_view, Senders>;

bool is_page(const Link& link) { return link.role != LinkRole::image && !link.canonical.empty(); }

Pages pages_of(const Checked& checked) {
  Pages pages;
  for (const VertexId article : checked.articles()) {
    for (const Link& link : checked.graph().article(article).links) {
      if (is_page(link)) pages[text::without_scheme(link.canonical)];
    }
  }
  return pages;
}

void add_once(VertexId article, std::vector<VertexId>& to) {
  if (to.empty() || to.back() != article) to.push_back(article);
}

/// Notes who had the pages before. Articles come by the dates of their issues.
void note_senders(const Checked& checked, Pages& pages) {
  const TopicGraph& graph = checked.graph();
  for (std::uint32_t i = 0; i < graph.vertices().size(); ++i) {
    const VertexId vertex{i};
    if (graph[vertex].kind != VertexKind::article || !checked.is_against(vertex)) continue;
    const Article& article = graph.article(vertex);
    if (article.recurring) continue;
    for (const Link& link : article.links) {
      const auto page = is_page(link) ? pages.find(text::without_scheme(link.canonical)) : pages.end();
      if (page == pages.end()) continue;
      add_once(vertex, link.role == LinkRole::source ? page->second.about : page->second.in_passing);
    }
  }
}

SentLink sent_link(VertexId article, const Link& link, const Senders& senders) {
  SentLink sent{article, &link, {}, link.role == LinkRole::source && !senders.about.empty(), {}};
  sent.articles = senders.about;
  if (!sent.is_finding) {
    sent.articles.insert(sent.articles.end(), senders.in_passing.begin(), senders.in_passing.end());
    std::sort(sent.articles.begin(), sent.articles.end());
    sent.articles.erase(std::unique(sent.articles.begin(), sent.articles.end()), sent.articles.end());
  }
  std::reverse(sent.articles.begin(), sent.articles.end());
  return sent;
}

}  // namespace

std::vector<SentLink> find_sent(const Checked& checked, bool references) {
  Pages pages = pages_of(checked);
  note_senders(checked, pages);
  const RepeatingSections repeating(checked);
  std::vector<SentLink> found;
  for (const VertexId vertex : checked.articles()) {
    const Article& article = checked.graph().article(vertex);
    if (article.recurring) continue;
    for (const Link& link : article.links) {
      if (!is_page(link)) continue;
      SentLink sent = sent_link(vertex, link, pages.at(text::without_scheme(link.canonical)));
      if (!sent.is_finding && (!references || sent.articles.empty())) continue;
      if (sent.is_finding) sent.section = repeating.heading_of(article);
      sent.is_finding = sent.is_finding && sent.section.empty();
      found.push_back(std::move(sent));
    }
  }
  return found;
}

void tell_of_sent(const Checked& checked, const std::vector<SentLink>& sent, Diagnostics& findings) {
  const TopicGraph& graph = checked.graph();
  for (const SentLink& link : sent) {
    const VertexId latest = link.articles.front();
    const bool is_about = link.is_finding || !link.section.empty();
    std::string message = is_about ? "already sent in " : "already linked in ";
    message += name_and_date(graph, latest) + ": " + text::squeezed(graph[latest].label);
    if (link.articles.size() > 1) message += " (and in " + std::to_string(link.articles.size() - 1) + " more)";
    if (!link.section.empty()) message += "; '" + text::squeezed(link.section) + "' often has pages again";
    findings.push_back({link.is_finding ? Severity::warning : Severity::note, "link-sent-before", std::move(message),
                        link.link->span,
                        link.is_finding ? "leave it out, or say what is new about it and link the older article" : ""});
  }
}

}  // namespace weft::query
