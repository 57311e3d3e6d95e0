// SPDX-License-Identifier: MIT
#include <weft/portrait.hpp>

#include "archive/article_reader.hpp"
#include "archive/topic_reader.hpp"
#include "archive/view.hpp"
#include "query/exact_hits.hpp"
#include "query/names.hpp"
#include "text/slug.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace weft {

namespace {

using Ids = std::vector<std::string>;

/// The names of an archive, as `exact_hits` asks for them.
class ArchiveNames {
 public:
  explicit ArchiveNames(const Archive& archive)
      : topics_(*archive.impl().database), articles_(*archive.impl().database) {}

  std::optional<Thing> with_id(VertexKind kind, std::string_view id) const {
    const bool is_there = kind == VertexKind::topic     ? topics_.find(id).has_value()
                          : kind == VertexKind::article ? articles_.find_article(id).has_value()
                          : kind == VertexKind::issue   ? articles_.find_issue(id).has_value()
                                                        : articles_.has_source(id);
    return is_there ? std::optional(Thing{kind, std::string(id)}) : std::nullopt;
  }

  std::vector<Thing> called(VertexKind kind, std::string_view name) const {
    switch (kind) {
      case VertexKind::topic:
        return topics_with([&](const std::string& label) { return label == name; });
      case VertexKind::article:
        return articles_called(name);
      case VertexKind::issue:
        return issues_called(name);
      case VertexKind::source:
        break;
    }
    return {};  // they are called by their ids
  }

  std::vector<Thing> at(VertexKind kind, const text::WebAddress& address) const {
    if (kind == VertexKind::article) return things(kind, articles_.about(text::without_scheme(address.canonical)));
    if (kind != VertexKind::source || !query::is_site(address)) return {};
    return articles_.has_source(address.source) ? things(kind, {address.source}) : std::vector<Thing>();
  }

  /// The topics with a label, or an id, of which `matches` holds.
  template <typename Matches>
  std::vector<Thing> topics_with(const Matches& matches) const {
    Ids ids;
    for (const archive::LabelRow& label : topics_.labels()) {
      if ((ids.empty() || ids.back() != label.id) && (matches(label.text) || matches(label.id)))
        ids.push_back(label.id);
    }
    return things(VertexKind::topic, ids);
  }

 private:
  static std::vector<Thing> things(VertexKind kind, const Ids& ids) {
    std::vector<Thing> found;
    for (const std::string& id : ids) found.push_back({kind, id});
    return found;
  }

  std::vector<Thing> articles_called(std::string_view name) const {
    const Ids titled = articles_.titled(name);
    std::set<std::string> ids(titled.begin(), titled.end());
    // To look for a slug takes a look at every id.
    if (text::slug(name) == name) {
      for (std::string& id : articles_.with_slug(name)) ids.insert(std::move(id));
    }
    return things(VertexKind::article, {ids.begin(), ids.end()});
  }

  std::vector<Thing> issues_called(std::string_view name) const {
    std::vector<Thing> found;
    for (const Issue& issue : articles_.issues())
      if (label_of(issue) == name || issue.number == name || full_name_of(issue) == name)
        found.push_back({VertexKind::issue, issue.id});
    return found;
  }

  archive::TopicReader topics_;
  archive::ArticleReader articles_;
};

}  // namespace

std::optional<Thing> find_thing(const Archive& archive, std::string_view name, std::span<const VertexKind> kinds) {
  const std::string_view asked = text::trimmed(name);
  if (asked.empty()) return std::nullopt;
  const ArchiveNames names(archive);
  std::vector<Thing> hits = query::exact_hits(names, asked, kinds);
  // What else is met but for case and punctuation does not matter where topics come first.
  const bool topics_first = !kinds.empty() && kinds.front() == VertexKind::topic;
  if (hits.empty() && topics_first && !text::parse_web_address(asked)) {
    const std::string wanted = query::comparable(asked);
    if (wanted.empty()) return std::nullopt;
    hits = names.topics_with([&](const std::string& label) { return query::comparable(label) == wanted; });
  }
  return hits.size() == 1 ? std::optional(std::move(hits.front())) : std::nullopt;
}

}  // namespace weft
