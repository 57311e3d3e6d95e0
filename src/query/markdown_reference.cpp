// SPDX-License-Identifier: MIT
#include "query/markdown_reference.hpp"

#include "query/checking.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

namespace weft::query {

namespace {

bool is_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || (byte >= '0' && byte <= '9') || byte == '#';
}

/// The name of a file without its extension, as an address may have it.
std::string_view stem_of(std::string_view path) {
  path.remove_prefix(path.find_last_of('/') + 1);
  return path.substr(0, path.find_last_of('.'));
}

using Form = std::pair<std::string, std::string>;  ///< what stands before the name of an issue, and behind

/// The form of an address that leads to an issue by its name, which stands in its last segment alone.
std::optional<Form> form_of(std::string_view url, std::string_view stem) {
  url = url.substr(0, url.find_first_of("?#"));
  const std::size_t at = url.rfind(stem);
  const bool is_whole = at != std::string_view::npos && at > 0 && !stem.empty() &&
                        !(at + stem.size() < url.size() && is_word(url[at + stem.size()]));
  if (!is_whole || url.find('/', at + stem.size()) < url.size() - 1) return std::nullopt;
  return Form{url.substr(0, at), url.substr(at + stem.size())};
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = "\\`*_[]<>{}~";
  const std::string clean = text::printable(text::squeezed(text));
  std::string result;
  for (std::size_t at = 0; at < clean.size(); ++at) {
    const bool is_entity = clean[at] == '&' && at + 1 < clean.size() && is_word(clean[at + 1]);
    if (is_entity || marks.find(clean[at]) != std::string_view::npos) result += '\\';
    result += clean[at];
  }
  return result;
}

std::string markdown_address(std::string_view url) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view marks = " \"<>\\^`{|}()";
  std::string result;
  for (std::size_t at = 0; at < url.size(); ++at) {
    const auto value = static_cast<unsigned char>(url[at]);
    const bool is_entity =
        url[at] == '&' && at + 1 < url.size() && is_word(url[at + 1]) && url.find(';', at) != std::string_view::npos;
    if (is_entity) {
      result += "&amp;";
    } else if (value < 0x20 || value == 0x7F || marks.find(url[at]) != std::string_view::npos) {
      result += {'%', digits[value >> 4], digits[value & 0xF]};
    } else {
      result += url[at];
    }
  }
  return result;
}

IssueAddresses::IssueAddresses(const TopicGraph& graph, std::string_view series, std::string_view base_url)
    : series_(series) {
  std::map<Form, std::size_t> forms;
  for (const Edge& edge : graph.edges()) {
    if (edge.kind != EdgeKind::refers_to) continue;
    const Issue& issue = graph.issue(edge.to);
    if (issue.series != series || graph.issue(edge.from).series != series) continue;
    for (const Link& link : graph.article(edge.from).links) {
      if (link.canonical.empty()) continue;
      if (auto form = form_of(link.url, stem_of(issue.path))) ++forms[*std::move(form)];
    }
  }
  const auto weight = [&](const auto& form) {
    const bool is_laid_down = !base_url.empty() && form.first.first.starts_with(base_url);
    return form.second + (is_laid_down ? 1 : 0);
  };
  const auto best =
      std::max_element(forms.begin(), forms.end(), [&](const auto& a, const auto& b) { return weight(a) < weight(b); });
  if (best == forms.end() || weight(*best) < 2) return;
  std::tie(before_, behind_) = best->first;
}

std::string IssueAddresses::address_of(const Issue& issue) const {
  if (before_.empty() || issue.series != series_) return {};
  return before_ + std::string(stem_of(issue.path)) + behind_;
}

std::string markdown_reference(const TopicGraph& graph, VertexId article, const IssueAddresses& addresses) {
  std::string address = addresses.address_of(graph.issue(article));
  if (address.empty()) address = graph[article].url;
  const std::string title = markdown_text(graph[article].label);
  const std::string link = address.empty() ? title : "[" + title + "](" + markdown_address(address) + ")";
  return "- " + link + " (" + markdown_text(name_and_date(graph, article)) + ")";
}

}  // namespace weft::query
