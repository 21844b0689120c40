#include <algorithm>
#include <array>

#include "forms/dutch.h"
#include "generators/compose/documents.h"

namespace pago {
namespace {

constexpr std::chrono::years longest_arrangement{5};  // Arbowet 14 lid 11

struct Chapter {
  const char* name;
  std::array<const char*, 7> points;  // nullptr: no more
};

constexpr std::array<Chapter, 3> chapters = {{{"regeling", {"03", "04", "13", "14", "15"}},
                                              {"basiscontract", {"02", "05", "06", "07", "08", "09", "10"}},
                                              {"preventie", {"11", "12"}}}};

struct Answer {
  Outcome outcome = Outcome::unseen;
  std::string explanation;
};

Answer arrangement_term(const LetterInput& in) {  // CHK-13
  const ContractFacts& contract = in.case_file.contract;
  if (contract.basis.empty() && !contract.start && !contract.end) return {};
  const std::string unknown = in.texts.say("woord.onbekend");
  Answer answer;
  answer.explanation = in.texts.say("toelichting.maatwerk", {{"grondslag", contract.basis.empty() ? unknown : contract.basis},
                                                             {"begin", contract.start ? dutch_date(*contract.start) : unknown},
                                                             {"einde", contract.end ? dutch_date(*contract.end) : unknown}});
  if (contract.basis.empty() || !contract.start || !contract.end) return answer;
  const bool over = std::chrono::sys_days(*contract.end) < std::chrono::sys_days(in.date);
  const bool too_long = std::chrono::sys_days(*contract.end) > std::chrono::sys_days(*contract.start + longest_arrangement);
  answer.outcome = over || too_long ? Outcome::failed : Outcome::met;
  if (over) answer.explanation += " " + in.texts.say("toelichting.verlopen");
  if (too_long) answer.explanation += " " + in.texts.say("toelichting.te_lang");
  return answer;
}

Answer certified_provider(const LetterInput& in) {  // CHK-14
  const std::string& certificate = in.case_file.contract_check.certificate;
  if (in.case_file.provider_name.empty()) return {};
  Answer answer{certificate.empty() ? Outcome::unseen : Outcome::met,
                in.texts.say("toelichting.arbodienst", {{"naam", in.case_file.provider_name}})};
  if (!certificate.empty()) answer.explanation += " " + in.texts.say("toelichting.certificaat", {{"certificaat", certificate}});
  return answer;
}

Answer from_facts(const LetterInput& in, const std::string& point) {
  const Arrangement arrangement = in.facts().arrangement;
  const bool customised_only = point == "03" || point == "04" || point == "13";
  if (customised_only && arrangement == Arrangement::safety_net) return {Outcome::not_applicable, ""};
  if (point == "14" && arrangement == Arrangement::customised) return {Outcome::not_applicable, ""};
  if (point == "13") return arrangement_term(in);
  if (point == "14") return certified_provider(in);
  if (point == "12" && in.facts().pago_in_contract) return {*in.facts().pago_in_contract ? Outcome::met : Outcome::failed, ""};
  return {};
}

// What bedrijfsarts or secretary answered goes before what follows from the facts of the case.
Answer answer_to(const LetterInput& in, const std::string& point) {
  Answer answer = from_facts(in, point);
  const auto given = in.case_file.contract_check.points.find("CHK-" + point);
  if (given == in.case_file.contract_check.points.end()) return answer;
  if (given->second.outcome) answer.outcome = *given->second.outcome;
  if (!given->second.explanation.empty()) answer.explanation = given->second.explanation;
  return answer;
}

struct Check {
  Rows chapters, gaps, questions;
  int total = 0, good = 0;
};

FilledForm point_row(const LetterInput& in, const std::string& point, const Answer& answer) {
  FilledForm row;
  row.set("punt", in.texts.say("punt." + point));
  row.set("oordeel", outcome_text(in, answer.outcome));
  row.set("toelichting", answer.explanation);
  return row;
}

void count_point(const LetterInput& in, const std::string& point, Outcome outcome, Check& check) {
  ++check.total;
  FilledForm row;
  row.set("punt", in.texts.say("punt." + point));
  if (outcome == Outcome::met || outcome == Outcome::not_applicable) {
    ++check.good;
  } else if (outcome == Outcome::failed) {
    row.set("advies", in.texts.say("advies." + point));
    check.gaps.push_back(std::move(row));
  } else {
    check.questions.push_back(std::move(row));
  }
}

Check checked(const LetterInput& in) {
  Check check;
  for (const Chapter& chapter : chapters) {
    Rows points;
    for (const char* point : chapter.points) {
      if (point == nullptr) break;
      const Answer answer = answer_to(in, point);
      points.push_back(point_row(in, point, answer));
      count_point(in, point, answer.outcome, check);
    }
    FilledForm row;
    row.set("onderdeel", in.texts.say("onderdeel." + std::string(chapter.name)));
    row.set("punten", std::move(points));
    check.chapters.push_back(std::move(row));
  }
  return check;
}

void set_experts(const LetterInput& in, FilledForm& form) {
  form.set("maatwerk", in.facts().arrangement == Arrangement::customised);
  Rows rows;
  for (const Expert& expert : in.case_file.experts) {
    FilledForm row;
    set_text(row, "naam", expert.name);
    set_text(row, "functie", expert.role);
    set_text(row, "organisatie", expert.organisation);
    set_text(row, "contact", expert.contact);
    rows.push_back(std::move(row));
  }
  if (!rows.empty()) form.set("deskundigen", std::move(rows));
}

}  // namespace

FilledForm compose_contract_check(const LetterInput& in) {
  FilledForm form;
  set_letterhead(in, form);
  const Arrangement arrangement = in.facts().arrangement;
  if (arrangement != Arrangement::unknown)
    form.set("regeling", in.texts.say(arrangement == Arrangement::customised ? "regeling.maatwerk" : "regeling.vangnet"));
  set_text(form, "contract_nummer", in.case_file.contract.number);
  set_date(form, "contract_begin", in.case_file.contract.start);
  set_date(form, "contract_einde", in.case_file.contract.end);
  Check check = checked(in);
  form.set("stand", in.texts.say("stand.telling", {{"totaal", std::to_string(check.total)},
                                                   {"goed", std::to_string(check.good)},
                                                   {"fout", std::to_string(check.gaps.size())},
                                                   {"open", std::to_string(check.questions.size())}}));
  form.set("geen_tekorten", check.good == check.total);
  form.set("onderdelen", std::move(check.chapters));
  set_rows(form, "heeft_tekorten", "tekorten", std::move(check.gaps));
  set_rows(form, "heeft_vragen", "vragen", std::move(check.questions));
  set_experts(in, form);
  return form;
}

}  // namespace pago
