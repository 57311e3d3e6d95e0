// SPDX-License-Identifier: MIT
#include "build/seen_files.hpp"
#include "cli/doctor_checks.hpp"
#include "cli/messages.hpp"
#include "io/files.hpp"
#include "io/folder_state.hpp"
#include "text/utf8.hpp"

#include <weft/archive.hpp>
#include <weft/ontology.hpp>

#include <cstdint>

namespace weft::cli {

namespace {

constexpr std::size_t most_compared = 1000;  ///< issues; some seconds
constexpr std::uint64_t little_space = std::uint64_t{100} << 20;
constexpr const char* build_advice = "weft build FOLDER";

std::string quoted(const std::string& path) { return "'" + path + "'"; }

/// What is there instead of a sound archive.
HealthCheck unsound(const ArchiveHealth& health, const std::string& path, bool named) {
  const std::string versions =
      "version " + std::to_string(health.version) + ", and this weft reads " + std::to_string(archive_version);
  switch (health.state) {
    case ArchiveState::missing:
      return {"archive", named ? Health::fault : Health::warning, "there is none at " + quoted(path) + " yet",
              "build one: " + std::string(build_advice)};
    case ArchiveState::unreadable:
      return {"archive", Health::fault, text::printable(health.reason),
              health.advice.empty() ? "it is left as it is; name another with --archive" : health.advice};
    case ArchiveState::empty:
      return {"archive", Health::warning, quoted(path) + " is empty, as a first build leaves it that was killed",
              "build again: " + std::string(build_advice)};
    case ArchiveState::foreign:
      return {"archive", Health::fault, quoted(path) + " is the database of another program, and is left as it is",
              "move it away, or build into another folder: weft build FOLDER -o DIR"};
    case ArchiveState::older:
      return {"archive", Health::fault, quoted(path) + " is of an older weft: it has " + versions,
              "the next build makes it anew: " + std::string(build_advice)};
    case ArchiveState::newer:
      return {"archive", Health::fault, quoted(path) + " is of a newer weft: it has " + versions, "update weft"};
    case ArchiveState::unfinished:
      return {"archive", Health::warning, quoted(path) + " was being written when its build was killed",
              "nothing: the next command that reads it puts that right"};
    case ArchiveState::damaged:
      return {"archive", Health::fault, quoted(path) + " is damaged: " + text::printable(health.reason),
              "delete it and build again: " + std::string(build_advice)};
    case ArchiveState::sound:
      break;
  }
  return {};
}

std::string compared(const ArchiveHealth& health) {
  if (health.issues == 0) return "topics that were counted, and no issue to compare";
  if (health.compared == health.issues) return counted(health.issues, "issue", "issues") + ", all as they were put in";
  return counted(health.issues, "issue", "issues") + ", of which " + std::to_string(health.compared) +
         " were compared: as they were put in";
}

/// How many of this program's topics an archive's ontology has under the same name.
std::size_t topics_in_common(const Ontology& ours, const Ontology& others) {
  std::size_t common = 0;
  for (const Topic& topic : ours.topics()) {
    const std::optional<TopicId> found = others.find(topic.id);
    if (found && others[*found].label() == topic.label()) ++common;
  }
  return common;
}

/// Who builds with topics of their own has another ontology in the archive, and rightly so.
HealthCheck ontology_check(const std::string& path, const ArchiveHealth& health) {
  try {
    std::vector<PlacedDiagnostic> told_elsewhere;
    const auto ours = load_ontology({}, told_elsewhere);
    if (ours && ours->fingerprint() == health.ontology) return {"made with", Health::ok, "the topics of this weft", {}};
    const auto others = Archive(path).load_ontology();
    const std::size_t all = ours ? ours->topics().size() : 0;
    const std::size_t common = ours ? topics_in_common(*ours, *others) : 0;
    if (common == all) return {"made with", Health::ok, "topics of your own (--ontology) over those of this weft", {}};
    return {"made with", Health::warning,
            "other topics: " + std::to_string(all - common) + " of this weft's " + std::to_string(all) +
                " are not among them",
            "unless that is meant (--no-default-ontology), build again: what has not changed is only tagged anew"};
  } catch (const Error& error) {
    return {"made with", Health::fault, error.what(), error.advice()};
  }
}

HealthCheck files_check(const std::string& path, const ArchiveHealth& health) {
  const building::SeenFiles::Since since = building::SeenFiles::load(path, health.contents).since();
  if (since.files == 0)
    return {"files", Health::ok, "it is not noted which were read: the next build compares their texts", {}};
  if (since.changed.empty() && since.gone.empty())
    return {"files", Health::ok, counted(since.files, "file", "files") + ", none changed or gone since the build", {}};
  std::string found;
  if (!since.changed.empty())
    found = std::to_string(since.changed.size()) + " changed since the build (" + since.changed.front() + ")";
  if (!since.gone.empty())
    found += (found.empty() ? "" : ", ") + std::to_string(since.gone.size()) + " gone (" + since.gone.front() + ")";
  return {"files", Health::warning, found, "build again: " + std::string(build_advice)};
}

HealthCheck folder_check(const std::string& archive, bool named) {
  const std::size_t slash = archive.rfind('/');
  const std::string wanted = slash == std::string::npos ? "." : slash == 0 ? "/" : archive.substr(0, slash);
  try {
    const std::string folder = io::nearest_folder(wanted);
    if (!io::may_write_in(folder))
      return {"output", named ? Health::warning : Health::fault, quoted(folder) + " cannot be written",
              "let yourself write there, or build elsewhere: weft build FOLDER -o DIR"};
    const std::optional<std::uint64_t> space = io::free_bytes(folder);
    const std::string left = space ? ", " + std::to_string(*space >> 20) + " MiB free" : "";
    if (space && *space < little_space)
      return {"output", Health::warning, "little space in " + quoted(folder) + left,
              "make room, or build elsewhere: weft build FOLDER -o DIR"};
    return {"output", Health::ok, quoted(wanted) + " can be written" + left, {}};
  } catch (const Error& error) {
    return {"output", Health::fault, error.what(), error.advice()};
  }
}

}  // namespace

void check_archive(const std::string& path, bool named, HealthChecks& checks) {
  const ArchiveHealth health = examine_archive(path, most_compared);
  if (health.state != ArchiveState::sound) {
    checks.push_back(unsound(health, path, named));
  } else {
    checks.push_back({"archive", Health::ok, quoted(path) + ": " + compared(health), {}});
    if (!health.same_reader)
      checks.push_back({"reader", Health::warning, "another version of weft has read its issues",
                        "build again, to have them read anew"});
    checks.push_back(ontology_check(path, health));
    checks.push_back(files_check(path, health));
  }
  checks.push_back(folder_check(path, named));
}

}  // namespace weft::cli
