// SPDX-License-Identifier: MIT
#pragma once

#include "support/little_world.hpp"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::tests {

/// Titles that end strings, open tags, name things or fall out of formats when they are not escaped.
inline constexpr std::array<std::string_view, 16> hostile_titles{
    R"(ends in a backslash \)",
    R"(x\" ]; pwn [URL=<javascript:alert(1)>, label=owned]; //)",
    R"(\N \G \E \T \H \L \l \r)",
    R"(says "quoted" and 'single')",
    "<b>bold</b>",
    "&lt;i&gt; &#1; &amp; &nbsp; R&D",
    "</title><script>alert(1)</script>",
    "]]> --> <!-- <![CDATA[",
    "C++, C#, .NET & F#",
    "机器学习在生产中的应用与挑战：从数据到模型，再到服务",
    "Эксплуатация Kubernetes",
    "emoji 🎉 👩‍👩‍👧 é",
    "https://example.org/a?b=1&c=<d>",
    "%s%n {{7*7}} $(id)",
    "digraph { a -> b } strict subgraph",
    "@context",
};

inline std::pair<std::shared_ptr<const Ontology>, std::vector<TaggedIssue>> hostile_corpus() {
  auto ontology = make_ontology({
      {"c++", "C++", {"C plus plus", "c++"}, {}, {"c#"}},
      {"c#", "C#", {}, {}, {"c++"}},
      {"编程", R"(Programming "craft" & <tools> \)"},
  });
  IssueRow issue{"a b/c#d", "2020-01-01", {}};
  for (std::size_t i = 0; i < hostile_titles.size(); ++i) {
    issue.articles.push_back({"t" + std::to_string(i),
                              std::string(hostile_titles[i]),
                              {"https://example.org/?a=1&b=\"><script>alert(" + std::to_string(i) + ")</script>"},
                              {i % 2 == 0 ? "c++" : "编程"},
                              {"c#"}});
  }
  auto issues = make_issues(*ontology, {issue});
  issues[0].issue.articles[0].links.push_back(
      {"javascript:alert(1)", "javascript:alert(1)", "", "x", LinkRole::reference, {}});
  Article& second = issues[0].issue.articles[1];
  second.recurring = true;
  for (const std::string_view title : hostile_titles) {
    second.authors.emplace_back(title);
    second.attributes.emplace_back(title);
  }
  issues[0].issue.articles[0].links[0].url = "javascript:alert(2)";
  return {std::move(ontology), std::move(issues)};
}

inline TopicGraph hostile_graph() {
  auto [ontology, issues] = hostile_corpus();
  return {std::move(ontology), std::move(issues)};
}

/// What is too long or too odd to stand among the others.
inline std::vector<std::string> monstrous_titles() {
  std::string all_controls = "controls";
  for (char code = 1; code < 0x20; ++code) all_controls += code;
  return {std::string(5000, 'x') + " a title of 5,000 characters",
          all_controls + "\x7f and what follows",
          "שלום עולם العربية \u202eevil\u202c",
          "C, C++, C#, .NET, a:b, a%3Ab, //, ../.., ?#",
          "line\nbreak\r\n and \u2028 separator \u0085",
          "ends with a backslash before a quote \\\"",
          "@en \"^^<http://www.w3.org/2001/XMLSchema#integer> . <a> <b> <c>",
          "\"\"\"  \"\"\" ; a owl:Thing ."};
}

/// Each with a page whose address is no better.
inline std::vector<std::string> monstrous_addresses() {
  return {"https://example.org/a b\"c'd<e>f{g}h|i^j`k\\l", "https://example.org/编程?q=编程#片段",
          "https://example.org/%zz%", "HTTPS://Example.ORG:443/../a/./b", "https://example.org/\u202e\u2028"};
}

inline TopicGraph monstrous_graph() {
  auto ontology = make_ontology({
      {".net", ".NET"},
      {"a:b", "a:b"},
      {"c", "C", {"C language"}, {"编程"}},
      {"c++", "C++", {"C plus plus", "c++"}, {"编程"}, {"c#"}},
      {"c#", "C#", {}, {}, {"c++"}},
      {"编程", R"(Programming "craft" & <tools> \)"},
  });
  IssueRow usual{"a b/c#d", "2020-01-01", {}};
  for (std::size_t i = 0; i < hostile_titles.size(); ++i)
    usual.articles.push_back({"t" + std::to_string(i), std::string(hostile_titles[i]), {}, {"c++"}, {"c#"}});
  IssueRow monsters{"//编 🎉\u2028%41", "2020-01-08", {}};
  const std::vector<std::string> titles = monstrous_titles();
  const std::vector<std::string> addresses = monstrous_addresses();
  const std::vector<std::string> topics{".net", "a:b", "c"};
  for (std::size_t i = 0; i < titles.size(); ++i) {
    const std::string& address = addresses[i % addresses.size()];
    monsters.articles.push_back(
        {"m" + std::to_string(i), titles[i], {address}, {topics[i % topics.size()]}, {"c++"}, {}, titles, titles});
  }
  auto issues = make_issues(*ontology, {usual, monsters});
  issues[1].issue.series = "Series \"<&>\" 🎉 \u202e//";
  issues[0].issue.articles[0].links.push_back(
      {"javascript:alert(1)", "javascript:alert(1)", "", "x", LinkRole::source, {}});
  return {std::move(ontology), std::move(issues)};
}

}  // namespace weft::tests
