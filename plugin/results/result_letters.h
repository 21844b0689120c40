#pragma once
#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "generators/compose/person_letter.h"
#include "plugin/results/letter_run.h"
#include "plugin/results/pdf_claims.h"

namespace pago {

// Templates by LetterVersion::template_path.
using OwnLetterTemplates = std::map<std::string, std::vector<std::byte>>;

std::vector<LetterVersion> result_letter_versions();  // every language, in common and in large print

// The result letters (RES) of one case: every version of the letter made ready, and what came up while they were made. Case and
// criteria must outlive it.
class ResultLetters {
 public:
  struct Choice {
    Date date;               // of the letters
    bool released = false;   // by the bedrijfsarts: CONCEPT goes
    bool pdf = false;        // tagged PDF, locked when the case says with what (letter_password.h)
    OwnLetterTemplates own;  // of the house; the others are pago's
  };
  ResultLetters(const CaseFile& case_file, const Criteria& criteria, const Choice& choice);

  // Sets maker and for_readers of a run, and the templates of its facts.
  void prepare(LetterRun& run);

  // What in a template of the house makes each of its letters take much longer (LetterPress::limits); Dutch, empty: nothing.
  std::vector<std::string> slow_templates() const;

  std::size_t urgent() const { return urgent_; }  // people with a finding that the bedrijfsarts must see at once (6.8)
  std::size_t untranslated() const { return untranslated_; }       // letters in English or Polish with words of the physician
  const std::map<std::string, std::size_t>& empty_places() const;  // label of a required field without value -> letters

 private:
  struct Version {
    Form form;
    const Texts* texts = nullptr;
    std::span<const std::byte> docx;
    std::string file;  // for messages: "RES-EN.docx"
  };
  class Maker;

  const Version& version(const std::string& key) const { return versions_.at(key); }
  void add_template(const std::string& key, LetterRun& run) const;
  void gather(const AssessedPerson& person, const std::vector<std::string>& empty, bool own_words);

  const CaseFile& case_file_;
  Assessor assessor_;
  Choice choice_;
  std::map<std::string, Version> versions_;  // by resource of the template
  PdfClaimBook claims_;
  std::mutex mutex_;
  std::size_t urgent_ = 0, untranslated_ = 0;
  std::map<std::string, std::size_t> empty_places_;
};

}  // namespace pago
