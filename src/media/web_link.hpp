// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace weft::media {

/// An address that may become a link. There is one way to make it, and what it holds can stand in an
/// IRI, in XML and in Graphviz's URL without ending any of them: http or https, and none of
/// `" ' < > \ ^ { } |`, backtick, blank or control characters. Scheme and host are in lower case, and no `.` or `..`
/// stands in the path.
class WebLink {
 public:
  static std::optional<WebLink> from(std::string_view address);

  const std::string& url() const { return url_; }

 private:
  explicit WebLink(std::string url) : url_(std::move(url)) {}

  std::string url_;
};

}  // namespace weft::media
