// SPDX-License-Identifier: MIT
#include "corpus/article_reader.hpp"

#include "corpus/passages.hpp"
#include "corpus/source_line.hpp"
#include "text/fold.hpp"
#include "text/url.hpp"

#include <algorithm>

namespace weft::corpus {

namespace {

/// The name of a link's own host says where an article is, not what it is about.
bool names_host(std::string_view text, std::string_view url) {
  const auto address = text::parse_web_address(url);
  if (!address) return false;
  const std::string_view page = text::without_scheme(address->canonical);
  const std::string name = text::fold(text);
  const std::string_view named = name.starts_with("www.") ? std::string_view(name).substr(4) : name;
  return named.find('.') != std::string_view::npos && page.substr(0, page.find('/')).ends_with(named);
}

/// Reads the blocks of one section into an article.
class ArticleReader {
 public:
  explicit ArticleReader(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  Article read(std::span<const Block> blocks, const Section& section) {
    const Block& heading = blocks[section.heading];
    const auto body = blocks.subspan(section.heading + 1, section.end - section.heading - 1);
    article_.section = section.path;
    article_.span = {heading.span.begin, body.empty() ? heading.span.end : body.back().span.end};
    add_title(heading);
    const auto first =
        std::find_if(body.begin(), body.end(), [](const Block& block) { return block.kind != Block::Kind::html; });
    const bool sourced = first != body.end() && is_source_line(*first);
    for (const Block& block : body) {
      if (sourced && &block == &*first) {
        add_source_line(block);
      } else {
        add_block(block);
      }
    }
    if (!sourced) choose_source();
    return std::move(article_);
  }

 private:
  void add_title(const Block& heading) {
    Passage title = passage_of(heading, Place::title);
    article_.title = title.text;
    add_links(heading, LinkRole::reference);
    add(std::move(title));
  }

  void add_source_line(const Block& block) {
    add_links(block, LinkRole::source);
    for (std::size_t link = 0; link < block.links.size(); ++link) {
      Passage text = passage_of_link(block, link);
      if (!names_host(text.text, block.links[link].url)) add(std::move(text));
    }
  }

  void add_block(const Block& block) {
    if (block.kind == Block::Kind::code) {
      add_language(block);
      return;
    }
    add_links(block, LinkRole::reference);
    Passage text = passage_of(block, Place::body);
    const bool leads = !has_lead_ && block.kind == Block::Kind::paragraph && !text.text.empty();
    if (!leads) {
      add(std::move(text));
      return;
    }
    has_lead_ = true;
    const std::size_t end = end_of_sentence(text.text);
    auto parts = split_passage(std::move(text), end);
    parts.front().place = Place::lead;
    for (Passage& part : parts) add(std::move(part));
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
    for (std::size_t at = 0; at < block.links.size(); ++at) {
      const Passage text = passage_of_link(block, at);
      Link link;
      link.text = text.text;
      link.role = block.links[at].is_image ? LinkRole::image : role;
      link.span = text.text.empty() ? Span{block.span.begin, block.span.begin}
                                    : source_span(text, {0, static_cast<std::uint32_t>(text.text.size())});
      if (set_address(link, block.links[at].url)) article_.links.push_back(std::move(link));
    }
  }

  /// Addresses of other schemes than a page may link are left out, and it is told.
  bool set_address(Link& link, const std::string& written) {
    if (auto address = text::parse_web_address(written)) {
      link.url = std::move(address->url);
      link.canonical = std::move(address->canonical);
      link.source = std::move(address->source);
      return true;
    }
    const std::size_t colon = written.find_first_of(":/?#");
    const bool has_scheme = colon != std::string::npos && written[colon] == ':';
    if (!has_scheme || written.starts_with("mailto:")) {
      link.url = written;
      if (link.role == LinkRole::source) link.role = LinkRole::reference;
      return !written.empty();
    }
    diagnostics_.push_back({Severity::warning, "link-address",
                            "'" + written.substr(0, 80) + "' is no address to follow", link.span,
                            "link to a page by http or https"});
    return false;
  }

  /// Without a source line, a linked title says what the article is about, or else its first link.
  void choose_source() {
    for (Link& link : article_.links) {
      const bool candidate = link.role == LinkRole::reference && !link.canonical.empty();
      if (!candidate) continue;
      link.role = LinkRole::source;
      return;
    }
  }

  Diagnostics& diagnostics_;
  Article article_;
  bool has_lead_ = false;
};

}  // namespace

Article read_article(std::span<const Block> document, const Section& section, Diagnostics& diagnostics) {
  return ArticleReader(diagnostics).read(document, section);
}

}  // namespace weft::corpus
