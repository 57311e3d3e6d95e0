// SPDX-License-Identifier: MIT
#include <weft/ontology.hpp>

#include "ontology/check_labels.hpp"
#include "ontology/doubts.hpp"
#include "ontology/drafts_of.hpp"
#include "ontology/findings.hpp"
#include "ontology/merge.hpp"
#include "ontology/read_topics.hpp"
#include "ontology/read_values.hpp"
#include "ontology/relations.hpp"
#include "text/encoding.hpp"
#include "yaml/value.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace weft {

namespace {

using ontology::Draft;
using ontology::DraftOntology;
using ontology::DraftText;
using ontology::FileId;
using ontology::Findings;

/// All texts, read one by one.
struct ReadTexts {
  Scheme scheme;
  std::vector<std::vector<Draft>> layers;
  bool complete = true;       ///< no text had to be left out
  std::vector<FileId> blank;  ///< texts with nothing in them
};

FileId add_file(const OntologyText& written, Findings& findings) {
  text::CleanText clean = text::clean_text(written.text, text::encoding_of(written.text));
  const FileId file = findings.add_file(written.name, std::move(clean.text));
  for (const text::Replacement& replaced : clean.replaced) {
    const auto at = static_cast<std::uint32_t>(replaced.at);
    findings.warn(file, {.code = "ontology-encoding",
                         .message = "this is not UTF-8",
                         .span = {at, at + 3},  // U+FFFD takes three bytes
                         .advice = "save the file as UTF-8"});
  }
  return file;
}

/// To YAML a topic that is given twice is a key given twice, and the second one is gone.
void name_duplicate_topics(const yaml::Value& root, Diagnostics& found) {
  const yaml::Value* topics = root.find("topics");
  if (!topics) return;
  std::map<Span, std::string_view> ids;
  for (const yaml::Entry& topic : topics->entries) ids.emplace(topic.key_span, topic.key);
  for (Diagnostic& diagnostic : found) {
    if (diagnostic.code != "yaml-duplicate-key" || !diagnostic.earlier) continue;
    const auto id = ids.find(*diagnostic.earlier);
    if (id == ids.end()) continue;
    diagnostic.severity = Severity::error;
    diagnostic.code = "ontology-duplicate-topic";
    diagnostic.message = "the topic " + ontology::quoted(id->second) + " is given twice";
    diagnostic.advice = "join the two, or give one of them another id";
  }
}

std::optional<DraftOntology> read(FileId file, Findings& findings) {
  const auto root = yaml::parse(findings.text(file), 0, yaml::ontology_limits, findings.in(file));
  if (!root) return std::nullopt;
  name_duplicate_topics(*root, findings.in(file));
  DraftOntology drafts = ontology::read_topics(*root, file, findings.in(file));
  drafts.blank = root->kind == yaml::Value::Kind::null;
  return drafts;
}

/// One text among others that has nothing to say was most likely cut short, or is another file than was meant.
void warn_of_blank(FileId file, Findings& findings) {
  findings.warn(file, {.code = "ontology-empty",
                       .message = "there is nothing in this file",
                       .span = {},
                       .advice = "add topics below 'topics:', or do not name the file"});
}

void override_with(const Scheme& later, Scheme& scheme) {
  if (!later.title.empty()) scheme.title = later.title;
  if (!later.license.empty()) scheme.license = later.license;
  if (!later.attribution.empty()) scheme.attribution = later.attribution;
}

ReadTexts read_all(const Ontology* base, std::span<const std::vector<OntologyText>> layers, Findings& findings) {
  ReadTexts texts;
  if (base) {
    texts.scheme = base->scheme();
    texts.layers.push_back(ontology::drafts_of(*base, findings.add_finished("the built-in ontology")));
  }
  for (const std::vector<OntologyText>& layer : layers) {
    std::vector<Draft>& topics = texts.layers.emplace_back();
    for (const OntologyText& written : layer) {
      const FileId file = add_file(written, findings);
      auto drafts = read(file, findings);
      if (!drafts) {
        texts.complete = false;
        continue;
      }
      if (drafts->blank) texts.blank.push_back(file);
      override_with(drafts->scheme, texts.scheme);
      std::move(drafts->topics.begin(), drafts->topics.end(), std::back_inserter(topics));
    }
  }
  return texts;
}

std::vector<std::string> texts_of(const std::vector<DraftText>& drafts) {
  std::vector<std::string> texts;
  texts.reserve(drafts.size());
  for (const DraftText& draft : drafts) texts.push_back(draft.text);
  return texts;
}

Topic topic_of(const Draft& draft) {
  Topic topic;
  topic.id = draft.id.text;
  topic.type = *draft.type;
  for (const ontology::DraftLabel& label : draft.labels) topic.labels.push_back(label.label);
  topic.sites = texts_of(draft.sites);
  topic.same_as = texts_of(draft.same_as);
  for (const ontology::DraftPolicy& policy : draft.policies)
    topic.policies.push_back({policy.label.text, policy.letter_case, texts_of(policy.needs), texts_of(policy.never)});
  return topic;
}

/// REQUIRES: no errors were found in the drafts.
Ontology assemble(Scheme scheme, const std::vector<Draft>& drafts, ontology::Relations relations) {
  std::vector<Topic> topics;
  topics.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Topic topic = topic_of(drafts[i]);
    topic.broader = std::move(relations.broader[i]);
    topic.related = std::move(relations.related[i]);
    topics.push_back(std::move(topic));
  }
  return {std::move(scheme), std::move(topics)};
}

/// What to call an ontology as a whole: by the text that was named last.
std::string name_of_all(std::span<const std::vector<OntologyText>> layers) {
  std::string name = "ontology";
  for (const std::vector<OntologyText>& layer : layers)
    if (!layer.empty()) name = layer.back().name;
  return name;
}

}  // namespace

std::optional<Ontology> parse_ontology(std::span<const std::vector<OntologyText>> layers,
                                       std::vector<PlacedDiagnostic>& diagnostics, const Ontology* base,
                                       Scrutiny scrutiny) {
  Findings findings(scrutiny);
  ReadTexts texts = read_all(base, layers, findings);
  const std::vector<Draft> topics = ontology::merge(std::move(texts.layers), findings);
  ontology::check_labels(topics, findings);
  for (const FileId file : texts.blank)
    if (!topics.empty()) warn_of_blank(file, findings);
  // What a text that could not be read would have defined is not unknown.
  ontology::Relations relations;
  if (texts.complete) relations = ontology::resolve_relations(topics, findings);

  if (scrutiny == Scrutiny::doubts && !findings.has_errors()) ontology::find_doubts(topics, relations, findings);

  std::vector<PlacedDiagnostic> placed = findings.placed();
  std::move(placed.begin(), placed.end(), std::back_inserter(diagnostics));
  if (findings.has_errors()) return std::nullopt;
  if (topics.empty()) {
    diagnostics.push_back(file_diagnostic(Severity::error, "ontology-empty", name_of_all(layers),
                                          "the ontology has no topics",
                                          "add some below 'topics:'; ontology/README.md shows how"));
    return std::nullopt;
  }
  return assemble(std::move(texts.scheme), topics, std::move(relations));
}

}  // namespace weft
