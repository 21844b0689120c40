#include "parsers/rie/people.h"

#include <catch2/catch.hpp>

using namespace pago;

TEST_CASE("who made an RI&E is told with door, with heeft and in a clause") {
  CHECK(people_in_sentence("Deze RI&E is opgesteld door V. Verzonnen.").author == "V. Verzonnen");
  CHECK(people_in_sentence("KAM-coördinator Wout Blikje heeft de RI&E in april met de afdelingen gemaakt.").author ==
        "KAM-coördinator Wout Blikje");
  CHECK(people_in_sentence("Aanleiding was de lijst die mevrouw T. Inktvis, uw bedrijfsleider, dit najaar heeft opgesteld.")
            .author == "mevrouw T. Inktvis, uw bedrijfsleider");
  CHECK(people_in_sentence("De stichting liet een RI&E uitvoeren door C. Hazelnoot, arboadviseur.").author ==
        "C. Hazelnoot, arboadviseur");
  CHECK(people_in_sentence("Door drs. Fiet Trapveer, arbeids- en organisatiedeskundige.").author ==
        "drs. Fiet Trapveer, arbeids- en organisatiedeskundige");
}

TEST_CASE("who reviewed it is told apart from who made it") {
  const People both = people_in_sentence("Opgesteld door P. Kwast, getoetst door mr. ir. D. Vlasje, veiligheidskundige.");
  CHECK(both.author == "P. Kwast");
  CHECK(both.assessor == "mr. ir. D. Vlasje, veiligheidskundige");
  CHECK(people_in_sentence("B. Oester-Pas, arbeidshygiënist, heeft het rapport op 4 december 2025 getoetst.").assessor ==
        "B. Oester-Pas, arbeidshygiënist");
  CHECK(people_in_sentence("Nagezien door drs. A. Hoekje.").assessor == "drs. A. Hoekje");
  CHECK(people_in_sentence("De toets is gedaan door mr. ir. Diede Vlasje (certificaat 00).").assessor ==
        "mr. ir. Diede Vlasje");
}

TEST_CASE("a letter of review names its writer below and its reader above") {
  CHECK(people_in_sentence("U vroeg ons de lijst te toetsen die u in januari hebt ingevuld.").reader_made_it);
  CHECK(people_in_sentence("De lijst die ik als kerndeskundige mocht toetsen is volledig.").writer_reviews);
  CHECK(addressee_in("Bitwolkje B.V. t.a.v. mevrouw D. Zuurbes, office manager") == "mevrouw D. Zuurbes");
}

TEST_CASE("work that somebody did is no author, and a question names nobody") {
  CHECK(people_in_sentence("De leuning is na te maken door de leverancier.").author.empty());
  CHECK(people_in_sentence("Is de lijst nagekeken door een deskundige?").assessor.empty());
}

TEST_CASE("a bare name has initials or a title") {
  CHECK(is_bare_name("C. Hazelnoot"));
  CHECK(is_bare_name("mw. dr. J. van Dammetje"));
  CHECK_FALSE(is_bare_name("Installatiebedrijf De Kraan"));
  CHECK_FALSE(is_bare_name("RI&E 2026"));
}

TEST_CASE("a value that promises somebody names nobody") {
  CHECK(names_nobody("nog aan te wijzen"));
  CHECK(names_nobody("nog niet uitgevoerd; offerte aangevraagd"));
  CHECK(names_nobody("Arbodienst Lindeplein, contactpersoon mw. Oker"));
  CHECK_FALSE(names_nobody("K. Bedacht, arbeidshygiënist"));
}
