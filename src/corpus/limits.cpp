// SPDX-License-Identifier: MIT
#include "corpus/limits.hpp"

#include "text/ascii.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace weft::corpus {

namespace {

/// Bytes of the marker of a quote or list item at the start of `text`, or 0.
std::size_t marker_size(std::string_view text) {
  if (text.empty()) return 0;
  if (text.front() == '>') return 1;
  std::size_t size = 1;
  if (text::is_digit(text.front())) {
    while (size < text.size() && size < 9 && text::is_digit(text[size])) ++size;
    if (size == text.size() || (text[size] != '.' && text[size] != ')')) return 0;
    ++size;
  } else if (text.front() != '-' && text.front() != '*' && text.front() != '+') {
    return 0;
  }
  const bool ends = size == text.size() || text[size] == ' ' || text[size] == '\t';
  return ends ? size : 0;
}

/// Counts on one line the containers it may stand in or open: never less than the parser finds. A container
/// that a line goes on with, rather than opens, takes two columns of white space at least.
class LineDepth {
 public:
  explicit LineDepth(std::string_view line) : line_(line) {}

  /// Where the line goes too deep; the end of the line when it does not.
  std::size_t find_excess() {
    std::size_t columns = 0;
    std::size_t markers = 0;
    while (at_ < line_.size()) {
      if (line_[at_] == ' ' || line_[at_] == '\t') {
        columns += line_[at_] == '\t' ? std::size_t{4} : std::size_t{1};
        ++at_;
        continue;
      }
      const std::size_t size = marker_size(line_.substr(at_));
      if (size == 0) return line_.size();
      ++markers;
      // A blank behind each marker belongs to it.
      const std::size_t kept = columns > markers ? (columns - markers) / 2 : 0;
      if (markers + kept > deepest_nesting) return at_;
      at_ += size;
    }
    return line_.size();
  }

 private:
  std::string_view line_;
  std::size_t at_ = 0;
};

/// A rule such as `* * * * *` opens nothing, however long it is.
bool is_rule(std::string_view line) {
  const std::size_t first = line.find_first_not_of(" \t");
  if (first == std::string_view::npos) return false;
  const char sign = line[first];
  if (sign != '*' && sign != '-' && sign != '_') return false;
  return line.find_first_not_of(std::string(1, sign) + " \t") == std::string_view::npos;
}

Diagnostic too_deep(std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  return {Severity::error,
          "markdown-depth",
          "quotes and lists are nested more than " + std::to_string(deepest_nesting) + " deep",
          {begin, begin + 1},
          "flatten them; the file is left out, for it could not be read in good time"};
}

Diagnostic too_many(std::string code, std::size_t most, std::string_view what, std::size_t at) {
  const auto begin = static_cast<std::uint32_t>(at);
  return {Severity::error,
          std::move(code),
          "one paragraph holds more than " + std::to_string(most) + " " + std::string(what),
          {begin, begin + 1},
          "part it by blank lines; the file is left out, for it could not be read in good time"};
}

/// The signs in one block that the parser pairs with each other.
struct Pairs {
  static constexpr std::array<bool, 256> is_sign = [] {
    std::array<bool, 256> table{};
    for (const char sign : std::string_view("[]*_\\")) table[static_cast<unsigned char>(sign)] = true;
    return table;
  }();

  std::size_t opened = 0;
  std::size_t closed = 0;
  std::size_t emphasis = 0;

  void add(std::string_view line) {
    char before = ' ';
    for (const char byte : line) {
      if (!is_sign[static_cast<unsigned char>(byte)]) {
        before = ' ';
        continue;
      }
      if (before == '\\') {  // what follows is no sign of anything
        before = ' ';
        continue;
      }
      if (byte == '[') ++opened;
      if (byte == ']') ++closed;
      if ((byte == '*' || byte == '_') && byte != before) ++emphasis;
      before = byte;
    }
  }
};

bool begins_any(std::string_view text, std::span<const std::string_view> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](std::string_view start) { return text.starts_with(start); });
}

/// Follows the lines of a text as far as is needed to know which of them can belong to one paragraph. Where it is not
/// sure it takes lines for one: a limit that is met too early costs less than one that is never met.
class Lines {
 public:
  /// Whether what stands on the lines before can have no part in this one. To be asked for each line in turn.
  bool begins_block(std::string_view line) {
    const std::size_t first = std::min(line.find_first_not_of(' '), line.size());
    const std::string_view rest = line.substr(first);
    const bool was_blank = std::exchange(after_blank_, rest.find_first_not_of('\t') == std::string_view::npos);
    if (after_blank_) html_ = false;
    if (after_blank_ || first > 3) return after_blank_;
    if (rest.starts_with('<')) {
      html_ = true;
      never_sure_ = never_sure_ || begins_any(rest, open_ended_html);
    }
    if (is_bullet(rest) || (rest.starts_with('#') && begins_any(rest, headings))) return true;
    return is_numbered(rest, was_blank);
  }

  /// Whether a line is code between fences, or a fence. To be asked for each line in turn, before the other question.
  bool is_fenced(std::string_view line) {
    if (fence_ == 0 && !line.starts_with('`') && !line.starts_with('~')) return false;
    const std::size_t ticks = std::min(line.find_first_not_of('`'), line.size());
    const std::size_t tildes = std::min(line.find_first_not_of('~'), line.size());
    const std::size_t size = std::max(ticks, tildes);
    const char sign = ticks > tildes ? '`' : '~';
    if (fence_ > 0) {
      const bool closes =
          sign == fence_sign_ && size >= fence_ && line.find_first_not_of(' ', size) == std::string_view::npos;
      if (closes) fence_ = 0;
      return true;
    }
    const bool opens = size >= 3 && !html_ && !never_sure_ && line.find('`', size) == std::string_view::npos;
    if (!opens) return false;
    fence_ = size;
    fence_sign_ = sign;
    return true;
  }

 private:
  static constexpr std::array<std::string_view, 3> headings{"# ", "## ", "### "};
  /// HTML that goes on over blank lines.
  static constexpr std::array<std::string_view, 12> open_ended_html{
      "<!", "<?", "<script", "<SCRIPT", "<Script", "<pre", "<PRE", "<Pre", "<style", "<STYLE", "<Style", "<text"};

  /// A marker with text behind it: an empty item cannot end a paragraph.
  static bool has_text_behind_marker(std::string_view rest) {
    const std::size_t size = marker_size(rest);
    return size > 0 && rest.find_first_not_of(" \t", size) != std::string_view::npos;
  }

  static bool is_bullet(std::string_view rest) {
    return (rest[0] == '-' || rest[0] == '*' || rest[0] == '+') && has_text_behind_marker(rest);
  }

  /// A number begins an item only behind a blank line or another item, or when it is the first.
  bool is_numbered(std::string_view rest, bool was_blank) {
    const bool marked = text::is_digit(rest[0]) && has_text_behind_marker(rest);
    if (!marked) {
      if (was_blank) in_list_ = false;
      return false;
    }
    in_list_ = in_list_ || was_blank || rest.starts_with("1.") || rest.starts_with("1)");
    return in_list_;
  }

  bool after_blank_ = true;
  bool html_ = false;        ///< a tag stands since the last blank line
  bool never_sure_ = false;  ///< HTML has begun that may go on for ever
  bool in_list_ = false;     ///< of numbered items
  std::size_t fence_ = 0;    ///< how long it is, while it is open
  char fence_sign_ = '`';
};

}  // namespace

std::optional<Diagnostic> find_excess(std::string_view text, std::uint32_t from) {
  Lines lines;
  Pairs pairs;
  for (std::size_t begin = from; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (lines.is_fenced(line)) {
      pairs = {};
      begin = end + 1;
      continue;
    }
    if (const std::size_t at = LineDepth(line).find_excess(); at < line.size() && !is_rule(line))
      return too_deep(begin + at);
    if (lines.begins_block(line)) pairs = {};
    pairs.add(line);
    if (std::min(pairs.opened, pairs.closed) > most_brackets)
      return too_many("markdown-brackets", most_brackets, "pairs of brackets", begin);
    if (pairs.emphasis > most_emphasis) return too_many("markdown-emphasis", most_emphasis, "signs of emphasis", begin);
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace weft::corpus
