// SPDX-License-Identifier: MIT
#include "cli/doctor_checks.hpp"

#include "cli/environment.hpp"
#include "cli/findings.hpp"
#include "cli/messages.hpp"
#include "cli/terminal.hpp"
#include "corpus/configuration.hpp"
#include "io/files.hpp"
#include "pictures/layout.hpp"

#include <weft/archive.hpp>
#include <weft/ontology.hpp>
#include <weft/picture.hpp>

#include <ostream>

namespace weft::cli {

namespace {

constexpr std::string_view release = WEFT_VERSION;

HealthCheck topics_check() {
  try {
    std::vector<PlacedDiagnostic> found;
    const auto ontology = load_ontology({}, found);
    if (ontology && !ontology->topics().empty())
      return {"topics", Health::ok, counted(ontology->topics().size(), "topic", "topics") + " come with this weft", {}};
  } catch (const Error&) {
    return {"topics", Health::fault, "the topics that come with weft cannot be read", "install weft again"};
  }
  return {"topics", Health::fault, "no topics come with this weft", "install weft again"};
}

/// `weft.yaml:3:1: unknown key 'sereis'`
std::string told(const PlacedDiagnostic& finding) {
  std::string place = finding.file + ": ";
  if (finding.position)
    place = finding.file + ':' + std::to_string(finding.position->line) + ':' +
            std::to_string(finding.position->column) + ": ";
  return place + finding.message;
}

HealthCheck configuration_check(std::string name, const std::string& path, std::ostream& err) {
  try {
    if (path.empty() || io::kind_of(path) == io::PathKind::missing)
      return {std::move(name), Health::ok, path.empty() ? "none" : "none at '" + path + "', and none is needed", {}};
    Diagnostics found;
    const std::string text = read_text(io::read_file(path, io::configuration_size_limit), found);
    corpus::parse_configuration(text, found);
    const std::vector<PlacedDiagnostic> placed = place_diagnostics(found, path, text);
    if (placed.empty()) return {std::move(name), Health::ok, "'" + path + "' is read", {}};
    write_findings(placed, err);
    const bool is_fault = has_errors(found);
    const std::string more = placed.size() > 1 ? ", and " + std::to_string(placed.size() - 1) + " more" : "";
    return {std::move(name), is_fault ? Health::fault : Health::warning, told(placed.front()) + more,
            is_fault ? "mend it: nothing is built until then" : "mend it: what is not understood is ignored"};
  } catch (const Error& error) {
    return {std::move(name), Health::fault, error.what(), error.advice()};
  }
}

/// The file beside the corpus, or else that of the folder where the build is typed.
std::string configuration_of(const std::string& folder) {
  const std::string here = "weft.yaml";
  if (folder.empty()) return here;
  const std::string beside = folder + (folder.ends_with('/') ? "" : "/") + here;
  try {
    return io::kind_of(beside) == io::PathKind::missing && io::kind_of(here) != io::PathKind::missing ? here : beside;
  } catch (const Error&) {
    return beside;  // and what keeps it from being looked at is told when it is read
  }
}

std::string picture_of(std::string_view text) {
  return "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><text x='2' y='15' font-family='sans-serif'>" +
         std::string(text) + "</text></svg>";
}

void check_png(HealthChecks& checks) {
  try {
    const std::string with_words = picture_png(picture_of("weft"));
    checks.push_back({"PNG and PDF", Health::ok, "librsvg draws them", {}});
    if (with_words == picture_png(picture_of(""))) {
      checks.push_back({"fonts", Health::warning, "there are none: PNG and PDF come without words",
                        "install some (Debian, Ubuntu: apt install fonts-dejavu-core)"});
    } else {
      checks.push_back({"fonts", Health::ok, "words are drawn", {}});
    }
  } catch (const Error& error) {
    checks.push_back(
        {"PNG and PDF", Health::warning, error.what(), "SVG is drawn without it; for PNG and PDF install it"});
  }
}

}  // namespace

void check_program(HealthChecks& checks) {
  checks.push_back({"weft",
                    Health::ok,
                    "release " + std::string(release) + ", archives of version " + std::to_string(archive_version),
                    {}});
  const std::string sqlite(sqlite_release());
  checks.push_back(sqlite_has_word_index()
                       ? HealthCheck{"SQLite", Health::ok, sqlite + ", with its index of words", {}}
                       : HealthCheck{"SQLite", Health::fault, sqlite + " lacks FTS5, the index of words",
                                     "install a SQLite that has it, as those of Debian and Ubuntu do"});
  checks.push_back(topics_check());
}

void check_configurations(const std::string& folder, HealthChecks& checks, std::ostream& err) {
  checks.push_back(configuration_check("weft.yaml", configuration_of(folder), err));
  checks.push_back(configuration_check("your own", user_configuration(), err));
}

void check_pictures(HealthChecks& checks) {
  try {
    pictures::GraphvizGraph graph;
    for (const char* const name : {"one", "two", "three"}) graph.add_node(name, {});
    graph.add_edge("one", "two", {});
    graph.add_edge("two", "three", {});
    pictures::place_nodes(graph);
    checks.push_back({"maps", Health::ok, "Graphviz lays them out", {}});
  } catch (const Error& error) {
    checks.push_back({"maps", Health::fault, error.what(),
                      error.advice().empty() ? "weft build --no-exports does without maps" : error.advice()});
  }
  check_png(checks);
}

}  // namespace weft::cli
