// SPDX-License-Identifier: MIT
#include <weft/suggestions.hpp>

#include "evaluation/answers.hpp"
#include "text/nearest.hpp"
#include "text/utf8.hpp"
#include "yaml/value.hpp"

#include <array>
#include <ostream>
#include <set>
#include <utility>

namespace weft {

namespace {

constexpr std::array<std::string_view, 2> known_keys{"accepted", "ignored"};

void complain(Diagnostics& diagnostics, Span span, std::string message, std::string advice) {
  diagnostics.push_back(
      {.code = "ledger-field", .message = std::move(message), .span = span, .advice = std::move(advice)});
}

std::vector<std::string> read_terms(const yaml::Value& value, Diagnostics& diagnostics) {
  std::vector<std::string> terms;
  if (value.kind == yaml::Value::Kind::null) return terms;
  if (!value.is_list()) {
    complain(diagnostics, value.span, "expected a list of terms", "write a line each: '- the term'");
    return terms;
  }
  for (const yaml::Value& item : value.items) {
    if (item.is_scalar()) {
      terms.push_back(item.scalar);
    } else {
      complain(diagnostics, item.span, "expected a term", "write it as a text, in quotes if need be");
    }
  }
  return terms;
}

/// As one text of YAML: JSON's quotes are understood there, and whatever stands in them.
void write_terms(std::string_view key, const std::vector<std::string>& terms, std::ostream& out) {
  const std::set<std::string> sorted(terms.begin(), terms.end());
  out << key << ':' << (sorted.empty() ? " []" : "") << '\n';
  for (const std::string& term : sorted)
    out << "  - "
        << evaluation::Json(text::printable(term)).dump(-1, ' ', false, evaluation::Json::error_handler_t::replace)
        << '\n';
}

}  // namespace

Ledger parse_ledger(std::string_view text, Diagnostics& diagnostics) {
  Ledger ledger;
  const auto root = yaml::parse(text, 0, yaml::configuration_limits, diagnostics);
  if (!root || root->kind == yaml::Value::Kind::null) return ledger;
  if (!root->is_map()) {
    complain(diagnostics, root->span, "expected a map", "write 'accepted:' and 'ignored:', each with a list of terms");
    return ledger;
  }
  for (const yaml::Entry& entry : root->entries) {
    if (entry.key == "accepted") {
      ledger.accepted = read_terms(entry.value, diagnostics);
    } else if (entry.key == "ignored") {
      ledger.ignored = read_terms(entry.value, diagnostics);
    } else {
      diagnostics.push_back({.severity = Severity::warning,
                             .code = "ledger-unknown-key",
                             .message = "unknown key '" + entry.key + "'" + text::did_you_mean(entry.key, known_keys),
                             .span = entry.key_span,
                             .advice = "known are accepted and ignored"});
    }
  }
  return ledger;
}

void write_ledger(const Ledger& ledger, std::ostream& out) {
  out << "# What was decided about the suggestions of `weft ontology suggest`.\n";
  write_terms("accepted", ledger.accepted, out);
  write_terms("ignored", ledger.ignored, out);
}

}  // namespace weft
