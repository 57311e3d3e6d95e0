// SPDX-License-Identifier: MIT
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace weft::text {

/// Who publishes at an address: the registrable domain of its host, or, on platforms with many tenants,
/// domain/tenant. REQUIRES: `host` is lower case without `www.`.
std::string publisher_of(std::string_view host, std::span<const std::string_view> path);

/// Whether everybody may publish under a domain: github.com, medium.com.
bool is_platform(std::string_view domain);

}  // namespace weft::text
