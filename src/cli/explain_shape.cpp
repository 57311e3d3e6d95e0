// SPDX-License-Identifier: MIT
#include "cli/explain_shape.hpp"

#include "cli/findings.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <ostream>
#include <span>
#include <string>

namespace weft::cli {

namespace {

constexpr std::size_t widest_heading = 44;

/// `27 articles: sections 3, list 24`
std::string summary_of(const Explanation& explanation) {
  std::array<std::size_t, 6> counts{};
  for (const Explanation::Part& part : explanation.parts)
    if (part.shape) counts[static_cast<std::size_t>(*part.shape)] += part.articles;
  std::size_t articles = 0;
  std::string shapes;
  for (std::size_t shape = 0; shape < counts.size(); ++shape) {
    if (counts[shape] == 0) continue;
    articles += counts[shape];
    shapes += shapes.empty() ? ": " : ", ";
    shapes += std::string(name_of(static_cast<Shape>(shape))) + " " + std::to_string(counts[shape]);
  }
  return articles == 0 ? "no article" : counted(articles, "article", "articles") + shapes;
}

void write_facts(const Explanation& explanation, std::ostream& out) {
  std::size_t widest = 0;
  for (const Explanation::Fact& fact : explanation.facts)
    widest = std::max(widest, text::display_width(text::printable(fact.value)));
  widest = std::min(widest, widest_heading);
  for (const Explanation::Fact& fact : explanation.facts) {
    if (fact.value.empty()) {
      out << "  " << padded(fact.name, 8) << gap << "not known\n";
    } else {
      out << "  " << padded(fact.name, 8) << gap << padded(fitted(fact.value, widest), widest) << gap << "from the "
          << fact.origin << '\n';
    }
  }
}

/// Headings are set in below the outermost, so that what stands below what can be seen.
std::string heading_of(const Explanation::Part& part, int outermost) {
  if (part.level == 0) return "(before the first heading)";
  return std::string(2 * static_cast<std::size_t>(part.level - outermost), ' ') + text::printable(part.heading);
}

int outermost_of(std::span<const Explanation::Part> parts) {
  int outermost = std::numeric_limits<int>::max();
  for (const Explanation::Part& part : parts)
    if (part.level > 0) outermost = std::min(outermost, part.level);
  return outermost;
}

constexpr std::size_t least_of_a_reason = 16;

void write_parts(std::span<const Explanation::Part> parts, std::size_t columns, std::ostream& out) {
  const int outermost = outermost_of(parts);
  std::size_t widest = 7;
  for (const Explanation::Part& part : parts)
    widest = std::max(widest, text::display_width(heading_of(part, outermost)));
  widest = std::min(widest, widest_heading);
  out << "\n  " << padded("line", 5) << gap << padded("heading", widest) << gap << padded("articles", 8) << gap
      << padded("shape", 8) << gap << "because\n";
  for (const Explanation::Part& part : parts) {
    const std::string head = "  " + right_aligned(part.line, 5) + std::string(gap) +
                             padded(fitted(heading_of(part, outermost), widest), widest) + std::string(gap) +
                             right_aligned(part.articles, 8) + std::string(gap) +
                             padded(part.shape ? name_of(*part.shape) : "-", 8) + std::string(gap);
    // The reason is what was asked for, so it goes on below itself rather than being cut.
    const std::size_t taken = text::display_width(head);
    out << head << text::wrapped(part.reason, taken, taken, std::max(columns, taken + least_of_a_reason)) << '\n';
  }
}

}  // namespace

Exit explain_shape(const BuildOptions& options, Severity worst, std::ostream& out, std::ostream& err) {
  const auto counts = [&](const PlacedDiagnostic& diagnostic) { return diagnostic.severity >= worst; };
  bool complete = true;
  bool first = true;
  for (const ExplainedFile& file : explain_files(options)) {
    write_findings(file.diagnostics, err);
    complete = complete && std::none_of(file.diagnostics.begin(), file.diagnostics.end(), counts);
    if (file.explanation.parts.empty()) continue;
    if (!first) out << '\n';
    first = false;
    out << text::printable(file.path) << ": " << summary_of(file.explanation) << "\n\n";
    write_facts(file.explanation, out);
    write_parts(file.explanation.parts, columns_of(out), out);
  }
  return complete ? Exit::done : Exit::partly;
}

}  // namespace weft::cli
