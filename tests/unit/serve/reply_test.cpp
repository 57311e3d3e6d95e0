// SPDX-License-Identifier: MIT
#include "serve/reply.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace weft::tests {
namespace {

namespace http = boost::beast::http;

serve::Request request_for(http::verb method = http::verb::get) { return {method, "/data/start", 11}; }

std::string field(const serve::Reply& reply, const char* name) { return std::string(reply[name]); }

serve::Answer answer(std::size_t size) { return {200, serve::json_type, std::string(size, 'x')}; }

}  // namespace

TEST_SUITE("serve") {
  TEST_CASE("every reply keeps browsers from guessing, framing and telling") {
    const serve::Reply reply = serve::reply_of(serve::refusal(404, "no"));
    CHECK(field(reply, "X-Content-Type-Options") == "nosniff");
    CHECK(field(reply, "X-Frame-Options") == "DENY");
    CHECK(field(reply, "Referrer-Policy") == "no-referrer");
    CHECK(field(reply, "Cross-Origin-Resource-Policy") == "same-origin");
    CHECK(field(reply, "Content-Security-Policy") == "default-src 'none'; frame-ancestors 'none'");
    CHECK(field(reply, "ETag").empty());
    CHECK(reply.body() == "{\"error\":\"no\"}\n");
  }

  TEST_CASE("who has an answer already is told so, and gets it anew when it is another one") {
    const std::string tag = field(serve::reply_to(request_for(), answer(9)), "ETag");
    serve::Request again = request_for();
    again.set(http::field::if_none_match, "\"other\", " + tag);
    const serve::Reply known = serve::reply_to(again, answer(9));
    CHECK(known.result_int() == 304);
    CHECK(known.body().empty());
    CHECK(field(known, "ETag") == tag);
    CHECK(serve::reply_to(again, answer(10)).result_int() == 200);
    again.set(http::field::if_none_match, "*");
    CHECK(serve::reply_to(again, answer(10)).result_int() == 304);
    CHECK(serve::reply_to(again, serve::refusal(404, "no")).result_int() == 404);
  }

  TEST_CASE("what is worth it is packed for those who take it") {
    const auto coding = [](const std::string& taken, std::size_t size) {
      serve::Request request = request_for();
      request.set(http::field::accept_encoding, taken);
      return field(serve::reply_to(request, answer(size)), "Content-Encoding");
    };
    CHECK(coding("gzip, deflate, br", 5'000) == "gzip");
    CHECK(coding("br;q=1.0, GZIP;q=0.5", 5'000) == "gzip");
    CHECK(coding("gzip;q=0", 5'000).empty());
    CHECK(coding("gzip;q=0.000, br", 5'000).empty());
    CHECK(coding("br", 5'000).empty());
    CHECK(coding("", 5'000).empty());
    CHECK(coding("gzip", 100).empty());
  }

  TEST_CASE("heads are those of the answer, without its body") {
    const serve::Reply head = serve::reply_to(request_for(http::verb::head), answer(900));
    CHECK(head.body().empty());
    CHECK(field(head, "Content-Length") == "900");
  }
}

}  // namespace weft::tests
