// SPDX-License-Identifier: MIT
#include "relatedness/gathered.hpp"

#include <cstddef>

namespace weft::relatedness {

namespace {

void pack_numbers(Packer& packer, const std::vector<ThingNumber>& numbers) {
  packer.number(numbers.size());
  for (const ThingNumber number : numbers) packer.number(number);
}

void unpack_numbers(Unpacker& unpacker, std::vector<ThingNumber>& numbers) {
  numbers.resize(unpacker.number());
  for (ThingNumber& number : numbers) number = static_cast<ThingNumber>(unpacker.number());
}

}  // namespace

void pack(Packer& packer, const GatheredArticle& article) {
  packer.number(article.tags.size());
  for (const TopicScore& tag : article.tags) {
    packer.number(std::uint64_t{index_of(tag.topic)} << 1 | (tag.role == Role::about ? 1 : 0));
    packer.real(tag.score);
  }
  packer.number(article.things.words.size());
  for (const CountedWord& word : article.things.words) {
    packer.number(word.number);
    packer.number(std::uint64_t{word.strength} << 1 | (word.in_title ? 1 : 0));
  }
  pack_numbers(packer, article.things.sources);
  pack_numbers(packer, article.things.pages);
}

void unpack(Unpacker& unpacker, GatheredArticle& article) {
  article.tags.resize(unpacker.number());
  for (TopicScore& tag : article.tags) {
    const std::uint64_t topic = unpacker.number();
    tag = {TopicId(static_cast<std::uint32_t>(topic >> 1)), (topic & 1) != 0 ? Role::about : Role::mentions,
           unpacker.real()};
  }
  article.things.words.resize(unpacker.number());
  for (CountedWord& word : article.things.words) {
    word.number = static_cast<ThingNumber>(unpacker.number());
    const std::uint64_t strength = unpacker.number();
    word.strength = static_cast<std::uint32_t>(strength >> 1);
    word.in_title = (strength & 1) != 0;
  }
  unpack_numbers(unpacker, article.things.sources);
  unpack_numbers(unpacker, article.things.pages);
}

}  // namespace weft::relatedness
