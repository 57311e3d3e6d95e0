// SPDX-License-Identifier: MIT
#include "text/encoding.hpp"

#include "text/eight_bytes.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace weft::text {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view mark_of_utf_16_le = "\xFF\xFE";
constexpr std::string_view mark_of_utf_16_be = "\xFE\xFF";
constexpr std::string_view mark_of_utf_32_le = "\xFF\xFE\0\0"sv;
constexpr std::string_view mark_of_utf_32_be = "\0\0\xFE\xFF"sv;

/// Where the NULs of a file stand tells its encoding, and how many control characters it has, its kind.
struct Census {
  std::size_t bytes = 0;
  std::array<std::size_t, 4> zeros{};  ///< by the place in a group of four
  std::size_t controls = 0;            ///< other than white space
};

bool is_control(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  const bool is_blank = value >= '\t' && value <= '\r';
  return value != 0 && (value < 0x20 || value == 0x7F) && !is_blank;
}

Census census_of(std::string_view bytes) {
  Census census;
  census.bytes = bytes.size();
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    while (bytes.size() - at > eight && are_printable(load_eight(bytes.data() + at))) at += eight;
    if (bytes[at] == '\0') ++census.zeros[at % 4];
    if (is_control(bytes[at])) ++census.controls;
  }
  return census;
}

/// Every character of a text takes four bytes: the first of the number is zero, the second nearly always, the last
/// hardly ever.
bool looks_like_utf_32(const Census& census) {
  const std::size_t groups = census.bytes / 4;
  if (groups == 0 || census.bytes % 4 != 0) return false;
  const auto fits = [&](std::size_t first, std::size_t second, std::size_t last) {
    return first == groups && second * 10 >= groups * 9 && last * 2 <= groups;
  };
  const auto& zeros = census.zeros;
  return fits(zeros[3], zeros[2], zeros[0]) || fits(zeros[0], zeros[1], zeros[3]);
}

/// The letters, digits and blanks of ASCII have a zero on one side, and nothing on the other.
bool looks_like_utf_16(const Census& census) {
  const std::size_t even = census.zeros[0] + census.zeros[2];
  const std::size_t odd = census.zeros[1] + census.zeros[3];
  const std::size_t more = std::max(even, odd);
  const std::size_t fewer = std::min(even, odd);
  return more > 1 && more * 10 >= census.bytes / 2 * 3 && fewer * 10 <= more;
}

/// Texts with a few stray control characters are still texts; of random bytes one in nine is such.
bool looks_binary(const Census& census) {
  const std::size_t zeros = census.zeros[0] + census.zeros[1] + census.zeros[2] + census.zeros[3];
  const std::size_t strange = zeros + census.controls;
  return strange > 1 && strange * 12 > census.bytes;
}

class Cleaner {
 public:
  explicit Cleaner(std::size_t bytes) { clean_.text.reserve(bytes); }

  void add(std::string_view characters) { clean_.text.append(characters); }
  void add(char32_t code) { append(clean_.text, code); }

  void replace(std::size_t bytes, Fault fault) {
    if (clean_.replaced.size() < most_replacements) {
      clean_.replaced.push_back({clean_.text.size(), bytes, fault});
    } else {
      ++clean_.unlisted;
    }
    append(clean_.text, replacement_character);
  }

  CleanText take() && { return std::move(clean_); }

 private:
  CleanText clean_;
};

bool is_plain(char byte) { return static_cast<unsigned char>(byte) < 0x80 && byte != '\0' && byte != '\r'; }

/// Where the bytes end that are plain and stand from `at` on.
std::size_t end_of_plain(std::string_view bytes, std::size_t at) {
  for (; bytes.size() - at >= eight; at += eight) {
    const std::uint64_t next = load_eight(bytes.data() + at);
    if (!are_ascii(next) || holds(next, '\0') || holds(next, '\r')) break;
  }
  while (at < bytes.size() && is_plain(bytes[at])) ++at;
  return at;
}

/// Where the text ends that stands from `at` on and can be taken as it is.
std::size_t end_of_clean(std::string_view bytes, std::size_t at) {
  while (true) {
    at = end_of_plain(bytes, at);
    if (at == bytes.size() || static_cast<unsigned char>(bytes[at]) < 0x80) return at;
    const Character character = long_character_at(bytes, at);
    if (!character.valid) return at;
    at += character.size;
  }
}

/// A text in UTF-16, by its units.
class Units {
 public:
  Units(std::string_view bytes, Encoding encoding) : bytes_(bytes), high_(encoding == Encoding::utf_16_be ? 0 : 1) {}

  /// How many there are; half a unit at the end is none.
  std::size_t size() const { return bytes_.size() / 2; }

  /// 0 behind the last.
  char32_t at(std::size_t index) const { return index < size() ? byte(2 * index + high_) << 8 | low(index) : 0; }

 private:
  char32_t byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
  char32_t low(std::size_t index) const { return byte(2 * index + 1 - high_); }

  std::string_view bytes_;
  std::size_t high_;  ///< which of two bytes counts more
};

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

CleanText clean_utf16(std::string_view bytes, Encoding encoding) {
  const std::string_view mark = bytes.substr(0, mark_of_utf_16_le.size());
  while (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const Units units(bytes, encoding);
  Cleaner cleaner(bytes.size());
  for (std::size_t at = 0; at < units.size(); ++at) {
    const char32_t unit = units.at(at);
    const char32_t next = units.at(at + 1);
    if (is_high_surrogate(unit) && is_low_surrogate(next)) {
      cleaner.add(0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
      ++at;
    } else if (is_high_surrogate(unit) || is_low_surrogate(unit)) {
      cleaner.replace(2, Fault::invalid);
    } else if (unit == 0) {
      cleaner.replace(2, Fault::nul);
    } else if (unit == '\r') {
      cleaner.add(U'\n');
      if (next == '\n') ++at;
    } else {
      cleaner.add(unit);
    }
  }
  if (bytes.size() % 2 != 0) cleaner.replace(1, Fault::invalid);
  return std::move(cleaner).take();
}

}  // namespace

Encoding encoding_of(std::string_view bytes) {
  // The mark of UTF-32 begins like that of UTF-16.
  if (bytes.starts_with(mark_of_utf_32_le) || bytes.starts_with(mark_of_utf_32_be)) return Encoding::utf_32;
  if (bytes.starts_with(mark_of_utf_16_le)) return Encoding::utf_16_le;
  if (bytes.starts_with(mark_of_utf_16_be)) return Encoding::utf_16_be;
  const Census census = census_of(bytes);
  if (looks_like_utf_32(census)) return Encoding::utf_32;
  if (looks_like_utf_16(census)) return Encoding::unmarked_utf_16;
  return looks_binary(census) ? Encoding::binary : Encoding::utf_8;
}

bool is_text(Encoding encoding) {
  return encoding == Encoding::utf_8 || encoding == Encoding::utf_16_le || encoding == Encoding::utf_16_be;
}

CleanText clean_text(std::string_view bytes, Encoding encoding) {
  const bool is_utf_16 = encoding == Encoding::utf_16_le || encoding == Encoding::utf_16_be;
  return is_utf_16 ? clean_utf16(bytes, encoding) : clean_utf8(bytes);
}

CleanText clean_utf8(std::string_view bytes) {
  // Files that were put together from several may begin with several.
  while (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
  Cleaner cleaner(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = end_of_clean(bytes, at);
    cleaner.add(bytes.substr(at, end - at));
    at = end;
    if (at == bytes.size()) break;
    const Character character = character_at(bytes, at);
    if (bytes[at] == '\r') {
      if (bytes.substr(at + 1, 1) != "\n") cleaner.add("\n");
    } else {
      cleaner.replace(character.size, character.valid ? Fault::nul : Fault::invalid);
    }
    at += character.size;
  }
  return std::move(cleaner).take();
}

}  // namespace weft::text
