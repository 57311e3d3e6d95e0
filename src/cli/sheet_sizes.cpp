// SPDX-License-Identifier: MIT
#include "cli/sheet_sizes.hpp"

#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

namespace weft::cli {

namespace {

struct NamedSheet {
  std::string_view name;
  SheetSize size;  ///< lying
};

constexpr std::array<NamedSheet, 13> sheets{{{"a0", {1189, 841, true}},
                                             {"a1", {841, 594, true}},
                                             {"a2", {594, 420, true}},
                                             {"a3", {420, 297, true}},
                                             {"a4", {297, 210, true}},
                                             {"a5", {210, 148, true}},
                                             {"letter", {279.4, 215.9, true}},
                                             {"legal", {355.6, 215.9, true}},
                                             {"tabloid", {431.8, 279.4, true}},
                                             {"landscape", {3, 2, false}},
                                             {"portrait", {2, 3, false}},
                                             {"square", {1, 1, false}},
                                             {"wide", {16, 9, false}}}};

/// Beyond, the words of the sheet leave no room for the map.
constexpr double most_stretched = 2.5;

/// A number above 0 that fills all of the text.
std::optional<double> positive_number(std::string_view text) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
  const bool is_one = read.ec == std::errc() && read.ptr == text.data() + text.size() && number > 0 && number < 1e6;
  return is_one ? std::optional(number) : std::nullopt;
}

std::optional<SheetSize> proportions(std::string_view typed) {
  const std::size_t cross = typed.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto width = positive_number(typed.substr(0, cross));
  const auto height = positive_number(typed.substr(cross + 1));
  return width && height ? std::optional(SheetSize{*width, *height, false}) : std::nullopt;
}

std::optional<SheetSize> named(std::string_view typed) {
  constexpr std::string_view upright = "-portrait";
  constexpr std::string_view lying = "-landscape";
  const bool turned = typed.ends_with(upright);
  const std::string_view name = turned                   ? typed.substr(0, typed.size() - upright.size())
                                : typed.ends_with(lying) ? typed.substr(0, typed.size() - lying.size())
                                                         : typed;
  const auto sheet = std::find_if(sheets.begin(), sheets.end(), [&](const NamedSheet& s) { return s.name == name; });
  if (sheet == sheets.end() || (name != typed && !sheet->size.is_paper)) return std::nullopt;
  return turned ? SheetSize{sheet->size.height, sheet->size.width, true} : sheet->size;
}

}  // namespace

SheetSize sheet_called(std::string_view typed) {
  const std::vector<std::string_view> names = sheet_names();
  const auto size = named(typed).has_value() ? named(typed) : proportions(typed);
  if (!size) {
    throw Error("there is no sheet '" + std::string(typed) + "'" + text::did_you_mean(typed, names),
                "name paper (a0 to a5, letter, legal, tabloid; a4-portrait stands upright), or landscape, portrait, "
                "square, wide, or proportions like 16x9");
  }
  if (std::max(size->width / size->height, size->height / size->width) > most_stretched)
    throw Error("a sheet of " + std::string(typed) + " has no room for a map and its legend",
                "one side may be up to two and a half times the other");
  return *size;
}

std::vector<std::string_view> sheet_names() {
  std::vector<std::string_view> names;
  for (const NamedSheet& sheet : sheets) names.push_back(sheet.name);
  return names;
}

}  // namespace weft::cli
