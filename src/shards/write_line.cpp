// SPDX-License-Identifier: MIT
#include <weft/shards.hpp>

#include "shards/names.hpp"
#include "shards/texts.hpp"

#include <array>
#include <charconv>
#include <cstddef>

namespace weft {

namespace {

using shards::append_text;

/// An object as it is written: what is empty, or as it usually is, is left out.
class ObjectWriter {
 public:
  explicit ObjectWriter(std::string& to) : to_(to) { to_ += '{'; }

  void end() { to_ += '}'; }

  void key(std::string_view name) {
    if (!first_) to_ += ',';
    first_ = false;
    to_ += '"';
    to_ += name;
    to_ += "\":";
  }

  void text(std::string_view name, std::string_view value) {
    if (value.empty()) return;
    key(name);
    append_text(to_, value);
  }

  template <typename Number>
  void number(std::string_view name, Number value) {
    key(name);
    append_number(value);
  }

  void flag(std::string_view name, bool value) {
    if (!value) return;
    key(name);
    to_ += "true";
  }

  void pair(std::string_view name, std::uint32_t one, std::uint32_t other) {
    key(name);
    to_ += '[';
    append_number(one);
    to_ += ',';
    append_number(other);
    to_ += ']';
  }

  void span(Span span) { pair("span", span.begin, span.end); }

  template <typename Items, typename Write>
  void list(std::string_view name, const Items& items, Write write) {
    if (items.empty()) return;
    key(name);
    to_ += '[';
    bool first = true;
    for (const auto& item : items) {
      if (!first) to_ += ',';
      first = false;
      write(item);
    }
    to_ += ']';
  }

  void texts(std::string_view name, const std::vector<std::string>& texts) {
    list(name, texts, [&](const std::string& text) { append_text(to_, text); });
  }

  void anchors(const std::vector<Anchor>& anchors) {
    list("anchors", anchors, [&](const Anchor& anchor) {
      append_number(anchor.at);
      to_ += ',';
      append_number(anchor.from);
    });
  }

 private:
  /// Of a real number as few digits as lead back to it.
  template <typename Number>
  void append_number(Number value) {
    std::array<char, 32> digits{};
    to_.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
  }

  std::string& to_;
  bool first_ = true;
};

void write_link(std::string& to, const Link& link) {
  ObjectWriter object(to);
  object.text("role", name_of(link.role));
  object.text("url", link.url);
  object.text("canonical", link.canonical);
  object.text("source", link.source);
  object.text("text", link.text);
  object.span(link.span);
  object.end();
}

void write_passage(std::string& to, const Passage& passage) {
  ObjectWriter object(to);
  object.text("place", name_of(passage.place));
  object.text("text", passage.text);
  object.anchors(passage.anchors);
  object.end();
}

void write_place(ObjectWriter& object, const Mention& mention) {
  object.text("place", name_of(mention.place));
  object.text("text", mention.text);
  object.span(mention.span);
  object.pair("position", mention.position.line, mention.position.column);
}

void write_tag(std::string& to, const Tag& tag, const Ontology& ontology) {
  ObjectWriter object(to);
  object.text("topic", ontology[tag.topic].id);
  object.text("role", name_of(tag.role));
  object.number("score", tag.score);
  object.list("mentions", tag.mentions, [&](const Mention& mention) {
    ObjectWriter place(to);
    write_place(place, mention);
    place.end();
  });
  object.end();
}

void write_candidate(std::string& to, const Candidate& candidate, const Ontology& ontology) {
  ObjectWriter object(to);
  object.text("topic", ontology[candidate.mention.topic].id);
  write_place(object, candidate.mention);
  object.text("reason", candidate.reason);
  object.end();
}

void write_article(std::string& to, const Article& article, const ArticleTags& tags, const Ontology& ontology) {
  ObjectWriter object(to);
  object.text("slug", article.slug);
  object.text("title", article.title);
  object.text("shape", name_of(article.shape));
  object.span(article.span);
  object.flag("recurring", article.recurring);
  object.texts("section", article.section);
  object.texts("authors", article.authors);
  object.texts("attributes", article.attributes);
  object.list("links", article.links, [&](const Link& link) { write_link(to, link); });
  object.list("passages", article.passages, [&](const Passage& passage) { write_passage(to, passage); });
  object.list("tags", tags.tags, [&](const Tag& tag) { write_tag(to, tag, ontology); });
  object.list("candidates", tags.candidates, [&](const Candidate& c) { write_candidate(to, c, ontology); });
  object.end();
}

void write_diagnostic(std::string& to, const PlacedDiagnostic& diagnostic) {
  ObjectWriter object(to);
  object.text("severity", weft::name_of(diagnostic.severity));
  object.text("code", diagnostic.code);
  object.text("message", diagnostic.message);
  object.text("advice", diagnostic.advice);
  object.text("file", diagnostic.file);
  if (diagnostic.position) object.pair("position", diagnostic.position->line, diagnostic.position->column);
  object.text("line", diagnostic.source_line);
  if (!diagnostic.source_line.empty()) object.pair("caret", diagnostic.caret, diagnostic.width);
  object.end();
}

void write_diagnostics(std::string& to, ObjectWriter& object, const std::vector<PlacedDiagnostic>& diagnostics) {
  object.list("diagnostics", diagnostics, [&](const PlacedDiagnostic& one) { write_diagnostic(to, one); });
}

void write_issue(std::string& to, ObjectWriter& object, const TaggedIssue& tagged, const Ontology& ontology) {
  const Issue& issue = tagged.issue;
  object.text("content_hash", tagged.content_hash);
  object.text("id", issue.id);
  object.text("series", issue.series);
  object.text("number", issue.number);
  object.text("date", issue.date);
  object.text("title", issue.title);
  object.flag("draft", issue.draft);
  std::size_t at = 0;
  object.list("articles", issue.articles,
              [&](const Article& article) { write_article(to, article, tagged.tags[at++], ontology); });
}

void write_keys(std::string& to, const SettlingKeys& keys) {
  ObjectWriter object(to);
  object.text("series", keys.series);
  object.text("path", keys.path);
  object.list("articles", keys.articles, [&](const SettlingKeys::Article& article) {
    ObjectWriter of_article(to);
    of_article.text("title", article.title);
    of_article.flag("keeps_house", article.keeps_house);
    of_article.end();
  });
  object.end();
}

std::string_view name_of(ShardRecord::Kind kind) {
  switch (kind) {
    case ShardRecord::Kind::issue:
      return "issue";
    case ShardRecord::Kind::draft:
      return "draft";
    case ShardRecord::Kind::diagnostic:
      return "diagnostic";
  }
  return {};
}

void write_record(std::string& to, ObjectWriter& object, const CountedCorpus& corpus, const Ontology&) {
  object.text("record", "corpus");
  object.number("issues", corpus.issues);
  object.number("articles", corpus.articles);
  object.number("recurring", corpus.recurring);
  object.list("months", corpus.months, [&](const CountedMonth& month) {
    ObjectWriter inner(to);
    inner.text("month", month.month);
    inner.number("issues", month.issues);
    inner.number("articles", month.articles);
    inner.end();
  });
}

void write_record(std::string& to, ObjectWriter& object, const CountedTopic& counted, const Ontology& ontology) {
  object.text("record", "topic");
  object.text("topic", ontology[counted.topic].id);
  object.number("about", counted.about);
  object.number("mentions", counted.mentions);
  object.text("first_seen", counted.first_seen);
  object.text("last_seen", counted.last_seen);
  object.list("months", counted.months, [&](const TopicMonth& month) {
    ObjectWriter inner(to);
    inner.text("month", month.month);
    inner.number("articles", month.articles);
    inner.end();
  });
}

void write_record(std::string&, ObjectWriter& object, const CountedPair& pair, const Ontology& ontology) {
  object.text("record", "together");
  object.text("one", ontology[pair.one].id);
  object.text("other", ontology[pair.other].id);
  object.number("articles", pair.articles);
  object.number("weight", pair.weight);
}

}  // namespace

void append_shard_line(std::string& to, const CountedRecord& record, const Ontology& ontology) {
  ObjectWriter object(to);
  std::visit([&](const auto& counted) { write_record(to, object, counted, ontology); }, record);
  object.end();
  to += '\n';
}

void append_shard_line(std::string& to, const ShardHeader& header) {
  ObjectWriter object(to);
  // The first key, so that a header is still the first line of a shard that was sorted.
  object.text("format", shards::format_of(header.use));
  object.number("version", header.version);
  object.number("reader", header.reader);
  object.text("ontology", header.ontology);
  write_diagnostics(to, object, header.diagnostics);
  object.end();
  to += '\n';
}

void append_shard_line(std::string& to, const ShardRecord& record, const Ontology& ontology) {
  ObjectWriter object(to);
  object.text("record", name_of(record.kind));
  object.text("path", record.path);
  object.text("rules", record.rules);
  if (record.kind == ShardRecord::Kind::issue) write_issue(to, object, record.tagged, ontology);
  if (record.keys) {
    object.key("keys");
    write_keys(to, *record.keys);
  }
  write_diagnostics(to, object, record.diagnostics);
  object.end();
  to += '\n';
}

}  // namespace weft
