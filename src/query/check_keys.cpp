// SPDX-License-Identifier: MIT
#include "query/checking.hpp"
#include "text/ascii.hpp"
#include "text/nearest.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace weft::query {

namespace {

/// What weft reads (docs/reading.md). A key that is one letter away is told of by the reader.
constexpr std::array<std::string_view, 9> ours{"title", "series",    "number", "issue",   "date",
                                               "draft", "published", "status", "category"};

/// What the makers of sites and letters read: Jekyll, Hugo, Pelican, Hexo, VuePress, VitePress, Docusaurus, Astro,
/// Eleventy, Gatsby, Zola, Nikola, MkDocs, Quarto, Obsidian, Ghost, Buttondown. With underscores for hyphens.
constexpr std::array<std::string_view, 127> of_others{
    "abstract",
    "aliases",
    "authors",
    "author",
    "avatar",
    "banner",
    "bibliography",
    "blog",
    "body",
    "build",
    "canonical",
    "canonical_url",
    "cascade",
    "categories",
    "class",
    "classes",
    "cms_exclude",
    "comment",
    "comments",
    "copyright",
    "cover",
    "cover_image",
    "created",
    "css",
    "cssclasses",
    "custom_edit_url",
    "data",
    "description",
    "disable_share",
    "display_toc",
    "editlink",
    "email_type",
    "enclosure",
    "eleventycomputed",
    "eleventyexcludefromcollections",
    "eleventynavigation",
    "excerpt",
    "expirydate",
    "extra",
    "featured",
    "featured_image",
    "feature_image",
    "feed",
    "footer",
    "format",
    "generate_feeds",
    "guid",
    "head",
    "header",
    "headless",
    "hero",
    "hide",
    "hide_table_of_contents",
    "hide_title",
    "home",
    "icon",
    "id",
    "image",
    "images",
    "in_search_index",
    "insert_anchor_links",
    "issue_date",
    "issue_number",
    "jupyter",
    "keywords",
    "kind",
    "lang",
    "language",
    "last_modified_at",
    "lastmod",
    "lastupdated",
    "last_updated",
    "layout",
    "license",
    "link",
    "linktitle",
    "locale",
    "markup",
    "math",
    "mathjax",
    "menu",
    "menus",
    "meta",
    "meta_description",
    "meta_title",
    "modified",
    "name",
    "navbar",
    "next",
    "og_image",
    "order",
    "outline",
    "outputs",
    "paginate_by",
    "page_template",
    "parent",
    "path",
    "permalink",
    "photos",
    "pin",
    "pinned",
    "preview",
    "prev",
    "publishdate",
    "publish_date",
    "publish",
    "publishresources",
    "redirect_from",
    "redirect_to",
    "render",
    "resources",
    "save_as",
    "search",
    "section",
    "sidebar",
    "sidebar_label",
    "sidebar_position",
    "slug",
    "sort_by",
    "sticky",
    "subject",
    "subtitle",
    "summary",
    "tag",
    "tags",
};
constexpr std::array<std::string_view, 24> and_more{
    "taxonomies",     "tagline",     "teaser",  "template", "thumbnail", "time",    "toc",         "top", "topics",
    "translationkey", "translation", "twitter", "type",     "unlisted",  "updated", "updateddate", "url", "uid",
    "version",        "visibility",  "volume",  "weight",   "wiki",      "year",
};

/// Keys are compared as most programs read them.
std::string comparable(std::string_view key) {
  std::string result(key);
  std::transform(result.begin(), result.end(), result.begin(),
                 [](char byte) { return byte == '-' ? '_' : text::lower(byte); });
  return result;
}

std::vector<std::string_view> known_keys(const UnpublishedIssue& file) {
  std::vector<std::string_view> known(ours.begin(), ours.end());
  known.insert(known.end(), of_others.begin(), of_others.end());
  known.insert(known.end(), and_more.begin(), and_more.end());
  known.insert(known.end(), file.sibling_keys.begin(), file.sibling_keys.end());
  return known;
}

bool is_told_of(std::string_view key) {
  constexpr std::size_t shortest = 4;
  return key.size() >= shortest && std::any_of(ours.begin(), ours.end(), [&](std::string_view known) {
           return text::edit_distance(key, known, 1) <= 1;
         });
}

/// The key that was most likely meant: a slip is two letters of six, not of three.
std::string meant(std::string_view key, const std::vector<std::string_view>& known) {
  constexpr std::size_t letters_a_slip = 4;
  std::size_t least = std::min<std::size_t>(2, key.size() / letters_a_slip) + 1;
  std::string nearest;
  for (const std::string_view name : known) {
    const std::size_t distance = text::edit_distance(key, name, least - 1);
    if (distance >= least) continue;
    least = distance;
    nearest = std::string(name);
  }
  return nearest;
}

}  // namespace

void check_keys(const Checked& checked, Diagnostics& findings) {
  const UnpublishedIssue& file = checked.file();
  const std::vector<std::string_view> known = known_keys(file);
  for (const FrontMatterKey& written : front_matter_keys(file.text)) {
    const std::string key = comparable(written.name);
    const bool is_known =
        std::any_of(known.begin(), known.end(), [&](std::string_view name) { return comparable(name) == key; });
    if (is_known || is_told_of(key)) continue;
    const std::string nearest = meant(key, known);
    if (!nearest.empty()) {
      findings.push_back({Severity::warning, "front-matter-unknown",
                          "unknown key '" + written.name + "'; did you mean '" + nearest + "'?", written.span,
                          "mend the key"});
    } else if (file.siblings > 0) {
      findings.push_back({Severity::note, "front-matter-unknown",
                          "no other issue of this folder has the key '" + written.name + "'", written.span, ""});
    }
  }
}

}  // namespace weft::query
