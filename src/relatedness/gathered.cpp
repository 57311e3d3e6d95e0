// SPDX-License-Identifier: MIT
#include "relatedness/gathered.hpp"

#include <cstddef>

namespace weft::relatedness {

namespace {

/// A number as its step from the one before, up or down, whose lowest bit says which: short where numbers grow.
class StepPacker {
 public:
  explicit StepPacker(Packer& packer) : packer_(packer) {}

  void number(ThingNumber number) {
    const bool up = number >= before_;
    packer_.number(std::uint64_t{up ? number - before_ : before_ - number} << 1 | (up ? 0 : 1));
    before_ = number;
  }

 private:
  Packer& packer_;
  ThingNumber before_ = 0;
};

class StepUnpacker {
 public:
  explicit StepUnpacker(Unpacker& unpacker) : unpacker_(unpacker) {}

  ThingNumber number() {
    const std::uint64_t step = unpacker_.number();
    const auto size = static_cast<ThingNumber>(step >> 1);
    return before_ = (step & 1) == 0 ? before_ + size : before_ - size;
  }

 private:
  Unpacker& unpacker_;
  ThingNumber before_ = 0;
};

void pack_numbers(Packer& packer, const std::vector<ThingNumber>& numbers) {
  packer.number(numbers.size());
  StepPacker steps(packer);
  for (const ThingNumber number : numbers) steps.number(number);
}

void unpack_numbers(Unpacker& unpacker, std::vector<ThingNumber>& numbers) {
  numbers.resize(unpacker.number());
  StepUnpacker steps(unpacker);
  for (ThingNumber& number : numbers) number = steps.number();
}

}  // namespace

void pack(Packer& packer, const GatheredArticle& article) {
  packer.number(article.tags.size());
  for (const TopicScore& tag : article.tags) {
    packer.number(std::uint64_t{index_of(tag.topic)} << 1 | (tag.role == Role::about ? 1 : 0));
    packer.real(tag.score);
  }
  packer.number(article.things.words.size());
  StepPacker steps(packer);
  for (const CountedWord& word : article.things.words) {
    steps.number(word.number);
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
  StepUnpacker steps(unpacker);
  for (CountedWord& word : article.things.words) {
    word.number = steps.number();
    const std::uint64_t strength = unpacker.number();
    word.strength = static_cast<std::uint32_t>(strength >> 1);
    word.in_title = (strength & 1) != 0;
  }
  unpack_numbers(unpacker, article.things.sources);
  unpack_numbers(unpacker, article.things.pages);
}

}  // namespace weft::relatedness
