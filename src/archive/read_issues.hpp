// SPDX-License-Identifier: MIT
#pragma once

#include "archive/database.hpp"

#include <weft/archive.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace weft::archive {

/// Reads issues of an archive: all of them, or one by one. Throws Error when their rows do not fit together.
class IssueReader {
 public:
  /// REQUIRES: the ontology of the archive has `topics` topics; the database outlives the reader.
  IssueReader(const Database& database, std::size_t topics, Texts texts, Evidence evidence);

  std::vector<TaggedIssue> read_all();

  /// REQUIRES: there is an issue with that key.
  TaggedIssue read(std::size_t key);

 private:
  /// Keys of one table that follow each other, the last included.
  struct Keys {
    std::int64_t first = 0;
    std::int64_t last = -1;
    static constexpr Keys all() { return {0, std::numeric_limits<std::int64_t>::max()}; }
    friend bool operator==(const Keys&, const Keys&) = default;
  };

  /// An article and its tags, by its key. The pointers hold once all articles are read.
  struct ArticlePlace {
    Article* article = nullptr;
    ArticleTags* tags = nullptr;
  };

  std::vector<TaggedIssue> read(Keys issues);
  std::vector<TaggedIssue> read_issue_rows(Keys issues);
  void read_article_rows(Keys articles, std::int64_t first_issue, std::vector<TaggedIssue>& issues);
  void read_texts(Keys articles);
  void read_links(Keys articles);
  void read_passages(Keys articles);
  void read_tags(Keys articles);
  void read_evidence(Keys articles);

  static Keys keys_in(Statement& bounds, Keys owners);
  ArticlePlace& at(const Statement& row);
  Mention mention_at(const Statement& row, int first) const;

  const Database& database_;
  std::size_t topics_;
  Texts texts_;
  Evidence evidence_;
  std::int64_t first_article_ = 0;
  std::vector<ArticlePlace> places_;  ///< of the articles that are read, from that one on

  Statement issues_;
  Statement article_bounds_;
  Statement articles_;
  Statement sections_;
  Statement authors_;
  Statement attributes_;
  Statement link_bounds_;
  Statement links_;
  Statement passage_bounds_;
  Statement passages_;
  Statement tags_;
  Statement mentions_;
  Statement candidates_;
};

}  // namespace weft::archive
