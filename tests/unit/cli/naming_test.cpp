// SPDX-License-Identifier: MIT
#include "cli/naming.hpp"
#include "program.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

namespace weft::tests {
namespace {

TEST_SUITE_BEGIN("cli");

TEST_CASE("a name of several things lists them, and answers nothing") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "how discord"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(ran.err ==
        "weft: 'how discord' may be any of these 2; name one by its id:\n"
        "  2019-01/how-discord-stores-billions-of-messages  How Discord Stores Billions of Messages\n"
        "  2019-09/how-discord-scaled-elixir                How Discord Scaled Elixir\n");
}

TEST_CASE("a name of things of several kinds tells the kinds") {
  const LittleArchive archive;
  const Ran several = archive.ask({"show", "dock"});
  CHECK(several.exit == 1);
  CHECK(holds(several.err, "  topic    docker "));
  CHECK(holds(several.err, "  article  2019-01/docker-internals"));
}

TEST_CASE("a misspelling that stands in the ontology is told of, and no label that is shown is") {
  const std::vector<Label> labels{{"Kubernetes", "", LabelKind::preferred},
                                  {"K8s", "", LabelKind::alternative},
                                  {"kubernets", "", LabelKind::hidden}};
  const auto told = [&](std::string_view name) {
    std::ostringstream err;
    cli::tell_hidden(name, labels, err);
    return err.str();
  };
  CHECK(told("kubernets") == "weft: 'kubernets' is taken for 'Kubernetes'\n");
  CHECK(told("k8s").empty());
  CHECK(told("kubernetes").empty());
  CHECK(told("Docker").empty());
}

TEST_CASE("a name that means nothing offers the nearest") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"related", "Dokcer Interals Explaind"});
  CHECK(ran.exit == 1);
  CHECK(ran.out.empty());
  CHECK(
      ran.err.starts_with("weft: no article, topic or source is called 'Dokcer Interals Explaind'; the nearest:\n"
                          "  article  2019-01/docker-internals"));
}

TEST_CASE("a name that resembles nothing says how to go on") {
  const LittleArchive archive;
  const Ran ran = archive.ask({"show", "qqqqqqqqqqqqqqqqqqqqqqq"});
  CHECK(ran.exit == 1);
  CHECK(ran.err ==
        "weft: no topic, article, issue or source is called 'qqqqqqqqqqqqqqqqqqqqqqq'\n"
        "  weft find searches titles and texts; weft topics lists the topics there are\n");
  CHECK(archive.ask({"show", "qqqqqqqqqqqqqqqqqqqqqqq", "--json"}).out.empty());
}

TEST_CASE("a pasted page is not repeated") {
  const LittleArchive archive;
  CHECK(archive.ask({"show", std::string(5000, 'q')}).err.size() < 500);
}

TEST_SUITE_END();

}  // namespace
}  // namespace weft::tests
