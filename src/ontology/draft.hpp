// SPDX-License-Identifier: MIT
#pragma once

#include <weft/ontology.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace weft::ontology {

/// What a need begins with that is a topic rather than a word.
inline constexpr std::string_view topic_prefix = "topic:";

/// Which of the texts of an ontology something stands in.
enum class FileId : std::size_t {};

struct DraftText {
  std::string text;
  Span span;
};

struct DraftLabel {
  Label label;
  Span span;
};

struct DraftPolicy {
  DraftText label;
  LetterCase letter_case = LetterCase::usual;
  std::vector<DraftText> needs;
  std::vector<DraftText> never;
};

/// A topic as one text writes it: every value is of the right kind, what it refers to may not exist.
struct Draft {
  FileId file{};
  DraftText id;
  std::optional<TopicType> type;   ///< none after an error
  std::vector<DraftLabel> labels;  ///< preferred, alternative, hidden, other languages
  std::vector<DraftText> broader;
  std::vector<DraftText> related;
  std::vector<DraftText> sites;
  std::vector<DraftText> same_as;
  std::vector<DraftPolicy> policies;
};

struct DraftOntology {
  Scheme scheme;
  std::vector<Draft> topics;
  bool blank = false;  ///< there was nothing in the text at all
};

}  // namespace weft::ontology
