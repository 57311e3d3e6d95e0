// SPDX-License-Identifier: MIT
#include "cli/check_report.hpp"

#include "cli/findings.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/placed_lines.hpp"
#include "cli/show_evidence.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace weft::cli {

namespace {

std::string counted_findings(std::size_t findings, std::size_t notes) {
  std::string text = counted(findings, "finding", "findings");
  return notes == 0 ? text : text + ", " + counted(notes, "note", "notes");
}

/// `9 articles, among 12 issues of the archive`
void write_heading(const TopicGraph& graph, const UnpublishedIssue& file, const IssueCheck& check, std::ostream& out) {
  const Issue& issue = graph.issue(check.issue);
  const std::size_t columns = columns_of(out);
  std::string name = graph[check.issue].label;
  if (!issue.date.empty() && name.find(issue.date) == std::string::npos) name += ", " + issue.date;
  const Inks inks(out);
  out << inks(Ink::title, fitted(name, columns)) << '\n';
  std::string line = file.file + ": " + counted(issue.articles.size(), "article", "articles");
  if (!file.replaces.empty()) line += "; the archive has it as " + file.replaces + ", which is left aside";
  out << inks(Ink::aside, fitted(line, columns)) << '\n';
}

/// `findings:` above what it is the heading of
void write_title(std::string_view title, std::ostream& out) { out << '\n' << Inks(out)(Ink::title, title) << '\n'; }

void write_points_back(const TopicGraph& graph, const IssueCheck& check, std::ostream& out) {
  if (check.related.empty()) return;
  const std::size_t columns = columns_of(out);
  write_title("older articles to point back to:", out);
  for (const PointBack& back : check.related) {
    out << indented(2, title_of(graph.article(back.article)), columns);
    for (const OlderArticle& older : back.older) {
      // Made to be pasted, so it is never cut.
      out << "    " << text::printable(older.markdown) << '\n';
      std::string why = two_decimals(older.score);
      for (const std::string& reason : older.reasons) why += "; " + reason;
      out << indented(6, why, columns);
    }
  }
}

std::string seen(const NewTerm& term) {
  std::string text = std::to_string(term.articles) + " here";
  if (term.elsewhere > 0) text += ", " + std::to_string(term.elsewhere) + " elsewhere";
  return text;
}

void write_terms(const UnpublishedIssue& file, const IssueCheck& check, std::size_t most, std::ostream& out) {
  if (check.terms.empty()) return;
  const std::size_t shown = std::min(most, check.terms.size());
  const std::size_t columns = columns_of(out);
  std::size_t widest = 0;
  for (std::size_t i = 0; i < shown; ++i)
    widest = std::max(widest, text::display_width(text::printable(check.terms[i].label)));
  widest = std::min(widest, std::max<std::size_t>(24, columns / 3));
  write_title("terms that no topic covers, by the articles that have them:", out);
  for (std::size_t i = 0; i < shown; ++i) {
    const NewTerm& term = check.terms[i];
    std::string line = padded(fitted(term.label, widest), widest) + "  " + padded(name_of(term.kind), 10) + "  " +
                       padded(seen(term), 20);
    if (!term.places.empty())
      line += "  " + file.file + ':' + std::to_string(term.places.front().position.line) + ':' +
              std::to_string(term.places.front().position.column);
    out << indented(2, line, columns);
  }
  write_rest(check.terms.size(), shown, out);
}

std::vector<std::string> topics_in(const TopicGraph& graph, VertexId article, Role role) {
  std::vector<std::string> labels;
  for (const Tag& tag : graph.tags(article).tags) {
    if (tag.role == role) labels.push_back(graph.ontology()[tag.topic].label() + ' ' + two_decimals(tag.score));
  }
  return labels;
}

void write_tags(const TopicGraph& graph, const IssueCheck& check, bool evidence, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  write_title("topics of each article:", out);
  for (const VertexId article : articles_in(graph, check.issue)) {
    out << indented(2, title_of(graph.article(article)), columns);
    const std::vector<Field> fields{{"  about", topics_in(graph, article, Role::about)},
                                    {"  mentions", topics_in(graph, article, Role::mentions)}};
    write_fields(fields, out, columns);
    if (graph.tags(article).tags.empty()) out << "    none\n";
    if (evidence) {
      write_evidence(graph, article, out);
      out << '\n';
    }
  }
}

bool has(const CheckAnswer& checked, CheckPart part) {
  return std::find(checked.parts.begin(), checked.parts.end(), part) != checked.parts.end();
}

void write_quietly(const std::vector<PlacedDiagnostic>& findings, std::ostream& out) {
  std::vector<PlacedDiagnostic> serious;
  std::copy_if(findings.begin(), findings.end(), std::back_inserter(serious),
               [](const PlacedDiagnostic& finding) { return finding.severity > Severity::note; });
  write_findings(serious, out, unlimited);
}

}  // namespace

void write_check(const TopicGraph& graph, const CheckAnswer& checked, const CheckReportOptions& options,
                 std::ostream& out) {
  if (options.quiet) {
    write_quietly(checked.reading, out);
    for (const IssueCheck& check : checked.checks) write_quietly(check.findings, out);
    return;
  }
  write_findings(checked.reading, out, unlimited);
  std::size_t findings = count_findings(checked.reading);
  std::size_t told = checked.reading.size();
  for (std::size_t i = 0; i < checked.issues.size(); ++i) {
    const IssueCheck& check = checked.checks[i];
    if (i > 0 || !checked.reading.empty()) out << '\n';
    write_heading(graph, checked.issues[i], check, out);
    if (!check.findings.empty()) write_title("findings:", out);
    write_findings(check.findings, out, unlimited);
    write_points_back(graph, check, out);
    write_terms(checked.issues[i], check, options.most_terms, out);
    if (has(checked, CheckPart::tags)) write_tags(graph, check, options.evidence, out);
    findings += count_findings(check.findings);
    told += check.findings.size();
  }
  out << '\n' << Inks(out)(findings > 0 ? Ink::bad : Ink::good, counted_findings(findings, told - findings)) << '\n';
}

}  // namespace weft::cli
