// SPDX-License-Identifier: MIT
#pragma once

/// The corpus: a Markdown issue read as articles with their links and texts.
/// In: the text of one file, its path and what is laid down for it. Out: one Issue, its places in bytes of
/// that text.
/// Never touches a file, never throws on wrong input, never looks at a second issue.

#include <weft/diagnostic.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace weft {

/// Why an article holds a link.
enum class LinkRole {
  source,     ///< what the article is about
  reference,  ///< named in passing
  image,
};

struct Link {
  std::string url;        ///< as a browser should open it
  std::string canonical;  ///< equal for two spellings of one address
  std::string source;     ///< the publisher: a registrable domain, or domain/tenant
  std::string text;
  LinkRole role = LinkRole::reference;
  Span span;
};

/// Where in an article a text stands; places weigh differently.
enum class Place { title, section, link, lead, body, code, url };

/// `at` bytes into a passage stand `from` bytes into the file; true up to the next anchor.
struct Anchor {
  std::uint32_t at = 0;
  std::uint32_t from = 0;
};

/// A stretch of readable text, its markup resolved. For code, the block as it stands.
struct Passage {
  Place place = Place::body;
  std::string text;
  std::vector<Anchor> anchors;
};

/// The bytes of the file that `in_text`, a span of the passage's text, was read from.
Span source_span(const Passage& passage, Span in_text);

/// How an article was told from its neighbours.
enum class Shape {
  sections,  ///< a heading and what follows until its peer
  links,     ///< a paragraph that is one link, and what follows until the next or a rule
  list,      ///< a list item that leads with or holds a link
  numbered,  ///< a paragraph that begins with a number, and what follows until the next
  prose,     ///< a paragraph that holds links
  post,      ///< the whole file
};

/// One entry of an issue.
struct Article {
  std::string slug;  ///< unique in its issue
  std::string title;
  std::vector<std::string> section;     ///< headings above it, outermost first
  std::vector<Link> links;              ///< in reading order
  std::vector<Passage> passages;        ///< in reading order, the title first
  std::vector<std::string> authors;     ///< where the issue names them
  std::vector<std::string> attributes;  ///< what stands in brackets about the title: "video", "英文"
  Shape shape = Shape::sections;
  bool recurring = false;  ///< repeats in many issues, or keeps house: never an answer to what is related
  Span span;
};

/// One edition of a newsletter, which is one file.
struct Issue {
  std::string id;      ///< unique in an archive
  std::string series;  ///< the newsletter; may be empty
  std::string number;  ///< as the newsletter counts: "2019-05", "407"; may be empty
  std::string date;    ///< YYYY-MM-DD; may be empty
  std::string title;
  std::string path;  ///< relative to the corpus, with slashes
  bool draft = false;
  std::vector<Article> articles;
};

/// What is laid down for a file, rather than found in it. Empty fields are found.
struct ReadingRules {
  std::optional<Shape> shape;
  std::string series;
  std::string base_url;           ///< where the issues are published; relative links lead below it
  std::vector<std::string> skip;  ///< headings whose sections are left out, compared folded
};

/// Bytes as the text that everything else relies on: UTF-8 without NUL or byte order mark. What was not
/// is replaced, and told of.
std::string read_text(std::string_view bytes, Diagnostics& diagnostics);

/// Reads one issue. `path` gives what the text itself does not say. The best issue that can be had
/// is returned; findings are added to `diagnostics`, with an error when it is not to be trusted.
/// REQUIRES: `text` is as `read_text` gives it.
Issue parse_issue(std::string_view text, std::string_view path, Diagnostics& diagnostics,
                  const ReadingRules& rules = {});

/// A key of an issue's front matter, as it is written.
struct FrontMatterKey {
  std::string name;
  Span span;
};

/// The keys of the front matter of a text, in their order. None when there is none that is read. What is wrong with
/// them `parse_issue` tells. REQUIRES: `text` is as `read_text` gives it.
std::vector<FrontMatterKey> front_matter_keys(std::string_view text);

/// What stands in the front matter of each note that weft exports as Markdown, so that it is taken for no issue.
inline constexpr std::string_view note_mark = "made_by: weft export markdown";

/// Whether a file that begins so is such a note, even if a program for notes has written its front matter anew.
bool is_note(std::string_view beginning);

/// The addresses of links that have no text, as they are written, sorted: also of those that stand in no article.
/// REQUIRES: `text` is as `read_text` gives it.
std::vector<std::string> links_without_text(std::string_view text);

/// How one file is read, for people who wonder why.
struct Explanation {
  struct Fact {
    std::string_view name;
    std::string value;
    std::string_view origin;  ///< where it was found: "front matter", "file name"
  };
  /// A heading with what stands below it, or what stands before the first.
  struct Part {
    std::uint32_t line = 1;
    int level = 0;  ///< of the heading; 0 without one
    std::string heading;
    std::optional<Shape> shape;  ///< none when it makes no article
    std::size_t articles = 0;
    std::string_view reason;
  };

  std::vector<Fact> facts;
  std::vector<Part> parts;  ///< in reading order; none when the file is left out
};

/// Says what `parse_issue` decides about a file, and why. REQUIRES: `text` is as `read_text` gives it.
Explanation explain_issue(std::string_view text, std::string_view path, const ReadingRules& rules = {});

/// The first link of an article that says what it is about, else nullptr.
const Link* first_source_link(const Article& article);

/// The identity of an article: its issue's id, a slash, its slug.
std::string article_id(const Issue& issue, const Article& article);

std::string_view name_of(LinkRole role);
std::string_view name_of(Place place);
std::string_view name_of(Shape shape);

}  // namespace weft
