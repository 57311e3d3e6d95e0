// SPDX-License-Identifier: MIT
#include "text/url.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/lookalike.hpp"
#include "text/plain_url.hpp"
#include "text/publisher.hpp"
#include "text/utf8.hpp"

#include <uriparser/Uri.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

namespace weft::text {

namespace {

bool is_hex(char byte) { return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F'); }

/// `www.example.org/page`, as people paste it. `www.html` is a file.
bool lacks_scheme(std::string_view address) {
  const std::string_view host = address.substr(0, address.find_first_of("/?#"));
  return fold(host.substr(0, 4)) == "www." && host.find('.', 4) != std::string_view::npos;
}

/// Whether a link with a scheme opens no page, and is meant not to.
bool opens_no_page(std::string_view scheme) {
  constexpr std::array<std::string_view, 6> schemes{"mailto", "sms", "tel", "xmpp", "skype", "geo"};
  return std::find(schemes.begin(), schemes.end(), fold(scheme)) != schemes.end();
}

enum class NonAscii { keep, encode };

bool begins_turning_mark(std::string_view text) {
  return text.front() == '\xE2' && turns_direction(character_at(text, 0).code);
}

/// Percent-encodes what may not stand in an address, marks that turn its direction included. Controls and blanks inside
/// are dropped like browsers drop them, so that nothing hides in them.
std::string encoded(std::string_view written, NonAscii non_ascii) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  constexpr std::string_view forbidden = " \"<>\\^`{|}";
  std::string result;
  std::size_t mark_end = 0;
  for (std::size_t at = 0; at < written.size(); ++at) {
    const char byte = written[at];
    const auto value = static_cast<unsigned char>(byte);
    if (is_letter(byte) || is_digit(byte)) {  // most are
      result += byte;
      continue;
    }
    if (value < 0x20 || value == 0x7F) continue;
    const bool stray_percent =
        byte == '%' && !(at + 2 < written.size() && is_hex(written[at + 1]) && is_hex(written[at + 2]));
    if (value >= 0x80 && begins_turning_mark(written.substr(at))) mark_end = at + 3;
    const bool foreign = value >= 0x80 && (non_ascii == NonAscii::encode || at < mark_end);
    if (stray_percent || foreign || forbidden.find(byte) != std::string_view::npos) {
      result += '%';
      result += digits[value >> 4];
      result += digits[value & 0xF];
    } else {
      result += byte;
    }
  }
  return result;
}

/// An address as uriparser takes it apart; frees what the library holds.
class ParsedUri {
 public:
  explicit ParsedUri(const std::string& text) {
    good_ = uriParseSingleUriA(&uri_, text.c_str(), nullptr) == URI_SUCCESS;
    if (good_) good_ = uriNormalizeSyntaxA(&uri_) == URI_SUCCESS;
  }
  ParsedUri(const ParsedUri&) = delete;
  ParsedUri& operator=(const ParsedUri&) = delete;
  ~ParsedUri() { uriFreeUriMembersA(&uri_); }

  bool good() const { return good_; }
  /// An address of a version of IP yet to come, which nothing can open.
  bool is_of_the_future() const { return uri_.hostData.ipFuture.first != nullptr; }
  const UriUriA& get() const { return uri_; }
  std::string_view scheme() const { return view(uri_.scheme); }

  /// With the brackets that tell the colons of an address of IPv6 from that of a port.
  std::string host() const {
    std::string host(view(uri_.hostText));
    if (uri_.hostData.ip6 == nullptr) return host;
    std::transform(host.begin(), host.end(), host.begin(), lower);
    return '[' + host + ']';
  }

  std::string_view port() const { return view(uri_.portText); }
  std::string_view query() const { return view(uri_.query); }

  std::vector<std::string_view> segments() const {
    std::vector<std::string_view> segments;
    for (const auto* segment = uri_.pathHead; segment != nullptr; segment = segment->next)
      segments.push_back(view(segment->text));
    return segments;
  }

 private:
  static std::string_view view(const UriTextRangeA& range) {
    if (range.first == nullptr) return {};
    return {range.first, static_cast<std::size_t>(range.afterLast - range.first)};
  }

  UriUriA uri_{};
  bool good_ = false;
};

/// Parameters that say where a reader came from, not what the page is.
bool is_tracking(std::string_view parameter) {
  constexpr std::array names{"fbclid", "gclid",  "dclid",   "msclkid", "yclid", "twclid",  "igshid",
                             "mc_cid", "mc_eid", "mkt_tok", "_hsenc",  "_hsmi", "ref_src", "ref_url"};
  const std::string name = fold(parameter.substr(0, parameter.find('=')));
  return name.starts_with("utm_") || std::find(names.begin(), names.end(), name) != names.end();
}

std::string kept_query(std::string_view query) {
  std::string kept;
  while (!query.empty()) {
    const auto parameter = query.substr(0, query.find('&'));
    query.remove_prefix(std::min(parameter.size() + 1, query.size()));
    if (parameter.empty() || is_tracking(parameter)) continue;
    if (!kept.empty()) kept += '&';
    kept += parameter;
  }
  return kept;
}

/// A host as it is told from others; empty when nothing is left of it.
std::string_view bare_host(std::string_view host) {
  while (host.ends_with('.')) host.remove_suffix(1);
  while (host.starts_with("www.") && host.find('.', 4) != std::string_view::npos) host.remove_prefix(4);
  return host;
}

/// `authority` is the host with the port, unless that is the usual one.
std::string canonical_of(std::string_view scheme, std::string_view authority, std::string_view path,
                         std::string_view query) {
  while (path.ends_with('/')) path.remove_suffix(1);
  const std::string kept = kept_query(query);
  std::string canonical;
  canonical.reserve(scheme.size() + authority.size() + path.size() + kept.size() + 4);
  canonical.append(scheme).append("://").append(authority).append(path);
  if (!kept.empty()) canonical.append("?").append(kept);
  return canonical;
}

std::string authority_of(const ParsedUri& uri, std::string_view host) {
  std::string authority(host);
  const bool usual_port = uri.port().empty() || uri.port() == (uri.scheme() == "http" ? "80" : "443");
  if (!usual_port) authority.append(":").append(uri.port());
  return authority;
}

std::string joined(const std::vector<std::string_view>& segments) {
  std::string path;
  for (const std::string_view segment : segments) path.append("/").append(segment);
  return path;
}

/// The first two segments of a path, which is as far as tenants stand.
std::array<std::string_view, 2> first_segments(std::string_view path) {
  std::array<std::string_view, 2> segments;
  for (std::string_view& segment : segments) {
    if (path.empty()) break;
    path.remove_prefix(1);
    segment = path.substr(0, path.find('/'));
    path.remove_prefix(segment.size());
  }
  return segments;
}

std::optional<WebAddress> plain_address(std::string_view written, const PlainUrl& url) {
  const std::string_view host = bare_host(url.host);
  if (host.empty()) return std::nullopt;
  return WebAddress{std::string(written), canonical_of(url.scheme, host, url.path, url.query),
                    publisher_of(host, first_segments(url.path))};
}

}  // namespace

std::optional<WebAddress> parse_web_address(std::string_view written) {
  while (!written.empty() && static_cast<unsigned char>(written.front()) <= ' ') written.remove_prefix(1);
  while (!written.empty() && static_cast<unsigned char>(written.back()) <= ' ') written.remove_suffix(1);
  if (written.size() > longest_url) return std::nullopt;
  if (const auto plain = find_plain_url(written)) return plain_address(written, *plain);

  WebAddress address;
  address.url = encoded(written, NonAscii::keep);
  if (address.url.starts_with("//")) address.url.insert(0, "https:");
  if (lacks_scheme(address.url)) address.url.insert(0, "https://");
  const std::string start = fold(address.url.substr(0, 8));
  if (!start.starts_with("http://") && !start.starts_with("https://")) return std::nullopt;

  const ParsedUri uri(encoded(address.url, NonAscii::encode));
  if (!uri.good() || uri.is_of_the_future()) return std::nullopt;
  const std::string written_host = uri.host();
  const std::string_view host = bare_host(written_host);
  if (host.empty()) return std::nullopt;

  const std::vector<std::string_view> segments = uri.segments();
  address.canonical = canonical_of(uri.scheme(), authority_of(uri, host), joined(segments), uri.query());
  address.source = publisher_of(host, segments);
  return address;
}

bool is_broken_address(std::string_view written) {
  if (written.empty() || written.front() == '\\') return true;
  const std::size_t sign = written.find_first_of(":/?#");
  if (sign != std::string_view::npos && written[sign] == ':') return !opens_no_page(written.substr(0, sign));
  const std::string first = fold(written.substr(0, sign));
  constexpr std::array<std::string_view, 4> schemes{"http", "https", "http;", "https;"};
  if (std::find(schemes.begin(), schemes.end(), first) != schemes.end() &&
      written.substr(first.size()).starts_with("//"))
    return true;
  constexpr std::array<std::string_view, 10> domains{".com", ".org", ".net", ".io",   ".dev",
                                                     ".edu", ".gov", ".app", ".blog", ".info"};
  return std::any_of(domains.begin(), domains.end(),
                     [&](std::string_view domain) { return first.size() > domain.size() && first.ends_with(domain); });
}

std::string resolved(std::string_view base, std::string_view relative) {
  if (base.size() + relative.size() > longest_url) return {};
  std::string base_text = encoded(base, NonAscii::encode);
  if (!base_text.ends_with('/')) base_text += '/';
  const std::string relative_text = encoded(relative, NonAscii::encode);
  const ParsedUri from(base_text);
  const ParsedUri to(relative_text);
  if (!from.good() || !to.good()) return {};
  UriUriA joined{};
  std::string result;
  int size = 0;
  if (uriAddBaseUriA(&joined, &to.get(), &from.get()) == URI_SUCCESS &&
      uriToStringCharsRequiredA(&joined, &size) == URI_SUCCESS) {
    result.resize(static_cast<std::size_t>(size) + 1);
    if (uriToStringA(result.data(), &joined, size + 1, nullptr) != URI_SUCCESS) size = 0;
    result.resize(static_cast<std::size_t>(size));
  }
  uriFreeUriMembersA(&joined);
  return result;
}

std::string_view without_scheme(std::string_view canonical) {
  const std::size_t end = canonical.find("://");
  return end == std::string_view::npos ? canonical : canonical.substr(end + 3);
}

}  // namespace weft::text
