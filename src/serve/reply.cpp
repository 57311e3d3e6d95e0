// SPDX-License-Identifier: MIT
#include "serve/reply.hpp"

#include "text/deflate.hpp"
#include "text/hash.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <ctime>
#include <string_view>
#include <utility>

namespace weft::serve {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

/// Less is sent as fast as it is packed.
constexpr std::size_t least_to_pack = 1'000;
constexpr int http_1_1 = 11;

std::string_view view(beast::string_view text) { return {text.data(), text.size()}; }

/// What every answer has: nobody frames it, guesses what it is, or is told where it was followed from.
void set_common(Reply& reply, const std::string& policy) {
  std::array<char, 32> date{};
  const std::time_t now = std::time(nullptr);
  std::tm day{};
  gmtime_r(&now, &day);
  const std::size_t size = std::strftime(date.data(), date.size(), "%a, %d %b %Y %H:%M:%S GMT", &day);
  reply.set(http::field::date, beast::string_view(date.data(), size));
  reply.set(http::field::cache_control, "no-cache");
  reply.set("Content-Security-Policy", policy.empty() ? "default-src 'none'; frame-ancestors 'none'" : policy);
  reply.set("X-Content-Type-Options", "nosniff");
  reply.set("X-Frame-Options", "DENY");
  reply.set("Referrer-Policy", "no-referrer");
  reply.set("Cross-Origin-Resource-Policy", "same-origin");
  reply.set("Cross-Origin-Opener-Policy", "same-origin");
}

/// Whether a coding is named only to say that it is not taken: at a quality of nothing.
bool is_unwanted(const http::param_list& parameters) {
  return std::any_of(parameters.begin(), parameters.end(), [](const auto& parameter) {
    return beast::iequals(parameter.first, "q") && parameter.second.find_first_not_of("0.") == beast::string_view::npos;
  });
}

/// Whether a list of codings takes gzip.
bool takes_gzip(std::string_view codings) {
  const http::ext_list list(beast::string_view(codings.data(), codings.size()));
  return std::any_of(list.begin(), list.end(), [](const auto& coding) {
    return beast::iequals(coding.first, "gzip") && !is_unwanted(coding.second);
  });
}

bool has_already(std::string_view tags, std::string_view tag) {
  const std::string_view bare = tag.substr(2);  // without W/: two that mean the same are the same here
  return tags == "*" || tags.find(bare) != std::string_view::npos;
}

std::string tag_of(std::string_view body) {
  text::Fingerprint fingerprint;
  fingerprint.add(body);
  return "W/\"" + fingerprint.hex() + '"';
}

}  // namespace

Reply reply_of(Answer answer) {
  Reply reply{static_cast<http::status>(answer.status), http_1_1};
  set_common(reply, answer.policy);
  reply.set(http::field::content_type, beast::string_view(answer.type.data(), answer.type.size()));
  reply.body() = std::move(answer.body);
  reply.prepare_payload();
  return reply;
}

Reply reply_to(const Request& request, Answer answer) {
  const bool is_found = answer.status == static_cast<unsigned>(http::status::ok);
  const std::string tag = is_found ? tag_of(answer.body) : std::string();
  const bool packs = answer.body.size() >= least_to_pack && takes_gzip(view(request[http::field::accept_encoding]));
  const bool is_known = is_found && has_already(view(request[http::field::if_none_match]), tag);
  if (packs && !is_known) answer.body = text::deflated(answer.body, text::DeflateForm::gzip);
  Reply reply = reply_of(std::move(answer));
  reply.version(request.version());
  reply.keep_alive(request.keep_alive());
  reply.set(http::field::vary, "Accept-Encoding");
  if (is_found) reply.set(http::field::etag, tag);
  if (is_known) {
    reply.result(http::status::not_modified);
    reply.body().clear();
    reply.erase(http::field::content_length);
    reply.erase(http::field::content_type);
    return reply;
  }
  if (packs) reply.set(http::field::content_encoding, "gzip");
  // The length of what would be sent stays.
  if (request.method() == http::verb::head) reply.body().clear();
  return reply;
}

}  // namespace weft::serve
