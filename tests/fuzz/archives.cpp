// SPDX-License-Identifier: MIT
#include "fuzz/archives.hpp"

#include "fuzz/expect.hpp"
#include "fuzz/issues.hpp"
#include "support/keep_corpus.hpp"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

namespace weft::fuzz {

namespace {

struct SmallIssue {
  std::string_view path;
  std::string_view text;
};

constexpr std::array<SmallIssue, 3> issues{{
    {"2024-01.md", R"(---
title: Little Weekly 1
series: Little Weekly
date: 2024-01-01
---
# Little Weekly 1

## [Raft, explained](https://example.org/raft)

Raft is consensus for people; Paxos is not. [Etcd](https://etcd.example.io/) uses it, and so does Kubernetes.

## [Moving to ScyllaDB](https://blog.example.com/scylla)

From Apache Cassandra to ScyllaDB in an afternoon. Both are wide-column stores.
)"},
    {"2024-02.md", R"(---
title: Little Weekly 2
series: Little Weekly
date: 2024-02-01
---
# Little Weekly 2

## [Raft once again](http://www.example.org/raft/)

More on Raft, by [somebody](https://github.com/someone/raft). See [the first issue](2024-01.md).

## [Scaling Postgres](https://example.com/a?x=1&y=2)

PostgreSQL with two-phase commit, and “quotes”, <tags> & C++.
)"},
    {"other/7.md", R"(---
title: Otherwise 7
series: Otherwise
---
# Otherwise 7

- [Docker internals](https://docker.example.net/) — containers, and 容器 as well.
- [Go and Elixir](https://example.dev/go) compared, with Golang in front.
)"},
}};

std::string new_folder() {
  std::string folder = (std::filesystem::temp_directory_path() / "weft-fuzz-XXXXXX").string();
  expect(::mkdtemp(folder.data()) != nullptr, "there is room for an archive");
  return folder;
}

}  // namespace

SmallArchive::SmallArchive() : folder_(new_folder()), path_(folder_ + "/weft.db") {
  corpus_.ontology = small_lexicon().shared_ontology();
  for (const auto& [path, text] : issues) {
    Diagnostics found;
    corpus_.issues.push_back(tag_issue(parse_issue(text, path, found), text, small_lexicon()));
    expect(found.empty(), "nothing is wrong with the issues of the small archive");
  }
  // Issues without a date come first.
  std::swap(corpus_.issues.front(), corpus_.issues.back());
  std::swap(corpus_.issues[1], corpus_.issues[2]);
  tests::keep_corpus(path_, corpus_);
}

SmallArchive::~SmallArchive() {
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

}  // namespace weft::fuzz
