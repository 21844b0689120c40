#include "generators/render/flow_reader.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "forms/error.h"
#include "generators/render/read_flow.h"
#include "generators/render/unsupported.h"

namespace pago {
namespace {

std::vector<std::string> words_of(std::string_view instruction) {
  std::vector<std::string> words(1);
  bool quoted = false;
  for (const char c : instruction) {
    if (c == '"') quoted = !quoted;
    else if (!quoted && std::isspace(static_cast<unsigned char>(c))) words.emplace_back();
    else words.back() += c;
  }
  std::erase(words, "");
  return words;
}

}  // namespace

void FlowFields::begin() {
  open_.emplace_back();
  ++hidden_;
}

void FlowFields::instruction(std::string_view text) {
  if (!open_.empty() && !open_.back().in_result && open_.back().instruction.size() < 4000) open_.back().instruction += text;
}

FlowFields::Live FlowFields::live(std::string_view instruction) {
  const auto words = words_of(instruction);
  if (words.empty()) return Live::none;
  std::string name = words.front();
  for (char& c : name) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return name == "PAGE" ? Live::page : name == "NUMPAGES" || name == "SECTIONPAGES" ? Live::pages : Live::none;
}

FlowFields::Live FlowFields::separate() {
  if (open_.empty() || open_.back().in_result) return Live::none;
  Open& field = open_.back();
  field.in_result = true;
  const auto words = words_of(field.instruction);
  if (words.size() > 1 && words[0] == "HYPERLINK" && words[1].front() != '\\') field.link = words[1];
  const Live what = live(field.instruction);
  field.hides = what != Live::none;
  if (!field.hides) --hidden_;
  return hidden_ == (field.hides ? 1 : 0) ? what : Live::none;
}

FlowFields::Live FlowFields::end() {
  if (open_.empty()) return Live::none;
  const Open field = open_.back();
  open_.pop_back();
  if (field.hides) --hidden_;
  return field.in_result || hidden_ > 0 ? Live::none : live(field.instruction);
}

std::string FlowFields::link() const {
  for (auto field = open_.rbegin(); field != open_.rend(); ++field)
    if (!field->link.empty()) return field->link;
  return {};
}

FlowReader::FlowReader(const FlowParts& parts, const Limits& limits, FlowMemory& memory)
    : parts_(parts), limits_(limits), memory_(memory) {}

XmlNode FlowReader::part(const std::string& name) {
  const std::string* xml = parts_.find(name);
  if (xml == nullptr) return {};
  documents_.push_back(XmlDocument::parse(*xml, name, limits_));
  return documents_.back().root();
}

FlowReader::PartScope FlowReader::scope_of(const std::string& name) { return {name, parts_.relations(name), {}}; }

void FlowReader::read_settings(const std::string& name) {
  const std::string* xml = parts_.find(name);
  if (const auto known = memory_.settings.find(xml == nullptr ? "" : *xml); known != memory_.settings.end()) {
    flow_.adds_spaces = known->second.adds_spaces;
    flow_.tab_distance = known->second.tab_distance;
    flow_.word_version = known->second.word_version;
    return;
  }
  const XmlNode root = part(name);
  flow_.adds_spaces = !root;
  find_unsupported_settings(root, unsupported_);
  flow_.tab_distance = std::clamp(read_number(root.child(Ns::w, "defaultTabStop"), "val", 720), 20, 31680);
  for (XmlNode setting : root.child(Ns::w, "compat").children())
    if (setting.is(Ns::w, "compatSetting") && setting.attribute(Ns::w, "name") == "compatibilityMode")
      flow_.word_version = read_number(setting, "val", 12);
  if (unsupported_.empty())
    memory_.settings[xml == nullptr ? "" : *xml] = {flow_.adds_spaces, flow_.tab_distance, flow_.word_version};
}

void FlowReader::read_core(const std::string& name) {
  const std::string* xml = parts_.find(name);
  if (xml == nullptr) return;
  FlowMemory::Core& core = memory_.core;
  if (core.xml != *xml) {
    const XmlNode root = part(name);
    const auto text = [&root](const char* property) { return root.child(Ns::dc, property).text(); };
    core = {*xml, text("title"), text("creator"), text("subject"), text("language")};
  }
  flow_.title = core.title;
  flow_.author = core.author;
  flow_.subject = core.subject;
  flow_.language = core.language;
}

void FlowReader::read_styles(const std::string& main_part) {
  static const std::string none;
  const auto text = [&](const char* type) -> const std::string& {
    const std::string* xml = parts_.find(parts_.target(main_part, type));
    return xml == nullptr ? none : *xml;
  };
  const std::string &styles_xml = text("styles"), &theme_xml = text("theme"), &numbering_xml = text("numbering");
  const SharedStyles* known = memory_.styles.get();
  if (!known || known->styles_xml != styles_xml || known->theme_xml != theme_xml || known->numbering_xml != numbering_xml) {
    SharedStyles fresh{styles_xml, theme_xml, numbering_xml, {}, {}, {}};
    const auto root = [&](const std::string& xml, const char* name) {
      if (xml.empty()) return XmlNode();
      fresh.documents.push_back(XmlDocument::parse(xml, name, limits_));
      return fresh.documents.back().root();
    };
    const XmlNode styles = root(fresh.styles_xml, "styles.xml"), numbering = root(fresh.numbering_xml, "numbering.xml");
    fresh.sheet = StyleSheet(styles, read_theme_fonts(root(fresh.theme_xml, "theme1.xml")));
    fresh.lists = ListLooks(numbering, Styles(styles));
    memory_.clear();
    memory_.styles = std::make_shared<const SharedStyles>(std::move(fresh));
  }
  memory_.begin_document();
  flow_.looks = memory_.looks;
  styles_ = &memory_.styles->sheet;
  lists_ = memory_.styles->lists;
}

FlowDocument FlowReader::read(const std::string& main_part) {
  read_styles(main_part);
  read_settings(parts_.target(main_part, "settings"));
  const std::string core = parts_.target("", "core-properties");
  read_core(core.empty() ? "docProps/core.xml" : core);
  const std::string footnotes = parts_.target(main_part, "footnotes");
  const XmlNode note_root = part(footnotes);
  find_unsupported(note_root, "in een voetnoot", scope_of(footnotes).relations, unsupported_);
  for (XmlNode note : note_root.children()) notes_.emplace(note.attribute(Ns::w, "id"), note);
  if (flow_.language.empty()) flow_.language = styles_->paragraph("", {}).text.language;
  PartScope scope = scope_of(main_part);
  scope_ = &scope;
  const std::string& xml = parts_.required(main_part);
  if (!read_known_body(xml)) {
    documents_.push_back(XmlDocument::parse(xml, main_part, limits_));
    const XmlNode root = documents_.back().root(), body = root.child(Ns::w, "body");
    find_unsupported(root, "", scope.relations, unsupported_);
    if (!body) throw Error("docx.damaged", "Het Word-bestand heeft geen tekst. Open het in Word en bewaar het opnieuw.");
    read_body(body);
  }
  scope_ = nullptr;
  keep_looks();
  return std::move(flow_);
}

void FlowReader::read_body(XmlNode body) {
  read_blocks(body, {}, blocks_);
  close_section(body.child(Ns::w, "sectPr"));
}

FlowSection FlowReader::begin_section() {
  FlowSection section;
  if (!flow_.sections.empty()) {  // what a section does not name it has from the one before
    const FlowSection& before = flow_.sections.back();
    std::copy(std::begin(before.headers), std::end(before.headers), std::begin(section.headers));
    std::copy(std::begin(before.footers), std::end(before.footers), std::begin(section.footers));
  }
  section.blocks = std::move(blocks_);
  blocks_.clear();
  return section;
}

void FlowReader::close_section(XmlNode properties) {
  FlowSection section = begin_section();
  read_section(properties, section);
  read_section_stories(properties, section);
  flow_.sections.push_back(std::move(section));
}

void FlowReader::close_known_section(const FlowMemory::Section& known) {
  FlowSection section = begin_section();
  FlowSection own = known.look;
  std::copy(std::begin(section.headers), std::end(section.headers), std::begin(own.headers));
  std::copy(std::begin(section.footers), std::end(section.footers), std::begin(own.footers));
  own.blocks = std::move(section.blocks);
  for (const FlowMemory::Section::Story& story : known.stories) set_story(own, story);
  flow_.sections.push_back(std::move(own));
}

void FlowReader::keep_section(std::string_view xml) {
  constexpr std::size_t most = 50;
  if (!unsupported_.empty() || memory_.sections.size() >= most) return;
  FlowMemory::Section known;
  known.look = flow_.sections.back();
  known.look.blocks.clear();
  for (auto* stories : {&known.look.headers, &known.look.footers})
    for (auto& story : *stories) story.reset();
  known.stories = section_stories_;
  memory_.sections.emplace(std::string(xml), std::move(known));
}

void FlowReader::read_section(XmlNode properties, FlowSection& section) {
  const XmlNode size = properties.child(Ns::w, "pgSz"), margins = properties.child(Ns::w, "pgMar");
  const auto measure = [](XmlNode node, const char* name, int otherwise) {
    return std::clamp(read_number(node, name, otherwise), -31680, 31680);
  };
  section.width = std::clamp(measure(size, "w", properties ? 12240 : 11906), 1440, 31680);
  section.height = std::clamp(measure(size, "h", properties ? 15840 : 16838), 1440, 31680);
  const int gutter = std::max(0, measure(margins, "gutter", 0));
  section.left = std::max(0, measure(margins, "left", 1440)) + gutter;
  section.right = std::max(0, measure(margins, "right", 1440));
  section.top = measure(margins, "top", 1440);
  section.bottom = measure(margins, "bottom", 1440);
  section.header = std::max(0, measure(margins, "header", 720));
  section.footer = std::max(0, measure(margins, "footer", 720));
  section.left = std::min(section.left, section.width - 720);
  section.right = std::min(section.right, section.width - section.left - 360);
  section.other_first_page = properties.on("titlePg");
  section.new_page = properties.child(Ns::w, "type").val() != "continuous";
  const XmlNode numbers = properties.child(Ns::w, "pgNumType");
  section.first_number = read_number(numbers, "start", -1);
  section.number_format = numbers.attribute(Ns::w, "fmt", "decimal");
}

void FlowReader::read_section_stories(XmlNode properties, FlowSection& section) {
  section_stories_.clear();
  for (XmlNode reference : properties.children()) {
    const bool header = reference.is(Ns::w, "headerReference");
    if (!header && !reference.is(Ns::w, "footerReference")) continue;
    const auto found = scope_->relations.find(reference.attribute(Ns::r, "id"));
    const std::string type = reference.attribute(Ns::w, "type", "default");
    if (found == scope_->relations.end() || type == "even") continue;
    section_stories_.push_back({header, type == "first" ? 0u : 1u, found->second.target});
    set_story(section, section_stories_.back());
  }
}

void FlowReader::set_story(FlowSection& section, const FlowMemory::Section::Story& story) {
  (story.header ? section.headers : section.footers)[story.pages] =
      read_story(story.part, story.header ? "in de koptekst" : "in de voettekst");
}

// Below a header that ends in a table LibreOffice leaves the space that comes after a paragraph.
void FlowReader::close_with_space(std::vector<FlowBlock>& blocks) {
  read_paragraph({}, {}, blocks);
  std::get<std::shared_ptr<FlowParagraph>>(blocks.back())->only_space = true;
}

std::shared_ptr<FlowStory> FlowReader::read_story(const std::string& name, const std::string& place) {
  if (const auto known = stories_.find(name); known != stories_.end()) return known->second;
  static const std::string none;
  const std::string* part = parts_.find(name);
  const std::string& xml = part == nullptr ? none : *part;
  if (auto* known = memory_.story(xml)) return stories_[name] = *known;
  OpenTexts texts;
  if (auto made = make_story(xml, texts)) return stories_[name] = made;
  const bool alone = story_stands_alone(xml);
  auto story = read_story_xml(xml, name, place);
  if (alone && unsupported_.empty() && memory_.worth_keeping(xml)) keep_story(xml, story);
  else if (alone) keep_open_story(xml, name, place, texts);
  return stories_[name] = story;
}

std::shared_ptr<FlowStory> FlowReader::read_story_xml(const std::string& xml, const std::string& name,
                                                      const std::string& place) {
  if (!xml.empty()) documents_.push_back(XmlDocument::parse(xml, name, limits_));
  const XmlNode root = xml.empty() ? XmlNode() : documents_.back().root();
  auto story = std::make_shared<FlowStory>();
  PartScope scope = scope_of(name);
  find_unsupported(root, place, scope.relations, unsupported_);
  PartScope* around = std::exchange(scope_, &scope);
  read_blocks(root, {}, story->blocks);
  if (!story->blocks.empty() && !paragraph_of(story->blocks.back())) close_with_space(story->blocks);
  scope_ = around;
  return story;
}

FlowDocument read_flow(const FlowParts& parts, const std::string& file, const Limits& limits, FlowMemory& memory) {
  const std::string main_part = parts.target("", "officeDocument");
  if (main_part.empty() || parts.find(main_part) == nullptr)
    throw Error("docx.no_document", "In " + file + " zit geen Word-document. Open het in Word en bewaar het als .docx.");
  FlowReader reader(parts, limits, memory);
  FlowDocument flow = reader.read(main_part);
  refuse_unsupported(reader.unsupported(), file);
  return flow;
}

}  // namespace pago
