#include "plugin/results/result_letters.h"

#include "forms/resources.h"
#include "generators/compose/check_form.h"
#include "generators/compose/result_values.h"
#include "generators/fill/fixed_text.h"
#include "generators/fill/letter_press.h"
#include "generators/fill/running_heads.h"
#include "generators/release/fingerprint.h"
#include "plugin/iso_date.h"
#include "plugin/results/letter_password.h"
#include "plugin/results/person_identifiers.h"

namespace pago {
namespace {

constexpr LetterLanguage languages[] = {LetterLanguage::dutch, LetterLanguage::plain_dutch, LetterLanguage::english,
                                        LetterLanguage::polish};

// The rows of the table of findings, as the data row and the criteria want them.
std::vector<std::vector<std::string>> findings_of(const AssessedPerson& person, PrintedModules printed) {
  std::vector<std::vector<std::string>> rows;
  for (const bool pmo : {false, true})
    for (std::size_t i = 0; i < person.modules.size(); ++i) {
      if (person.modules[i].pmo != pmo) continue;
      for (PrintedValue& value : printed[i])
        rows.push_back({std::move(value.label), std::move(value.value), std::move(value.limit), std::move(value.verdict)});
    }
  return rows;
}

LetterVersion version_for_reader(LetterLanguage language, bool large_print) {
  Person reader;
  reader.language = language;
  reader.large_print = large_print;
  return result_letter_version(reader);
}

}  // namespace

std::vector<LetterVersion> result_letter_versions() {
  std::vector<LetterVersion> out;
  for (const LetterLanguage language : languages)
    for (const bool large : {false, true}) out.push_back(version_for_reader(language, large));
  return out;
}

// Of one thread: its presses, made when the first letter of a version comes.
class ResultLetters::Maker {
 public:
  explicit Maker(ResultLetters& letters) : letters_(letters) {}

  MadeLetter operator()(const ResultRow& row) {
    const std::string key = result_letter_version(row.person).template_path;
    const Version& version = letters_.version(key);
    LetterContext context{letters_.choice_.date, version.form, *version.texts, builtin_modules(), letters_.choice_.released};
    context.words = &words_[key];
    const AssessedPerson person = letters_.assessor_.assess(row);
    PrintedModules printed = printed_modules(context, person);
    const FilledForm values = compose_result_letter(person, letters_.case_file_, context, printed);
    MadeLetter out;
    out.expected = expectation_of(row);
    out.expected.letter_template = key;
    if (letters_.choice_.pdf) out.expected.password = letter_password(letters_.case_file_.results, row);
    out.expected.findings = findings_of(person, std::move(printed));
    letters_.gather(person, missing_labels(version.form, values), !out.expected.texts.empty());
    LetterPress& letter = press(key, version);
    if (letters_.choice_.pdf) out.pdf = draw(letter, key, version, values, out.expected.password);
    else out.docx = letter.press(values);
    return out;
  }

  void expect(const LetterMaker::Rows& rows) {
    if (!letters_.choice_.pdf) return;
    std::vector<std::string> passwords;
    for (const ResultRow* row : rows) passwords.push_back(letter_password(letters_.case_file_.results, *row));
    pdf().expect(passwords);
  }

 private:
  ClaimingPress& pdf() {
    if (!pdf_) {
      PdfSettings settings;
      settings.moment = iso_date(letters_.choice_.date) + "T00:00:00Z";
      settings.compression = 1;
      pdf_.emplace(settings, letters_.claims_);
    }
    return *pdf_;
  }

  // Straight from the text of the letter: a Word file in between would only be read again.
  Bytes draw(LetterPress& letter, const std::string& key, const Version& version, const FilledForm& values,
             const std::string& password) {
    if (const auto own = letter.press_parts(values)) return pdf().print(key, version.docx, *own, version.file, password).pdf;
    return pdf().print(key, letter.press(values), version.file, password).pdf;
  }

  LetterPress& press(const std::string& key, const Version& version) {
    const auto found = presses_.find(key);
    if (found != presses_.end()) return found->second;
    return presses_.emplace(key, LetterPress(CheckedTemplate(version.docx, version.form), letters_.choice_.date)).first->second;
  }

  ResultLetters& letters_;
  std::map<std::string, LetterPress> presses_;
  std::map<std::string, ValueWords> words_;
  std::optional<ClaimingPress> pdf_;
};

ResultLetters::ResultLetters(const CaseFile& case_file, const Criteria& criteria, const Choice& choice)
    : case_file_(case_file), assessor_(builtin_modules(), criteria), choice_(choice) {
  for (const LetterVersion& version : result_letter_versions()) {
    const auto own = choice_.own.find(version.template_path);
    versions_.emplace(version.template_path,
                      Version{builtin_form(version.code), &document_texts(version.code),
                              own == choice_.own.end() ? resource(version.template_path) : std::span(own->second),
                              house_template_name(version)});
  }
}

std::vector<std::string> ResultLetters::slow_templates() const {
  std::vector<std::string> out;
  for (const auto& [key, bytes] : choice_.own)
    for (const Diagnostic& limit : LetterPress(CheckedTemplate(bytes, version(key).form), choice_.date).limits())
      out.push_back(limit.message);
  return out;
}

void ResultLetters::add_template(const std::string& key, LetterRun& run) const {
  const Version& made = version(key);
  const LetterText fixed = fixed_text(made.docx);
  run.templates[key] = {fixed.lines, fixed.parts, fixed.rows};
  if (choice_.pdf)
    run.pdf_templates[key] = {
        fixed_body_lines(made.docx), {}, fixed.rows, running_heads(made.docx, {{"concept", !choice_.released}})};
  run.allowed.insert(run.allowed.end(), fixed.lines.begin(), fixed.lines.end());
  for (std::string& sentence : made.texts->sentences()) run.allowed.push_back(std::move(sentence));
}

void ResultLetters::prepare(LetterRun& run) {
  run.maker = [this]() -> LetterMaker {
    auto maker = std::make_shared<Maker>(*this);
    return LetterMaker([maker](const ResultRow& row) { return (*maker)(row); },
                       [maker](const LetterMaker::Rows& rows) { maker->expect(rows); });
  };
  run.facts.pdf = choice_.pdf;
  for (const auto& [key, version] : versions_) run.facts.templates[key] = fingerprint(version.docx);
  run.for_readers = [this](const LetterReaders& readers, LetterRun& of) {
    of.allowed = of.senders = sender_texts(case_file_);
    for (const auto& [language, large] : readers) add_template(version_for_reader(language, large).template_path, of);
  };
}

void ResultLetters::gather(const AssessedPerson& person, const std::vector<std::string>& empty, bool own_words) {
  const LetterLanguage language = person.row.person.language;
  const bool foreign = language == LetterLanguage::english || language == LetterLanguage::polish;
  if (empty.empty() && person.urgent.empty() && !(foreign && own_words)) return;
  const std::lock_guard lock(mutex_);
  for (const std::string& label : empty) ++empty_places_[label];
  urgent_ += person.urgent.empty() ? 0 : 1;
  untranslated_ += foreign && own_words ? 1 : 0;
}

const std::map<std::string, std::size_t>& ResultLetters::empty_places() const { return empty_places_; }

}  // namespace pago
