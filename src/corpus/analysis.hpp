// SPDX-License-Identifier: MIT
#pragma once

#include "corpus/front_matter.hpp"
#include "corpus/identity.hpp"
#include "corpus/markdown.hpp"
#include "corpus/outline.hpp"
#include "corpus/segmentation.hpp"

#include <optional>
#include <string_view>

namespace weft::corpus {

/// All that is found out about a file before its articles are read.
struct Analysis {
  FrontMatter front_matter;
  Document document;
  Outline outline;
  Segmentation segmentation;
  Identity identity;
};

/// None when the text holds more than the parser may be given, which is told.
std::optional<Analysis> analyse(std::string_view text, std::string_view path, const ReadingRules& rules,
                                Diagnostics& diagnostics);

}  // namespace weft::corpus
