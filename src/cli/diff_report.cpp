// SPDX-License-Identifier: MIT
#include "cli/diff_report.hpp"

#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/placed_lines.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

constexpr std::size_t most_labels = 6;

/// `+0.015`
std::string with_sign(double change) { return (change < 0 ? "" : "+") + three_decimals(change); }

std::string measure(double before, double after) {
  return three_decimals(before) + " → " + three_decimals(after) + " (" + with_sign(after - before) + ")";
}

/// `10 → 11 (2 added, 1 removed)`
std::string moved(const Change& count, std::initializer_list<std::pair<std::size_t, std::string_view>> parts) {
  std::string text;
  for (const auto& [number, what] : parts) {
    if (number > 0) text += (text.empty() ? " (" : ", ") + std::to_string(number) + ' ' + std::string(what);
  }
  const std::string counts = std::to_string(count.before) + " → " + std::to_string(count.after);
  return text.empty() ? std::string() : counts + text + ")";
}

std::string_view title_of_kind(EdgeKind kind) {
  switch (kind) {
    case EdgeKind::together:
      return "topics together";
    case EdgeKind::related_article:
      return "related articles";
    default:
      return "same page";
  }
}

/// Nothing for what has not changed.
Field field_of(std::string_view name, const std::string& value) {
  return {name, value.empty() ? std::vector<std::string>() : std::vector<std::string>{value}};
}

std::vector<Field> fields_of(const Comparison& comparison, const std::optional<ScoreChange>& score) {
  std::vector<Field> fields{
      field_of("issues", moved(comparison.issue_count, {{comparison.issues_added.size(), "added"},
                                                        {comparison.issues_removed.size(), "removed"},
                                                        {comparison.issues_changed.size(), "changed"}})),
      field_of("articles", moved(comparison.article_count, {{comparison.articles_added.size(), "added"},
                                                            {comparison.articles_removed.size(), "removed"},
                                                            {comparison.articles_renamed.size(), "renamed"}})),
      field_of("topics", moved(comparison.topic_count,
                               {{comparison.topics_gained.size(), "gained"}, {comparison.topics_lost.size(), "lost"}})),
      field_of("tags of both", std::to_string(comparison.tags_before) + " → " + std::to_string(comparison.tags_after))};
  for (const RelationChanges& changes : comparison.relations)
    fields.push_back(field_of(title_of_kind(changes.kind), moved(changes.count, {{changes.gained.size(), "gained"},
                                                                                 {changes.lost.size(), "lost"}})));
  if (score) {
    fields.push_back({"precision", {measure(score->before.precision(), score->after.precision())}});
    fields.push_back({"recall", {measure(score->before.recall(), score->after.recall())}});
    fields.push_back({"F1", {measure(score->before.f1(), score->after.f1())}});
  }
  return fields;
}

void write_totals(const Comparison& comparison, const std::optional<ScoreChange>& score, std::ostream& out) {
  out << counted(comparison.articles, "article", "articles") << " compared, " << comparison.articles_touched
      << " touched: " << counted(comparison.gained, "tag", "tags") << " gained, " << comparison.lost << " lost";
  if (comparison.roles_changed > 0) out << ", " << comparison.roles_changed << " in another role";
  out << "\n\n";
  write_fields(fields_of(comparison, score), out, columns_of(out));
}

void write_ids(std::string_view what, const std::vector<std::string>& ids, std::size_t limit, std::ostream& out) {
  if (ids.empty()) return;
  out << '\n' << what << " (" << ids.size() << "):\n";
  const std::size_t shown = std::min(limit, ids.size());
  for (std::size_t i = 0; i < shown; ++i) out << indented(2, ids[i], columns_of(out));
  write_rest(ids.size(), shown, out);
}

void write_renamed(const std::vector<Renaming>& renamed, std::size_t limit, std::ostream& out) {
  if (renamed.empty()) return;
  const std::size_t shown = std::min(limit, renamed.size());
  out << "\narticles renamed (" << renamed.size() << "):\n";
  for (std::size_t i = 0; i < shown; ++i) {
    out << indented(2, renamed[i].id, columns_of(out));
    out << indented(4, renamed[i].old_title + " → " + renamed[i].title, columns_of(out));
  }
  write_rest(renamed.size(), shown, out);
}

std::vector<std::string> labels_of(const std::vector<const Topic*>& topics) {
  std::vector<std::string> labels;
  for (const Topic* topic : topics) labels.push_back(topic->label());
  return labels;
}

/// `0.41  Raft, explained (2019-01) and Paxos Made Simple (2019-05)`
std::string line_of(EdgeKind kind, const RelationChange& change) {
  const auto issue_of = [](const std::string& id) { return id.substr(0, id.find('/')); };
  if (kind == EdgeKind::together)
    return two_decimals(change.weight) + "  " + change.from_label + " and " + change.to_label;
  const std::string ends =
      change.from_label + " (" + issue_of(change.from) + ") and " + change.to_label + " (" + issue_of(change.to) + ")";
  return kind == EdgeKind::same_work ? ends : two_decimals(change.weight) + "  " + ends;
}

void write_relations(EdgeKind kind, std::string_view what, const std::vector<RelationChange>& changes,
                     std::size_t limit, std::ostream& out) {
  if (changes.empty()) return;
  const auto known = std::count_if(changes.begin(), changes.end(), [](const auto& c) { return c.is_between_known; });
  out << '\n' << title_of_kind(kind) << ' ' << what << " (" << changes.size();
  if (static_cast<std::size_t>(known) < changes.size()) out << ", " << known << " between what both have";
  out << "):\n";
  const std::size_t shown = std::min(limit, changes.size());
  for (std::size_t i = 0; i < shown; ++i) out << indented(2, line_of(kind, changes[i]), columns_of(out));
  write_rest(changes.size(), shown, out);
}

/// `Go +10, Golang +2 -1`
std::string labels_of(const TopicChange& change) {
  std::string phrase;
  for (std::size_t i = 0; i < std::min(most_labels, change.labels.size()); ++i) {
    const LabelChange& label = change.labels[i];
    phrase += (i == 0 ? "" : ", ") + label.label;
    if (label.gained > 0) phrase += " +" + std::to_string(label.gained);
    if (label.lost > 0) phrase += " -" + std::to_string(label.lost);
  }
  return change.labels.size() > most_labels ? phrase + ", …" : phrase;
}

void write_topics(const std::vector<TopicChange>& topics, std::size_t limit, std::ostream& out) {
  if (topics.empty()) return;
  const std::size_t rows = std::min(limit, topics.size());
  std::size_t widest = 5;
  for (std::size_t i = 0; i < rows; ++i)
    widest = std::max(widest, text::display_width(text::printable(topics[i].topic->label())));
  const std::size_t columns = columns_of(out);
  widest = std::min(widest, columns > 60 ? columns - 44 : 16);
  out << "\ntopics, most changes first:\n  " << padded("topic", widest) << "  gained  lost  by the labels\n";
  for (std::size_t i = 0; i < rows; ++i) {
    const TopicChange& change = topics[i];
    const std::string counts = padded(fitted(change.topic->label(), widest), widest) + "  " +
                               right_aligned(change.gained.size(), 6) + "  " + right_aligned(change.lost.size(), 4);
    out << indented(2, counts + "  " + labels_of(change), columns);
  }
  write_rest(topics.size(), rows, out);
}

PlacedLine line_of(const TagChange& change, const ArchivedCorpus& corpus) {
  const Issue& issue = corpus.issues[change.article.issue].issue;
  const std::string& title = title_of(issue.articles[change.article.article]);
  const auto& mentions = change.tag->mentions;
  if (mentions.empty()) return {text::printable(issue.path), change.topic->label() + ": " + title};
  return {place_of(issue, mentions.front()),
          change.topic->label() + ": " + words_of(mentions.front()) + ", " + change.why + "; " + title};
}

/// How many of each topic's changes to show, so that one topic does not hide the others: the same number of each that
/// has so many, `limit` at most in all, and of the first topics one more.
std::vector<std::size_t> shares(const std::vector<std::size_t>& counts, std::size_t limit) {
  std::vector<std::size_t> shares(counts.size(), 0);
  for (bool more = true; more && limit > 0;) {
    more = false;
    for (std::size_t i = 0; i < counts.size() && limit > 0; ++i) {
      if (shares[i] == counts[i]) continue;
      ++shares[i];
      --limit;
      more = true;
    }
  }
  return shares;
}

void write_changes(std::string_view title, const Comparison& comparison, std::vector<TagChange> TopicChange::*changes,
                   const ArchivedCorpus& corpus, std::size_t limit, std::ostream& out) {
  std::vector<std::size_t> counts;
  for (const TopicChange& topic : comparison.topics) counts.push_back((topic.*changes).size());
  const std::vector<std::size_t> shown = shares(counts, limit);
  std::vector<PlacedLine> lines;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    for (std::size_t j = 0; j < shown[i]; ++j) lines.push_back(line_of((comparison.topics[i].*changes)[j], corpus));
  }
  write_placed(title, lines, std::accumulate(counts.begin(), counts.end(), std::size_t{0}), out);
}

}  // namespace

void write_comparison(const Comparison& comparison, const ArchivedCorpus& before, const ArchivedCorpus& after,
                      const std::optional<ScoreChange>& score, std::size_t limit, std::ostream& out) {
  write_totals(comparison, score, out);
  if (comparison.empty()) {
    out << "\nnothing changed\n";
    return;
  }
  write_ids("issues added", comparison.issues_added, limit, out);
  write_ids("issues removed", comparison.issues_removed, limit, out);
  write_ids("issues changed", comparison.issues_changed, limit, out);
  write_ids("articles added", comparison.articles_added, limit, out);
  write_ids("articles removed", comparison.articles_removed, limit, out);
  write_renamed(comparison.articles_renamed, limit, out);
  write_ids("topics added to the ontology", comparison.topics_added, limit, out);
  write_ids("topics removed from the ontology", comparison.topics_removed, limit, out);
  write_ids("topics that articles have now", labels_of(comparison.topics_gained), limit, out);
  write_ids("topics that no article has now", labels_of(comparison.topics_lost), limit, out);
  write_topics(comparison.topics, limit, out);
  write_changes("gained:", comparison, &TopicChange::gained, after, limit, out);
  write_changes("lost:", comparison, &TopicChange::lost, before, limit, out);
  for (const RelationChanges& changes : comparison.relations) {
    write_relations(changes.kind, "gained", changes.gained, limit, out);
    write_relations(changes.kind, "lost", changes.lost, limit, out);
  }
}

}  // namespace weft::cli
