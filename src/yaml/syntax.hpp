// SPDX-License-Identifier: MIT
#pragma once

#include <weft/diagnostic.hpp>

#include <yaml-cpp/exceptions.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace weft::yaml {

/// What was known when the parser gave up. Offsets are in `text`.
struct Scene {
  std::string_view text;
  std::size_t last_end = 0;            ///< where the last thing that was understood ended
  std::optional<std::size_t> bracket;  ///< the innermost bracket that is open
  std::optional<Span> long_quote;      ///< the last scalar, when it is quoted and spans lines
};

/// Says in words a person understands why yaml-cpp gave up, and what to do. The span is in `scene.text`.
Diagnostic explain(const YAML::Exception& failure, const Scene& scene);

/// A quote at `at` that never ends.
Diagnostic unclosed_quote(std::string_view text, std::size_t at);

/// `write title: "foo: bar"`: the line at `at` with its value in quotes, where that is the mend.
std::string quote_advice(std::string_view text, std::size_t at);

}  // namespace weft::yaml
