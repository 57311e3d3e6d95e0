// SPDX-License-Identifier: MIT
#include <weft/health.hpp>

#include "answers/answer.hpp"

#include <algorithm>

namespace weft {

std::string_view name_of(Health health) {
  switch (health) {
    case Health::ok:
      return "ok";
    case Health::warning:
      return "warning";
    case Health::fault:
      return "fault";
  }
  return {};
}

void write_health_json(std::span<const HealthCheck> checks, std::ostream& out) {
  const auto count = [&](Health health) {
    return std::count_if(checks.begin(), checks.end(), [&](const HealthCheck& c) { return c.health == health; });
  };
  nlohmann::ordered_json answer = answers::new_answer();
  answer["faults"] = count(Health::fault);
  answer["warnings"] = count(Health::warning);
  answer["checks"] = answers::list_of(checks, [](const HealthCheck& check) {
    return nlohmann::ordered_json{{"name", check.name},
                                  {"health", name_of(check.health)},
                                  {"found", check.found},
                                  {"advice", answers::text_or_null(check.advice)}};
  });
  answers::write_answer(answer, out);
}

}  // namespace weft
