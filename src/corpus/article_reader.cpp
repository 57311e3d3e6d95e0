// SPDX-License-Identifier: MIT
#include "corpus/article_reader.hpp"

#include "corpus/passages.hpp"
#include "corpus/source_line.hpp"
#include "text/url.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace weft::corpus {

namespace {

/// A sentence longer than this makes no title; it is cut, and stands whole in the text.
constexpr std::size_t longest_sentence_title = 300;

constexpr std::size_t longest_told_address = 80;

/// A title without the punctuation that a sentence or an address left behind.
std::string_view without_punctuation(std::string_view title) {
  constexpr std::u32string_view trailing = U".。:：;；,，、-–—|·(（[";
  title = text::trimmed(title);
  while (!title.empty()) {
    std::size_t last = title.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(title[last]) & 0xC0) == 0x80) --last;
    if (trailing.find(text::character_at(title, last).code) == std::u32string_view::npos) break;
    if (title.ends_with("...")) break;
    title = text::trimmed(title.substr(0, last));
  }
  return title;
}

/// What is left of a sentence behind an address that led it.
std::string_view without_separators(std::string_view title) {
  for (const std::string_view sign : {"- ", "– ", "— ", ": ", "| ", ", "})
    if (title.starts_with(sign)) return text::trimmed(title.substr(sign.size()));
  return title;
}

/// The sentence, cut between words when it is too long.
std::string sentence_title(std::string_view sentence) {
  if (text::display_width(sentence) <= longest_sentence_title) return std::string(sentence);
  std::string title = text::shortened(sentence, longest_sentence_title);
  const std::size_t blank = title.find_last_of(' ');
  constexpr std::size_t longest_word = 24;
  if (blank != std::string::npos && title.size() - blank <= longest_word) title.replace(blank, std::string::npos, "…");
  return title;
}

/// Takes the brackets away that hold nothing but a bare address: without it they would be empty.
void drop_brackets_of_addresses(Block& block) {
  for (std::size_t at = 1; at + 1 < block.pieces.size(); ++at) {
    Piece& before = block.pieces[at - 1];
    Piece& after = block.pieces[at + 1];
    const bool bracketed = is_bare_address(block, block.pieces[at]) && !before.link && before.text.ends_with('(') &&
                           after.text.starts_with(')');
    if (!bracketed) continue;
    before = cut(before, 0, before.text.size() - 1);
    after = cut(after, 1, after.text.size());
  }
}

/// Reads the blocks of one entry into an article.
class ArticleReader {
 public:
  ArticleReader(const Document& document, Entry entry, std::string_view issue_title, Diagnostics& diagnostics)
      : blocks_(document.blocks), entry_(std::move(entry)), issue_title_(issue_title), diagnostics_(diagnostics) {}

  Article read() {
    article_.shape = entry_.shape;
    article_.section = std::move(entry_.section);
    article_.authors = std::move(entry_.headline.authors);
    article_.attributes = std::move(entry_.headline.attributes);
    article_.span = {blocks_[entry_.begin].span.begin, blocks_[entry_.end - 1].span.end};
    switch (entry_.shape) {
      case Shape::post:
        read_post();
        break;
      case Shape::sections:
        if (blocks_[entry_.begin].is_heading()) {
          read_section();
          break;
        }
        [[fallthrough]];
      default:
        read_paragraph();
    }
    if (article_.title.empty()) article_.title = address_title();
    choose_source();
    return std::move(article_);
  }

 private:
  void read_post() {
    article_.title = issue_title_;
    std::size_t first = entry_.begin;
    if (blocks_[first].is_heading()) {
      add_links(blocks_[first], LinkRole::reference);
      add(passage_of(blocks_[first++], Place::title));
    }
    add_blocks(first);
  }

  void read_section() {
    const Block& heading = blocks_[entry_.begin];
    Passage title = passage_of(heading, entry_.headline.begin, entry_.headline.end, Place::title);
    article_.title = title.text;
    add_links(heading, LinkRole::reference);
    add(std::move(title));
    std::size_t first = entry_.begin + 1;
    while (first < entry_.end && blocks_[first].kind == Block::Kind::html) ++first;
    if (first < entry_.end && is_top_paragraph(blocks_[first]) && is_source_line(blocks_[first]))
      add_source_line(blocks_[first++]);
    add_blocks(first);
  }

  void add_source_line(const Block& block) {
    add_links(block, LinkRole::source);
    for (const BlockLink& link : block.links)
      if (!names_host(link.text.text, link.canonical())) add(link.text);
  }

  /// The paragraph that opens an item, a numbered or linked entry, or is the article.
  void read_paragraph() {
    const Block& block = blocks_[entry_.begin];
    const Headline& headline = entry_.headline;
    add_links(block, LinkRole::reference);
    if (headline.link) give_source(*headline.link);
    if (headline.kind == Headline::Kind::sentence) {
      read_sentence(cut(block, headline.begin, headline.end));
    } else {
      Passage title = passage_of(block, headline.begin, headline.end, Place::title);
      article_.title = headline.kind == Headline::Kind::link ? title.text : without_punctuation(title.text);
      add(std::move(title));
      add_text(passage_of(block, headline.rest, {block.pieces.size(), 0}, Place::body));
    }
    std::size_t next = entry_.begin + 1;
    if (article_.title.empty()) next = borrow_title(next);
    add_blocks(next);
  }

  /// The title is the first sentence of a paragraph, or its first line where the line is broken on purpose.
  void read_sentence(Block block) {
    drop_brackets_of_addresses(block);
    if (entry_.shape == Shape::prose) drop_sources(block);
    const auto hard = std::find_if(block.pieces.begin(), block.pieces.end(),
                                   [](const Piece& piece) { return piece.kind == Piece::Kind::hard_break; });
    const Cursor line_end{static_cast<std::size_t>(hard - block.pieces.begin()), 0};
    Passage line = passage_of(block, {}, line_end, Place::title);
    std::size_t end = end_of_sentence(block, line_end);
    if (entry_.shape == Shape::prose) end = std::min({end, line.text.find("；"), line.text.find("; ")});
    auto [title, rest] = split_passage(std::move(line), end);
    const std::string_view sentence = without_separators(without_punctuation(title.text));
    article_.title = sentence_title(sentence);
    add(std::move(title));
    add_text(std::move(rest));
    add_text(passage_of(block, line_end, {block.pieces.size(), 0}, Place::body));
  }

  /// Paragraphs that tell of pages link them by their hosts' names behind a clause, where they are no words of it.
  static void drop_sources(Block& block) {
    std::erase_if(block.pieces, [&](const Piece& piece) {
      if (!piece.link || !names_host(piece.text, block.links[*piece.link].canonical())) return false;
      PieceWalk after(block, {static_cast<std::size_t>(&piece - block.pieces.data()) + 1, 0});
      after.skip_blanks();
      return after.done() || !text::is_letter_or_digit(after.character());
    });
  }

  /// An entry that is only a number is called by what follows it.
  std::size_t borrow_title(std::size_t next) {
    if (next == entry_.end || !blocks_[next].is_paragraph()) return next;
    const Block& block = blocks_[next];
    add_links(block, LinkRole::reference);
    read_sentence(block);
    return next + 1;
  }

  std::string address_title() const {
    const Link* page = nullptr;
    for (const Link& link : article_.links)
      if (page == nullptr && !link.canonical.empty()) page = &link;
    if (page == nullptr) return {};
    return page->text.empty() ? std::string(text::without_scheme(page->canonical)) : page->text;
  }

  void add_blocks(std::size_t from) {
    for (std::size_t at = from; at < entry_.end; ++at) add_block(blocks_[at]);
  }

  void add_block(const Block& block) {
    if (block.kind == Block::Kind::code) {
      add_language(block);
      return;
    }
    add_links(block, LinkRole::reference);
    Passage text = passage_of(block, Place::body);
    if (block.is_paragraph()) {
      add_text(std::move(text));
    } else {
      add(std::move(text));
    }
  }

  /// The first sentence of an article's text leads.
  void add_text(Passage text) {
    if (has_lead_ || text.text.empty()) return add(std::move(text));
    has_lead_ = true;
    const std::size_t end = end_of_sentence(text.text);
    auto [lead, rest] = split_passage(std::move(text), end);
    lead.place = Place::lead;
    add(std::move(lead));
    add(std::move(rest));
  }

  /// Of a code block only the language tells a topic; its words are names of another world.
  void add_language(const Block& block) {
    const std::string language = block.info.substr(0, block.info.find_first_of(" \t,{:"));
    if (!language.empty()) add({Place::code, language, {{0, block.info_at}}});
  }

  void add(Passage passage) {
    if (!passage.text.empty()) article_.passages.push_back(std::move(passage));
  }

  void add_links(const Block& block, LinkRole role) {
    for (const BlockLink& written : block.links) {
      const Passage& text = written.text;
      Link link;
      link.text = text.text;
      link.role = written.is_image ? LinkRole::image : role;
      link.span = text.text.empty() ? Span{block.span.begin, block.span.begin}
                                    : source_span(text, {0, static_cast<std::uint32_t>(text.text.size())});
      if (!set_address(link, written)) continue;
      note_page(block, link);
      article_.links.push_back(std::move(link));
    }
  }

  /// What an article says itself comes before what it quotes, and pages come before people.
  void note_page(const Block& block, const Link& link) {
    if (link.role != LinkRole::reference || link.canonical.empty() || own_page_) return;
    const bool quoted = block.quoted && !block.item;
    if (!quoted && !names_person(link.text, link.canonical)) own_page_ = article_.links.size();
  }

  /// An address that leads nowhere is left out, and it is told.
  bool set_address(Link& link, const BlockLink& block_link) {
    if (block_link.address) {
      link.url = block_link.address->url;
      link.canonical = block_link.address->canonical;
      link.source = block_link.address->source;
      return true;
    }
    if (block_link.is_broken) {
      tell_broken(link, block_link.url);
      return false;
    }
    link.url = block_link.url;
    if (link.role == LinkRole::source) link.role = LinkRole::reference;
    return true;
  }

  void tell_broken(const Link& link, const std::string& written) {
    if (written.size() > text::longest_url) return tell_long(link);
    const std::string what = written.empty()
                                 ? "this link leads nowhere"
                                 : "'" + text::shortened(written, longest_told_address) + "' is no address to follow";
    const bool has_scheme = written.find(':') < written.find_first_of("/?#");
    diagnostics_.push_back(
        {Severity::warning, "link-address", what, link.span,
         has_scheme || written.empty() ? "link to a page by http or https" : "begin it with https://"});
  }

  void tell_long(const Link& link) {
    diagnostics_.push_back({Severity::warning, "link-address",
                            "this address has more than " + std::to_string(text::longest_url) + " bytes", link.span,
                            "link to the page by a shorter one"});
  }

  /// The link of the title is the source, when it leads to a page.
  void give_source(std::size_t number_in_block) {
    const auto& address = blocks_[entry_.begin].links[number_in_block].address;
    if (!address) return;
    const auto link = std::find_if(article_.links.begin(), article_.links.end(), [&](const Link& candidate) {
      return candidate.role == LinkRole::reference && candidate.url == address->url;
    });
    if (link != article_.links.end()) link->role = LinkRole::source;
  }

  /// Without a source line or a linked title, the first link says what an article is about, rather what it says
  /// itself than what it quotes; in prose, each link that stands as its host's name.
  void choose_source() {
    if (entry_.shape == Shape::prose) {
      for (Link& link : article_.links)
        if (link.role == LinkRole::reference && names_host(link.text, link.canonical)) link.role = LinkRole::source;
    }
    if (first_source_link(article_) != nullptr) return;
    const auto other = std::find_if(article_.links.begin(), article_.links.end(), [](const Link& link) {
      return link.role == LinkRole::reference && !link.canonical.empty();
    });
    if (own_page_) {
      article_.links[*own_page_].role = LinkRole::source;
    } else if (other != article_.links.end()) {
      other->role = LinkRole::source;
    }
  }

  const std::vector<Block>& blocks_;
  Entry entry_;
  std::string_view issue_title_;
  Diagnostics& diagnostics_;
  Article article_;
  bool has_lead_ = false;
  std::optional<std::size_t> own_page_;  ///< the first link that leads to no person, and stands in no quote
};

}  // namespace

Article read_article(const Document& document, Entry entry, std::string_view issue_title, Diagnostics& diagnostics) {
  return ArticleReader(document, std::move(entry), issue_title, diagnostics).read();
}

}  // namespace weft::corpus
