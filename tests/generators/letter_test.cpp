#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/generators/example_letter.h"

// One test per element of the PAGO advice, each on the text of a produced letter. The numbers are those of the leidraad.
using namespace pago;
using namespace pago::example;

TEST_CASE("ADV_01 the letter is addressed to management and to the employee representation") {
  CHECK(contains(letter_words(), "Aan de directie van"));
  CHECK(contains(letter_words(), "Bedachte Metaal B.V."));
  CHECK(contains(letter_words(), "mevrouw V. Verzonnen, directeur"));
  CHECK(contains(letter_words(), "De ondernemingsraad"));
  CHECK(contains(letter_words(), "de heer O. Raadsman, voorzitter"));
}

TEST_CASE("ADV_02 the letter identifies the RI&E it rests on") {
  for (const char* part : {"rie_voorbeeld.pdf", "14 oktober 2025", "2.1", "48"}) CHECK(contains(letter_words(), part));
}

TEST_CASE("ADV_03 the letter says that it is about a PAGO and what its core goal is") {
  CHECK(contains(letter_words(), "vroegtijdig signaleren en zoveel mogelijk voorkomen van gezondheidsschade"));
}

TEST_CASE("ADV_04 the letter states the duty of the employer with its article") {
  CHECK(contains(letter_words(), "Artikel 18 van de Arbeidsomstandighedenwet (Arbowet) verplicht u"));
}

TEST_CASE("ADV_05 the letter lists the work risks that call for a PAGO and says by what rule they were chosen") {
  CHECK(contains(letter_words(), "Voor 4 risico’s uit uw RI&E adviseer ik een PAGO aan te bieden"));
  CHECK(contains(letter_words(), "arbeidshygiënische strategie"));
  for (const char* risk : {"Lawaai", "Lasrook", "Tillen en dragen", "Zwangere werknemers"})
    CHECK(count(letter_words(), risk) >= 3);
}

TEST_CASE("ADV_06 every risk carries its own article, or article 18 when it has none, with the law of that article") {
  CHECK(contains(letter_words(), "art. 6.10 en 6.10a Arbobesluit"));
  CHECK(contains(letter_words(), "art. 4.10a en 4.23 Arbobesluit"));
  CHECK(contains(letter_words(), "art. 18 Arbowet"));
}

TEST_CASE("ADV_07 every risk shows its groups and headcounts, and marks the headcount that nobody gave") {
  CHECK(contains(letter_words(), "Zagerij: 12"));
  CHECK(contains(letter_words(), "Lasserij: 7"));
  CHECK(contains(letter_words(), "[Aantal per groep: door de werkgever aan te vullen]"));
}

TEST_CASE("ADV_08 every risk shows the health effect to look for") { CHECK(contains(letter_words(), "gehoorverlies")); }

TEST_CASE("ADV_09 the content of the examination is a marked empty place until the bedrijfsarts fills it in") {
  const std::string mark = "[Uitsluitend door de bedrijfsarts in te vullen: inhoud]";
  CHECK(count(letter_words(), mark) == 4);
  CHECK(contains(letter_words(), "Mogelijke inhoud, ter keuze van de bedrijfsarts"));
  CaseFile c = case_file();
  c.physician.risks["lawaai"].content = "Toonaudiometrie en vragenlijst oorsuizen";
  const std::string filled = words(letter(rie(), c));
  CHECK(count(filled, mark) == 3);
  CHECK(contains(filled, "Toonaudiometrie en vragenlijst oorsuizen"));
}

TEST_CASE("ADV_10 the frequency is never pre-filled (RULE-22)") {
  const std::string mark = "[Uitsluitend door de bedrijfsarts in te vullen: frequentie]";
  CHECK(count(letter_words(), mark) == 4);
  CaseFile c = case_file();
  c.physician.risks["lasrook"].frequency = "24 maanden";
  const std::string filled = words(letter(rie(), c));
  CHECK(count(filled, mark) == 3);
  CHECK(contains(filled, "24 maanden"));
}

TEST_CASE("ADV_11 entry and exit are a proposal that rests on the leidraad, and no pre-employment examination (RULE-86)") {
  CHECK(contains(letter_words(), "in- en uittrede recht op een PAGO"));
  CHECK(contains(letter_words(), "stel ik daarom voor het onderzoek ook aan te bieden bij het begin en aan het einde"));
  CHECK(contains(letter_words(), "Een onderzoek bij intrede is geen aanstellingskeuring"));
  CHECK(contains(letter_words(), "[Door de bedrijfsarts te houden of te schrappen"));
}

TEST_CASE("ADV_12 special groups are named with the work risk that gives them a PAGO") {
  CHECK(contains(letter_words(), "Bijzondere groepen"));
  CHECK(contains(letter_words(), "rust op een concreet werkrisico; deze RI&E noemt: tillen en dragen; lawaai"));
}

TEST_CASE("ADV_13 the signals used are listed by source, and asked for when none were given") {
  CHECK(contains(letter_words(), "Verzuimanalyse"));
  CHECK(contains(letter_words(), "Geen afdeling met opvallend verzuim."));
  CaseFile c = case_file();
  c.signals.clear();
  CHECK(contains(words(letter(rie(), c)), "[Door de bedrijfsarts in te vullen: gebruikte signalen"));
}

TEST_CASE("ADV_14 the necessity is argued by the bedrijfsarts, or marked as missing") {
  CHECK(contains(letter_words(), "die met de genomen maatregelen niet zijn weggenomen."));
  CaseFile c = case_file();
  c.necessity.clear();
  CHECK(contains(words(letter(rie(), c)), "[Door de bedrijfsarts in te vullen: waarom dit PAGO"));
}

TEST_CASE("ADV_15 the experts to involve are listed with their subjects") {
  CHECK(contains(letter_words(), "Kerndeskundigen"));
  CHECK(contains(letter_words(), "Arbeidshygiënist"));
  CHECK(contains(letter_words(), "te betrekken"));
}

TEST_CASE("ADV_16 the three questions of a PAGO are asked") {
  CHECK(contains(letter_words(), "Is er gezondheidsschade door de risico’s in het werk?"));
  CHECK(contains(letter_words(), "Zijn de genomen maatregelen nog doeltreffend?"));
  CHECK(contains(letter_words(), "Moeten de RI&E of het plan van aanpak worden aangepast?"));
}

TEST_CASE("ADV_17 the difference with a PMO is explained and shown in the twelve rows of Table 2") {
  CHECK(contains(letter_words(), "alleen over leefstijl gaat, vervult de plicht van artikel 18 Arbowet niet"));
  const Document document = letter(rie(), case_file());
  const auto is_overview = [](const Block& block) {
    const auto* table = std::get_if<Table>(&block);
    return table != nullptr && table->rows.size() == 13 && table->rows[1].cells[0].text() == "arbowet";
  };
  CHECK(std::count_if(document.blocks.begin(), document.blocks.end(), is_overview) == 1);
}

TEST_CASE("ADV_18 the right of consent is stated for the representation there is") {
  CHECK(contains(letter_words(), "instemmingsrecht"));
  CHECK(contains(letter_words(), "artikel 27 lid 1 onder d WOR"));
  CaseFile c = case_file();
  c.physician.facts.representation = Representation::staff_representation;
  const std::string staff = words(letter(rie(), c));
  CHECK_FALSE(contains(staff, "instemmingsrecht"));
  CHECK(contains(staff, "De personeelsvertegenwoordiging ontvangt deze brief eveneens"));
  c.physician.facts.representation = Representation::none;
  CHECK(contains(words(letter(rie(), c)), "artikel 12 lid 3 Arbowet"));
}

TEST_CASE("ADV_19 taking part is voluntary and without effect on the legal position") {
  CHECK(contains(letter_words(), "Deelname aan het PAGO is vrijwillig en heeft geen gevolgen voor de rechtspositie"));
}

TEST_CASE("ADV_20 an RI&E that does not name the risks for a PAGO is advised to do so") {
  CHECK(contains(letter_words(), "Neem in de RI&E op voor welke risico’s u een PAGO aanbiedt"));
  Rie r = rie();
  r.mentions_pago = true;
  r.pago_mentions = {at("alinea 31", "PAGO wordt aangeboden", 8)};
  const std::string text = words(letter(r, case_file()));
  CHECK_FALSE(contains(text, "Neem in de RI&E op voor welke risico’s u een PAGO aanbiedt"));
  CHECK(contains(text, "alinea 31 (pagina 8)"));
}

TEST_CASE("ADV_21 the costs are not for the workers") {
  CHECK(contains(letter_words(), "komen niet ten laste van de werknemers (artikel 44 Arbowet)"));
}

TEST_CASE("ADV_22 the bedrijfsarts signs with name and BIG number, and a missing number is marked") {
  CHECK(contains(letter_words(), "dr. B. Fictief"));
  CHECK(contains(letter_words(), "BIG-nummer 00000000000"));
  CaseFile c = case_file();
  c.physician_big.clear();
  CHECK(contains(words(letter(rie(), c)), "BIG-nummer [BIG-nummer]"));
}

TEST_CASE("ADV_23 risks that were considered and not selected are listed with reason and place") {
  CHECK(contains(letter_words(), "Bezien en niet geselecteerd"));
  CHECK(contains(letter_words(), "Volgens de RI&E niet van toepassing: “Lood: n.v.t.”."));
  CHECK(contains(letter_words(), "Geen PAGO; wel maatregel in plan van aanpak."));
  CHECK(contains(letter_words(), "tabel 4, rij 3, cel 2 (pagina 5)"));
  CHECK(contains(letter_words(), "Overige aandachtspunten van de werkvloer"));
}

TEST_CASE("ADV_24 every finding is printed with its place and confidence, until the bedrijfsarts confirms") {
  for (const RiskFinding& f : rie().findings) {
    CAPTURE(f.source.quote);
    CHECK(contains(letter_words(), f.source.place + " (pagina 5)"));
    CHECK(contains(letter_words(), f.source.quote));
  }
  CHECK(contains(letter_words(), "zekerheid: 90%"));
  CaseFile c = case_file();
  c.physician.risks["lawaai"] = {Verdict::required, "Meting gezien.", "", "", ""};
  CHECK(contains(words(letter(rie(), c)), "bevestigd door de bedrijfsarts"));
}

TEST_CASE("a finding that was read from a scan says so in the letter, with the words that are unclear") {
  CHECK_FALSE(contains(letter_words(), "gelezen van een scan"));
  Rie scanned = rie();
  for (RiskFinding& f : scanned.findings) f.source.scan = ScanReading{5, 0.9, {}};
  CHECK(contains(words(letter(scanned, case_file())), "gelezen van een scan"));
  scanned.findings.front().unclear = {"qeluid"};
  CHECK(contains(words(letter(scanned, case_file())), "gelezen van een scan, onzeker: qeluid"));
}

TEST_CASE("ADV_25 every risk shows its measures and its state, with departments that differ") {
  CHECK(contains(letter_words(), "Otoplastieken zijn verstrekt."));
  CHECK(contains(letter_words(), "Omkasting van de zaagmachine"));
  CHECK(contains(letter_words(), "aanwezig; elders in de RI&E: afwezig"));
  CHECK(contains(letter_words(), "Bij dit risico is in de RI&E geen maatregel gevonden."));
  CHECK(contains(letter_words(), "aanwezig, beheerst"));
  CHECK(contains(letter_words(), "niet beoordeeld"));
}

TEST_CASE("ADV_26 every risk shows what its own article grants, marked as still to be verified") {
  CHECK(contains(letter_words(), "Wat het artikel zelf toekent"));
  CHECK(contains(letter_words(), "audiometr"));
  CHECK(count(letter_words(), "te verifiëren") >= 10);
  CHECK(contains(letter_words(), "Geen specifiek artikel; art. 18 Arbowet."));
}

TEST_CASE("a compulsory examination stands apart, without voluntary or article 18 wording (RULE-61)") {
  const std::string& text = letter_words();
  const std::size_t start = text.find("Deel B. Verplichte keuringen");
  const std::size_t end = text.find("Deel C. Nog te beoordelen");
  REQUIRE(start != text.npos);
  REQUIRE(end != text.npos);
  const std::string part = text.substr(start, end - start);
  CHECK(contains(part, "Werken onder overdruk"));
  CHECK_FALSE(contains(part, "artikel 18"));
  CHECK_FALSE(contains(part, "is vrijwillig"));
}

TEST_CASE("the letter says CONCEPT on every page until the bedrijfsarts has adopted it") {
  CHECK(contains(letter_words(), "CONCEPT"));
  CaseFile c = case_file();
  c.adopted = true;
  CHECK_FALSE(contains(words(letter(rie(), c)), "CONCEPT"));
}

TEST_CASE("no letter says that a PAGO is not needed or that taking part is obligatory (RULE-19, RULE-33)") {
  for (const Rie& r : {rie(), Rie{}}) {
    const std::string text = words(letter(r, case_file()));
    for (const char* banned :
         {"geen PAGO nodig", "PAGO is niet nodig", "deelname is verplicht", "verplicht deel te nemen", "eigen kosten"})
      CHECK_FALSE(contains(text, banned));
  }
}

TEST_CASE("an RI&E without any risk still gives a letter that keeps the duty standing (OP-36)") {
  const std::string text = words(letter(Rie{}, CaseFile{}));
  CHECK(contains(text, "De plicht van artikel 18 Arbowet blijft gelden"));
  CHECK_FALSE(contains(text, "Deel A."));
  CHECK_FALSE(contains(text, "Deel C. Nog"));
}

TEST_CASE("a control stays in the letter for every field that was filled, and no two have the same id") {
  const Bytes letter = letter_bytes(rie(), case_file());
  const OoxmlPackage package(letter);
  const std::string document = package.read_required("word/document.xml");
  CHECK(contains(document, "<w:tag w:val=\"werkgever_naam\"/>"));
  std::vector<std::string> ids;
  const std::string open = "<w:id w:val=\"";
  for (const char* name :
       {"word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml"}) {
    const std::string part = package.read_required(name);
    for (std::size_t from = part.find(open); from != part.npos; from = part.find(open, from + 1))
      ids.push_back(part.substr(from + open.size(), part.find('"', from + open.size()) - from - open.size()));
  }
  REQUIRE(ids.size() > 100);
  std::sort(ids.begin(), ids.end());
  CHECK(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}
