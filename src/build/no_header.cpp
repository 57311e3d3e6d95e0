// SPDX-License-Identifier: MIT
#include "build/no_header.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

namespace weft::building {

namespace {

constexpr const char* code = "shard-header";

/// A format of files, by the bytes that they begin with.
struct Format {
  std::string_view magic;
  const char* what;
  const char* advice;
};

constexpr std::array<Format, 5> formats{{
    {{"SQLite format 3\0", 16},
     "it is a database, as archives are, and no shard",
     "merge the shards of its issues, or build from the issues"},
    {"\x28\xb5\x2f\xfd", "it is compressed by zstd", "unpack it on the way: zstd -dc FILE | weft merge -"},
    {"\x1f\x8b", "it is compressed by gzip", "unpack it on the way: gzip -dc FILE | weft merge -"},
    {{"\xfd"
      "7zXZ\0",
      6},
     "it is compressed by xz",
     "unpack it on the way: xz -dc FILE | weft merge -"},
    {R"({"format":"weft tables")", "its records are for tables, and have no texts",
     "run the weft extract again that wrote it, without --tables"},
}};

constexpr const char* how_to_go_on = "weft extract makes shards of issues; or give the issues to weft build";

bool is_named_as_markdown(std::string_view file) {
  constexpr std::array<std::string_view, 3> endings{".md", ".markdown", ".mdx"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return file.ends_with(ending); });
}

Diagnostic fault_in(std::string_view file, const ShardLine& line) {
  const auto error = [](std::string message, std::string advice) {
    return Diagnostic{Severity::error, code, std::move(message), {}, std::move(advice), {}};
  };
  if (line.text.starts_with(R"({"format":)"))
    return error(std::string("the header is ") + (line.is_ended ? "damaged" : "cut off") +
                     ", so all below it is left out, up to the next one",
                 "run the weft extract again that wrote it");
  if (line.text.empty() || line.text.front() == '{')
    return error("no header stands before this line, so it is left out, with all up to the first header",
                 "merge what weft extract has written, from its first line on");
  if (is_named_as_markdown(file)) return error("it is Markdown and no shard, so it is left out", how_to_go_on);
  return error("it is no shard, which would begin with a header, so it is left out", how_to_go_on);
}

}  // namespace

PlacedDiagnostic missing_header(const std::string& file, const ShardLine& line) {
  for (const Format& format : formats)
    if (line.text.starts_with(format.magic))
      return file_diagnostic(Severity::error, code, file, format.what, format.advice);
  return place_in_shard({fault_in(file, line)}, file, line).front();
}

PlacedDiagnostic missing_lines(const std::string& file) {
  return file_diagnostic(Severity::error, code, file, "it is empty: not even the header of a shard is in it",
                         "see why weft extract wrote nothing, and run it again");
}

}  // namespace weft::building
