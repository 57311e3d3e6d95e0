// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "support/temporary_folder.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace weft::tests {
namespace {

constexpr std::string_view shown_topics = R"(scheme: {title: Ours, license: CC0-1.0}
topics:
  fruit: {label: Fruit, type: field}
  apple:
    label: Apples
    aliases: [Apple, Shared]
    hidden: [appel]
    labels: {zh: [苹果]}
    type: concept
    broader: [fruit]
    related: [pear]
    sites: [apple.example]
    same_as: ["https://example.org/apple"]
    match:
      - {label: Apple, case: exact, needs: [tree, "topic:pear"], never: [Apple Inc, Big Apple]}
  cox: {label: Cox, type: concept, broader: [apple]}
  pear: {label: Pears, aliases: [Shared], type: concept, broader: [fruit]}
)";

class OwnTopics {
 public:
  Ran show(const std::vector<std::string>& words) const {
    std::vector<std::string> arguments{"ontology", "show", "--no-default-ontology", "--ontology", path_};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return run_weft(arguments);
  }

 private:
  TemporaryFolder folder_;
  std::string path_ = folder_.write("topics.yaml", std::string(shown_topics));
};

TEST_SUITE_BEGIN("cli");

TEST_CASE("ontology show counts what there is") {
  const Ran ran = OwnTopics().show({});
  CHECK(ran.exit == 0);
  CHECK(ran.out.starts_with("Ours\n4 topics, 9 labels, 1 policy\n\n"));
  CHECK(holds(ran.out, "  types        concept 3, field 1\n"));
  CHECK(holds(ran.out, "  roots        Fruit\n"));
}

TEST_CASE("ontology show tells all of a topic, called by its id or any label") {
  const OwnTopics topics;
  const Ran ran = topics.show({"apple"});
  CHECK(ran.exit == 0);
  CHECK(ran.out ==
        "Apples\ntopic apple\n\n"
        "  type      concept\n"
        "  labels    Apple, Shared, 苹果 (zh)\n"
        "  hidden    appel\n"
        "  broader   Fruit\n"
        "  above     Fruit\n"
        "  narrower  Cox\n"
        "  related   Pears\n"
        "  sites     apple.example\n"
        "  same as   https://example.org/apple\n"
        "  match     “Apple”, in exact case, beside tree, topic:pear, never in “Apple Inc”, “Big Apple”\n");
  for (const std::string name : {"Apples", "appel", "苹果", "APPLE"}) CHECK(topics.show({name}).out == ran.out);
}

TEST_CASE("a topic that is not there, or several, is no answer") {
  const OwnTopics topics;
  const Ran missed = topics.show({"appels"});
  CHECK(missed.exit == 1);
  CHECK(missed.out.empty());
  CHECK(holds(missed.err, "weft: no topic is called 'appels'; the nearest:\n  apple  Apples\n"));
  const Ran several = topics.show({"shared"});
  CHECK(several.exit == 1);
  CHECK(several.out.empty());
  CHECK(holds(several.err, "\n  apple  Apples\n  pear   Pears\n"));
}

TEST_CASE("ontology show answers as JSON") {
  const OwnTopics topics;
  const std::string all = topics.show({"--json"}).out;
  CHECK(holds(all, "\"topics\": 4,\n  \"labels\": 9,\n  \"policies\": 1,"));
  CHECK(holds(all, "\"attribution\": null"));
  const std::string one = topics.show({"apple", "--json"}).out;
  CHECK(holds(one, "\"text\": \"appel\",\n      \"language\": null,\n      \"kind\": \"hidden\""));
  CHECK(holds(one, "\"case\": \"exact\""));
}

TEST_CASE("an ontology that cannot be used is told of, and warnings do not hinder") {
  const TemporaryFolder folder;
  const std::string broken = folder.write("broken.yaml", "topics:\n  a: {label: A, type: nonsense}\n");
  const Ran failed = run_weft({"ontology", "show", "--ontology", broken});
  CHECK(failed.exit == 2);
  CHECK(holds(failed.err, "broken.yaml:2:23: error: unknown type 'nonsense'"));
  CHECK(failed.out.empty());
  const std::string doubtful = folder.write("doubtful.yaml", "topics:\n  a: {label: Aa, typ: x, type: field}\n");
  const Ran warned = run_weft({"ontology", "show", "a", "--no-default-ontology", "--ontology", doubtful});
  CHECK(warned.exit == 0);
  CHECK(holds(warned.err, "warning: unknown key 'typ'"));
  CHECK(warned.out.starts_with("Aa\n"));
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
