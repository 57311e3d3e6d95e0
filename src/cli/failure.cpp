// SPDX-License-Identifier: MIT
#include "cli/failure.hpp"

#include "cli/findings.hpp"
#include "cli/messages.hpp"

#include <weft/build.hpp>

#include <ostream>

namespace weft::cli {

void tell_failure(const Error& error, std::ostream& err) {
  if (const auto* unusable = dynamic_cast<const UnusableError*>(&error)) write_findings(unusable->diagnostics(), err);
  say(err, error.what(), error.advice());
}

}  // namespace weft::cli
