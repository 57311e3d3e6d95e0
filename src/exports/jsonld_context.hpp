// SPDX-License-Identifier: MIT
#pragma once

#include "exports/vocabulary.hpp"

#include <string>

namespace weft::exports {

/// The context that makes our JSON linked data, as text with a term a line: every word of the vocabulary has its term
/// here, none is remote, and identifiers start with `base`. Throws Error when no identifier can start so.
std::string jsonld_context(const Vocabulary& vocabulary, const std::string& base);

}  // namespace weft::exports
