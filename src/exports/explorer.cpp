// SPDX-License-Identifier: MIT
#include <weft/explorer.hpp>

#include "exports/explorer_map.hpp"
#include "exports/explorer_model.hpp"
#include "exports/explorer_parts.hpp"

#include <cassert>
#include <charconv>
#include <utility>

namespace weft {

struct Explorer::Impl {
  Impl(const Excerpt& excerpt, ExplorerOptions asked)
      : options(std::move(asked)), model(excerpt), map(exports::lay_out_explorer_map(model)) {
    names = {"start", "map", "times", "topics", "issues", "sources"};
    const std::size_t blocks = (model.articles.size() + explorer_block - 1) / explorer_block;
    for (const char* kind : {"articles-", "related-", "texts-"}) {
      for (std::size_t block = 0; block < blocks; ++block) names.push_back(kind + std::to_string(block));
    }
  }

  void write_whole(std::string_view name, exports::JsonColumns& out) const {
    if (name == "start") exports::write_start(model, map, options, out);
    if (name == "map") exports::write_topic_map(model, map, out);
    if (name == "times") exports::write_times(model, out);
    if (name == "topics") exports::write_topics(model, out);
    if (name == "issues") exports::write_issues(model, out);
    if (name == "sources") exports::write_sources(model, out);
  }

  void write_block(std::string_view kind, std::size_t block, exports::JsonColumns& out) const {
    if (kind == "articles") exports::write_articles(model, block, out);
    if (kind == "related") exports::write_related(model, block, options.shared_words, out);
    if (kind == "texts") exports::write_article_texts(model, block, out);
  }

  ExplorerOptions options;
  exports::ExplorerModel model;
  exports::ExplorerMap map;
  std::vector<std::string> names;
};

Explorer::Explorer(const Excerpt& excerpt, ExplorerOptions options)
    : impl_(std::make_unique<Impl>(excerpt, std::move(options))) {}
Explorer::Explorer(Explorer&&) noexcept = default;
Explorer& Explorer::operator=(Explorer&&) noexcept = default;
Explorer::~Explorer() = default;

const std::vector<std::string>& Explorer::part_names() const { return impl_->names; }

void Explorer::write_part(std::string_view name, std::ostream& out) const {
  exports::JsonColumns columns(out);
  const std::size_t dash = name.find('-');
  if (dash == std::string_view::npos) {
    impl_->write_whole(name, columns);
  } else {
    std::size_t block = 0;
    std::from_chars(name.data() + dash + 1, name.data() + name.size(), block);
    impl_->write_block(name.substr(0, dash), block, columns);
  }
  columns.finish();
}

}  // namespace weft
