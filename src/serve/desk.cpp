// SPDX-License-Identifier: MIT
#include "serve/desk.hpp"

#include "serve/api.hpp"
#include "serve/target.hpp"
#include "text/utf8.hpp"

#include <weft/archive.hpp>
#include <weft/diagnostic.hpp>
#include <weft/query.hpp>
#include <weft/related.hpp>

#include <algorithm>
#include <exception>
#include <optional>
#include <ostream>
#include <sstream>
#include <string>
#include <utility>

namespace weft::serve {
namespace {

void take_away(std::string& text, std::string_view part) {
  if (const std::size_t at = text.find(part); at != std::string::npos) text.erase(at, part.size());
}

/// Empty when there is none of that name.
std::string_view parameter_of(const Target& target, std::string_view parameter) {
  for (const auto& [name, value] : target.parameters) {
    if (name == parameter) return value;
  }
  return {};
}

}  // namespace

/// The archive as the explorer shows it, as it was when it was loaded. It is not kept open, which would keep a build
/// from writing it.
struct Desk::Shown {
  Shown(const DeskOptions& options, std::string fingerprint, ArchivedCorpus corpus, std::string title)
      : contents(std::move(fingerprint)),
        path(options.archive),
        graph(graph_of(std::move(corpus))),
        whole(graph),
        explorer(whole, {std::move(title), options.made_by,
                         [this](const std::string& one, const std::string& other) {
                           return words->in_common.find(one, other);
                         },
                         contents}) {}
  Shown(const Shown&) = delete;
  Shown& operator=(const Shown&) = delete;

  /// Words that articles share are read when they are told: there is nothing once the archive holds something else.
  std::optional<std::string> part(std::string_view name) {
    std::optional<Words> opened;
    if (name.starts_with("related-")) {
      opened.emplace(path);
      if (opened->archive.contents() != contents) return std::nullopt;
      words = &*opened;
    }
    std::ostringstream out;
    explorer.write_part(name, out);
    return std::move(out).str();
  }

  struct Words {
    explicit Words(const std::string& path) : archive(path), in_common(archive) {}
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;

    Archive archive;
    WordsInCommon in_common;
  };

  std::string contents;
  std::string path;
  Words* words = nullptr;  ///< while they are told
  TopicGraph graph;
  Excerpt whole;
  Explorer explorer;
};

Desk::Desk(DeskOptions options, std::ostream& log) : options_(std::move(options)), log_(log) { renew(); }
Desk::~Desk() = default;

void Desk::renew() {
  // Not by the state of the file: while others read it, what is new may stand in the log beside it.
  const Archive archive(options_.archive);
  std::string contents = archive.contents();
  if (shown_ && shown_->contents == contents) return;
  ArchivedCorpus corpus = load_archive(archive, Texts::yes, Evidence::yes);
  std::string title = options_.title_of(corpus.issues);
  shown_ = std::make_unique<Shown>(options_, std::move(contents), std::move(corpus),
                                   title.empty() ? "Topic map" : std::move(title));
}

Answer Desk::page() {
  if (!has_explorer_page())
    return refusal(not_found, "this weft was built without the explorer; data and queries are served all the same");
  ExplorerPage page = explorer_page();
  take_away(page.html, "<!--weft:head-->");
  take_away(page.html, "<!--weft:data-->");
  return {200, "text/html; charset=utf-8", std::move(page.html),
          "default-src 'none'; script-src " + page.scripts + "; style-src " + page.styles +
              "; img-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"};
}

/// A page asks for `start` first, and names what that was of with all it asks for then. What is shown stays for it
/// until somebody asks for what the archive holds now.
Answer Desk::part(std::string_view name, std::string_view of) {
  if (of != shown_->contents) renew();
  const bool is_same = of.empty() || of == shown_->contents;
  const auto& names = shown_->explorer.part_names();
  if (is_same && std::find(names.begin(), names.end(), name) == names.end())
    return refusal(not_found, "there is no such part");
  std::optional<std::string> part = is_same ? shown_->part(name) : std::nullopt;
  if (!part) return refusal(gone, "the archive holds something else by now; begin again with start");
  return {200, json_type, *std::move(part)};
}

Answer Desk::route(std::string_view text) {
  constexpr std::string_view data = "/data/";
  constexpr std::string_view api = "/api/";
  const std::optional<Target> target = parse_target(text);
  if (!target) return refusal(wrong_request, "the address is not one");
  const std::string_view path = target->path;
  if (path == "/") return page();
  if (path.starts_with(data)) return part(path.substr(data.size()), parameter_of(*target, "of"));
  if (path.starts_with(api)) return answer_query(path.substr(api.size()), *target, options_.archive);
  return refusal(not_found, "there is nothing at this address");
}

Answer Desk::answer(std::string_view target) {
  try {
    return route(target);
  } catch (const Error& error) {
    return refusal(unavailable, error.what() + (error.advice().empty() ? "" : "; " + error.advice()));
  } catch (const std::exception& error) {
    log_ << "weft: internal error: " << text::printable(error.what()) << '\n' << std::flush;
    return refusal(internal_error, "internal error: this is a fault of weft; please report it");
  }
}

}  // namespace weft::serve
