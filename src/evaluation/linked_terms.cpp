// SPDX-License-Identifier: MIT
#include "evaluation/terms.hpp"
#include "text/publisher.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace weft::evaluation {

namespace {

constexpr std::string_view code_host = "github.com/";
constexpr std::size_t most_articles_an_issue = 5;
constexpr double host_quality = 0.4;  ///< of two articles that link one host, few are about it

/// A page, and what it is to be called.
struct Target {
  std::string site;
  std::string name;
  TermKind kind = TermKind::host;
};

/// `github.com/OWNER/REPOSITORY` of an address below it.
std::optional<Target> repository_of(const Link& link) {
  const std::string_view address = text::without_scheme(link.canonical);
  if (!address.starts_with(code_host) || link.source == "github.com") return std::nullopt;
  const std::size_t owner = address.find('/', code_host.size());
  if (owner == std::string_view::npos || owner + 1 >= address.size()) return std::nullopt;
  const std::size_t end = std::min(address.find('/', owner + 1), address.size());
  const std::string_view name = address.substr(owner + 1, end - owner - 1);
  return Target{std::string(address.substr(0, end)), std::string(name), TermKind::repository};
}

/// Whether everybody publishes there, so that links say nothing of each other.
bool is_platform(std::string_view host) {
  static constexpr std::array<std::string_view, 8> others{"arxiv.org",     "crates.io",         "google.com",
                                                          "qq.com",        "stackoverflow.com", "weibo.com",
                                                          "wikipedia.org", "ycombinator.com"};
  if (std::find(others.begin(), others.end(), host) != others.end()) return true;
  // A page of somebody there, by one of the ways in which platforms name them, has another publisher.
  static constexpr std::array<std::string_view, 2> channel{"@weft", "x"};
  static constexpr std::array<std::string_view, 2> group{"r", "weft"};
  return text::publisher_of(host, channel) != host || text::publisher_of(host, group) != host;
}

std::optional<Target> target_of(const Link& link) {
  if (link.role == LinkRole::image || link.canonical.empty()) return std::nullopt;
  if (auto repository = repository_of(link)) return repository;
  const bool is_host = link.role == LinkRole::source && !link.source.empty() &&
                       link.source.find('/') == std::string::npos && !is_platform(link.source);
  return is_host ? std::optional(Target{link.source, link.source, TermKind::host}) : std::nullopt;
}

/// Whether a link is a topic's site.
bool is_known(const Link& link, const ArticleTags& tags) {
  return std::any_of(tags.tags.begin(), tags.tags.end(), [&](const Tag& tag) {
    return std::any_of(tag.mentions.begin(), tag.mentions.end(), [&](const Mention& mention) {
      return mention.place == Place::url && mention.span == link.span;
    });
  });
}

/// What so many articles of each issue link is where the newsletter itself is made.
bool is_plumbing(const CorpusWords& words, const Term& term) {
  std::set<std::size_t> issues;
  for (const TermSighting& sighting : term.sightings) issues.insert(words.articles()[sighting.article].issue);
  return term.sightings.size() > most_articles_an_issue * issues.size();
}

}  // namespace

std::vector<Term> find_linked_terms(const CorpusWords& words, std::size_t least_articles) {
  std::map<std::string, Term> found;
  for (std::uint32_t i = 0; i < words.articles().size(); ++i) {
    const ReadArticle& read = words.articles()[i];
    for (const Link& link : read.article->links) {
      const auto target = target_of(link);
      if (!target || is_known(link, *read.tags)) continue;
      std::string site = target->site;
      std::transform(site.begin(), site.end(), site.begin(),
                     [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; });
      Term& term = found[site];
      term.kind = target->kind;
      term.quality = target->kind == TermKind::host ? host_quality : 1;
      term.sites = {site};
      ++term.forms[target->name];
      if (term.sightings.empty() || term.sightings.back().article != i) term.sightings.push_back({i, link.span});
    }
  }
  std::vector<Term> terms;
  for (auto& [site, term] : found) {
    if (term.sightings.size() < least_articles || is_plumbing(words, term)) continue;
    term.key = term_key(term.forms.begin()->first);
    terms.push_back(std::move(term));
  }
  return terms;
}

}  // namespace weft::evaluation
