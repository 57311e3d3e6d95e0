// SPDX-License-Identifier: MIT
#include "exports/markdown_home.hpp"

#include "media/markdown_text.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

namespace weft::exports {
namespace {

constexpr std::size_t most_communities = 30;
constexpr std::size_t most_members = 20;
constexpr std::size_t most_topics = 50;
constexpr std::size_t most_issues = 50;

void write_communities(const Walk& walk, const NoteNames& names, std::ostream& out) {
  const Standings standings = measure(walk.graph(), NetworkKind::topics, Betweenness::no);
  std::size_t told = 0;
  for (const Community& community : standings.communities) {
    std::vector<VertexId> members = community.members;
    std::erase_if(members, [&](VertexId member) { return !walk.excerpt().has(member); });
    if (members.size() < 2) continue;
    if (told == most_communities) return;
    out << (told++ == 0 ? "\n## Communities\n\n" : "") << "- **" << media::markdown_text(community.name) << "**:";
    for (std::size_t i = 0; i < std::min(members.size(), most_members); ++i) {
      out << (i == 0 ? " " : ", ") << wikilink(walk, names, members[i]);
    }
    if (members.size() > most_members) out << ", and " << members.size() - most_members << " more";
    out << '\n';
  }
}

void write_commonest(const Walk& walk, const NoteNames& names, std::ostream& out) {
  const auto all = walk.excerpt().vertices(VertexKind::topic);
  std::vector<VertexId> topics(all.begin(), all.end());
  const auto articles = [&](VertexId topic) { return walk.graph()[topic].articles; };
  std::stable_sort(topics.begin(), topics.end(), [&](auto one, auto other) { return articles(one) > articles(other); });
  if (topics.size() > most_topics) topics.resize(most_topics);
  if (!topics.empty()) out << "\n## The topics that most articles have\n\n";
  for (const VertexId topic : topics) {
    out << "- " << wikilink(walk, names, topic) << " (count:: " << articles(topic) << ")\n";
  }
}

void write_latest(const Walk& walk, const NoteNames& names, std::ostream& out) {
  const auto all = walk.excerpt().vertices(VertexKind::issue);
  std::vector<VertexId> issues(all.begin(), all.end());
  std::reverse(issues.begin(), issues.end());
  if (issues.size() > most_issues) issues.resize(most_issues);
  if (!issues.empty()) out << "\n## The latest issues\n\n";
  for (const VertexId issue : issues) {
    const std::string_view date = walk.item_of(issue).date;
    out << "- " << date << (date.empty() ? "" : " ") << wikilink(walk, names, issue) << '\n';
  }
}

}  // namespace

std::string wikilink(const Walk& walk, const NoteNames& names, VertexId vertex) {
  std::string shown = media::wikilink_text(walk.graph()[vertex].label);
  if (shown.empty()) shown = names.name_of(vertex);
  return "[[" + names.path_of(vertex) + '|' + shown + "]]";
}

void write_home_note(const Walk& walk, const NoteNames& names, std::string_view title, std::ostream& out) {
  constexpr std::array kinds{VertexKind::topic, VertexKind::article, VertexKind::source, VertexKind::issue};
  out << "---\n" << note_mark << "\ntype: map\ntags: [weft/map]\n";
  for (const VertexKind kind : kinds) {
    out << name_of(kind) << "s: " << walk.excerpt().vertices(kind).size() << '\n';
  }
  out << "---\n\n# " << media::markdown_text(title) << '\n';
  write_communities(walk, names, out);
  write_commonest(walk, names, out);
  write_latest(walk, names, out);
}

}  // namespace weft::exports
