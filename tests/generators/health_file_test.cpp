#include <catch2/catch.hpp>

#include "forms/error.h"
#include "tests/generators/example_results.h"

// One test per element of the health-file entry, the notification of an occupational disease, the follow-up and the forms of
// the low back, on the text of produced documents. The numbers are the leidraad's.
using namespace pago;
using namespace pago::example;

TEST_CASE("MDF_01 the file has every result of the worker, also what only the bedrijfsarts sees") {
  CHECK(contains(full_words("MDF"), "Gehoor: links, 4000 Hz | 35 dB | hoogstens 25 dB | afwijkend"));
  CHECK(contains(full_words("MDF"), "Longen: benauwdheid of piepen | nee"));
  CHECK(contains(full_words("MDF"), "STarT Back 1"));
  CHECK(contains(bare_words("MDF"), "Van deze medewerker is geen uitslag vastgelegd."));
}

TEST_CASE("MDF_02 the file has the contacts") {
  CHECK(contains(full_words("MDF"), "24 maart 2026 | gesprek over de uitslag"));
  CHECK(contains(bare_words("MDF"), "[contact]"));
}

TEST_CASE("MDF_03 the file has consents and refusals, and says when none was recorded") {
  CHECK(contains(full_words("MDF"), "deelname aan het PAGO | ja"));
  CHECK(contains(full_words("MDF"), "verwijzing | ja, getekend op 25 maart 2026"));
  CHECK(contains(full_words("MDF"), "deelname aan het PMO | niet vastgelegd"));
  CHECK(contains(person_words("MDF", with("toestemming.delen", false)), "delen van gegevens | nee"));
  CHECK(contains(person_words("MDF", with("toestemming.delen_ingetrokken", on(2026, 3, 28))), "ingetrokken op 28 maart 2026"));
}

TEST_CASE("MDF_04 the worker may see the file and ask for a copy (RULE-36)") {
  CHECK(contains(full_words("MDF"), "De medewerker mag dit dossier inzien en een kopie vragen."));
}

TEST_CASE("MDF_05 agreements with a third party are named, or asked") {
  CHECK(contains(full_words("MDF"), "[afspraken met een derde over overdracht en inzage]"));
  CaseFile c = results_case();
  c.project.third_party.agreement_signed = on(2026, 2, 1);
  CHECK(contains(person_words("MDF", participant(), c), "Verwerker Bedacht B.V.; overeenkomst getekend op 1 februari 2026"));
}

TEST_CASE("MDF_06 the file is not coupled to an exposure register (RULE-35)") {
  CHECK(contains(full_words("MDF"), "wordt niet automatisch gekoppeld aan een blootstellingsregister"));
}

TEST_CASE("MDF_07 AVG and WGBO apply") { CHECK(contains(full_words("MDF"), "de privacywet (AVG)")); }

TEST_CASE("MDF_08 the file has an end date and room for who saw it") {
  CHECK(contains(full_words("MDF"), "Bewaren tot | 31 maart 2046"));
  CHECK(contains(full_words("MDF"), "Inzage en overdracht"));
  CHECK(contains(bare_words("MDF"), "[einddatum van de bewaartermijn]"));
}

TEST_CASE("NCV_01 the notification rests on the conclusion of the bedrijfsarts; without it there is none (RULE-55)") {
  CHECK(contains(full_words("NCV"), "Conclusie | beroepsziekte"));
  CHECK_NOTHROW(examined_person("NCV", participant()));
  CHECK_THROWS_AS(examined_person("NCV", with("arts.beroepsziekte", false)), Error);
  CHECK_THROWS_AS(examined_person("NCV", without("arts.beroepsziekte")), Error);  // a score alone is no conclusion
}

TEST_CASE("NCV_02 the notification has the assessment by the six-step plan") {
  CHECK(contains(full_words("NCV"), "Stap 1 tot en met 6 zijn doorlopen"));
  CHECK(contains(bare_words("NCV"), "[uitkomst per stap]"));
}

TEST_CASE("NCV_03 the notification names the registration guideline") {
  CHECK(contains(full_words("NCV"), "Registratierichtlijn | D001"));
}

TEST_CASE("NCV_04 the notification names the diagnosis") {
  CHECK(contains(full_words("NCV"), "Diagnose | lawaaislechthorendheid links"));
}

TEST_CASE("NCV_05 the notification names the causal exposure") {
  CHECK(contains(full_words("NCV"), "Lawaai van 91 dB(A), 12 jaar"));
}

TEST_CASE("NCV_06 the notification argues that work is the main cause") {
  CHECK(contains(full_words("NCV"), "Vooral door het werk. Er is geen lawaai buiten het werk."));
}

TEST_CASE("NCV_07 the notification is recorded in the health file") {
  CHECK(contains(full_words("NCV"), "De melding is vastgelegd in het medisch dossier van de betrokkene."));
}

TEST_CASE("NCV_08 the notification names neither person nor employer, whatever was typed") {
  for (const char* part : {"Verzonnenberg", "Jikke", "Bedachtestraat", "Nergenshuizen\n1234", "000417", "2026-0143",
                           "Bedachte Metaal", "3 mei 1979"}) {
    CAPTURE(part);
    CHECK_FALSE(contains(full_words("NCV"), part));
  }
  CHECK_THROWS_AS(examined_person("NCV", with("arts.blootstelling", std::string("mevrouw Verzonnenberg stond naast de zaag"))),
                  Error);
  for (const Recipient& to : form_of("NCV").recipients)
    if (to.name == "NCvB") CHECK(to.may_see == std::vector<PrivacyClass>{PrivacyClass::C0, PrivacyClass::C3});
}

TEST_CASE("FUP_01 the follow-up has the intervention that was started") {
  CHECK(contains(full_words("FUP"), "Interventie | Nieuwe otoplastieken"));
  CHECK(contains(full_words("FUP"), "kerndoel 1"));
  CHECK(contains(bare_words("FUP"), "Er is geen interventie afgesproken."));
}

TEST_CASE("FUP_02 the follow-up has manner and date of the evaluation of RES-05") {
  CHECK(contains(full_words("FUP"), "Evaluatie | over 3 maanden, met een nieuwe gehoortest."));
  CHECK(contains(full_words("FUP"), "Datum | 30 juni 2026"));
}

TEST_CASE("FUP_03 an elevated risk is followed in the arbeidsgezondheidskundig spreekuur") {
  CHECK(contains(full_words("FUP"), "Het vervolg is het arbeidsgezondheidskundig spreekuur."));
  CHECK(contains(bare_words("FUP"), "geen vervolg in het arbeidsgezondheidskundig spreekuur"));
}

TEST_CASE("FUP_04 the WGBO is observed") {
  CHECK(contains(full_words("FUP"), "De wet over medische behandeling (WGBO) geldt."));
}

TEST_CASE("FUP_05 the follow-up has the outcome of the evaluation, or asks for it") {
  CHECK(contains(full_words("FUP"), "Het verlies is niet toegenomen."));
  CHECK(contains(bare_words("FUP"), "[in te vullen na de evaluatie]"));
}

TEST_CASE("SBT_01 the score form has nine answers by number and topic, total and sub score, and none of the questions") {
  CHECK(contains(full_words("SBT"), "| 3 | Loopafstand | oneens | 0 |"));
  CHECK(contains(full_words("SBT"), "| 9 | Hinder in het geheel | antwoord 4 | 1 |"));
  CHECK(contains(full_words("SBT"), "Totaal (1 tot en met 9) | 6"));
  CHECK(contains(full_words("SBT"), "Subscore (5 tot en met 9) | 4"));
}

TEST_CASE("SBT_02 the risk class follows the guideline (RULE-70)") {
  CHECK(contains(full_words("SBT"), "Risicoklasse | hoog"));
  CHECK(contains(person_words("SBT", with("rug.startback_5", false)), "Risicoklasse | middelmatig"));
}

TEST_CASE("SBT_03 a missing answer gives no class") {
  CHECK(contains(person_words("SBT", without("rug.startback_4")), "[geen klasse: een antwoord ontbreekt]"));
  CHECK_FALSE(contains(person_words("SBT", without("rug.startback_4")), "Risicoklasse | hoog"));
}

TEST_CASE("BZB_01 the assessment names the guideline") {
  CHECK(contains(full_words("BZB"), "Registratierichtlijn | D001"));
  CHECK(contains(bare_words("BZB"), "[D004 of D023]"));
}

TEST_CASE("BZB_02 D023 shows each part as met, not met or not known (RULE-71)") {
  const std::string& text = full_words("BZB");
  CHECK(contains(text, "| Gewicht dat dagelijks herhaald wordt getild | 12 | meer dan 5 kg | ja |"));
  CHECK(contains(text, "| Keren tillen per dag | niet bekend | meer dan 25 keer | niet bekend |"));
  CHECK(contains(text, "| Hoek van buigen van de romp | 15 | meer dan 20 graden | nee |"));
  CHECK(contains(text, "Tillen of dragen | de getallen zijn gehaald; de bedrijfsarts concludeert"));
  CHECK(contains(text, "Beide | de getallen zijn niet gehaald; de bedrijfsarts concludeert"));
}

TEST_CASE("BZB_03 the assessment has the clinical criteria, or asks") {
  CHECK(contains(full_words("BZB"), "Geen uitstraling naar het been."));
  CHECK(contains(bare_words("BZB"), "[pijn aan de voorkant van het been"));
}

TEST_CASE("BZB_04 the conclusion is the physician's: the rule concludes nothing") {
  CHECK(contains(full_words("BZB"), "De bedrijfsarts concludeert dat het een beroepsziekte is."));
  CHECK(contains(person_words("BZB", without("arts.beroepsziekte")), "[conclusie]"));
}

TEST_CASE("the forms of the low back and the follow-up are for the bedrijfsarts alone") {
  for (const char* code : {"SBT", "BZB", "FUP"}) {
    REQUIRE(form_of(code).recipients.size() == 1);
    CHECK(form_of(code).recipients[0].name == "bedrijfsarts");
  }
}
