// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/preview.hpp"
#include "exports/walk.hpp"
#include "media/mermaid_text.hpp"
#include "pictures/palette.hpp"

#include <weft/measures.hpp>

#include <algorithm>
#include <map>
#include <ostream>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft {
namespace {

using exports::Preview;
using exports::VertexItem;
using exports::Walk;
using media::mermaid_text;

// Mermaid refuses more, and a page that embeds a diagram cannot raise either.
constexpr std::size_t most_edges = 500;
constexpr std::size_t most_characters = 50'000;

/// Of a large graph so many topics are shown: more are no preview.
constexpr std::size_t most_topics = 100;

/// Addresses beyond this length would use up the characters.
constexpr std::size_t longest_address = 300;

/// What stands before and after the label of a vertex.
std::pair<std::string_view, std::string_view> shape_of(VertexKind kind) {
  switch (kind) {
    case VertexKind::topic:
      return {"([\"", "\"])"};
    case VertexKind::article:
      return {"[\"", "\"]"};
    case VertexKind::source:
      return {"{{\"", "\"}}"};
    case VertexKind::issue:
      return {"[[\"", "\"]]"};
  }
  return {};
}

/// Relations between things of the same kinds have different lines.
std::string_view line_of(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::about:
      return "==>";
    case EdgeKind::mentions:
    case EdgeKind::refers_to:
      return "-.->";
    case EdgeKind::from:
    case EdgeKind::part_of:
    case EdgeKind::broader:
      return "-->";
    case EdgeKind::together:
    case EdgeKind::related_article:
      return "---";
    case EdgeKind::related:
      return "-.-";
    case EdgeKind::same_work:
      return "===";
  }
  return {};
}

/// The communities that have most topics in a preview: each has a colour.
class Colours {
 public:
  Colours(const TopicGraph& graph, const Standings& standings, const Preview& preview) : standings_(&standings) {
    std::map<std::size_t, std::size_t> members;
    for (const VertexId vertex : preview.vertices) {
      if (graph[vertex].kind != VertexKind::topic) {
        has_more_than_topics_ = true;
        continue;
      }
      if (const auto community = standings[vertex].community) ++members[*community];
    }
    std::erase_if(members, [](const auto& member) { return member.second < 2; });
    for (const auto& [community, count] : members) communities_.push_back(community);
    std::stable_sort(communities_.begin(), communities_.end(),
                     [&](auto one, auto other) { return members[one] > members[other]; });
    if (communities_.size() > pictures::swatches.size()) communities_.resize(pictures::swatches.size());
  }

  /// The class of a vertex: `c1` of a topic in the community with most topics, else the kind.
  std::string class_of(VertexId vertex, VertexKind kind) const {
    if (kind == VertexKind::topic) {
      const auto community = (*standings_)[vertex].community;
      const auto found =
          community ? std::find(communities_.begin(), communities_.end(), *community) : communities_.end();
      if (found != communities_.end()) return "c" + std::to_string(found - communities_.begin() + 1);
    }
    return std::string(name_of(kind));
  }

  void write(std::ostream& out) const {
    for (std::size_t i = 0; i < communities_.size(); ++i) {
      const pictures::Swatch swatch = pictures::swatches[i];
      out << "%% c" << i + 1 << ": " << mermaid_text(standings_->communities[communities_[i]].name) << "\nclassDef c"
          << i + 1 << " fill:" << swatch.fill << ",color:" << swatch.text << ",stroke:#444444\n";
    }
    const pictures::Swatch other = pictures::other_swatch;
    out << "classDef topic fill:" << other.fill << ",color:" << other.text << ",stroke:#444444\n";
    if (has_more_than_topics_) {
      out << "classDef article fill:#ffffff,color:#000000,stroke:#444444\n"
          << "classDef source fill:#eeeeee,color:#000000,stroke:#888888\n"
          << "classDef issue fill:#fff8dc,color:#000000,stroke:#888888\n";
    }
  }

 private:
  const Standings* standings_;
  std::vector<std::size_t> communities_;  ///< most topics first
  bool has_more_than_topics_ = false;
};

/// An address between quotes. Without a semicolon nothing in it is an entity.
std::string address_of(const media::WebLink& link) {
  std::string address;
  for (const char byte : link.url()) address += byte == ';' ? "%3B" : std::string(1, byte);
  return address;
}

void write_vertex(const VertexItem& item, std::size_t number, const std::string& style, std::ostream& out) {
  const auto [before, after] = shape_of(item.kind);
  std::string label = mermaid_text(item.label);
  if (label.empty()) label = mermaid_text(item.id);
  out << 'n' << number << before << label << after << ":::" << style << '\n';
  if (!item.link) return;
  const std::string address = address_of(*item.link);
  if (address.size() <= longest_address) out << "click n" << number << " href \"" << address << "\"\n";
}

void write_left_out(const Excerpt& excerpt, const Preview& preview, std::ostream& out) {
  const std::size_t vertices = excerpt.vertices().size();
  const std::size_t edges = excerpt.edges().size();
  if (preview.vertices.size() == vertices && preview.edges.size() == edges) return;
  out << "%% Shown are " << preview.vertices.size() << " of " << vertices << " things and " << preview.edges.size()
      << " of " << edges << " edges: Mermaid draws at most " << most_edges << " edges and " << most_characters
      << " characters\n";
}

std::string text_of(const Walk& walk, const Preview& preview, const Standings& standings,
                    const ExportOptions& options) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << "flowchart LR\n%% " << mermaid_text(options.title, 200) << '\n';
  write_left_out(walk.excerpt(), preview, out);
  const Colours colours(walk.graph(), standings, preview);
  colours.write(out);
  std::vector<std::size_t> numbers(walk.graph().vertices().size());
  for (std::size_t i = 0; i < preview.vertices.size(); ++i) {
    const VertexItem item = walk.item_of(preview.vertices[i]);
    numbers[index_of(item.vertex)] = i;
    write_vertex(item, i, colours.class_of(item.vertex, item.kind), out);
  }
  for (const Edge* edge : preview.edges) {
    out << 'n' << numbers[index_of(edge->from)] << ' ' << line_of(edge->kind) << " n" << numbers[index_of(edge->to)]
        << '\n';
  }
  return std::move(out).str();
}

}  // namespace

void write_mermaid(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  const Walk walk(excerpt);
  const Standings standings = measure(walk.graph(), NetworkKind::topics, Betweenness::no);
  const auto write_if_it_fits = [&](const Preview& preview) {
    if (preview.edges.size() > most_edges) return false;
    const std::string text = text_of(walk, preview, standings, options);
    if (media::mermaid_length(text) > most_characters) return false;
    out << text;
    return true;
  };
  if (write_if_it_fits(exports::whole_of(excerpt))) return;
  if (write_if_it_fits(exports::topics_and_articles_of(excerpt))) return;
  if (write_if_it_fits(exports::commonest_of(excerpt, excerpt.vertices().size()))) return;
  // A single thing always fits.
  for (std::size_t most = most_topics; !write_if_it_fits(exports::commonest_of(excerpt, most)); most /= 2) {
  }
}

}  // namespace weft
