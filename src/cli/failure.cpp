// SPDX-License-Identifier: MIT
#include "cli/failure.hpp"

#include "cli/messages.hpp"
#include "cli/terminal.hpp"

#include <weft/build.hpp>

#include <ostream>

namespace weft::cli {

void tell_failure(const Error& error, std::ostream& err) {
  if (const auto* unusable = dynamic_cast<const UnusableError*>(&error))
    write_diagnostics(unusable->diagnostics(), err, colour_of(err));
  say(err, error.what(), error.advice());
}

}  // namespace weft::cli
