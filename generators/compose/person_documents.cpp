#include "generators/compose/person_documents.h"

#include "forms/error.h"
#include "generators/rules/person_rules.h"

namespace pago {
namespace {

// name, code, file; in languages, in large print, to the participant; composer
constexpr PersonDocumentKind kinds[] = {
    {"uitnodiging", "INV", "uitnodiging", true, false, true, compose_invitation},
    {"uitslagbrief", "RES", "uitslagbrief", true, true, true, compose_result_letter},
    {"toestemming-overleg", "CMG", "toestemming-overleg", true, false, true, compose_consultation_consent},
    {"toestemming-verwijzing", "CRF", "toestemming-verwijzing", true, false, true, compose_referral_consent},
    {"toestemming-delen", "CSH", "toestemming-delen", true, false, true, compose_sharing_consent},
    {"verwijsbrief", "REF", "verwijsbrief", false, false, false, compose_referral},
    {"werkaanpassing", "WAD", "werkaanpassing", false, false, false, compose_work_adaptation},
    {"vragenlijst", "QST", "vragenlijst", true, false, true, compose_questionnaire},
    {"meetformulier", "BIO", "meetformulier", false, false, false, compose_measurement},
    {"dossiervermelding", "MDF", "dossiervermelding", false, false, false, compose_health_file},
    {"beroepsziektemelding", "NCV", "melding", false, false, false, compose_notification},
    {"vervolg", "FUP", "vervolg", false, false, false, compose_follow_up},
    {"rugscore", "SBT", "formulier-a", false, false, false, compose_back_score},
    {"beoordeling-beroepsziekte", "BZB", "formulier-b", false, false, false, compose_back_disease},
};

bool blocks_release_only(std::string_view code) {
  for (const PersonRuleRow& row : person_rules())
    if (row.code == code) return row.blocks_release_only;
  return false;
}

// NCV-08: what the physician typed names neither the person nor the employer.
void refuse_names(const PersonDocumentKind& kind, const AssessedPerson& person, const CaseFile& case_file,
                  const LetterContext& in) {
  if (kind.code != "NCV") return;
  const FilledForm form = kind.compose(person, case_file, in);
  for (const auto& [field, value] : form.values) {
    const auto* text = std::get_if<std::string>(&value);
    if (text == nullptr || !field.starts_with("melding_")) continue;
    for (const std::string* name :
         {&person.row.person.name.family, &person.row.person.address.street, &case_file.employer_name})
      if (!name->empty() && text->find(*name) != text->npos)
        throw Error("person.named", in.form.title + ": in " + in.form.field(field)->label +
                                        " staat een naam of adres. Een melding noemt persoon noch werkgever; haal het weg.");
  }
}

}  // namespace

std::span<const PersonDocumentKind> person_document_kinds() { return kinds; }

const PersonDocumentKind* person_document_kind(std::string_view name_or_code) {
  for (const PersonDocumentKind& kind : kinds)
    if (kind.name == name_or_code || kind.code == name_or_code) return &kind;
  return nullptr;
}

std::string person_form_code(std::string_view name_or_code) {
  if (const PersonDocumentKind* kind = person_document_kind(name_or_code)) return std::string(kind->code);
  for (const PersonDocumentKind& kind : kinds)
    for (const LetterLanguage language : {LetterLanguage::plain_dutch, LetterLanguage::english, LetterLanguage::polish})
      if (kind.in_languages && in_language(kind.code, language) == name_or_code) return std::string(name_or_code);
  return {};
}

LetterVersion version_for(const PersonDocumentKind& kind, const Person& person) {
  const std::string code = kind.in_languages ? in_language(kind.code, person.language) : std::string(kind.code);
  return {code, person_template(code, kind.large_print && person.large_print)};
}

std::vector<Diagnostic> examine_person_document(const PersonDocumentKind& kind, const AssessedPerson& person,
                                                const CaseFile& case_file, const LetterContext& in) {
  const PersonRuleInput input{person,
                              builtin_rulebook(),
                              in.date,
                              case_file.physician_name,
                              case_file.physician_big,
                              case_file.plan.agreements.online_privacy};
  refuse_names(kind, person, case_file, in);
  std::vector<Diagnostic> out;
  for (const Assessed& a : assess_person_document(kind.code, input)) {
    if (a.outcome == Outcome::met || a.outcome == Outcome::not_applicable) continue;
    const Rule* rule = builtin_rulebook().find(a.code);
    const bool blocks = rule != nullptr && rule->level == RuleLevel::block && a.outcome == Outcome::failed;
    const std::string message = in.form.title + ": " + a.finding + " (" + a.code + ")";
    if (blocks && !blocks_release_only(a.code)) throw Error("rule.refused", message);
    out.push_back({blocks ? Severity::warning : Severity::note, blocks ? "rule.blocks_release" : "person.rule", {}, message});
  }
  return out;
}

}  // namespace pago
