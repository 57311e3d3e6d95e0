// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/naming.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"

#include <weft/exports.hpp>
#include <weft/query.hpp>

#include <array>
#include <cstddef>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace weft::cli {

namespace {

struct RelatedArguments {
  std::string article;
  std::size_t limit = RelatedOptions().limit;
  std::string same_issue = "no";
  bool json = false;
  std::string archive = default_archive();
};

void set_up(CLI::App& app, RelatedArguments& arguments) {
  add_argument(app, arguments.article, "ARTICLE", "an id, an address or a title, or the beginning of one");
  add_number(app, arguments.limit, {"--limit", "N", "at most so many answers (10)"});
  add_choice(app, arguments.same_issue, {"yes", "no"},
             {"--same-issue", "yes|no", "whether articles of the same issue may answer (no)"});
  add_json(app, arguments.json);
  add_archive(app, arguments.archive);
  add_examples(app, {"weft related 'How Discord Stores Trillions of Messages'",
                     "weft related 2024-01/paxos-made-simple --limit 3 --json"});
}

void write_article(const TopicGraph& graph, VertexId article, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  out << fitted(graph[article].label, columns) << '\n' << fitted(graph[article].id, columns) << "\n\n";
}

/// ` 1. 0.78  The title (2024-05)`, then its reasons and its link below the title.
void write_answer(const TopicGraph& graph, std::size_t number, const RelatedArticle& answer, std::ostream& out) {
  const std::size_t columns = columns_of(out);
  const Vertex& article = graph[answer.relation.article];
  const std::string head = right_aligned(number, 2) + ". " + two_decimals(answer.relation.score) + "  ";
  const std::string issue = " (" + fitted(graph.issue(answer.relation.article).id, columns) + ")";
  const std::size_t taken = head.size() + issue.size();
  out << head << fitted(article.label, columns > taken ? columns - taken : 0) << issue << '\n';
  for (const std::string& reason : answer.reasons) out << indented(head.size(), "- " + reason, columns);
  // Whole, however long: half a link leads nowhere.
  if (!article.url.empty()) out << indented(head.size(), article.url, unlimited);
}

Exit run(const RelatedArguments& arguments, std::ostream& out, std::ostream& err) {
  constexpr std::array kinds{VertexKind::article};
  ArchivedCorpus corpus = load_archive(arguments.archive);
  const TopicGraph graph(std::move(corpus.ontology), std::move(corpus.issues));
  const auto article = find_named(graph, arguments.article, kinds, err);
  if (!article) return Exit::partly;

  const RelatedOptions options{arguments.limit, arguments.same_issue == "yes"};
  const std::vector<RelatedArticle> answers = related_articles(graph, *article, options);
  if (arguments.json) {
    write_related_json(graph, *article, answers, out);
  } else if (!answers.empty()) {
    write_article(graph, *article, out);
    for (std::size_t i = 0; i < answers.size(); ++i) write_answer(graph, i + 1, answers[i], out);
  }
  if (!answers.empty()) return Exit::done;
  if (graph.article(*article).recurring) {
    say(err, "'" + fitted(graph[*article].label, unlimited) + "' repeats or keeps house, so nothing is related to it",
        "ask about an article that stands for itself");
    return Exit::partly;
  }
  say(err, "nothing is related to '" + fitted(graph[*article].label, unlimited) + "'",
      options.same_issue ? "" : "--same-issue yes looks in its own issue as well");
  return Exit::partly;
}

}  // namespace

Command related_command() {
  return make_command("related", "find the articles related to one, best first, each with its reasons", set_up, run);
}

}  // namespace weft::cli
