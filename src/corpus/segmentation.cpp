// SPDX-License-Identifier: MIT
#include "corpus/segmentation.hpp"

#include "corpus/region_facts.hpp"
#include "corpus/units.hpp"
#include "text/fold.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace weft::corpus {

namespace {

/// The share of a file's text below which a list of links is an appendix of a post.
constexpr std::size_t least_percent_in_entries = 15;

/// Text without a link is worth an article from so many paragraphs and bytes on.
constexpr std::size_t least_paragraphs = 2;
constexpr std::size_t least_bytes = 200;

class Segmenter {
 public:
  Segmenter(const Document& document, const Outline& outline, const ReadingRules& rules, Counted counted)
      : document_(document), regions_(outline.regions), rules_(rules), counted_(counted == Counted::yes) {
    facts_.reserve(regions_.size());
    for (const Region& region : regions_) facts_.push_back(facts_of(document, region, outline.title_heading));
    mark_skipped();
    units_ = find_units(document, regions_, facts_);
    for (std::size_t i = 0; i < units_.size(); ++i)
      if (skipped_[i]) units_[i] = {};
    article_level_ = sourced_level();
  }

  Segmentation run() && {
    if (rules_.shape) {
      use(*rules_.shape);
    } else if (is_post()) {
      add_post("text with few links, and no entries of their own");
    } else if (!has_units() && article_level_ == 0) {
      divide_plain();
    } else {
      for (const Region& region : regions_) decide(region);
    }
    return std::move(result_);
  }

 private:
  const RegionFacts& facts(const Region& region) const { return facts_[region.index]; }

  void mark_skipped() {
    skipped_.resize(regions_.size());
    for (const Region& region : regions_) {
      const auto names_it = [&](const std::string& heading) {
        return text::fold(text::trimmed(heading)) == text::fold(text::trimmed(region.title));
      };
      if (!region.heading || std::none_of(rules_.skip.begin(), rules_.skip.end(), names_it)) continue;
      std::fill(skipped_.begin() + static_cast<std::ptrdiff_t>(region.index),
                skipped_.begin() + static_cast<std::ptrdiff_t>(region.subtree_end), true);
    }
  }

  bool has_units() const {
    return std::any_of(units_.begin(), units_.end(), [](const Unit& unit) { return unit.entries != nullptr; });
  }

  bool is_sourced(const Region& region) const {
    const RegionFacts& found = facts(region);
    if (found.heading_links) return found.list.empty() || found.has_text();
    return found.sourced && (found.links.size() <= 1 || found.sourced_by_name);
  }

  /// The level on which most headings are linked, or have their source line below; 0 when there is none.
  int sourced_level() const {
    std::array<int, bold_level + 1> votes{};
    std::array<int, bold_level + 1> against{};
    for (const Region& region : regions_) {
      if (skipped_[region.index] || !region.heading) continue;
      const auto level = static_cast<std::size_t>(region.level);
      if (is_sourced(region)) {
        ++votes[level];
      } else if (facts(region).has_links()) {
        ++against[level];
      }
    }
    int best = 0;
    for (int level = 1; level <= bold_level; ++level) {
      const auto at = static_cast<std::size_t>(level);
      const bool leads = votes[at] > against[at] && (best == 0 || votes[at] > votes[static_cast<std::size_t>(best)]);
      if (leads) best = level;
    }
    return best;
  }

  /// How many headings have text below them, and how many have text that links pages.
  struct Texts {
    std::size_t all = 0;
    std::size_t linked = 0;
  };

  Texts count_texts() const {
    Texts texts;
    for (const Region& region : regions_) {
      if (!region.heading || !facts(region).has_text()) continue;
      ++texts.all;
      if (facts(region).has_links()) ++texts.linked;
    }
    return texts;
  }

  /// Whether the text below most headings links pages, as that of a digest does.
  bool most_texts_link() const {
    const Texts texts = count_texts();
    if (counted_) return texts.linked > 0;
    return texts.linked > 1 && texts.linked * 5 >= texts.all * 3;
  }

  /// A long text with a few links at its end is a post, not a digest.
  bool is_post() const {
    const Texts texts = count_texts();
    if (article_level_ > 0 || most_texts_link() || texts.all < texts.linked + 2) return false;
    std::size_t bytes = 0;
    std::size_t bytes_in_units = 0;
    std::size_t units = 0;
    for (const Region& region : regions_) {
      bytes += facts(region).bytes;
      if (units_[region.index].entries == nullptr) continue;
      bytes_in_units += facts(region).bytes;
      ++units;
    }
    return units == 1 && regions_.size() > 2 && bytes_in_units * 100 < bytes * least_percent_in_entries;
  }

  void decide(const Region& region) {
    if (skip_or_cover(region)) return;
    const RegionFacts& found = facts(region);
    const Unit& unit = units_[region.index];
    if (region.heading && region.level == article_level_ && !is_bare_list(found)) {
      if (has_content(region)) {
        add_section(region, Covers::subtree, "most headings of its level lead to a source");
      } else {
        add_nothing("it is empty");
      }
      return;
    }
    if (unit.entries == &RegionFacts::list) return add_list(region, unit.reason);
    if (unit.entries != nullptr) return add(take(region, unit.entries), unit.reason);
    decide_plain(region);
  }

  void add_list(const Region& region, std::string_view reason) {
    std::vector<Entry> entries = take(region, &RegionFacts::list);
    std::vector<Entry> beside = entries_beside(document_, region, entries);
    std::move(beside.begin(), beside.end(), std::back_inserter(entries));
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.begin < b.begin; });
    add(entries, reason);
  }

  void decide_plain(const Region& region) {
    const RegionFacts& found = facts(region);
    if (!region.heading) return add_nothing("what stands before the first heading opens the issue");
    if (!found.has_text()) return add_nothing("it has no text");
    if (has_entries_below(region)) return add_nothing("it opens what stands below it");
    if (found.heading_links && found.linked_paragraphs == 0 && found.bytes <= longest_excuse)
      return add_nothing("its heading is linked, but it hardly has a text");
    if (found.announces_nothing) return add_nothing("it only announces a list without links");
    if (found.has_links() && !found.names_people) return add_section(region, Covers::own, "it is text with links");
    if (found.paragraphs < least_paragraphs || found.bytes < least_bytes) return add_nothing("it links no page");
    add_section(region, Covers::own, "it is a text of its own");
  }

  static bool is_bare_list(const RegionFacts& found) {
    return !found.sourced && !found.heading_links && found.list.size() > 1 && !found.has_text() &&
           std::all_of(found.list.begin(), found.list.end(), leads_with_link);
  }

  bool has_content(const Region& region) const {
    return std::any_of(facts_.begin() + static_cast<std::ptrdiff_t>(region.index),
                       facts_.begin() + static_cast<std::ptrdiff_t>(region.subtree_end),
                       [](const RegionFacts& found) { return found.bytes > 0 || found.has_links(); });
  }

  bool has_entries_below(const Region& region) const {
    for (std::size_t i = region.index + 1; i < region.subtree_end; ++i) {
      if (units_[i].entries != nullptr || regions_[i].level == article_level_ || facts_[i].has_links()) return true;
    }
    return false;
  }

  /// Nothing but headings and paragraphs.
  void divide_plain() {
    const RegionFacts& opening = facts_.front();
    const bool all_opening = regions_.size() == 1;
    if (most_texts_link()) {
      divide_by_headings();
    } else if (all_opening && opening.linked_paragraphs > 1 && opening.linked_paragraphs * 2 >= opening.paragraphs) {
      add(take(regions_.front(), &RegionFacts::prose), "its paragraphs hold links");
    } else {
      add_post("text without entries");
    }
  }

  int outermost_level() const {
    int outermost = bold_level;
    for (const Region& region : regions_)
      if (region.heading) outermost = std::min(outermost, region.level);
    return outermost;
  }

  /// Headings of the level on which most are followed by links are the articles.
  void divide_by_headings() {
    std::array<std::size_t, bold_level + 1> linked{};
    for (const Region& region : regions_)
      if (region.heading && facts(region).has_links()) ++linked[static_cast<std::size_t>(region.level)];
    const auto most = std::max_element(linked.begin(), linked.end());
    const int level = *most == 0 ? outermost_level() : static_cast<int>(most - linked.begin());
    for (const Region& region : regions_) {
      if (skip_or_cover(region)) continue;
      if (region.level != level) {
        add_nothing(region.heading ? "headings of another level are the articles" : "it opens the issue");
      } else if (has_content(region)) {
        add_section(region, Covers::subtree, "most links stand below headings of its level");
      } else {
        add_nothing("it is empty");
      }
    }
  }

  void use(Shape shape) {
    constexpr std::string_view reason = "the shape is laid down";
    if (shape == Shape::post) return add_post(reason);
    if (shape == Shape::sections) return article_level_ > 0 ? use_sourced_level() : divide_by_headings();
    for (const Region& region : regions_) {
      if (skip_or_cover(region)) continue;
      switch (shape) {
        case Shape::list:
          add(take(region, &RegionFacts::list), reason);
          break;
        case Shape::numbered:
          add(take(region, &RegionFacts::numbered), reason);
          break;
        case Shape::links:
          add(take(region, &RegionFacts::links), reason);
          break;
        default:
          add(take(region, &RegionFacts::prose), reason);
      }
    }
  }

  void use_sourced_level() {
    for (const Region& region : regions_) {
      if (skip_or_cover(region)) continue;
      if (region.level == article_level_) {
        add_section(region, Covers::subtree, "the shape is laid down");
      } else {
        add_nothing("headings of another level are the articles");
      }
    }
  }

  bool skip_or_cover(const Region& region) {
    if (skipped_[region.index]) {
      add_nothing("it is to be skipped");
    } else if (region.index < covered_) {
      add_nothing("it is part of the article above");
    } else {
      return false;
    }
    return true;
  }

  enum class Covers { own, subtree };

  void add_section(const Region& region, Covers covers, std::string_view reason) {
    Entry entry;
    entry.shape = Shape::sections;
    entry.begin = *region.heading;
    const std::size_t last = covers == Covers::subtree ? region.subtree_end - 1 : region.index;
    entry.end = regions_[last].end;
    entry.headline = read_heading(document_.blocks[*region.heading]);
    entry.section = region.above;
    covered_ = last + 1;
    add(std::move(entry), reason);
  }

  void add_post(std::string_view reason) {
    const bool has_text = std::any_of(facts_.begin(), facts_.end(),
                                      [](const RegionFacts& found) { return found.bytes > 0 || found.has_links(); });
    if (!has_text) {
      for (std::size_t i = 0; i < regions_.size(); ++i) add_nothing("it is empty");
      return;
    }
    Entry entry;
    entry.shape = Shape::post;
    entry.end = document_.blocks.size();
    add(std::move(entry), reason);
    for (std::size_t i = 1; i < regions_.size(); ++i) add_nothing("it is part of the post");
  }

  void add_nothing(std::string_view reason) { add(std::vector<Entry>(), reason); }

  void add(Entry entry, std::string_view reason) {
    std::vector<Entry> entries;
    entries.push_back(std::move(entry));
    add(std::move(entries), reason);
  }

  /// The entries of a region, which are decided about once.
  std::vector<Entry> take(const Region& region, std::vector<Entry> RegionFacts::*entries) {
    return std::move(facts_[region.index].*entries);
  }

  /// The decision about the next region.
  void add(std::vector<Entry> entries, std::string_view reason) {
    const std::size_t begin = result_.entries.size();
    std::move(entries.begin(), entries.end(), std::back_inserter(result_.entries));
    result_.decisions.push_back({result_.decisions.size(), begin, result_.entries.size(), reason});
  }

  const Document& document_;
  const std::vector<Region>& regions_;
  const ReadingRules& rules_;
  bool counted_;
  std::vector<RegionFacts> facts_;
  std::vector<bool> skipped_;
  std::vector<Unit> units_;
  int article_level_ = 0;
  std::size_t covered_ = 0;  ///< regions before this one are part of an article already
  Segmentation result_;
};

}  // namespace

Segmentation segment(const Document& document, const Outline& outline, const ReadingRules& rules, Counted counted) {
  return Segmenter(document, outline, rules, counted).run();
}

}  // namespace weft::corpus
