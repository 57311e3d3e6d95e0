// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "evaluation/answers.hpp"

#include <string_view>

namespace weft {

namespace {

using evaluation::Json;

Json finding_item(const PlacedDiagnostic& finding) {
  return {{"severity", name_of(finding.severity)},
          {"code", finding.code},
          {"message", finding.message},
          {"advice", evaluation::text_or_null(finding.advice)},
          {"file", finding.file},
          {"line", finding.position ? Json(finding.position->line) : Json(nullptr)},
          {"column", finding.position ? Json(finding.position->column) : Json(nullptr)}};
}

Json use_item(const LabelUse& use, const Ontology& ontology) {
  return {{"topic", evaluation::topic_item(ontology[use.topic])},
          {"label", use.label},
          {"articles", use.articles},
          {"alone", use.alone},
          {"mentions", use.mentions},
          {"lower_case", use.lower_case},
          {"rejected", use.rejected},
          {"frequent", use.is_frequent},
          {"mostly_lower", use.is_mostly_lower}};
}

Json covered_item(const CoveredLabel& covered, const Ontology& ontology) {
  return {{"topic", evaluation::topic_item(ontology[covered.topic])},
          {"label", covered.label},
          {"times", covered.times},
          {"by", evaluation::topic_item(ontology[covered.by])},
          {"by_label", covered.by_label}};
}

}  // namespace

void write_check_json(std::span<const PlacedDiagnostic> findings, const Ontology& ontology, const LabelReport* labels,
                      std::size_t limit, std::ostream& out) {
  Json answer = evaluation::new_answer();
  answer["topics"] = ontology.topics().size();
  answer["findings"] = evaluation::list_of(findings, evaluation::all, finding_item);
  answer["articles"] = labels == nullptr ? Json(nullptr) : Json(labels->articles);
  answer["labels"] = Json::array();
  answer["covered"] = Json::array();
  if (labels != nullptr) {
    answer["labels"] =
        evaluation::list_of(labels->labels, limit, [&](const LabelUse& use) { return use_item(use, ontology); });
    answer["covered"] = evaluation::list_of(labels->covered, evaluation::all,
                                            [&](const CoveredLabel& label) { return covered_item(label, ontology); });
  }
  evaluation::write_answer(answer, out);
}

}  // namespace weft
