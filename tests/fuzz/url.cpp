// SPDX-License-Identifier: MIT
// An address as an issue writes it. Two of them, parted by a line break, are also a base and what leads on from it.
#include "text/url.hpp"
#include "fuzz/doors.hpp"
#include "fuzz/expect.hpp"
#include "media/web_link.hpp"
#include "text/encoding.hpp"
#include "text/plain_url.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace weft::fuzz {

namespace {

bool is_web(std::string_view url) { return url.starts_with("http://") || url.starts_with("https://"); }

std::string lower_start(std::string_view url) {
  std::string start(url.substr(0, 8));
  std::transform(start.begin(), start.end(), start.begin(),
                 [](char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; });
  return start;
}

void expect_same_address(const std::optional<text::WebAddress>& got, const text::WebAddress& expected,
                         std::string_view promise) {
  expect(got.has_value(), promise);
  expect_same(got->canonical, expected.canonical, promise);
  expect_same(got->source, expected.source, promise);
}

void check_address(const text::WebAddress& address) {
  expect(is_web(lower_start(address.url)), "only pages of the web are addresses");
  expect(is_web(address.canonical), "a canonical address has a scheme of the web in lower case");
  expect(!address.source.empty(), "an address has a source");
  for (const char byte : address.url)
    expect(static_cast<unsigned char>(byte) > 0x20 && byte != 0x7F &&
               std::string_view("\"<>\\^`{|}").find(byte) == std::string_view::npos,
           "an address holds nothing that could end it");
  for (const char byte : address.canonical) expect(byte > 0x20 && byte < 0x7F, "a canonical address is plain ASCII");
  const auto again = text::parse_web_address(address.url);
  expect_same_address(again, address, "an address that was read is the same when it is read again");
  expect_same(again->url, address.url, "an address that was read is written the same");
  expect_same_address(text::parse_web_address(address.canonical), address, "canonical addresses are canonical");
}

/// Most addresses are read without a parser; a scheme in capitals takes one, and means the same.
void check_both_ways(std::string_view written) {
  if (!text::find_plain_url(written)) return;
  const auto quick = text::parse_web_address(written);
  const auto slow = text::parse_web_address("HTTP" + std::string(written.substr(4)));
  expect(quick.has_value() == slow.has_value(), "with and without a parser the same is an address");
  if (quick) expect_same_address(slow, *quick, "an address is the same with and without a parser");
}

void check_link(std::string_view written) {
  const auto link = media::WebLink::from(written);
  if (!link) return;
  expect(is_web(link->url()), "only pages of the web can be clicked");
  for (const char byte : link->url())
    expect(static_cast<unsigned char>(byte) > 0x20 && byte != 0x7F &&
               std::string_view("\"'<>\\^`{|}").find(byte) == std::string_view::npos,
           "a link holds nothing that could end it");
  expect_clean(link->url(), "a link is UTF-8");
  const auto again = media::WebLink::from(link->url());
  expect(again.has_value(), "a link is one when it is read again");
  expect_same(again->url(), link->url(), "a link is the same when it is read again");
}

void check(std::string_view written) {
  const auto address = text::parse_web_address(written);
  if (address) {
    check_address(*address);
  } else {
    text::is_broken_address(written);
  }
  check_both_ways(written);
  check_link(written);
}

}  // namespace

void enter_url(std::string_view bytes) {
  const std::string text = text::clean_utf8(bytes).text;
  const std::string_view written = text;
  const std::size_t end = std::min(written.find('\n'), written.size());
  check(written.substr(0, end));
  if (end == written.size()) return;
  const std::string_view next = written.substr(end + 1);
  const std::string joined = text::resolved(written.substr(0, end), next);
  if (!joined.empty()) check(joined);
}

}  // namespace weft::fuzz
