// SPDX-License-Identifier: MIT
#include "samples.hpp"

#include "ontology/yaml_scalar.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <sstream>
#include <string>
#include <string_view>

using namespace weft;
using namespace weft::tests;

namespace {

std::string yaml_of(const Ontology& ontology) {
  std::ostringstream out;
  write_ontology_yaml(ontology, out);
  return out.str();
}

/// Texts from parts that mean something to YAML, to a reader of labels or to nobody.
class HostileTexts {
 public:
  explicit HostileTexts(unsigned seed) : random_(seed) {}

  std::string next() {
    static constexpr std::array<std::string_view, 60> parts{
        "a",  "Go",   "-",    "--",         "---",   "...", ".",          ":",   ": ",     " #",     "#",    ",",
        ", ", "[",    "]",    "{",          "}",     "'",   "\"",         "\\",  "&",      "*",      "!",    "!!",
        "|",  "+1",   "+.5",  ">",          "%",     "@",   "`",          "?",   "? ",     "null",   "true", "no",
        "~",  "0x1F", "1",    "1e3",        "12:30", "=",   "<<",         "+",   "日本",   "é",      "🙂", " ",
        " ",  "\\n",  "\\u0", "2024-01-02", ".inf",  "0o7", "key: value", "- x", "topic:", "\u00AD", "$",    "/"};
    std::string text;
    const std::size_t count = 1 + random_() % 6;
    for (std::size_t i = 0; i < count; ++i) text += parts[random_() % parts.size()];
    text = text::squeezed(text);
    return text.empty() || text::printable(text) != text ? "fallback" : text;
  }

  std::size_t below(std::size_t bound) { return random_() % bound; }

 private:
  std::mt19937 random_;  // the same numbers everywhere, unlike the distributions
};

std::vector<std::string> some_texts(HostileTexts& texts, std::size_t most) {
  std::vector<std::string> some(texts.below(most + 1));
  for (std::string& text : some) text = texts.next();
  return some;
}

Topic hostile_topic(HostileTexts& texts, std::uint32_t number) {
  Topic topic;
  topic.id = std::string(1, static_cast<char>('a' + number)) + std::to_string(number);
  topic.type = topic_types()[texts.below(topic_types().size())];
  topic.labels.push_back({texts.next(), "", LabelKind::preferred});
  for (const std::string& text : some_texts(texts, 20)) topic.labels.push_back({text, "", LabelKind::alternative});
  for (const std::string& text : some_texts(texts, 3)) topic.labels.push_back({text, "", LabelKind::hidden});
  for (const std::string language : {"no", "zh", "on"})
    for (const std::string& text : some_texts(texts, 3))
      topic.labels.push_back({text, language, LabelKind::alternative});
  if (number > 0) topic.broader.push_back(TopicId(0));
  const std::string policy_label = topic.labels[texts.below(topic.labels.size())].text;
  topic.policies.push_back({policy_label, LetterCase(texts.below(3)), some_texts(texts, 9), some_texts(texts, 9)});
  // What names a topic has to name one.
  std::erase_if(topic.policies.front().needs, [](const std::string& need) { return need.starts_with("topic:"); });
  return topic;
}

}  // namespace

TEST_SUITE("ontology") {
  TEST_CASE("the built-in ontology comes back the same from its YAML") {
    const Ontology& builtin = *builtin_ontology();
    const std::string text = yaml_of(builtin);
    const Ontology again = parsed(only(text));
    CHECK(again.fingerprint() == builtin.fingerprint());
    CHECK(yaml_of(again) == text);
  }

  TEST_CASE("a topic is written with all its fields, and lines break at 120 columns") {
    const std::string text = R"(scheme: {title: "Ours: all", license: MIT}
topics:
  go:
    label: Go
    aliases: [Golang, "C#", "a: b", "[x]", "12", "no", .NET, "-dash", "say \"hi\"", it's]
    hidden: [go lang]
    type: language
    broader: [languages]
    related: [rust]
    sites: [go.dev, github.com/golang]
    same_as: ["https://en.wikipedia.org/wiki/Go_language"]
    labels: {zh: [Go语言, 围棋], "no": [Språket]}
    match:
      - {label: Go, case: exact, needs: [golang, goroutine, gopher, compiler, concurrency, "topic:languages", generics,
          goroutines, modules], never: [Go ahead]}
      - {label: Golang, case: any}
  languages:
    label: Languages
    type: field
  rust:
    label: Rust
    type: language
    broader: [languages]
)";
    CHECK(yaml_of(parsed(only(text))) == text);
  }

  TEST_CASE("one topic is written as it stands among others, with relations to those") {
    const Ontology ontology = parsed(only("topics:\n  a: {label: Aa, type: field}\n  b: {label: Bb, type: field}\n"));
    Topic topic;
    topic.id = "new-one";
    topic.labels = {{"New one", "", LabelKind::preferred}};
    topic.broader = {TopicId(0)};
    topic.related = {TopicId(1)};
    std::ostringstream out;
    write_topic_yaml(topic, ontology, out);
    CHECK(out.str() == "  new-one:\n    label: New one\n    type: concept\n    broader: [a]\n    related: [b]\n");
  }

  TEST_CASE("whatever labels hold comes back from YAML") {
    for (unsigned seed = 0; seed < 300; ++seed) {
      HostileTexts texts(seed);
      std::vector<Topic> topics;
      for (std::uint32_t i = 0; i < 5; ++i) topics.push_back(hostile_topic(texts, i));
      const Ontology ontology({texts.next(), texts.next(), texts.next()}, std::move(topics));
      const std::string text = yaml_of(ontology);
      CAPTURE(text);
      REQUIRE(parsed(only(text)).fingerprint() == ontology.fingerprint());
    }
  }

  TEST_CASE("a text is quoted only where YAML could take it for something else") {
    for (const std::string plain :
         {"Go", ".NET", "C++", "R&D", "SSL/TLS", "it's", "time-series database", "日本語", "5G", "3D printing", "(x)"})
      CHECK(ontology::yaml_scalar(plain) == plain);
    for (const std::string quoted :
         {"",     "C#", "topic:x",    "12", "1.5", "0x1F", "no", "Yes", "null", "~",   "-x", "*",
          "a, b", "[x", "2024-01-02", ".5", "1e5", "'x",   "@x", "`x",  "%",    "? x", "on"})
      CHECK(ontology::yaml_scalar(quoted) == '"' + quoted + '"');
    CHECK(ontology::yaml_scalar("a\"b\\c") == R"("a\"b\\c")");
    CHECK(ontology::yaml_scalar("a\u202Eb") == R"("a\u202Eb")");
  }
}
