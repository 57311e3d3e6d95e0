// SPDX-License-Identifier: MIT
#include "text/deflate.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {

TEST_SUITE("text") {
  TEST_CASE("what is packed comes back the same") {
    std::string noise;
    for (unsigned i = 0, state = 1; i < 300'000; ++i)
      noise += static_cast<char>((state = state * 1664525U + 1013904223U) >> 24);
    for (const std::string& text : {std::string(), std::string("a"), std::string(100'000, 'x'), noise}) {
      for (const text::Effort effort : {text::Effort::usual, text::Effort::most})
        CHECK(text::inflated(text::deflated(text, text::DeflateForm::raw, effort), text.size()) == text);
    }
  }

  TEST_CASE("what repeats is packed small") {
    CHECK(text::deflated(std::string(100'000, 'x'), text::DeflateForm::raw).size() < 300);
  }

  TEST_CASE("gzip begins as it does everywhere, and tells no time") {
    const std::string packed = text::deflated("a text", text::DeflateForm::gzip);
    CHECK(packed.starts_with("\x1f\x8b\x08"));
    CHECK(packed.substr(4, 4) == std::string(4, '\0'));
  }
}

}  // namespace weft::tests
