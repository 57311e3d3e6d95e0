// SPDX-License-Identifier: MIT
#include <weft/corpus.hpp>

#include "corpus/front_matter.hpp"
#include "text/encoding.hpp"

#include <utility>

namespace weft {

namespace {

using text::Encoding;

constexpr std::uint32_t replacement_size = 3;  // U+FFFD in UTF-8

Diagnostic not_text(Encoding encoding) {
  Diagnostic diagnostic{Severity::error, "not-text", {}, {}, "save the file as UTF-8"};
  switch (encoding) {
    case Encoding::unmarked_utf_16:
      diagnostic.message = "not text: this looks like UTF-16 without a byte order mark";
      break;
    case Encoding::utf_32:
      diagnostic.message = "not text: this is UTF-32, which is not read";
      break;
    default:
      diagnostic.message = "not text: a binary file, full of NUL and control bytes";
      diagnostic.advice = "give the file another name, or keep it outside the folder of the issues";
  }
  return diagnostic;
}

Diagnostic replaced(const text::Replacement& replacement, Span front_matter) {
  const auto at = static_cast<std::uint32_t>(replacement.at);
  Diagnostic diagnostic{Severity::warning,
                        "not-utf-8",
                        "a byte that is not UTF-8 text was replaced",
                        {at, at + replacement_size},
                        "save the file as UTF-8"};
  if (replacement.fault == text::Fault::invalid) return diagnostic;
  diagnostic.message = "a NUL was replaced";
  diagnostic.advice = "remove it";
  // What it cut short there may be the title or the date, and a wrong one is worse than none.
  if (at >= front_matter.begin && at < front_matter.end) {
    diagnostic.severity = Severity::error;
    diagnostic.message = "a NUL stands in the front matter";
  }
  return diagnostic;
}

}  // namespace

std::string read_text(std::string_view bytes, Diagnostics& diagnostics) {
  const Encoding encoding = text::encoding_of(bytes);
  if (!text::is_text(encoding)) {
    diagnostics.push_back(not_text(encoding));
    return {};
  }
  text::CleanText clean = text::clean_text(bytes, encoding);
  if (clean.replaced.empty()) return std::move(clean.text);
  const Span front_matter = corpus::front_matter_span(clean.text);
  for (const text::Replacement& replacement : clean.replaced)
    diagnostics.push_back(replaced(replacement, front_matter));
  if (clean.unlisted > 0) diagnostics.back().message += ", and " + std::to_string(clean.unlisted) + " more behind it";
  return std::move(clean.text);
}

}  // namespace weft
