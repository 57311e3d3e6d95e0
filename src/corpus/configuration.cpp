// SPDX-License-Identifier: MIT
#include "corpus/configuration.hpp"

#include "corpus/quoted.hpp"
#include "text/fold.hpp"
#include "text/nearest.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"
#include "yaml/value.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace weft::corpus {

namespace {

using yaml::Value;
using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 10> all_keys{
    "series", "base_url", "shape", "skip", "include", "exclude", "drafts", "ontology", "default_ontology", "files"};
/// Those that hold for some files as well.
constexpr Names file_keys = Names(all_keys).first(4);

constexpr std::array shapes{Shape::sections, Shape::links, Shape::list, Shape::numbered, Shape::prose, Shape::post};

std::string listed(Names names) {
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

std::string_view kind_of(const Value& value) {
  constexpr std::array<std::string_view, 4> kinds{"nothing", "a text", "a list", "a map"};
  return kinds[static_cast<std::size_t>(value.kind)];
}

/// Reads values as what they should be. What is left out is no error; what is something else is one, and
/// counts as left out.
class ConfigurationReader {
 public:
  explicit ConfigurationReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Configuration configuration(const Value& root) {
    Configuration result;
    for (const yaml::Entry& entry : entries_of(root)) {
      if (read_rule(entry, result.rules)) continue;
      if (entry.key == "include") {
        result.include = globs(entry.value);
      } else if (entry.key == "exclude") {
        result.exclude = globs(entry.value);
      } else if (entry.key == "drafts") {
        result.drafts = truth(entry.value);
      } else if (entry.key == "ontology") {
        result.ontology = text_or_texts(entry.value);
      } else if (entry.key == "default_ontology") {
        result.default_ontology = truth(entry.value);
      } else if (entry.key == "files") {
        result.files = files(entry.value);
      } else {
        unknown_key(entry, all_keys);
      }
    }
    return result;
  }

 private:
  bool read_rule(const yaml::Entry& entry, FileRules& rules) {
    if (entry.key == "series") {
      rules.series = text(entry.value);
    } else if (entry.key == "base_url") {
      rules.base_url = address(entry.value);
    } else if (entry.key == "shape") {
      rules.shape = shape(entry.value);
    } else if (entry.key == "skip") {
      rules.skip = texts(entry.value);
    } else {
      return false;
    }
    return true;
  }

  std::vector<PatternRules> files(const Value& value) {
    std::vector<PatternRules> all;
    for (const yaml::Entry& entry : entries_of(value)) {
      const auto pattern = glob(entry.key, entry.key_span);
      FileRules rules;
      for (const yaml::Entry& rule : entries_of(entry.value))
        if (!read_rule(rule, rules)) unknown_key(rule, file_keys);
      if (pattern) all.push_back({*pattern, std::move(rules)});
    }
    return all;
  }

  const std::vector<yaml::Entry>& entries_of(const Value& value) {
    if (!value.is_map() && !is_null(value)) wrong_type(value, "a map", "write its entries as lines of `key: value`");
    return value.entries;
  }

  std::optional<std::string> text(const Value& value) {
    if (value.is_scalar()) return text::squeezed(value.scalar);
    if (!is_null(value)) wrong_type(value, "one text", "write a single text behind the key");
    return std::nullopt;
  }

  std::optional<std::vector<std::string>> texts(const Value& value) {
    if (is_null(value)) return std::nullopt;
    std::vector<std::string> all;
    for (const Value* item : scalars(value)) all.push_back(text::squeezed(item->scalar));
    return all;
  }

  std::optional<std::vector<std::string>> text_or_texts(const Value& value) {
    if (value.is_scalar()) return std::vector{text::squeezed(value.scalar)};
    return texts(value);
  }

  std::optional<std::vector<text::Glob>> globs(const Value& value) {
    if (is_null(value)) return std::nullopt;
    std::vector<text::Glob> all;
    for (const Value* item : scalars(value))
      if (auto pattern = glob(item->scalar, item->span)) all.push_back(*std::move(pattern));
    return all;
  }

  std::vector<const Value*> scalars(const Value& value) {
    std::vector<const Value*> all;
    if (value.is_scalar())
      wrong_type(value, "a list", "put it in brackets: [\"" + text::printable(value.scalar) + "\"]");
    if (value.is_map()) wrong_type(value, "a list", "write a line of `- text` for each");
    for (const Value& item : value.items) {
      if (item.is_scalar()) {
        all.push_back(&item);
      } else {
        wrong_type(item, "a text", "write one text for each line of the list");
      }
    }
    return all;
  }

  std::optional<bool> truth(const Value& value) {
    const auto written = text(value);
    if (!written) return std::nullopt;
    if (const auto truth = yaml::find_truth(*written)) return truth;
    error("config-type", value.span, "expected true or false, got " + quoted(*written), "write `true` or `false`");
    return std::nullopt;
  }

  std::optional<Shape> shape(const Value& value) {
    const auto written = text(value);
    if (!written) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Shape known : shapes) {
      names.push_back(name_of(known));
      if (names.back() == *written) return known;
    }
    error("config-shape", value.span, "there is no shape " + quoted(*written) + text::did_you_mean(*written, names),
          "write one of " + listed(names) + ", or leave the key out to have it found for each file");
    return std::nullopt;
  }

  std::optional<std::string> address(const Value& value) {
    auto written = text(value);
    // A blank, a name and a password, a question and a place on a page are no part of where a site lies.
    const bool plain = written && written->find_first_of(" ?#@") == std::string::npos;
    if (!written || written->empty() || (plain && text::parse_web_address(*written))) return written;
    error("config-address", value.span, "expected the address of a site, got " + quoted(*written),
          "write it whole, such as https://example.org/issues/");
    return std::nullopt;
  }

  std::optional<text::Glob> glob(std::string_view pattern, Span span) {
    auto fault = text::fault_of_glob(pattern);
    if (!fault) return text::Glob(pattern);
    error("config-glob", span, std::move(fault->message), std::move(fault->advice));
    return std::nullopt;
  }

  static bool is_null(const Value& value) { return value.kind == Value::Kind::null; }

  void unknown_key(const yaml::Entry& entry, Names known) {
    const bool for_all = std::find(all_keys.begin(), all_keys.end(), entry.key) != all_keys.end();
    std::string message = for_all ? quoted(entry.key) + " is for all files, not for some"
                                  : "unknown key " + quoted(entry.key) + text::did_you_mean(entry.key, known);
    diagnostics_.push_back({Severity::warning, "config-key", std::move(message), entry.key_span,
                            "it is ignored; known here are " + listed(known)});
  }

  void wrong_type(const Value& value, std::string_view expected, std::string advice) {
    error("config-type", value.span, "expected " + std::string(expected) + ", got " + std::string(kind_of(value)),
          std::move(advice));
  }

  void error(std::string code, Span span, std::string message, std::string advice) {
    diagnostics_.push_back({Severity::error, std::move(code), std::move(message), span, std::move(advice)});
  }

  Diagnostics& diagnostics_;
};

template <class Value>
void override_with(const std::optional<Value>& said, std::optional<Value>& value) {
  if (said) value = said;
}

void override_with(const FileRules& said, FileRules& rules) {
  override_with(said.shape, rules.shape);
  override_with(said.series, rules.series);
  override_with(said.base_url, rules.base_url);
  override_with(said.skip, rules.skip);
}

}  // namespace

Configuration parse_configuration(std::string_view text, Diagnostics& diagnostics) {
  const auto root = yaml::parse(text, 0, yaml::configuration_limits, diagnostics);
  return root ? ConfigurationReader(diagnostics).configuration(*root) : Configuration();
}

FileRules rules_for(std::string_view path, const Configuration& configuration, FileRules others) {
  override_with(configuration.rules, others);
  for (const PatternRules& some : configuration.files)
    if (some.pattern.fits(path)) override_with(some.rules, others);
  return others;
}

ReadingRules reading_rules(FileRules rules) {
  ReadingRules result;
  result.shape = rules.shape;
  result.series = std::move(rules.series).value_or("");
  result.base_url = std::move(rules.base_url).value_or("");
  result.skip = std::move(rules.skip).value_or(std::vector<std::string>());
  return result;
}

}  // namespace weft::corpus
