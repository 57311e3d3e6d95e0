// SPDX-License-Identifier: MIT
#include "serve/desk.hpp"

#include "support/kept_world.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <sstream>
#include <string>

namespace weft::tests {
namespace {

using nlohmann::ordered_json;

std::string title_of(std::span<const TaggedIssue> issues) { return issues.front().issue.series; }

serve::DeskOptions options_for(const std::string& archive) { return {archive, "weft 0", title_of}; }

}  // namespace

TEST_SUITE("serve") {
  TEST_CASE("the page is the explorer without data, let to ask nobody but us") {
    const KeptWorld world = keep_rows(little_rows());
    std::ostringstream log;
    serve::Desk desk(options_for(world.path()), log);
    const serve::Answer page = desk.answer("/");
    if (!has_explorer_page()) {
      CHECK(page.status == 404);
      return;
    }
    CHECK(page.status == 200);
    CHECK(page.body.find("<!--weft:") == std::string::npos);
    CHECK(page.body.find("<script type=\"text/plain\"") == std::string::npos);
    CHECK(page.policy.find("connect-src 'self'") != std::string::npos);
    CHECK(page.policy.find("frame-ancestors 'none'") != std::string::npos);
    CHECK(page.policy.find("unsafe") == std::string::npos);
  }

  TEST_CASE("parts are served by their names, and nothing else is") {
    const KeptWorld world = keep_rows(little_rows());
    std::ostringstream log;
    serve::Desk desk(options_for(world.path()), log);
    const auto start = ordered_json::parse(desk.answer("/data/start").body);
    CHECK(start["title"] == "Little Weekly");
    CHECK(start["made_by"] == "weft 0");
    CHECK(start["counts"]["articles"] == 10);
    CHECK(ordered_json::parse(desk.answer("/data/articles-0").body)["slug"].size() == 10);
    for (const char* target : {"/data/articles-1", "/data/articles", "/data/", "/data/../weft.db", "/weft.db", "/data",
                               "/api", "//", "/index.html", "/data/articles-0x"}) {
      CAPTURE(target);
      CHECK(desk.answer(target).status == 404);
    }
    CHECK(desk.answer("/api/topics?limit=1").status == 200);
    CHECK(desk.answer("http://localhost/").status == 400);
    CHECK(log.str().empty());
  }

  TEST_CASE("a page that is loaded anew has the archive of now, and an older one never gets parts of it") {
    const TemporaryFolder folder;
    const std::string path = folder.path("weft.db");
    const auto keep = [&](std::vector<IssueRow> rows) {
      auto ontology = little_ontology();
      auto issues = make_issues(*ontology, rows);
      keep_corpus(path, {std::move(ontology), std::move(issues), {}});
    };
    keep(little_rows());
    std::ostringstream log;
    serve::Desk desk(options_for(path), log);
    const auto contents = [&] {
      return ordered_json::parse(desk.answer("/data/start").body)["contents"].get<std::string>();
    };
    const auto articles = [&](const std::string& of) {
      return ordered_json::parse(desk.answer("/data/articles-0" + of).body)["slug"].size();
    };
    const std::string older = contents();
    auto rows = little_rows();
    rows.pop_back();
    keep(rows);
    CHECK(articles("?of=" + older) == 10);
    CHECK(desk.answer("/data/related-0?of=" + older).status == 410);  // its words are of the archive of now
    CHECK(articles("?of=" + older) == 10);
    CHECK(articles("") == 6);
    const std::string newer = contents();
    CHECK(newer != older);
    CHECK(articles("?of=" + newer) == 6);
    CHECK(desk.answer("/data/related-0?of=" + newer).status == 200);
    for (const char* part : {"articles-0", "related-0", "start", "articles-1"}) {
      CAPTURE(part);
      CHECK(desk.answer("/data/" + std::string(part) + "?of=" + older).status == 410);
    }
    keep(rows);
    CHECK(contents() == newer);
    std::remove(path.c_str());
    CHECK(desk.answer("/data/start").status == 503);
    keep(little_rows());
    CHECK(ordered_json::parse(desk.answer("/data/start").body)["counts"]["articles"] == 10);
  }
}

}  // namespace weft::tests
