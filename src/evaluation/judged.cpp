// SPDX-License-Identifier: MIT
#include <weft/evaluation.hpp>

#include "text/nearest.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace weft {

namespace {

using nlohmann::json;

constexpr int deepest = 8;  ///< of lists and objects; what is read has three

std::string in_quotes(std::string_view text) { return "'" + std::string(text) + "'"; }

Span whole(std::string_view text, std::size_t offset) {
  return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(offset + text.size())};
}

/// The value that `text`, which stands at `offset`, is; none when it is not JSON.
std::optional<json> parse_json(std::string_view text, std::size_t offset, Diagnostics& diagnostics) {
  bool too_deep = false;
  const auto watch = [&](int depth, json::parse_event_t, const json&) {
    too_deep = too_deep || depth > deepest;
    return !too_deep;
  };
  try {
    json value = json::parse(text, watch);
    if (!too_deep) return value;
    const auto at = static_cast<std::uint32_t>(offset);
    diagnostics.push_back({.code = "labels-syntax",
                           .message = "nested deeper than " + std::to_string(deepest),
                           .span = {at, at + 1},
                           .advice = "close the brackets"});
    return std::nullopt;
  } catch (const json::parse_error& error) {
    // It counts bytes from 1, and names the one it could not take.
    const auto at = static_cast<std::uint32_t>(offset + std::min(error.byte > 0 ? error.byte - 1 : 0, text.size()));
    diagnostics.push_back({.code = "labels-syntax",
                           .message = "this is not JSON",
                           .span = {at, at + 1},
                           .advice = "look for a quote, a comma or a bracket that is missing before it"});
    return std::nullopt;
  }
}

/// Reads the fields of one line, and tells of those that are not as they should be.
class LineReader {
 public:
  LineReader(const json& object, Span line, Diagnostics& diagnostics)
      : object_(object), line_(line), diagnostics_(diagnostics) {}

  std::string text(const char* key) {
    const auto field = object_.find(key);
    if (field == object_.end() || field->is_null()) return {};
    if (field->is_string()) return field->get<std::string>();
    complain(in_quotes(key) + " is no text", "write it as \"" + std::string(key) + "\": \"…\"");
    return {};
  }

  std::vector<std::string> texts(const char* key) {
    std::vector<std::string> list;
    const auto field = object_.find(key);
    const bool is_list = field != object_.end() && field->is_array() &&
                         std::all_of(field->begin(), field->end(), [](const json& item) { return item.is_string(); });
    if (is_list) return field->get<std::vector<std::string>>();
    complain((field == object_.end() ? "there is no " : "expected texts in a list as ") + in_quotes(key),
             "write \"" + std::string(key) + "\": [\"…\", \"…\"], or [] for none");
    return {};
  }

  void complain(std::string message, std::string advice) {
    diagnostics_.push_back(
        {.code = "labels-field", .message = std::move(message), .span = line_, .advice = std::move(advice)});
    good_ = false;
  }

  void warn_of_unknown(std::span<const std::string_view> known) {
    for (const auto& [key, value] : object_.items()) {
      if (std::find(known.begin(), known.end(), key) != known.end()) continue;
      diagnostics_.push_back({.severity = Severity::warning,
                              .code = "labels-unknown-key",
                              .message = "unknown key " + in_quotes(key) + text::did_you_mean(key, known),
                              .span = line_,
                              .advice = "remove it; it is ignored"});
    }
  }

  bool good() const { return good_; }

 private:
  const json& object_;
  Span line_;
  Diagnostics& diagnostics_;
  bool good_ = true;
};

std::optional<JudgedArticle> read_line(std::string_view line, std::size_t offset, Diagnostics& diagnostics) {
  static constexpr std::array<std::string_view, 5> known{"issue", "title", "url", "essential", "acceptable"};
  const auto value = parse_json(line, offset, diagnostics);
  if (!value) return std::nullopt;
  LineReader reader(*value, whole(line, offset), diagnostics);
  if (!value->is_object()) {
    reader.complain("expected an object", R"(write {"title": "…", "url": "…", "essential": […], "acceptable": […]})");
    return std::nullopt;
  }
  JudgedArticle article;
  article.issue = reader.text("issue");
  article.title = reader.text("title");
  article.url = reader.text("url");
  article.essential = reader.texts("essential");
  article.acceptable = reader.texts("acceptable");
  if (article.title.empty() && article.url.empty())
    reader.complain("neither a title nor a url says which article this is", "add a \"title\", a \"url\" or both");
  reader.warn_of_unknown(known);
  return reader.good() ? std::optional(std::move(article)) : std::nullopt;
}

}  // namespace

std::vector<JudgedArticle> parse_judged_articles(std::string_view text, Diagnostics& diagnostics) {
  std::vector<JudgedArticle> articles;
  std::uint32_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    ++number;
    if (!text::trimmed(line).empty()) {
      if (auto article = read_line(line, begin, diagnostics)) {
        article->line = number;
        articles.push_back(*std::move(article));
      }
    }
    begin = end + 1;
  }
  return articles;
}

Concepts parse_concepts(std::string_view text, Diagnostics& diagnostics) {
  Concepts concepts;
  const auto value = parse_json(text, 0, diagnostics);
  if (!value) return concepts;
  const Span start{0, 1};
  LineReader reader(*value, start, diagnostics);
  if (!value->is_object()) {
    reader.complain("expected an object", R"(write {"go": {"names": ["Go", "Golang"]}})");
    return concepts;
  }
  for (const auto& [id, concept_] : value->items()) {
    LineReader fields(concept_, start, diagnostics);
    const bool has_names = concept_.is_object() && concept_.contains("names");
    if (!has_names) {
      fields.complain("the concept " + in_quotes(id) + " has no names", R"(write {"names": ["…"]})");
      continue;
    }
    std::vector<std::string> names = fields.texts("names");
    if (fields.good()) concepts.emplace(id, std::move(names));
  }
  return concepts;
}

}  // namespace weft
