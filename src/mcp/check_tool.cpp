// SPDX-License-Identifier: MIT
#include "mcp/shape.hpp"
#include "mcp/tool.hpp"

#include <weft/answers.hpp>
#include <weft/checked.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace weft::mcp {

namespace {

constexpr std::size_t longest_issue = 500'000;
constexpr std::string_view usual_name = "draft.md";

std::vector<std::string_view> part_names() {
  std::vector<std::string_view> names;
  for (const CheckPart part : check_parts()) names.push_back(name_of(part));
  return names;
}

std::vector<Parameter> check_parameters() {
  return {{"markdown",
           ParameterKind::text,
           "The issue: its Markdown, front matter and all.",
           nullptr,
           longest_issue,
           {},
           true},
          {"name", ParameterKind::text,
           "What its file is or would be called, for instance 2024-13.md: findings name it, "
           "and it may tell the issue's number and date. No file is opened.",
           usual_name, 200},
          {"only", ParameterKind::choices,
           "Look at these parts alone: sent (links that were sent before), lint (what is "
           "wrong with its form), related (older articles to point back to), terms (what no topic covers), tags (its "
           "topics).",
           nullptr, 0, part_names()},
          {"references", ParameterKind::flag, "Note links in passing that were sent before, too.", false},
          {"limit", ParameterKind::number, "At most so many older articles.", CheckOptions().limit, 50},
          {"min_score", ParameterKind::share, "Older articles from this score on.", least_convincing}};
}

Json finding() {
  using namespace shape;
  return object({{"severity", one_of({"note", "warning", "error"})},
                 {"code", text()},
                 {"message", text()},
                 {"advice", or_null(text())},
                 {"file", text()},
                 {"line", or_null(whole())},
                 {"column", or_null(whole())}});
}

Json issue() {
  using namespace shape;
  const Json sent = object({{"article", article()},
                            {"url", or_null(text())},
                            {"role", text()},
                            {"finding", flag()},
                            {"section", or_null(text())},
                            {"before", list_of(dated_article())}});
  const Json older = extended(article(), {{"score", number()}, {"reasons", list_of(text())}, {"markdown", text()}});
  const Json place = object({{"line", whole()}, {"column", whole()}});
  const Json term = object({{"label", text()},
                            {"kind", text()},
                            {"site", or_null(text())},
                            {"articles", whole()},
                            {"elsewhere", whole()},
                            {"in_title", flag()},
                            {"places", list_of(place)}});
  const Json tag =
      extended(label(), {{"role", one_of({"about", "mentions"})}, {"score", number()}, {"mentions", whole()}});
  return object({{"id", text()},
                 {"title", text()},
                 {"number", or_null(text())},
                 {"date", or_null(text())},
                 {"file", text()},
                 {"replaces", or_null(text())},
                 {"articles", whole()},
                 {"findings", list_of(finding())},
                 {"sent", list_of(sent)},
                 {"related", list_of(object({{"article", article()}, {"older", list_of(older)}}))},
                 {"terms", list_of(term)},
                 {"tags", list_of(object({{"article", article()}, {"topics", list_of(tag)}}))}});
}

Json check_answer() {
  using namespace shape;
  return shape::answer(
      {{"total", whole()}, {"parts", list_of(text())}, {"reading", list_of(finding())}, {"issues", list_of(issue())}});
}

CheckOptions check_options_of(const Arguments& arguments) {
  CheckOptions options;
  const std::vector<std::string> only = arguments.texts("only");
  for (const CheckPart part : check_parts()) {
    if (only.empty() || std::find(only.begin(), only.end(), name_of(part)) != only.end()) options.parts.push_back(part);
  }
  options.references = arguments.flag("references");
  options.limit = arguments.number("limit");
  options.least_score = arguments.share("min_score");
  return options;
}

Outcome run_check(const Arguments& arguments, const std::string& archive) {
  BuildOptions options;
  options.paths = {"-"};
  options.standard_input = arguments.text("markdown");
  options.standard_input_path = arguments.text("name");
  options.archive = archive;
  // Neither of these may lead to a file.
  options.look_for_configuration = false;
  options.jobs = 1;
  const CheckedIssues checked = check_unpublished(options, check_options_of(arguments));
  return json_of([&](std::ostream& out) { write_issue_check_json(checked.graph, checked.answer, Evidence::no, out); });
}

}  // namespace

Tool check_tool() {
  return {"check",
          "Check an issue before publishing",
          "Looks over the Markdown of an issue that is not published yet: which of its links were sent before, which "
          "older articles it may point back to, what is wrong with its form, which terms are new, which topics it has. "
          "Findings come with line and column; total counts those that are more than notes.",
          check_parameters(),
          check_answer(),
          run_check,
          "look at fewer parts at once with only, or at a part of the issue"};
}

}  // namespace weft::mcp
