// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/doctor_checks.hpp"
#include "cli/ink.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "io/files.hpp"
#include "text/utf8.hpp"
#include "text/wrap.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace weft::cli {

namespace {

struct DoctorArguments {
  std::string folder;
  std::string archive;  ///< empty: where a build puts it
  bool json = false;
};

void set_up(Options& options, DoctorArguments& arguments) {
  add_text(options, arguments.folder, {"DIR", "DIR", "the folder of a corpus (this folder)"});
  add_text(options, arguments.archive, {"--archive", "FILE", "the archive to look at (output/weft.db)"});
  add_json(options, arguments.json);
  add_examples(options, {"weft doctor newsletters/", "weft doctor --archive maps/weft.db --json"});
}

Ink ink_for(Health health) {
  if (health == Health::fault) return Ink::fault;
  return health == Health::warning ? Ink::bad : Ink::good;
}

void write_checks(const HealthChecks& checks, std::ostream& out) {
  constexpr std::size_t widest_word = 7;  // `warning`
  std::size_t widest = 0;
  for (const HealthCheck& check : checks) widest = std::max(widest, check.name.size());
  const std::size_t indent = widest_word + widest + 4;
  const Inks inks(out);
  // What is wrong must not be lost, so lines are wrapped rather than cut.
  const auto wrapped = [&](const std::string& text) {
    return text::wrapped(text::printable(text), indent, indent, columns_of(out)) + '\n';
  };
  for (const HealthCheck& check : checks) {
    out << inks(ink_for(check.health), padded(name_of(check.health), widest_word)) << "  " << padded(check.name, widest)
        << "  " << wrapped(check.found);
    if (!check.advice.empty()) out << std::string(indent, ' ') << wrapped(check.advice);
  }
}

void write_sum(const HealthChecks& checks, std::ostream& out) {
  const auto count = [&](Health health) {
    return static_cast<std::size_t>(
        std::count_if(checks.begin(), checks.end(), [&](const HealthCheck& check) { return check.health == health; }));
  };
  out << '\n'
      << counted(count(Health::fault), "fault", "faults") << ", "
      << counted(count(Health::warning), "warning", "warnings") << '\n';
}

Exit run(const DoctorArguments& arguments, std::ostream& out, std::ostream& err) {
  if (!arguments.folder.empty() && io::kind_of(arguments.folder) != io::PathKind::folder)
    throw Error("there is no folder '" + arguments.folder + "'", "name the folder of a corpus, or none for this one");
  const bool named = !arguments.archive.empty();
  HealthChecks checks;
  check_program(checks);
  check_configurations(arguments.folder, checks, err);
  check_archive(named ? arguments.archive : default_archive(), named, checks);
  check_pictures(checks);
  check_surroundings(out, checks);
  err.flush();
  if (arguments.json) {
    write_health_json(checks, out);
  } else {
    write_checks(checks, out);
    write_sum(checks, out);
  }
  const bool is_ill =
      std::any_of(checks.begin(), checks.end(), [](const HealthCheck& check) { return check.health == Health::fault; });
  return is_ill ? Exit::partly : Exit::done;
}

}  // namespace

Command doctor_command() {
  return make_command<DoctorArguments>("doctor", "look whether weft and all it needs is well, and say what to do");
}

}  // namespace weft::cli
