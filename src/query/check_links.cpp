// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "text/url.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace weft::query {

namespace {

constexpr std::size_t enough_to_know = 2;  ///< links by https, and none without

bool is_secure(std::string_view url) { return url.starts_with("https:"); }

/// The host as a canonical address has it.
std::string_view host_of(const Link& link) {
  const std::string_view address = text::without_scheme(link.canonical);
  return address.substr(0, address.find_first_of("/?:"));
}

/// Where inline links stand in a text, read in one pass.
class WrittenLinks {
 public:
  explicit WrittenLinks(std::string_view text) {
    for (std::size_t at = text.find(middle); at != std::string_view::npos; at = text.find(middle, at + 1)) {
      const std::size_t begin = at + middle.size();
      const std::string_view url = text.substr(begin, text.find_first_of(" \t\n)", begin) - begin);
      const Span span{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(begin + url.size())};
      first_.emplace(url, span);
      if (is_empty(text.substr(0, at))) empty_.push_back({url, span});
    }
  }

  /// A link that has no text is looked for by its address.
  Span span_of(const Link& link) const {
    const auto written = link.text.empty() ? first_.find(link.url) : first_.end();
    return written == first_.end() ? link.span : written->second;
  }

  struct Place {
    std::string_view url;
    Span span;
  };

  /// Those with nothing between the brackets; pictures are none.
  const std::vector<Place>& empty() const { return empty_; }

 private:
  static constexpr std::string_view middle = "](";

  static bool is_empty(std::string_view before) {
    while (before.ends_with(' ')) before.remove_suffix(1);
    return before.ends_with('[') && !before.ends_with("![");
  }

  std::unordered_map<std::string_view, Span> first_;
  std::vector<Place> empty_;
};

/// The same page as the source of two articles, or of one twice.
void check_repeated(const Checked& checked, const WrittenLinks& written, Diagnostics& findings) {
  std::unordered_map<std::string_view, Span> first;
  for (const Article& article : checked.issue().articles) {
    if (article.recurring) continue;
    for (const Link& link : article.links) {
      if (link.role != LinkRole::source || link.canonical.empty()) continue;
      const Span span = written.span_of(link);
      const auto [known, is_new] = first.emplace(text::without_scheme(link.canonical), span);
      if (is_new) continue;
      findings.push_back({Severity::warning, "link-repeated", "this page is the source of two entries of the issue",
                          span, "keep one of the two", known->second});
    }
  }
}

/// Links without a text that are written so, and not in code or a comment. One that leads an entry is the reason why
/// there is no such article.
void check_texts(const Checked& checked, const WrittenLinks& written, Diagnostics& findings) {
  if (written.empty().empty()) return;
  const std::vector<std::string> read = links_without_text(checked.file().text);
  for (const WrittenLinks::Place& place : written.empty()) {
    if (!std::binary_search(read.begin(), read.end(), place.url)) continue;
    findings.push_back({Severity::warning, "link-no-text", "this link has no text to click on", place.span,
                        "write what it leads to between the brackets"});
  }
}

bool has_odd_host(const Link& link) {
  const std::string_view host = host_of(link);
  const bool is_inner = host == "localhost" || host.starts_with('[');
  return !is_inner && (host.find('.') == std::string_view::npos || host.starts_with('.') ||
                       host.find("..") != std::string_view::npos);
}

void check_addresses(const Checked& checked, const Article& article, const WrittenLinks& written,
                     Diagnostics& findings) {
  const auto& missing = checked.file().missing_files;
  for (const Link& link : article.links) {
    const Span span = written.span_of(link);
    const bool is_page = !link.canonical.empty();
    if (is_page && has_odd_host(link)) {
      findings.push_back({Severity::warning, "link-malformed", "'" + link.url + "' is no address of a page", span,
                          "mend the name of its host"});
    } else if (!is_page && std::binary_search(missing.begin(), missing.end(), link.url)) {
      findings.push_back({Severity::warning, "link-no-file", "'" + link.url + "' leads to no file beside the issue",
                          span, "mend the path, or write the whole address"});
    }
  }
}

/// How often the pages of a host are linked by either scheme.
struct Schemes {
  std::size_t secure = 0;
  std::size_t plain = 0;
};

void check_schemes(const Checked& checked, const WrittenLinks& written, Diagnostics& findings) {
  std::map<std::string_view, Schemes> hosts;
  for (const VertexId other : checked.others()) {
    for (const Article& article : checked.graph().issue(other).articles) {
      for (const Link& link : article.links) {
        if (!link.canonical.empty()) ++(is_secure(link.url) ? hosts[host_of(link)].secure : hosts[host_of(link)].plain);
      }
    }
  }
  for (const Article& article : checked.issue().articles) {
    for (const Link& link : article.links) {
      if (link.canonical.empty() || is_secure(link.url)) continue;
      const auto host = hosts.find(host_of(link));
      if (host == hosts.end() || host->second.secure < enough_to_know || host->second.plain > 0) continue;
      findings.push_back({Severity::note, "link-http",
                          "older issues link " + std::string(host->first) + " by https, " +
                              std::to_string(host->second.secure) + " times, and never by http",
                          written.span_of(link), "write https:// if the page is there"});
    }
  }
}

}  // namespace

void check_links(const Checked& checked, Diagnostics& findings) {
  const WrittenLinks written(checked.file().text);
  check_repeated(checked, written, findings);
  check_texts(checked, written, findings);
  for (const Article& article : checked.issue().articles) check_addresses(checked, article, written, findings);
  check_schemes(checked, written, findings);
}

}  // namespace weft::query
