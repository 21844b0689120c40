#include <catch2/catch.hpp>

#include "parsers/rie/actions.h"
#include "tests/support/rie_document.h"

using namespace pago;
using namespace pago::support;

namespace {

RiskFinding one(const Rie& rie, const RiskId& risk) {
  const auto found = findings_of(rie, risk);
  INFO(shown(rie) << " / " << risk);
  REQUIRE(found.size() == 1);
  return found[0];
}

}  // namespace

TEST_CASE("a Kinney table takes its actions from the plan by number") {
  const Rie rie = rie_with_chapter("Risico's")
                      .text("R > 320: prioriteit 1; R 70 tot en met 320: prioriteit 2; R < 70: prioriteit 3.")
                      .table({{"Nr.", "Afdeling", "Risico", "B", "E", "W", "R"},
                              {"1.1", "Zagerij", "Lawaai bij de zaag, 91 dB(A) gemeten", "10", "7", "6", "420"},
                              {"1.2", "Magazijn", "Tillen van platen van 28 kg", "6", "7", "3", "126"}})
                      .heading(1, "Plan van aanpak")
                      .table({{"RI&E nr.", "Maatregel", "Wie", "Wanneer", "Status"},
                              {"1.1", "Zaag omkasten", "hoofd Verzonnen", "Q2 2026", "open"},
                              {"1.2", "Vacuümheffer aanschaffen", "directie", "direct", "open"}})
                      .rie();
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  CHECK(noise.number == "1.1");
  CHECK(noise.group == "Zagerij");
  CHECK(noise.score == 420.0);
  CHECK((noise.priority.level == PriorityLevel::high));
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].responsible == "hoofd Verzonnen");
  CHECK(noise.plan[0].deadline_text == "Q2 2026");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::June, std::chrono::day(30)});
  CHECK(noise.plan[0].source.place == "tabel 3, rij 2, cel 2");
  CHECK((lifting.priority.level == PriorityLevel::middle));
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].measure == "Vacuümheffer aanschaffen");
  CHECK(lifting.plan[0].deadline_text == "direct");
  CHECK_FALSE(lifting.plan[0].deadline);
  CHECK(rie.has_plan);
  CHECK(rie.loose_plan.empty());
}

TEST_CASE("a plan without numbers finds its finding by topic") {
  const Rie rie = rie_with_chapter("Risico's")
                      .table({{"Onderwerp", "Bevinding", "Prioriteit"},
                              {"Geluid", "Bij de zaag moet je de stem verheffen", "1"},
                              {"Tillen", "Platen van 28 kg worden met de hand getild", "2"}})
                      .heading(1, "Plan van aanpak")
                      .table({{"Onderwerp", "Maatregel", "Verantwoordelijke", "Termijn"},
                              {"Tillen van platen", "Vacuümheffer aanschaffen", "directie", "31-12-2026"},
                              {"Geluid bij de zaag", "Zaag omkasten", "hoofd Verzonnen", "Q2 2026"}})
                      .rie();
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].measure == "Vacuümheffer aanschaffen");
}

TEST_CASE("an action of the plan that belongs to nothing is kept apart") {
  const Rie rie =
      rie_with_chapter("Risico's")
          .table({{"Nr.", "Risico", "Prioriteit"}, {"1", "Lawaai bij de zaag", "1"}})
          .heading(1, "Plan van aanpak")
          .table({{"RI&E nr.", "Maatregel", "Wie", "Wanneer"}, {"9", "Personeelsuitje regelen", "directie", "Q2 2026"}})
          .rie();
  REQUIRE(rie.loose_plan.size() == 1);
  CHECK(rie.loose_plan[0].measure == "Personeelsuitje regelen");
}

TEST_CASE("advice in a line under the findings of a section becomes their plan") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .heading(2, "Geluid")
                      .text("In de zagerij is 91 dB(A) gemeten.")
                      .text("Advies: Zaag omkasten, hoofd Verzonnen, vóór 1 november 2026 (Hoog)")
                      .rie();
  const RiskFinding noise = one(rie, "lawaai");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Zaag omkasten");
  CHECK(noise.plan[0].deadline == Date{std::chrono::year(2026), std::chrono::November, std::chrono::day(1)});
}

TEST_CASE("an arrow behind a finding points to its measure, who does it, when, and how urgent it is") {
  RieDocument d = rie_with_chapter("Bevindingen");
  d.heading(2, "Drogerij")
      .item("Naast de kollergang is het 93 dB(A). → trommels rubberen — technische dienst, Q4 2026 [hoog].")
      .item("Bij breuk wordt een pak van 40 kg met de hand getild.")
      .item("→ kraantje aan de lijn — productiechef, 31 december 2026 [laag].");
  const Rie rie = d.rie();
  INFO(shown(rie));
  REQUIRE(findings_of(rie, "lawaai").size() == 1);
  const RiskFinding noise = findings_of(rie, "lawaai")[0];
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "trommels rubberen");
  CHECK(noise.plan[0].responsible == "technische dienst");
  CHECK(noise.plan[0].deadline_text == "Q4 2026");
  CHECK((noise.priority.level == PriorityLevel::high));
  REQUIRE(findings_of(rie, "tillen-dragen").size() == 1);
  const RiskFinding lifting = findings_of(rie, "tillen-dragen")[0];
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].measure == "kraantje aan de lijn");
  CHECK(lifting.plan[0].responsible == "productiechef");
  CHECK((lifting.priority.level == PriorityLevel::low));
  CHECK(rie.unrecognised.empty());
}

TEST_CASE("a plan points at its findings by number under any header, also when it rates what is left") {
  for (const char* header : {"Bevinding", "Actie bij", "Bij nr", "Punt"}) {
    INFO(header);
    const Rie rie = rie_with_chapter("Risico's")
                        .text("5.1-1 Bij de zaag is het 91 dB(A), de kappen hangen in de kast.")
                        .text("5.1-2 Platen van 28 kg worden met de hand getild.")
                        .heading(1, "Plan van aanpak")
                        .table({{header, "Prio", "Wat te doen", "Actiehouder", "Gereed", "R2"},
                                {"5.1-1", "1", "Zaag omkasten", "hoofd Verzonnen", "Q2 2026", "20"},
                                {"5.1-2", "3", "Heffer kopen", "inkoop", "2026", "30"}})
                        .rie();
    const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
    REQUIRE(noise.plan.size() == 1);
    CHECK(noise.plan[0].measure == "Zaag omkasten");
    CHECK((noise.priority.level == PriorityLevel::high));
    REQUIRE(lifting.plan.size() == 1);
    CHECK(lifting.plan[0].responsible == "inkoop");
    CHECK((lifting.priority.level == PriorityLevel::low));
  }
}

TEST_CASE("a plan that says its measure under the subject, or its subject in a word, joins what was told before") {
  const Rows told = {{"Onderwerp", "Bevinding", "Prioriteit"},
                     {"Zaag", "Bij de lintzaag is 93 dB(A) gemeten", "1"},
                     {"Heffen", "Platen van 28 kg worden met de hand getild", "2"},
                     {"Stof", "Bij het schuren komt houtstof vrij zonder afzuiging", "1"},
                     {"Lak", "Er wordt met oplosmiddelen gespoten buiten de cabine", "1"},
                     {"Dak", "Men loopt op het dak zonder leuning", "1"}};
  const Rie by_measure = rie_with_chapter("Risico's")
                             .table(told)
                             .heading(1, "Plan van aanpak per onderwerp")
                             .table({{"Onderwerp", "Kleur", "Wie", "Wanneer"},
                                     {"Lintzaag omkasten", "rood", "hoofd Verzonnen", "1 juli 2026"},
                                     {"Heffer voor platen", "oranje", "inkoop", "Q4 2026"}})
                             .rie();
  const RiskFinding noise = one(by_measure, "lawaai"), lifting = one(by_measure, "tillen-dragen");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Lintzaag omkasten");
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].responsible == "inkoop");
  const Rie by_subject = rie_with_chapter("Risico's")
                             .table(told)
                             .heading(1, "Maatregelen per bevinding")
                             .table({{"Bevinding", "Ernst", "Maatregel", "Eigenaar", "Uiterlijk"},
                                     {"Lintzaag", "4", "Omkasting", "hoofd Verzonnen", "Q2 2026"},
                                     {"Platen", "2", "Heffer", "inkoop", "2026"}})
                             .rie();
  REQUIRE(one(by_subject, "lawaai").plan.size() == 1);
  CHECK(one(by_subject, "lawaai").plan[0].measure == "Omkasting");
  CHECK(one(by_subject, "tillen-dragen").plan.size() == 1);
}

TEST_CASE("the code and class in a heading tie the plan to what is told below it") {
  const Rie rie = rie_with_chapter("Zagerij")
                      .heading(2, "1 Z-01 Lintzaag")
                      .text("De lintzaag geeft 91 dB(A) bij de zager.")
                      .heading(2, "3 Z-02 Platen")
                      .text("Platen van 40 kg worden met de hand getild.")
                      .heading(1, "Plan van aanpak")
                      .table({{"Code", "Te doen", "Door", "Voor"},
                              {"Z-01", "Omkasting", "hoofd Verzonnen", "1 mei 2026"},
                              {"Z-02", "Heffer", "inkoop", "Q2 2026"}})
                      .rie();
  INFO(shown(rie));
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  CHECK(noise.number == "Z-01");
  CHECK((noise.priority.level == PriorityLevel::high));
  CHECK((lifting.priority.level == PriorityLevel::low));
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].responsible == "hoofd Verzonnen");
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].measure == "Heffer");
}

TEST_CASE("a plan that stands before its findings is theirs by the code") {
  const Rie rie = rie_with_chapter("Zone P")
                      .table({{"Nr", "Wat spreken we af", "Eigenaar", "Gereed"},
                              {"P1", "Omkasting", "hoofd Verzonnen", "1-7-2026"},
                              {"P2", "Heffer", "inkoop", "Q3 2026"}})
                      .table({{"Nr", "Wat zien we", "Risico"},
                              {"P1", "De lintzaag geeft 91 dB(A) bij de zager", "Hoog"},
                              {"P2", "Platen van 40 kg worden met de hand getild", "Laag"}})
                      .rie();
  INFO(shown(rie));
  REQUIRE(one(rie, "lawaai").plan.size() == 1);
  CHECK(one(rie, "lawaai").plan[0].measure == "Omkasting");
  REQUIRE(one(rie, "tillen-dragen").plan.size() == 1);
  CHECK(rie.loose_plan.empty());
}

TEST_CASE("an action that prose names in brackets is the plan of what was told") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .text("Bij de lintzaag is 91 dB(A) gemeten. (2-1).")
                      .text("Platen van 40 kg worden met de hand getild (2-2).")
                      .heading(1, "Plan van aanpak")
                      .table({{"Nr", "Actie", "Kleur", "Wie", "Gereed"},
                              {"2-1", "Omkasting", "Rood", "hoofd Verzonnen", "1 juli 2026"},
                              {"2-2", "Heffer", "Geel", "inkoop", "Q3 2026"}})
                      .rie();
  INFO(shown(rie));
  const RiskFinding noise = one(rie, "lawaai"), lifting = one(rie, "tillen-dragen");
  REQUIRE(noise.plan.size() == 1);
  CHECK(noise.plan[0].measure == "Omkasting");
  CHECK((noise.priority.level == PriorityLevel::high));
  REQUIRE(lifting.plan.size() == 1);
  CHECK(lifting.plan[0].measure == "Heffer");
}

TEST_CASE("a code typed before a sentence of prose is its number in the plan") {
  const Rie rie = rie_with_chapter("Bevindingen")
                      .text("M1 Bij de lintzaag is 91 dB(A) gemeten.")
                      .text("M2 Platen van 40 kg worden met de hand getild.")
                      .heading(1, "Plan van aanpak")
                      .table({{"Nr", "Maatregel", "Wie", "Wanneer"},
                              {"M1", "Omkasting", "hoofd Verzonnen", "1 juli 2026"},
                              {"M2", "Heffer", "inkoop", "Q3 2026"}})
                      .rie();
  INFO(shown(rie));
  CHECK(one(rie, "lawaai").number == "M1");
  REQUIRE(one(rie, "lawaai").plan.size() == 1);
  CHECK(one(rie, "lawaai").plan[0].measure == "Omkasting");
  REQUIRE(one(rie, "tillen-dragen").plan.size() == 1);
}

TEST_CASE("labels of an action may be parted by a bar, and of a begin and an end the end is the deadline") {
  Priority ignored;
  const PlanItem item = parse_action("Omkasting. Door: KAM | Voor: 1 juli 2026", {}, {}, ignored);
  CHECK(item.measure == "Omkasting");
  CHECK(item.responsible == "KAM");
  CHECK(item.deadline == Date{std::chrono::year(2026), std::chrono::July, std::chrono::day(1)});
  PlanItem dated;
  set_deadline(dated, "10-02-2025 Einddatum: 31-05-2025");
  CHECK(dated.deadline == Date{std::chrono::year(2025), std::chrono::May, std::chrono::day(31)});
}
