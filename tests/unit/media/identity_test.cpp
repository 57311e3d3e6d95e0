// SPDX-License-Identifier: MIT
#include "media/identity.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string_view>

namespace weft::media {

TEST_SUITE("media") {
  TEST_CASE("an identifier tells kinds and spellings apart") {
    struct Row {
      VertexKind kind;
      std::string_view id;
      std::string_view written;
    };
    constexpr std::array<Row, 8> rows{{
        {VertexKind::topic, "c", "topic:c"},
        {VertexKind::topic, "c++", "topic:c%2B%2B"},
        {VertexKind::topic, "c#", "topic:c%23"},
        {VertexKind::topic, "编程", "topic:编程"},
        {VertexKind::article, "2019-05/systemd-as-tragedy", "article:2019-05/systemd-as-tragedy"},
        {VertexKind::source, "github.com/uber", "site:github.com/uber"},
        {VertexKind::issue, "a b", "issue:a%20b"},
        {VertexKind::issue, "//编 🎉\u2028", "issue:%2F/编%20%F0%9F%8E%89%E2%80%A8"},
    }};
    for (const Row& row : rows) {
      CAPTURE(row.id);
      CHECK(export_id(Vertex{row.kind, std::string(row.id), "", "", 0}) == row.written);
    }
  }
}

}  // namespace weft::media
