// SPDX-License-Identifier: MIT
#include "corpus/entries.hpp"

#include "corpus/numbering.hpp"
#include "corpus/passages.hpp"
#include "corpus/source_line.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace weft::corpus {

namespace {

/// The paragraph that opens a list item.
std::optional<std::size_t> head_of(const Document& document, const Item& item) {
  if (item.begin == item.end) return std::nullopt;
  const Block& head = document.blocks[item.begin];
  return head.is_paragraph() && !head.pieces.empty() ? std::optional(item.begin) : std::nullopt;
}

bool any_links_page(const Document& document, std::size_t begin, std::size_t end) {
  return std::any_of(document.blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                     document.blocks.begin() + static_cast<std::ptrdiff_t>(end), links_page);
}

bool has_top_paragraph(const Document& document, std::size_t begin, std::size_t end) {
  return std::any_of(document.blocks.begin() + static_cast<std::ptrdiff_t>(begin),
                     document.blocks.begin() + static_cast<std::ptrdiff_t>(end), is_top_paragraph);
}

/// Whether a text is how newsletters number their issues: `2019-05`, `2019-05-27`, `第 12 期`.
bool is_issue_number(const std::string& text) {
  const std::vector<Numbering> numberings = numberings_in_title(text);
  return std::any_of(numberings.begin(), numberings.end(), [](const Numbering& numbering) {
    return numbering.kind == Numbering::Kind::marked || !numbering.date.empty();
  });
}

/// A paragraph whose every page is another issue greets the reader; it tells of no article.
bool tells_of_issues(const Block& block) {
  return std::all_of(block.links.begin(), block.links.end(),
                     [](const BlockLink& link) { return !link.is_page() || is_issue_number(link.text.text); });
}

/// Walks the items of a region. An item whose own words hold no link, but whose nested items do, is a heading
/// for them.
class ListReader {
 public:
  ListReader(const Document& document, const Region& region) : document_(document), region_(region) {}

  std::vector<Entry> read() && {
    const auto& items = document_.items;
    auto at = static_cast<std::size_t>(
        std::lower_bound(items.begin(), items.end(), region_.begin,
                         [](const Item& item, std::size_t begin) { return item.begin < begin; }) -
        items.begin());
    while (at < items.size() && items[at].begin < region_.end) at = read_item(at);
    return std::move(entries_);
  }

 private:
  /// The item to look at next: behind this one, or its first nested one.
  std::size_t read_item(std::size_t at) {
    const Item& item = document_.items[at];
    while (!categories_.empty() && document_.items[categories_.back()].end <= item.begin) categories_.pop_back();
    const auto head = head_of(document_, item);
    if (item.quoted || !head) return at + 1;
    const bool leads = links_page(document_.blocks[*head]);
    const std::size_t nested = first_nested(at);
    if (!leads && nested < document_.items.size() &&
        any_links_page(document_, document_.items[nested].begin, item.end)) {
      categories_.push_back(at);
      return nested;
    }
    if (leads || any_links_page(document_, item.begin, item.end)) {
      add(*head, item.end);
    } else if (const std::size_t end = end_of_bullets_behind(at); end != item.end) {
      add(*head, end);
      while (at < document_.items.size() && document_.items[at].begin < end) at = behind(at);
      return at;
    }
    return behind(at);
  }

  /// `1. Title` without a link, and right behind it bullets that hold some: they were meant to be set in.
  std::size_t end_of_bullets_behind(std::size_t at) const {
    const Item& item = document_.items[at];
    std::size_t end = item.end;
    if (!item.number || item.parent) return end;
    for (std::size_t next = behind(at); next < document_.items.size(); next = behind(next)) {
      const Item& bullet = document_.items[next];
      if (bullet.number || bullet.quoted || bullet.begin != end || bullet.end > region_.end) break;
      end = bullet.end;
    }
    return any_links_page(document_, item.end, end) ? end : item.end;
  }

  void add(std::size_t head, std::size_t end) {
    Entry entry;
    entry.shape = Shape::list;
    entry.begin = head;
    entry.end = end;
    entry.headline = read_headline(document_.blocks[head]);
    entry.section = path_below(region_);
    for (const std::size_t category : categories_) {
      const Block& above = document_.blocks[*head_of(document_, document_.items[category])];
      const Headline headline = read_headline(above);
      entry.section.push_back(section_title(passage_of(above, headline.begin, headline.end, Place::section).text));
    }
    entries_.push_back(std::move(entry));
  }

  /// The first item inside an item, or none.
  std::size_t first_nested(std::size_t at) const {
    const bool nested = at + 1 < document_.items.size() && document_.items[at + 1].begin < document_.items[at].end;
    return nested ? at + 1 : document_.items.size();
  }

  std::size_t behind(std::size_t at) const {
    const std::size_t end = document_.items[at].end;
    do ++at;
    while (at < document_.items.size() && document_.items[at].begin < end);
    return at;
  }

  const Document& document_;
  const Region& region_;
  std::vector<Entry> entries_;
  std::vector<std::size_t> categories_;
};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Ends each entry where the next one begins, or at a rule when rules part entries.
void end_entries(const Document& document, std::size_t end, std::vector<Entry>& entries) {
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const std::size_t next = i + 1 < entries.size() ? entries[i + 1].begin : end;
    const auto first = document.blocks.begin() + static_cast<std::ptrdiff_t>(entries[i].begin);
    const auto rule = std::find_if(first, document.blocks.begin() + static_cast<std::ptrdiff_t>(next),
                                   [](const Block& block) { return block.kind == Block::Kind::rule && !block.item; });
    entries[i].end = static_cast<std::size_t>(rule - document.blocks.begin());
  }
}

Entry entry_at(std::size_t at, Shape shape, Headline headline, std::vector<std::string> path) {
  Entry entry;
  entry.shape = shape;
  entry.begin = at;
  entry.headline = std::move(headline);
  entry.section = std::move(path);
  return entry;
}

/// Whether a numbered paragraph is one more of some entries: next in their count, of which one may be missing, or
/// a link as the first of them is. Numbers of another style, or that begin again, count something inside an entry.
bool counts_on(const std::vector<Entry>& entries, const NumberMark& last, const NumberMark& mark,
               const Headline& headline) {
  if (entries.empty()) return true;
  if (mark.style != last.style) return false;
  if (mark.number >= last.number && mark.number <= last.number + 2) return true;
  return mark.number > 1 && headline.kind == Headline::Kind::link && leads_with_link(entries.front());
}

/// The numbered paragraphs of some blocks, counted in the style of the first.
std::vector<Entry> count_paragraphs(const Document& document, Range blocks, const std::vector<std::string>& path) {
  std::vector<Entry> entries;
  NumberMark last;
  for (std::size_t at = blocks.begin; at < blocks.end; ++at) {
    const Block& block = document.blocks[at];
    if (!is_top_paragraph(block)) continue;
    const auto mark = find_number_mark(block);
    if (!mark) continue;
    Headline headline = read_headline(block, mark->end);
    if (!counts_on(entries, last, *mark, headline)) continue;
    last = *mark;
    entries.push_back(entry_at(at, Shape::numbered, std::move(headline), path));
  }
  end_entries(document, blocks.end, entries);
  return entries;
}

/// A paragraph of prose is called by its sentence, unless a link stands before it by itself.
Headline as_prose(const Block& block, Headline headline) {
  const bool goes_on = headline.kind == Headline::Kind::link && headline.after == Headline::After::words;
  return goes_on ? as_sentence(block, std::move(headline)) : headline;
}

/// In a list of sentences that hold links, those that begin with one are sentences as well.
void write_as_the_others(const Document& document, std::vector<Entry>& entries) {
  const auto goes_on = [](const Entry& entry) {
    const Headline& headline = entry.headline;
    return headline.kind == Headline::Kind::sentence || headline.after == Headline::After::words;
  };
  const auto sentences = static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(), goes_on));
  if (sentences * 2 <= entries.size()) return;
  for (Entry& entry : entries) {
    const Headline& headline = entry.headline;
    const bool by_somebody = !headline.authors.empty();
    if (headline.kind == Headline::Kind::link && headline.after == Headline::After::words && !by_somebody)
      entry.headline = as_sentence(document.blocks[entry.begin], headline);
  }
}

/// Items of an ordered list that all have paragraphs behind them are titles, whose texts nobody indented; of
/// another list, when there are enough of them.
bool are_all_followed(const Document& document, const std::vector<Entry>& entries) {
  if (entries.size() < 2) return false;
  const auto& item = document.blocks[entries.front().begin].item;
  if (entries.size() == 2 && !document.items[*item].number) return false;
  for (std::size_t i = 0; i + 1 < entries.size(); ++i)
    if (!has_top_paragraph(document, entries[i].end, entries[i + 1].begin)) return false;
  return true;
}

/// A paragraph that is one link: nothing else stands on its line but attributes and names.
bool is_link_paragraph(const Block& block, const Headline& headline) {
  if (headline.kind != Headline::Kind::link || !block.links[*headline.link].is_page()) return false;
  return headline.after == Headline::After::nothing || headline.after == Headline::After::line ||
         headline.after == Headline::After::separator;
}

/// `— [Name](page)` says who was quoted.
bool is_attribution(const Block& block) {
  PieceWalk walk(block);
  walk.skip_blanks();
  return !walk.done() && walk.link() == nullptr &&
         std::u32string_view(U"-–—―").find(walk.character()) != std::u32string_view::npos;
}

/// A paragraph of nothing but addresses.
bool is_address_line(const Block& block) {
  return links_page(block) && std::all_of(block.pieces.begin(), block.pieces.end(), [&](const Piece& piece) {
           return piece.is_break() || is_bare_address(block, piece);
         });
}

/// Reads each paragraph of a region once, in all shapes that it may have.
class ParagraphReader {
 public:
  ParagraphReader(const Document& document, const Region& region)
      : document_(document), region_(region), path_(path_below(region)) {}

  ParagraphEntries read() && {
    for (std::size_t at = region_.begin; at < region_.end; ++at) {
      const Block& block = document_.blocks[at];
      std::optional<Headline> headline;
      if (is_top_paragraph(block)) {
        headline = read_headline(block);
        add_opener(at, *headline);
        if (links_page(block) && !tells_of_issues(block)) add_prose(at, *headline);
      }
      before_ = std::move(headline);
    }
    end_entries(document_, region_.end, entries_.links);
    end_entries(document_, region_.end, entries_.bold);
    return std::move(entries_);
  }

 private:
  /// Notes a paragraph that opens an entry by its form.
  void add_opener(std::size_t at, const Headline& headline) {
    const Block& block = document_.blocks[at];
    if (is_link_paragraph(block, headline) && !is_attribution(block))
      entries_.links.push_back(entry_at(at, Shape::links, headline, path_));
    const bool alone = headline.after == Headline::After::nothing || headline.after == Headline::After::line;
    if (headline.kind == Headline::Kind::strong && alone)
      entries_.bold.push_back(entry_at(at, Shape::sections, headline, path_));
  }

  void add_prose(std::size_t at, const Headline& headline) {
    // An address on its own belongs to the text right before it.
    const bool has_text = before_ && is_address_line(document_.blocks[at]) && !links_page(document_.blocks[at - 1]);
    const std::size_t begin = has_text ? at - 1 : at;
    Headline prose = as_prose(document_.blocks[begin], has_text ? *before_ : headline);
    entries_.prose.push_back(entry_at(begin, Shape::prose, std::move(prose), path_));
    entries_.prose.back().end = at + 1;
  }

  const Document& document_;
  const Region& region_;
  std::vector<std::string> path_;
  ParagraphEntries entries_;
  std::optional<Headline> before_;  ///< of the block before, when it is such a paragraph
};

/// `3、In brief` without a link heads what is counted below it when all of that holds links.
std::vector<Entry> entries_headed_by(const Document& document, const Entry& entry) {
  const Block& head = document.blocks[entry.begin];
  if (links_page(head)) return {};
  std::vector<std::string> path = entry.section;
  path.push_back(section_title(passage_of(head, entry.headline.begin, entry.headline.end, Place::section).text));
  std::vector<Entry> headed = count_paragraphs(document, {entry.begin + 1, entry.end}, path);
  const bool all_link = std::all_of(headed.begin(), headed.end(),
                                    [&](const Entry& within) { return links_page(document.blocks[within.begin]); });
  return headed.size() > 1 && all_link ? headed : std::vector<Entry>();
}

}  // namespace

std::vector<std::string> path_below(const Region& region) {
  std::vector<std::string> path = region.above;
  if (region.heading && !region.title.empty()) path.push_back(region.title);
  return path;
}

bool leads_with_link(const Entry& entry) { return entry.headline.kind == Headline::Kind::link; }

bool entry_links_page(const Document& document, const Entry& entry) {
  return any_links_page(document, entry.begin, entry.end);
}

bool is_top_paragraph(const Block& block) { return block.is_paragraph() && !block.item && !block.quoted; }

bool links_page(const Block& block) {
  return std::any_of(block.links.begin(), block.links.end(), [](const BlockLink& link) { return link.is_page(); });
}

std::vector<Entry> list_entries(const Document& document, const Region& region) {
  std::vector<Entry> entries = ListReader(document, region).read();
  write_as_the_others(document, entries);
  if (are_all_followed(document, entries)) end_entries(document, region.end, entries);
  return entries;
}

std::vector<Entry> entries_beside(const Document& document, const Region& region, const std::vector<Entry>& list) {
  std::vector<Entry> entries;
  auto next = list.begin();  // the first that does not end before the paragraph
  for (std::size_t at = region.begin; at < region.end; ++at) {
    const Block& block = document.blocks[at];
    if (!is_top_paragraph(block) || !links_page(block) || is_attribution(block)) continue;
    // A paragraph that says what follows is none by itself.
    if (ends_in_colon(passage_of(block, Place::body).text)) continue;
    while (next != list.end() && next->end <= at) ++next;
    const bool inside = next != list.end() && next->begin <= at;
    Headline headline = as_prose(block, read_headline(block));
    const bool labelled = !headline.link && is_source_line(block);
    if (inside || (!headline.link && !labelled)) continue;
    entries.push_back(entry_at(at, Shape::prose, std::move(headline), path_below(region)));
    entries.back().end = at + 1;
  }
  return entries;
}

std::vector<Entry> numbered_entries(const Document& document, const Region& region) {
  std::vector<Entry> entries;
  for (Entry& entry : count_paragraphs(document, {region.begin, region.end}, path_below(region))) {
    std::vector<Entry> headed = entries_headed_by(document, entry);
    if (headed.empty()) {
      entries.push_back(std::move(entry));
    } else {
      std::move(headed.begin(), headed.end(), std::back_inserter(entries));
    }
  }
  return entries;
}

ParagraphEntries paragraph_entries(const Document& document, const Region& region) {
  return ParagraphReader(document, region).read();
}

bool closes_with_address(const Document& document, const Entry& entry) {
  const Block& last = document.blocks[entry.end - 1];
  if (last.pieces.empty()) return false;
  const Piece& piece = last.pieces.back();
  const bool has_text = entry.end - entry.begin > 1 || !is_address_line(last);
  return has_text && piece.link && last.links[*piece.link].is_page() &&
         (is_bare_address(last, piece) || names_host(piece.text, last.links[*piece.link].canonical()));
}

}  // namespace weft::corpus
