// SPDX-License-Identifier: MIT
#include "cli/commands.hpp"
#include "cli/doctor_checks.hpp"
#include "cli/layout.hpp"
#include "cli/messages.hpp"
#include "cli/options.hpp"
#include "cli/terminal.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <ostream>
#include <string>

namespace weft::cli {

namespace {

struct DoctorArguments {
  std::string archive;  ///< empty: where a build puts it
  bool json = false;
};

void set_up(Options& options, DoctorArguments& arguments) {
  add_text(options, arguments.archive, {"--archive", "FILE", "the archive to look at (output/weft.db)"});
  add_json(options, arguments.json);
  add_examples(options, {"weft doctor", "weft doctor --archive maps/weft.db --json"});
}

std::string_view colour_for(Health health) {
  if (health == Health::fault) return "\x1B[1;31m";
  return health == Health::warning ? "\x1B[1;33m" : "\x1B[32m";
}

/// A line that is wrapped rather than cut: what is wrong must not be lost.
void write_wrapped(std::string_view text, std::size_t indent, std::size_t columns, std::ostream& out) {
  std::size_t at = indent;
  for (bool first = true; !text.empty(); first = false) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const std::size_t width = text::display_width(word);
    if (!first && at + 1 + width > columns) {
      out << '\n' << std::string(indent, ' ');
      at = indent;
    } else if (!first) {
      out << ' ';
      ++at;
    }
    out << word;
    at += width;
  }
  out << '\n';
}

void write_checks(const HealthChecks& checks, std::ostream& out) {
  constexpr std::size_t widest_word = 7;  // `warning`
  std::size_t widest = 0;
  for (const HealthCheck& check : checks) widest = std::max(widest, check.name.size());
  const std::size_t indent = widest_word + widest + 4;
  const bool coloured = colour_of(out) == Colour::yes;
  for (const HealthCheck& check : checks) {
    const std::string word = padded(name_of(check.health), widest_word);
    out << (coloured ? std::string(colour_for(check.health)) + word + "\x1B[0m" : word) << "  "
        << padded(check.name, widest) << "  ";
    write_wrapped(text::printable(check.found), indent, columns_of(out), out);
    if (check.advice.empty()) continue;
    out << std::string(indent, ' ');
    write_wrapped(text::printable(check.advice), indent, columns_of(out), out);
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
  const bool named = !arguments.archive.empty();
  HealthChecks checks;
  check_program(checks);
  check_configurations(checks, err);
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
  return make_command("doctor", "look whether weft and all it needs is well, and say what to do", set_up, run);
}

}  // namespace weft::cli
