#include <array>

#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {
namespace {

struct Chapter {
  const char* name;
  int first, last;  // numbers of the elements
};

constexpr std::array<Chapter, 3> chapters = {{{"arts", 1, 4}, {"gegevens", 5, 10}, {"zorgvuldig", 11, 14}}};

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string agreement_on(const LetterInput& in, const std::string& number) {
  const auto& agreed = in.case_file.third_party_requirements.agreed;
  if (const auto given = agreed.find("B1E-" + number); given != agreed.end()) return given->second;
  const auto group = in.case_file.plan.agreements.minimum_group;
  if (number == "04" && group) return in.texts.say("afspraak.groep", {{"aantal", std::to_string(*group)}});
  const auto& is_signed = in.case_file.project.third_party.agreement_signed;
  if (number == "11" && is_signed) return in.texts.say("afspraak.verwerker", {{"datum", dutch_date(*is_signed)}});
  return {};
}

FilledForm chapter_row(const LetterInput& in, const Chapter& chapter) {
  Rows demands;
  for (int number = chapter.first; number <= chapter.last; ++number) {
    FilledForm row;
    row.set("eis", in.texts.say("eis." + two_digits(number)));
    set_text(row, "afspraak", agreement_on(in, two_digits(number)));
    demands.push_back(std::move(row));
  }
  FilledForm row;
  row.set("onderdeel", in.texts.say("onderdeel." + std::string(chapter.name)));
  row.set("eisen", std::move(demands));
  return row;
}

}  // namespace

FilledForm compose_third_party_requirements(const LetterInput& in) {
  const ThirdParty& third = in.case_file.project.third_party;
  FilledForm form;
  set_letterhead(in, form);
  set_text(form, "derde_naam", third.name);
  set_text(form, "derde_contact", third.contact);
  set_text(form, "derde_taak", third.task);
  set_date(form, "overeenkomst_datum", third.agreement_signed);
  Rows rows;
  for (const Chapter& chapter : chapters) rows.push_back(chapter_row(in, chapter));
  form.set("onderdelen", std::move(rows));
  return form;
}

}  // namespace pago
