// SPDX-License-Identifier: MIT
#include "unit/archive/samples.hpp"
#include "support/keep_corpus.hpp"

#include "archive/database.hpp"
#include "archive/words.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <ios>
#include <limits>
#include <sstream>
#include <system_error>
#include <tuple>
#include <utility>
#include <vector>

namespace weft::archive_tests {

namespace {

Topic topic(const std::string& id, const std::string& label, std::vector<TopicId> broader = {}) {
  Topic made;
  made.id = id;
  made.labels = {{label, "", LabelKind::preferred}};
  made.broader = std::move(broader);
  return made;
}

constexpr TopicId cassandra{0};
constexpr TopicId databases{1};
constexpr TopicId ebpf{2};
constexpr TopicId go{3};
constexpr TopicId storage{4};

std::shared_ptr<const Ontology> sample_ontology() {
  std::vector<Topic> topics{topic("cassandra", "Apache Cassandra", {databases}),
                            topic("databases", "Databases", {storage}), topic("ebpf", "eBPF"), topic("go", "Go"),
                            topic("storage", "Storage")};
  topics[0].type = TopicType::technology;
  topics[0].labels.push_back({"Cassandra", "", LabelKind::alternative});
  topics[0].labels.push_back({"卡桑德拉", "zh", LabelKind::alternative});
  topics[0].sites = {"cassandra.apache.org"};
  topics[3].type = TopicType::language;
  topics[3].policies = {{"Go", LetterCase::exact, {"golang", "topic:ebpf"}, {"Go to"}}};
  return std::make_shared<const Ontology>(Scheme{"Topics", "CC0", "us"}, std::move(topics));
}

Tag tag(TopicId topic, Role role, double score, const std::string& text) {
  Tag made;
  made.topic = topic;
  made.role = role;
  made.score = score;
  made.mentions = {{topic, Place::title, text, {10, 14}, {3, 4}}, {topic, Place::body, text, {90, 94}, {7, 1}}};
  made.count = 2;
  return made;
}

Article article(const std::string& slug, const std::string& title, const std::string& host = "example.org") {
  Article made;
  made.slug = slug;
  made.title = title;
  made.section = {"Reading"};
  const std::string url = "https://" + host + "/" + slug;
  made.links = {{url, url, host, title, LinkRole::source, {5, 40}},
                {"https://example.org/", "https://example.org", "example.org", "more", LinkRole::reference, {60, 80}}};
  made.passages = {{Place::title, title, {{0, 10}}}, {Place::body, "Words on " + title, {{0, 84}, {9, 95}}}};
  made.span = {0, 120};
  return made;
}

TaggedIssue issue(const std::string& id, const std::string& date) {
  TaggedIssue made;
  made.issue.id = id;
  made.issue.series = "digest";
  made.issue.number = id;
  made.issue.date = date;
  made.issue.title = "Digest " + id;
  made.issue.path = "issues/" + id + ".md";
  made.content_hash = "hash of " + id;
  return made;
}

void add(TaggedIssue& to, Article what, ArticleTags tags) {
  to.issue.articles.push_back(std::move(what));
  to.tags.push_back(std::move(tags));
}

std::ostream& operator<<(std::ostream& out, const Span& span) { return out << span.begin << '-' << span.end; }

void spell(std::ostream& out, const Topic& topic) {
  out << "topic " << topic.id << '|' << name_of(topic.type) << '\n';
  for (const Label& label : topic.labels)
    out << "  label " << label.text << '|' << label.language << '|' << archive::word_for(label.kind) << '\n';
  for (const TopicId id : topic.broader) out << "  broader " << index_of(id) << '\n';
  for (const TopicId id : topic.related) out << "  related " << index_of(id) << '\n';
  for (const std::string& site : topic.sites) out << "  site " << site << '\n';
  for (const std::string& iri : topic.same_as) out << "  same as " << iri << '\n';
  for (const MatchPolicy& policy : topic.policies) {
    out << "  policy " << policy.label << '|' << archive::word_for(policy.letter_case) << '\n';
    for (const std::string& word : policy.needs) out << "    needs " << word << '\n';
    for (const std::string& phrase : policy.never) out << "    never " << phrase << '\n';
  }
}

void spell(std::ostream& out, const Article& article) {
  out << "  article " << article.slug << '|' << article.title << '|' << name_of(article.shape) << '|'
      << article.recurring << '|' << article.span << '\n';
  for (const std::string& title : article.section) out << "    section " << title << '\n';
  for (const std::string& name : article.authors) out << "    author " << name << '\n';
  for (const std::string& text : article.attributes) out << "    attribute " << text << '\n';
  for (const Link& link : article.links)
    out << "    link " << link.url << '|' << link.canonical << '|' << link.source << '|' << link.text << '|'
        << name_of(link.role) << '|' << link.span << '\n';
  for (const Passage& passage : article.passages) {
    out << "    passage " << name_of(passage.place) << '|' << passage.text;
    for (const Anchor& anchor : passage.anchors) out << '|' << anchor.at << ':' << anchor.from;
    out << '\n';
  }
}

void spell(std::ostream& out, const Mention& mention) {
  out << "mention " << index_of(mention.topic) << '|' << name_of(mention.place) << '|' << mention.text << '|'
      << mention.span << '|' << mention.position.line << ':' << mention.position.column;
}

void spell(std::ostream& out, const ArticleTags& tags) {
  for (const Tag& tag : tags.tags) {
    out << "    tag " << index_of(tag.topic) << '|' << std::hexfloat << tag.score << '|' << name_of(tag.role) << '|'
        << tag.count << '\n';
    for (const Mention& mention : tag.mentions) {
      out << "      ";
      spell(out, mention);
      out << '\n';
    }
  }
  for (const Candidate& candidate : tags.candidates) {
    out << "    candidate ";
    spell(out, candidate.mention);
    out << '|' << candidate.reason << '\n';
  }
}

template <typename Work>
std::string complaint_of(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    return std::string(error.what()) + " | " + error.advice();
  }
  return {};
}

}  // namespace

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "weft-archive-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

ArchivedCorpus sample_corpus() {
  ArchivedCorpus corpus{sample_ontology(), {issue("2019-01", "2018-12-31"), issue("2019-05", "2019-01-28")}};
  corpus.issues.push_back(issue("2019-06", "2019-02-04"));
  ArticleTags rows{{tag(cassandra, Role::about, 0.9, "Cassandra"), tag(databases, Role::mentions, 0.3, "database")},
                   {}};
  add(corpus.issues[0], article("wide-rows", "Wide rows in Cassandra", "cassandra.apache.org"), rows);
  add(corpus.issues[0], article("probes", "eBPF probes in Go", "lwn.net"),
      {{tag(ebpf, Role::about, 0.8, "eBPF"), tag(go, Role::about, 0.7, "Go")},
       {{{go, Place::body, "go", {50, 52}, {5, 6}}, "not in exact case"}}});
  rows.tags.push_back(tag(go, Role::mentions, 0.2, "golang"));
  add(corpus.issues[1], article("compaction", "Compaction, measured", "lwn.net"), rows);
  corpus.issues[0].issue.articles[1].authors = {"Ada", "Grace"};
  corpus.issues[0].issue.articles[1].attributes = {"video"};
  corpus.issues[1].issue.articles[0].recurring = true;
  add(corpus.issues[2], article("paxos", "Light-weight transactions", "cassandra.apache.org"), rows);
  return corpus;
}

ArchivedCorpus odd_corpus() {
  std::vector<Topic> topics;
  for (std::size_t i = 0; i <= static_cast<std::size_t>(TopicType::event); ++i) {
    topics.push_back(topic("t" + std::to_string(i), "T" + std::to_string(i)));
    topics.back().type = static_cast<TopicType>(i);
  }
  topics[0].labels = {
      {"", "", LabelKind::preferred}, {"'\"\\%", "x-y", LabelKind::hidden}, {"é e\u0301", "", LabelKind::alternative}};
  topics[0].broader = {TopicId{5}, TopicId{2}};
  topics[2].broader = {TopicId{5}};
  topics[3].related = {TopicId{9}, TopicId{4}};
  topics[3].same_as = {"https://example.org/a", ""};
  topics[3].policies = {
      {"a", LetterCase::usual, {}, {}}, {"b", LetterCase::any, {"w", ""}, {}}, {"", LetterCase::exact, {}, {"p q"}}};
  ArchivedCorpus corpus{std::make_shared<const Ontology>(Scheme{}, std::move(topics)), {}};

  constexpr std::uint32_t most = std::numeric_limits<std::uint32_t>::max();
  TaggedIssue later = issue("b", "2020-01-01");
  later.issue.draft = true;
  TaggedIssue nameless = issue("é/机器 学习", "");
  nameless.issue.title = nameless.issue.series = nameless.issue.number = nameless.issue.path = "";
  nameless.content_hash = "";
  Article odd = article("", "line\nbreak\ttab \u202e \U0001F600 ");
  odd.section = {"", "Outer", "Inner"};
  odd.authors = {"", "Grace Hopper", "Grace Hopper"};
  odd.attributes = {"英文", "line\nbreak", ""};
  odd.recurring = true;
  odd.links.push_back({"", "", "", "", LinkRole::image, {0, most}});
  odd.span = {most, most};
  odd.passages.clear();
  ArticleTags tags;
  const std::array<double, 7> scores{0.1, 1.0 / 3, 1.0, 0.0, 5e-324, 0.9999999999999999, 1e300};
  for (std::size_t i = 0; i < scores.size(); ++i) {
    tags.tags.push_back(tag(TopicId(static_cast<std::uint32_t>(9 - i)), Role::mentions, scores[i], "x"));
    tags.tags.back().count = i == 0 ? most : 7;
  }
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Place::url); ++i) {
    const auto place = static_cast<Place>(i);
    odd.passages.push_back({place, i == 0 ? "" : "Text \u00a0", {{0, most}, {most, 0}}});
    tags.candidates.push_back({{TopicId{1}, place, "", {1, most}, {most, 1}}, ""});
    tags.tags[0].mentions.push_back({tags.tags[0].topic, place, "机器", {2, 3}, {1, 1}});
  }
  odd.passages[1].anchors.clear();
  add(nameless, odd, tags);
  for (std::size_t i = 0; i <= static_cast<std::size_t>(Shape::post); ++i) {
    add(nameless, Article{}, ArticleTags{});
    nameless.issue.articles.back().slug = "empty" + std::to_string(i);
    nameless.issue.articles.back().shape = static_cast<Shape>(i);
  }
  corpus.issues = {later, issue("c", "2019-12-31"), issue("a", "2020-01-01"), nameless};
  return corpus;
}

ArchivedCorpus large_corpus(std::size_t articles, const std::string& word) {
  ArchivedCorpus corpus = sample_corpus();
  for (std::size_t i = 0; i < articles; ++i) {
    const std::string name = word + std::to_string(i);
    Article made = article(name, "On " + name, "example.org");
    for (int k = 0; k < 40; ++k) made.passages.back().text += ", " + name;
    add(corpus.issues[i % 3], std::move(made), corpus.issues[0].tags[0]);
  }
  return corpus;
}

std::string spelled_out(const ArchivedCorpus& corpus) {
  std::ostringstream out;
  const Scheme& scheme = corpus.ontology->scheme();
  out << "ontology " << scheme.title << '|' << scheme.license << '|' << scheme.attribution << '|'
      << corpus.ontology->fingerprint() << '\n';
  for (const Topic& topic : corpus.ontology->topics()) spell(out, topic);
  for (const TaggedIssue& tagged : corpus.issues) {
    const Issue& issue = tagged.issue;
    out << "issue " << issue.id << '|' << issue.series << '|' << issue.number << '|' << issue.date << '|' << issue.title
        << '|' << issue.path << '|' << issue.draft << '|' << tagged.content_hash << '|' << tagged.tags.size() << '\n';
    for (std::size_t i = 0; i < issue.articles.size(); ++i) {
      spell(out, issue.articles[i]);
      spell(out, tagged.tags[i]);
    }
  }
  return out.str();
}

ArchivedCorpus without_texts(ArchivedCorpus corpus) {
  for (TaggedIssue& tagged : corpus.issues)
    for (Article& article : tagged.issue.articles) article.passages.clear();
  return corpus;
}

ArchivedCorpus without_evidence(ArchivedCorpus corpus) {
  for (TaggedIssue& tagged : corpus.issues)
    for (ArticleTags& tags : tagged.tags) {
      tags.candidates.clear();
      for (Tag& tag : tags.tags) tag.mentions.clear();
    }
  return corpus;
}

ArchivedCorpus load_whole(const std::string& path) { return load_archive(path, Texts::yes, Evidence::yes); }

std::string bytes_of(const std::string& path) {
  std::ostringstream bytes;
  bytes << std::ifstream(path, std::ios::binary).rdbuf();
  return bytes.str();
}

void write_bytes(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

std::string complaint_of_loading(const std::string& path) {
  return complaint_of([&] { load_archive(path); });
}

std::string complaint_of_saving(const std::string& path, const ArchivedCorpus& corpus) {
  return complaint_of([&] { weft::tests::keep_corpus(path, corpus); });
}

void run_sql(const std::string& path, const std::string& sql) {
  archive::Database(path, archive::Access::write).execute(sql);
}

}  // namespace weft::archive_tests
