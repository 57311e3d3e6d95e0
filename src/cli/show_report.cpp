// SPDX-License-Identifier: MIT
#include "cli/show_report.hpp"

#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/placed_lines.hpp"
#include "cli/show_evidence.hpp"
#include "cli/sparkline.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

using Fields = std::vector<Field>;

/// Nothing to say when the text is empty.
/// What a member says of each of some things.
template <typename Things, typename Text>
Phrases each(const Things& things, const Text& text) {
  Phrases texts;
  for (const auto& thing : things) texts.push_back(std::invoke(text, thing));
  return texts;
}

void write_heading(const std::string& label, VertexKind kind, const std::string& id, std::ostream& out) {
  const Inks inks(out);
  out << inks.line(Ink::title, 0, label) << inks.line(Ink::aside, 0, std::string(name_of(kind)) + ' ' + id) << '\n';
}

/// What the measures say, and the community; nothing when it has no ties. `one` and `several` are what stands in the
/// network.
void add_measures(const KnownStanding& known, std::string_view one, std::string_view several, Fields& fields) {
  const Standing& standing = known.standing;
  if (standing.degree == 0) return;
  Phrases measures{
      "degree " + std::to_string(standing.degree), "strength " + two_decimals(standing.strength),
      "place " + std::to_string(standing.place) + " of " + std::to_string(known.vertices) + " by PageRank"};
  if (standing.betweenness) measures.push_back("betweenness " + three_decimals(*standing.betweenness));
  measures.push_back("core " + std::to_string(standing.core));
  fields.push_back({"measures", std::move(measures)});
  if (!standing.community) return;
  fields.push_back({"community", {known.community + " (" + counted(known.members, one, several) + ")"}});
}

/// An article in a list, and what is said before its title.
struct ListedArticle {
  const ArticleCard* article = nullptr;
  std::string tag;
};

/// `all` counts those that are not listed as well.
void write_articles(const std::vector<ListedArticle>& articles, std::size_t all, std::ostream& out) {
  if (articles.empty()) return;
  std::size_t widest = 0;
  for (const ListedArticle& listed : articles)
    widest = std::max(widest, text::display_width(text::printable(listed.article->issue_name)));
  const Inks inks(out);
  out << '\n' << inks(Ink::title, counted(all, "article", "articles") + ":") << '\n';
  const std::size_t columns = columns_of(out);
  for (const auto& [article, tag] : articles) {
    const std::string head = "  " + padded(text::printable(article->issue_name), widest) + "  " + tag;
    out << inks(Ink::aside, head)
        << indented(0, article->title, columns - std::min(columns, text::display_width(head)));
  }
  write_rest_and_limit(all, articles.size(), out);
}

void write_articles(const std::vector<ArticleCard>& cards, std::size_t all, std::ostream& out) {
  std::vector<ListedArticle> articles;
  articles.reserve(cards.size());
  for (const ArticleCard& card : cards) articles.push_back({&card, ""});
  write_articles(articles, all, out);
}

/// The labels of a topic but the one it is called by, and those that are never shown.
Phrases other_labels(const TopicPortrait& portrait) {
  Phrases texts;
  for (const Label& label : portrait.labels) {
    if (label.kind == LabelKind::hidden || label.text == portrait.known.name.label) continue;
    texts.push_back(label.language.empty() ? label.text : label.text + " (" + label.language + ")");
  }
  return texts;
}

/// `▁▂▅█ rising: 3 of 210 → 14 of 195, …`
Phrases over_time(const TopicPortrait& portrait) {
  constexpr std::size_t widest = 24;
  const auto& trend = portrait.known.trend;
  if (!trend) return {};
  return {sparkline(portrait.base, *trend, widest) + ' ' + std::string(name_of(trend->verdict)) + ": " + trend->reason};
}

/// `1234, 567 about it, 2019-01-03 … 2024-05-06`, where they are not there to be listed.
Phrases counted_articles(const TopicPortrait& portrait) {
  const KnownTopic& known = portrait.known;
  const std::size_t all = std::size_t{known.about} + known.mentions;
  if (all == 0 || !portrait.articles.empty()) return {};
  Phrases phrases{std::to_string(all), std::to_string(known.about) + " about it"};
  if (!known.first_seen.empty())
    phrases.push_back(known.first_seen == known.last_seen ? known.first_seen
                                                          : known.first_seen + " … " + known.last_seen);
  return phrases;
}

void write(const TopicPortrait& portrait, std::ostream& out) {
  write_heading(portrait.known.name.label, VertexKind::topic, portrait.known.name.id, out);
  Fields fields{
      {"type", {std::string(name_of(portrait.known.type))}},
      {"labels", other_labels(portrait)},
      {"articles", counted_articles(portrait)},
      {"broader", each(portrait.broader, &Named::label)},
      {"narrower", each(portrait.narrower, &Named::label)},
      {"related", each(portrait.related, &Named::label)},
      {"together", each(portrait.together,
                        [](const TogetherTopic& pair) {
                          return pair.topic.label + " (" + counted(pair.articles, "article", "articles") + ")";
                        })},
      {"over time", over_time(portrait)},
      {"sites", portrait.sites},
      {"same as", portrait.same_as},
  };
  add_measures(portrait.known.standing, "topic", "topics", fields);
  write_fields(fields, out, columns_of(out));
  std::vector<ListedArticle> articles;
  for (const auto& [article, tag] : portrait.articles)
    articles.push_back({&article, padded(name_of(tag.role), 10) + two_decimals(tag.score) + "  "});
  const std::size_t all = std::size_t{portrait.known.about} + portrait.known.mentions;
  write_articles(articles, all, out);
  write_evidence(portrait.evidence, out);
}

/// The topics that an article has in one role: `ScyllaDB 0.81`
Phrases topics_in(const ArticlePortrait& portrait, Role role) {
  Phrases texts;
  for (const auto& [topic, tag] : portrait.topics) {
    if (tag.role == role) texts.push_back(topic.label + ' ' + two_decimals(tag.score));
  }
  return texts;
}

/// `2024-01, 2024-01-15`; the date once when it is the id as well
Phrases issue_and_date(const ArticleCard& article) {
  Phrases texts{article.issue_name};
  if (!article.date.empty() && article.issue_name.find(article.date) == std::string::npos)
    texts.push_back(article.date);
  return texts;
}

std::string_view heading_of(Sent sent) {
  switch (sent) {
    case Sent::before:
      return "sent before in";
    case Sent::again:
      return "sent again in";
    case Sent::alongside:
      break;
  }
  return "also sent in";
}

void write_links(const std::vector<Link>& links, std::ostream& out) {
  if (links.empty()) return;
  const Inks inks(out);
  out << '\n' << inks(Ink::title, "links:") << '\n';
  for (const Link& link : links)
    out << "  " << inks(Ink::aside, padded(name_of(link.role), 11)) << inks.address(13, link.url);
}

void write(const ArticlePortrait& portrait, std::ostream& out) {
  const Article& article = portrait.article;
  write_heading(portrait.card.title, VertexKind::article, portrait.card.id, out);
  Fields fields{
      {"issue", issue_and_date(portrait.card)},
      {"file", {portrait.path}},
      {"section", article.section},
      {"authors", article.authors},
      {"attributes", article.attributes},
      {"recurring", some(article.recurring ? "yes: it repeats or keeps house, so nothing is related to it" : "")},
      {"source", each(portrait.sources, &KnownSource::id)},
      {"about", topics_in(portrait, Role::about)},
      {"mentions", topics_in(portrait, Role::mentions)},
      {"points to", each(portrait.refers_to, &Named::id)},
      {"same work", each(portrait.same_work, [](const SameWork& work) { return work.article.id; })},
  };
  // A line each: `2019-01: Raft, explained`
  for (const auto& [work, sent] : portrait.same_work)
    fields.push_back({heading_of(sent), {work.issue_name + ": " + work.title}});
  add_measures(portrait.standing, "article", "articles", fields);
  write_fields(fields, out, columns_of(out));
  write_links(article.links, out);
  write_evidence(portrait.evidence, out);
}

void write(const SourcePortrait& portrait, std::ostream& out) {
  write_heading(portrait.source.id, VertexKind::source, portrait.source.id, out);
  write_fields(Fields{{"address", {address_of_source(portrait.source.id)}}}, out, columns_of(out));
  write_articles(portrait.articles, portrait.source.articles, out);
}

/// The articles that point to an issue, and how many more there are.
Phrases referring_to(const IssuePortrait& portrait) {
  Phrases texts = each(portrait.referred_by, &ArticleCard::id);
  if (portrait.all_referring > texts.size())
    texts.push_back(std::to_string(portrait.all_referring - texts.size()) + " more");
  return texts;
}

void write(const IssuePortrait& portrait, std::ostream& out) {
  const Issue& issue = portrait.issue;
  const SentPages& pages = portrait.pages;
  write_heading(portrait.label, VertexKind::issue, issue.id, out);
  const std::string sent = std::to_string(pages.sent_before) + " of " + counted(pages.all, "link", "links");
  const Fields fields{
      {"series", some(issue.series)},
      {"number", some(issue.number)},
      {"date", some(issue.date)},
      {"file", {issue.path}},
      {"sent before", some(pages.all > 0 ? sent : "")},
      {"pointed to by", referring_to(portrait)},
  };
  write_fields(fields, out, columns_of(out));
  write_articles(portrait.articles, portrait.all_articles, out);
}

}  // namespace

void write_portrait(const Portrait& portrait, std::ostream& out) {
  std::visit([&](const auto& known) { write(known, out); }, portrait);
}

}  // namespace weft::cli
