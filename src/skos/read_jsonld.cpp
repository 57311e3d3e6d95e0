// SPDX-License-Identifier: MIT
#include "skos/read_jsonld.hpp"

#include "skos/jsonld_terms.hpp"
#include "skos/names.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace weft::skos {

namespace {

using nlohmann::json;

constexpr int most_value_nesting = 64;

std::uint32_t line_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, std::min(offset, text.size()));
  return static_cast<std::uint32_t>(std::count(before.begin(), before.end(), '\n') + 1);
}

/// The document, unless it is none, or nested deeper than any vocabulary.
std::optional<json> parse(std::string_view text, Findings& findings) {
  bool too_deep = false;
  const auto watch = [&](int depth, json::parse_event_t, const json&) {
    too_deep = too_deep || depth > most_value_nesting;
    return !too_deep;
  };
  try {
    json document = json::parse(text, watch);
    if (!too_deep) return document;
    findings.error("skos-too-deep", "values nested deeper than " + std::to_string(most_value_nesting), 0,
                   "close the brackets");
  } catch (const json::parse_error& failure) {
    const std::string what = failure.what();  // `[json.exception.…] parse error at line 1, column 2: why`
    const std::size_t colon = what.find(": ");
    findings.error("skos-syntax",
                   "this is not JSON: " + text::printable(what.substr(colon == std::string::npos ? 0 : colon + 2)),
                   line_at(text, failure.byte == 0 ? 0 : failure.byte - 1), "mend it, or have the file made anew");
  }
  return std::nullopt;
}

using ContextPointer = std::shared_ptr<const JsonContext>;

/// A value that is still to be looked at.
struct Task {
  Term subject;  ///< what it is said of
  JsonTerm term;
  const json* value = nullptr;
  ContextPointer context;
};

/// Walks the document depth first, with the tasks ahead on a stack, the next one last.
class Walker {
 public:
  Walker(const StatementSink& say, Findings& findings) : say_(say), findings_(findings) {}

  void walk(const json& document) {
    JsonTerm whole;
    whole.iri = "@graph";
    tasks_.push_back({{}, std::move(whole), &document, std::make_shared<const JsonContext>()});
    while (!tasks_.empty()) {
      const Task task = std::move(tasks_.back());
      tasks_.pop_back();
      const std::size_t before = tasks_.size();
      look_at(task);
      std::reverse(tasks_.begin() + static_cast<std::ptrdiff_t>(before), tasks_.end());
    }
  }

 private:
  void look_at(const Task& task) {
    const std::string& meaning = task.term.iri;
    if (meaning == "@type") {
      types(task);
    } else if (meaning == "@graph" || meaning == "@included") {
      if (task.value->is_object()) node(*task.value, task.context);
      if (task.value->is_array()) add_items(task, task.term, *task.value);
    } else if (meaning == "@reverse" && task.value->is_object()) {
      for (const auto& [key, inner] : task.value->items()) {
        JsonTerm reversed = task.context->term(key);
        reversed.is_reverse = !reversed.is_reverse;
        tasks_.push_back({task.subject, std::move(reversed), &inner, task.context});
      }
    } else if (!meaning.empty() && !meaning.starts_with('@')) {
      values(task);
    }
  }

  void add_items(const Task& task, const JsonTerm& term, const json& items) {
    for (const json& item : items) tasks_.push_back({task.subject, term, &item, task.context});
  }

  /// The node that an object tells of; what is said of it is yet to be looked at.
  Term node(const json& object, ContextPointer context) {
    if (const auto own = object.find("@context"); own != object.end()) {
      JsonContext changed = *context;
      changed.add(*own, findings_);
      context = std::make_shared<const JsonContext>(std::move(changed));
    }
    Term subject{Term::Kind::blank, "", ""};
    for (const auto& [key, value] : object.items())
      if (context->term(key).iri == "@id" && value.is_string()) subject = node_term(value.get<std::string>(), *context);
    if (subject.text.empty()) subject = {Term::Kind::blank, "json" + std::to_string(++blanks_), ""};
    for (const auto& [key, value] : object.items()) tasks_.push_back({subject, context->term(key), &value, context});
    return subject;
  }

  void types(const Task& task) {
    const auto add = [&](const json& type) {
      if (!type.is_string()) return;
      const std::string iri = task.context->term_iri(type.get<std::string>());
      say_({task.subject, std::string(names::type), {Term::Kind::iri, iri, ""}, 0});
    };
    if (!task.value->is_array()) return add(*task.value);
    for (const json& type : *task.value) add(type);
  }

  void values(const Task& task) {
    const json& value = *task.value;
    if (value.is_array()) {
      add_items(task, task.term, value);
    } else if (value.is_object() && task.term.is_language_map) {
      for (const auto& [language, texts] : value.items()) {
        JsonTerm in_language = task.term;
        in_language.is_language_map = false;
        in_language.language = language == "@none" ? "" : language;
        tasks_.push_back({task.subject, std::move(in_language), &texts, task.context});
      }
    } else if (value.is_object() && (value.contains("@list") || value.contains("@set"))) {
      const json& inner = value.contains("@list") ? value.at("@list") : value.at("@set");
      tasks_.push_back({task.subject, task.term, &inner, task.context});
    } else if (const auto object = object_of(task.term, value, task.context)) {
      say_(task.term.is_reverse ? Statement{*object, task.term.iri, task.subject, 0}
                                : Statement{task.subject, task.term.iri, *object, 0});
    }
  }

  std::optional<Term> object_of(const JsonTerm& term, const json& value, const ContextPointer& shared) {
    const JsonContext& context = *shared;
    if (value.is_object() && is_value_object(value, context)) return literal_object(value, context);
    if (value.is_object()) return node(value, shared);
    if (value.is_null()) return std::nullopt;
    if (!value.is_string()) return Term{Term::Kind::literal, value.dump(), ""};
    const auto& text = value.get_ref<const std::string&>();
    if (term.type == "@id") return node_term(text, context);
    if (term.type == "@vocab") return Term{Term::Kind::iri, context.term_iri(text), ""};
    if (!term.type.empty()) return Term{Term::Kind::literal, text, ""};
    return Term{Term::Kind::literal, text, term.language == "@default" ? context.language() : term.language};
  }

  static bool is_value_object(const json& object, const JsonContext& context) {
    const auto entries = object.items();
    return std::any_of(entries.begin(), entries.end(),
                       [&](const auto& entry) { return context.term(entry.key()).iri == "@value"; });
  }

  static std::optional<Term> literal_object(const json& object, const JsonContext& context) {
    Term literal{Term::Kind::literal, "", ""};
    for (const auto& [key, value] : object.items()) {
      const std::string meaning = context.term(key).iri;
      const std::string text = value.is_string() ? value.get<std::string>() : value.dump();
      if (meaning == "@value") literal.text = text;
      if (meaning == "@language") literal.language = text;
    }
    return literal;
  }

  static Term node_term(const std::string& name, const JsonContext& context) {
    if (name.starts_with("_:")) return {Term::Kind::blank, name, ""};
    return {Term::Kind::iri, context.node_iri(name), ""};
  }

  const StatementSink& say_;
  Findings& findings_;
  std::vector<Task> tasks_;
  std::size_t blanks_ = 0;
};

}  // namespace

void read_jsonld(std::string_view text, const StatementSink& say, Findings& findings) {
  if (const auto document = parse(text, findings)) Walker(say, findings).walk(*document);
}

}  // namespace weft::skos
