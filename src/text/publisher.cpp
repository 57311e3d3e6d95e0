// SPDX-License-Identifier: MIT
#include "text/publisher.hpp"

#include "text/ascii.hpp"
#include "text/fold.hpp"
#include "text/registrable_domain.hpp"

#include <algorithm>
#include <array>

namespace weft::text {

namespace {

/// Where a platform puts its tenants in an address.
enum class Tenancy {
  first_segment,   ///< github.com/OWNER
  named_segments,  ///< youtube.com/@HANDLE, youtube.com/channel/ID, reddit.com/r/NAME
  subdomain,       ///< NAME.substack.com
  both,            ///< medium.com/PUBLICATION and PUBLICATION.medium.com
};

struct Platform {
  std::string_view domain;
  Tenancy tenancy;
};

constexpr std::array platforms{
    Platform{"bitbucket.org", Tenancy::first_segment},   Platform{"codeberg.org", Tenancy::first_segment},
    Platform{"dev.to", Tenancy::first_segment},          Platform{"ghost.io", Tenancy::subdomain},
    Platform{"github.com", Tenancy::first_segment},      Platform{"gitlab.com", Tenancy::first_segment},
    Platform{"livejournal.com", Tenancy::subdomain},     Platform{"medium.com", Tenancy::both},
    Platform{"reddit.com", Tenancy::named_segments},     Platform{"slideshare.net", Tenancy::first_segment},
    Platform{"speakerdeck.com", Tenancy::first_segment}, Platform{"substack.com", Tenancy::subdomain},
    Platform{"tumblr.com", Tenancy::subdomain},          Platform{"twitter.com", Tenancy::first_segment},
    Platform{"wordpress.com", Tenancy::subdomain},       Platform{"youtube.com", Tenancy::named_segments},
};

/// Subdomains that show the same tenants as the platform's main host.
constexpr std::array same_site{"gist.", "m.", "mobile.", "old."};

/// First segments that are pages of the platform itself.
constexpr std::array own_pages{"about",  "blog",     "collections", "docs", "explore", "features",  "hashtag",
                               "i",      "login",    "marketplace", "p",    "pricing", "resources", "s",
                               "search", "security", "settings",    "site", "t",       "tag",       "topics"};

/// First segments behind which the tenant stands.
constexpr std::array tenant_prefixes{"c", "channel", "orgs", "r", "sponsors", "u", "user"};

/// Domains under which a platform is known too.
std::string_view main_domain(std::string_view domain) {
  if (domain == "x.com") return "twitter.com";
  if (domain == "youtu.be") return "youtube.com";
  return domain;
}

bool is_subdomain(std::string_view host, std::string_view domain) {
  const bool alias = std::any_of(same_site.begin(), same_site.end(),
                                 [&](std::string_view prefix) { return host.starts_with(prefix); });
  return host != domain && !alias;
}

bool is_address(std::string_view host) {
  return host.starts_with('[') ||
         std::all_of(host.begin(), host.end(), [](char byte) { return is_digit(byte) || byte == '.' || byte == ':'; });
}

template <class Names>
bool contains(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// The path segments that name the tenant, joined; empty when the page is the platform's own.
std::string tenant_of(Tenancy tenancy, std::span<const std::string_view> path) {
  if (path.empty() || path[0].empty()) return {};
  const std::string first = fold(path[0]);
  if (contains(tenant_prefixes, first) && path.size() > 1 && !path[1].empty()) {
    const std::string second = fold(path[1]);
    return tenancy == Tenancy::named_segments ? first + "/" + second : second;
  }
  if (tenancy == Tenancy::subdomain) return {};
  if (tenancy == Tenancy::named_segments) return first.starts_with('@') ? first : std::string();
  return contains(own_pages, first) ? std::string() : first;
}

}  // namespace

bool is_platform(std::string_view domain) {
  return std::any_of(platforms.begin(), platforms.end(), [&](const Platform& p) { return p.domain == domain; });
}

std::string publisher_of(std::string_view host, std::span<const std::string_view> path) {
  if (is_address(host)) return std::string(host);
  const std::string_view registrable = registrable_domain(host);
  std::string domain(main_domain(registrable));
  const auto platform = std::find_if(platforms.begin(), platforms.end(),
                                     [&](const Platform& candidate) { return candidate.domain == domain; });
  if (platform == platforms.end()) return domain;
  const Tenancy tenancy = platform->tenancy;
  if (is_subdomain(host, registrable)) {
    const bool is_tenant = tenancy == Tenancy::subdomain || tenancy == Tenancy::both;
    return is_tenant ? std::string(host) : domain;
  }
  const std::string tenant = tenant_of(tenancy, path);
  return tenant.empty() ? domain : domain + "/" + tenant;
}

}  // namespace weft::text
