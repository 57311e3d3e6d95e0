// SPDX-License-Identifier: MIT
#include "skos/choose_labels.hpp"

#include "ontology/field_rules.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace weft::skos {

namespace {

using Labels = std::vector<Label>;

std::string name_of(const Node& node) { return in_quotes(node.term.text); }

bool is_english(std::string_view language) {
  const std::string folded = text::fold(language);
  return folded == "en" || folded.starts_with("en-");
}

/// What may be a label of a topic.
Labels fit_labels(const Node& node, Findings& findings) {
  Labels fit;
  for (Label label : node.labels) {
    label.text = text::squeezed(label.text);
    const auto leave_out = [&](const std::string& why) {
      findings.warn("skos-label", name_of(node) + ": a label " + why + " is left out: " + in_quotes(label.text),
                    node.line, "mend it, if it matters");
    };
    if (label.text.empty()) {
      leave_out("without a text");
    } else if (ontology::count_characters(label.text) > ontology::most_label_characters) {
      leave_out("of more than " + std::to_string(ontology::most_label_characters) + " characters");
    } else if (!ontology::can_be_shown(label.text)) {
      leave_out("with characters that cannot be shown");
    } else if (!label.language.empty() && !ontology::is_language(label.language)) {
      leave_out("in " + in_quotes(label.language) + ", which is no language,");
    } else {
      fit.push_back(std::move(label));
    }
  }
  return fit;
}

/// Of two preferred labels the better one comes first.
int rank(const Label& label, bool is_ours) {
  if (label.language.empty()) return is_ours ? 0 : 1;
  return is_english(label.language) && !is_ours ? 0 : 2;
}

Labels::iterator best_of(Labels& labels, LabelKind kind, bool is_ours) {
  auto best = labels.end();
  for (auto label = labels.begin(); label != labels.end(); ++label) {
    if (label->kind != kind) continue;
    const auto key = [&](const Label& l) { return std::pair(rank(l, is_ours), std::string_view(l.language)); };
    if (best == labels.end() || key(*label) < key(*best)) best = label;
  }
  return best;
}

/// Whether a label has no language in a topic.
bool is_plain(const Label& label, bool is_ours) {
  return label.language.empty() || (!is_ours && is_english(label.language));
}

/// The languages that labels are shown in, in the order in which they come up.
std::vector<std::string> languages_of(const Labels& labels, bool is_ours) {
  std::vector<std::string> languages;
  for (const Label& label : labels) {
    if (label.kind == LabelKind::hidden || is_plain(label, is_ours)) continue;
    if (std::find(languages.begin(), languages.end(), label.language) == languages.end())
      languages.push_back(label.language);
  }
  return languages;
}

/// In the order of a topic: alternatives, hidden ones, then language by language.
void append_others(const Labels& labels, bool is_ours, Labels& chosen) {
  std::set<std::pair<std::string, std::string>> known{{"", chosen.front().text}};
  const auto add_if = [&](const auto& is_wanted, const std::string& language, LabelKind kind) {
    for (const Label& label : labels)
      if (is_wanted(label) && known.emplace(language, label.text).second)
        chosen.push_back({label.text, language, kind});
  };
  const auto is_hidden = [](const Label& label) { return label.kind == LabelKind::hidden; };
  add_if([&](const Label& label) { return !is_hidden(label) && is_plain(label, is_ours); }, "", LabelKind::alternative);
  // What is hidden has no language here: it is found and never shown.
  add_if(is_hidden, "", LabelKind::hidden);
  for (const std::string& language : languages_of(labels, is_ours))
    for (const LabelKind kind : {LabelKind::preferred, LabelKind::alternative})
      add_if([&](const Label& label) { return label.kind == kind && label.language == language; }, language,
             LabelKind::alternative);
}

}  // namespace

Labels choose_labels(const Node& node, Findings& findings) {
  Labels labels = fit_labels(node, findings);
  const bool is_ours = !node.kind.empty();
  auto best = best_of(labels, LabelKind::preferred, is_ours);
  if (best == labels.end()) {
    best = best_of(labels, LabelKind::alternative, is_ours);
    for (const std::string& name : node.names) {
      if (best != labels.end()) break;
      if (!ontology::can_be_shown(name) || ontology::count_characters(name) > ontology::most_label_characters) continue;
      labels.push_back({text::squeezed(name), "", LabelKind::preferred});
      best = std::prev(labels.end());
    }
    if (best == labels.end() || best->text.empty()) {
      findings.warn("skos-no-label", name_of(node) + " has no label, and is left out", node.line,
                    "give it a skos:prefLabel");
      return {};
    }
    findings.warn("skos-no-label", name_of(node) + " has no preferred label; " + in_quotes(best->text) + " is taken",
                  node.line, "give it a skos:prefLabel");
  }
  Labels chosen{{best->text, "", LabelKind::preferred}};
  append_others(labels, is_ours, chosen);
  return chosen;
}

}  // namespace weft::skos
