// SPDX-License-Identifier: MIT
#include <weft/exports.hpp>

#include "exports/article_text.hpp"
#include "exports/description.hpp"
#include "exports/edges_at.hpp"
#include "exports/jsonld_syntax.hpp"
#include "exports/walk.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace weft {
namespace {

using exports::ArticleText;
using exports::EdgeItem;
using exports::JsonLdSyntax;
namespace properties = exports::properties;
namespace words = exports::words;

constexpr std::string_view evidence_id = "map:evidence";

class Witness {
 public:
  Witness(const Excerpt& excerpt, JsonLdSyntax& syntax) : walk_(excerpt), edges_(excerpt), syntax_(syntax) {}

  void tell_all(const std::string& title) {
    syntax_.begin(words::dataset, evidence_id);
    syntax_.say(properties::name, title);
    syntax_.say(properties::is_based_on, exports::graph_id);
    syntax_.begin_list("issues");
    for_each(VertexKind::issue, [&](VertexId issue) {
      syntax_.begin(words::issue, walk_.id_of(issue));
      syntax_.say(properties::path, graph().issue(issue).path);
      syntax_.end();
    });
    syntax_.end_list();
    syntax_.begin_list("articles");
    for_each(VertexKind::article, [&](VertexId article) {
      syntax_.begin(words::article, walk_.id_of(article));
      syntax_.say(properties::text, ArticleText(graph().article(article)).text());
      syntax_.end();
    });
    syntax_.end_list();
    syntax_.begin_list("mentions");
    for_each(VertexKind::article, [&](VertexId article) { tell_tags(article); });
    syntax_.end_list();
    syntax_.end();
  }

 private:
  const TopicGraph& graph() const { return walk_.graph(); }

  template <typename Visit>
  void for_each(VertexKind kind, Visit&& visit) const {
    for (const VertexId vertex : walk_.excerpt().vertices(kind)) visit(vertex);
  }

  /// Of the tags that are edges of the excerpt.
  void tell_tags(VertexId article) {
    std::map<TopicId, const Edge*> tagged;
    edges_.for_each(article, [&](const Edge& edge) {
      if (is_tag(edge.kind)) tagged.emplace(graph().topic(edge.to), &edge);
    });
    const ArticleText text(graph().article(article));
    for (const Tag& tag : graph().tags(article).tags) {
      const auto edge = tagged.find(tag.topic);
      if (edge == tagged.end()) continue;
      const EdgeItem link = walk_.item_of(*edge->second);
      for (std::size_t i = 0; i < tag.mentions.size(); ++i) tell_mention(tag.mentions[i], i + 1, link, text);
    }
  }

  void tell_mention(const Mention& mention, std::size_t number, const EdgeItem& link, const ArticleText& text) {
    const std::string_view name = std::string_view(link.id).substr(link.id.find(':') + 1);
    syntax_.begin(words::annotation, "mention:" + std::string(name) + '/' + std::to_string(number));
    syntax_.say(properties::motivated_by, words::classifying.name);
    syntax_.say(properties::has_body, link.id);
    syntax_.say(properties::place, name_of(mention.place));
    syntax_.say(properties::line, std::to_string(mention.position.line));
    syntax_.say(properties::column, std::to_string(mention.position.column));
    syntax_.begin_value(properties::has_target, words::part);
    syntax_.say(properties::has_source, link.source);
    tell_selectors(mention, text.find(mention));
    syntax_.end();
    syntax_.end();
  }

  void tell_selectors(const Mention& mention, const std::optional<exports::Quotation>& quotation) {
    syntax_.begin_value(properties::has_selector, words::quote);
    syntax_.say(properties::exact, mention.text);
    if (quotation && !quotation->before.empty()) syntax_.say(properties::prefix, quotation->before);
    if (quotation && !quotation->after.empty()) syntax_.say(properties::suffix, quotation->after);
    syntax_.end();
    if (!quotation) return;
    syntax_.begin_value(properties::has_selector, words::stretch);
    syntax_.say(properties::start, std::to_string(quotation->start));
    syntax_.say(properties::end, std::to_string(quotation->end));
    syntax_.end();
  }

  exports::Walk walk_;
  exports::EdgesAt edges_;
  JsonLdSyntax& syntax_;
};

}  // namespace

void write_evidence_jsonld(const Excerpt& excerpt, const ExportOptions& options, std::ostream& out) {
  JsonLdSyntax syntax(exports::evidence_vocabulary(), options.base, out);
  Witness(excerpt, syntax).tell_all("Evidence: " + options.title);
}

}  // namespace weft
