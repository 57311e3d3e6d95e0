// SPDX-License-Identifier: MIT
#include "hostile_world.hpp"
#include "support/little_world.hpp"
#include "written_files.hpp"

#include <doctest/doctest.h>

#include <string>

namespace weft::tests {

TEST_SUITE("exports") {
  TEST_CASE("there is a note for each thing, and one to begin with") {
    const TopicGraph graph = little_graph();
    const auto files = files_of(write_markdown, Excerpt(graph));
    CHECK(files.size() == graph.vertices().size() + 1);
    const std::string& home = files.at("Topic map.md");
    CHECK(home.starts_with(
        "---\nmade_by: weft export markdown\ntype: map\ntags: [weft/map]\ntopics: 15\narticles: 10\n"));
    CHECK(has(home,
              "## The topics that most articles have\n\n- [[Topics/Apache Cassandra|Apache Cassandra]] (count:: 3)\n"));
    CHECK(has(home, "## The latest issues\n\n- 2019-02-25 [[Issues/Little Weekly 2019-09|Little Weekly 2019-09]]\n"));
  }

  TEST_CASE("a build knows each note from an issue") {
    for (const auto& [name, note] : files_of(write_markdown, Excerpt(little_graph()))) {
      CAPTURE(name);
      CHECK(is_note(note));
    }
    CHECK_FALSE(is_note("---\ntitle: 1\n---\nmade_by: weft export markdown\n"));
  }

  TEST_CASE("the note of a topic says what it is, and links what hangs together with it, the newest first") {
    const TopicGraph graph = little_graph();
    const std::string raft = files_of(write_markdown, Excerpt(graph)).at("Topics/Raft.md");
    CHECK(
        raft.starts_with("---\nmade_by: weft export markdown\nid: \"topic:raft\"\ntype: topic\ntags:\n  - weft/topic\n "
                         " - weft/topic/concept\n"
                         "kind: concept\naliases:\n  - \"Raft consensus algorithm\"\ncount: 3\n---\n\n# Raft\n"));
    CHECK(has(raft, "\n## Broader\n\n- [[Topics/Consensus|Consensus]] (weight:: 1) (count:: 1)\n"));
    CHECK(has(raft,
              "\n## Articles about it\n\n- 2019-02-25 [[Articles/Raft Once Again|Raft Once Again]] (weight:: 0.9) "
              "(count:: 1)\n- 2019-01-07 [[Articles/Raft, explained|Raft, explained]] (weight:: 0.9) (count:: 1)\n"));
  }

  TEST_CASE("the note of an article leads to its page, its issue and its like") {
    const TopicGraph graph = little_graph();
    const std::string note = files_of(write_markdown, Excerpt(graph)).at("Articles/Raft, explained.md");
    CHECK(has(note, "\ndate: 2019-01-07\n"));
    CHECK(has(note, "\n[The page](<https://example.org/raft>)\n"));
    CHECK(
        has(note, "\n## Issue\n\n- [[Issues/Little Weekly 2019-01|Little Weekly 2019-01]] (weight:: 1) (count:: 1)\n"));
    CHECK(has(
        note,
        "\n## The same page\n\n- 2019-02-25 [[Articles/Raft Once Again|Raft Once Again]] (weight:: 1) (count:: 1)\n"));
  }

  TEST_CASE("a note is found by its label when its file is called otherwise") {
    const TopicGraph graph = hostile_graph();
    const auto files = files_of(write_markdown, Excerpt(graph));
    CHECK(has(files.at("Topics/C＃.md"), "\naliases:\n  - \"C#\"\n"));
    CHECK(has(files.at("Topics/C++.md"), "\naliases:\n  - \"C plus plus\"\n"));
  }

  TEST_CASE("notes of a part link only what is part of it, under the names they always have") {
    const TopicGraph graph = little_graph();
    ExcerptLimits limits;
    limits.kinds = {VertexKind::topic};
    const auto files = files_of(write_markdown, Excerpt(graph, limits));
    CHECK(files.size() == 15 + 1);
    for (const auto& [name, text] : files) CHECK_FALSE(has(text, "[[Articles/"));
  }

  TEST_CASE("the same graph gives the same notes") {
    CHECK(files_of(write_markdown, Excerpt(hostile_graph())) == files_of(write_markdown, Excerpt(hostile_graph())));
  }
}

}  // namespace weft::tests
