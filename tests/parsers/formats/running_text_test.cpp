#include "parsers/formats/running_text.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("hyphenation is undone and real hyphens stay") {
  CHECK(join_lines("de medewer-", "kers") == "de medewerkers");
  CHECK(join_lines("gehoorbe-", "scherming is er") == "gehoorbescherming is er");
  CHECK(join_lines("PAGO-", "verplichting") == "PAGO-verplichting");
  CHECK(join_lines("Noord-", "Frankrijk") == "Noord-Frankrijk");
  CHECK(join_lines("klasse-", "7-stoffen") == "klasse-7-stoffen");
  CHECK(join_lines("nek-", "en oogklachten") == "nek- en oogklachten");
  CHECK(join_lines("1,2-", "dichloorethaan") == "1,2-dichloorethaan");
  CHECK(join_lines("3-", "ploegendienst") == "3-ploegendienst");
  CHECK(join_lines("risico-", "inventarisatie") == "risico-inventarisatie");
  CHECK(join_lines("e-", "mail") == "e-mail");
  CHECK(join_lines("en/", "of") == "en/of");
  CHECK(join_lines("gehoor", "en zicht") == "gehoor en zicht");
  CHECK(join_lines("de hal -", "en de kantine") == "de hal - en de kantine");
}

TEST_CASE("numbers before headings are told from numbers in them") {
  CHECK(split_heading_number("5.3 Geluid").label == "5.3");
  CHECK(split_heading_number("2 Chauffeurs").text == "Chauffeurs");
  CHECK(split_heading_number("A.2 Bijlage").label == "A.2");
  CHECK(split_heading_number("22 januari 2026").label.empty());
  CHECK(split_heading_number("2025 Plan").label.empty());
  CHECK(split_heading_number("A Bijlage").label.empty());
}

TEST_CASE("list labels are bullets, numbers and letters with a mark behind them") {
  CHECK(split_list_label("• kraan").text == "kraan");
  CHECK(split_list_label("3. kraan").label == "3.");
  CHECK(split_list_label("a) kraan").label == "a)");
  CHECK(split_list_label("(iv) kraan").label == "(iv)");
  CHECK(split_list_label("K. Mol is eigenaar").label.empty());
  CHECK(split_list_label("1 februari 2024").label.empty());
  CHECK(split_list_label("2024. Daarna").label.empty());
}

TEST_CASE("a text goes on when it stopped in the middle") {
  CHECK(continues_text("er is geen", "opvang na een gesprek"));
  CHECK(continues_text("de mede-", "werkers"));
  CHECK_FALSE(continues_text("Dat is zo.", "Daarna niet"));
  CHECK_FALSE(continues_text("Dat is zo", "Daarna niet"));
}

TEST_CASE("the document's own words decide on a hyphen") {
  DocumentWords words;
  words.add("leerling-monteur,");
  words.add("Zeeegel");
  CHECK(join_lines("de leerling-", "monteur", words) == "de leerling-monteur");
  CHECK(join_lines("de zee-", "egel", words) == "de zeeegel");
  CHECK(join_lines("de ict-", "afdeling", words) == "de ict-afdeling");
}

TEST_CASE("a word broken without a hyphen in a narrow column is known by its rest, the document or the Dutch list") {
  DocumentWords words;
  CHECK(is_broken_word("midde", "n", words));
  CHECK(is_broken_word("Priorit", "eit", words));
  CHECK_FALSE(is_broken_word("bedrijfsleider", "en directie", words));
  CHECK(is_broken_word("Verantwoor", "delijke", words));
  CHECK(is_broken_word("magazijnmede", "werkers tillen", words));
  CHECK(is_broken_word("asbesthouden", "de golfplaten", words));
  CHECK_FALSE(is_broken_word("Pauzesoftware", "installeren", words));
  CHECK_FALSE(is_broken_word("afzuigarm", "wordt niet gebruikt", words));
  CHECK_FALSE(is_broken_word("maatregelen", "de komende tijd", words));
  CHECK_FALSE(is_broken_word("trillingsarme", "slijpers kopen", words));
  CHECK(is_broken_word("31-12-202", "6", words));
  CHECK_FALSE(is_broken_word("31-12-2026", "6", words));
  CHECK_FALSE(is_broken_word("Xylofoonstraat", "kwibusteren", words));
  words.add("xylofoonstraatkwibusteren");
  CHECK(is_broken_word("Xylofoonstraat", "kwibusteren", words));
}
