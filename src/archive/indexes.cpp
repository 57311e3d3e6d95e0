// SPDX-License-Identifier: MIT
#include "archive/schema.hpp"

namespace weft::archive {

namespace {

constexpr std::string_view of_issues = R"sql(
CREATE UNIQUE INDEX tag_topic ON tag (topic, article);
CREATE INDEX link_source ON link (source, article) WHERE role = 'source';
CREATE INDEX link_page ON link (canonical) WHERE role = 'source';
CREATE INDEX candidate_topic ON candidate (topic);
CREATE INDEX article_title ON article (title);
)sql";

}  // namespace

std::string_view indexes_of_issues() { return of_issues; }

std::string_view indexes_of_relations() { return "CREATE INDEX related_other ON related (other)"; }

}  // namespace weft::archive
