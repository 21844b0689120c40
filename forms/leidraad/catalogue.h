#pragma once
#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The risk catalogue and the legal table of the NVAB Leidraad PAGO en PMO (3 April 2025), loaded from forms/leidraad/*.xml.
// Facts only: what follows from them is decided in generators/rules.
namespace pago {

using RiskId = std::string;  // "lawaai", "hand-armtrillingen": the ids of the catalogue
using Date = std::chrono::year_month_day;

// Obligation class. Written out in full in code: the same letters mean other things in the leidraad (OP-37).
enum class PagoClass {
  S,  // an article grants a named examination
  M,  // examination is a condition for the work; not voluntary
  G,  // no named article: general duty, art. 18 Arbowet
  B,  // special group: changes other examinations
  N   // safety or organisation: no PAGO by itself
};

// How sure a fact is; printed beside it wherever it is printed.
enum class Mark { law, guideline, customary, to_verify };
std::string_view dutch(Mark);       // "wet", "richtlijn", "gebruikelijk", "te verifiëren"
std::string_view dutch(PagoClass);  // "specifieke PAGO-verplichting", ...

struct Article {
  std::string id;       // "AB-6.10"
  std::string law;      // "Arbobesluit", "Arboregeling", "Arbowet", "Bbs", "Arbeidstijdenwet", "WOR"
  std::string number;   // as printed: "6.10", "5.11 lid 1, 2 en 3"
  std::string subject;  // Dutch, short
  Mark mark = Mark::law;
  std::string source;            // where it was read: "AB-2015", "Leidraad Tabel 1"
  std::optional<Date> from, to;  // in force; empty: not known
  std::string remark;            // Dutch; correction to the leidraad's table (OP-30, OP-31), empty if none

  std::string cite() const;  // "artikel 6.10 Arbobesluit", "bijlage XIII Arboregeling"
};

struct Limit {
  std::string kind;  // "onderste actiewaarde", "grenswaarde", "afbakening"
  double value = 0;
  std::string unit;   // canonical: "dB(A)", "dB(C)", "m/s2", "mg/m3", "uur", "kg", "vezels/m3", "µg/100 ml", "°C", "ppm",
                      // "jaar", "mSv", "bar", "meter", "keer", "kgf", "EU/m3", "vol%"
  std::string basis;  // Dutch: "per dag (LEX,8h)", "A(8)", "gemiddelde over 8 uur"
  bool below_means_no_pago = false;  // a measured value at or under it takes the risk below the PAGO threshold
  Mark mark = Mark::law;
  std::string source;  // article or guideline
  std::optional<Date> from, to;
  std::string note;
};

enum class Moment { start, periodic, event, exit };
struct Entitlement {  // what the article itself grants (ADV-26)
  Moment moment = Moment::start;
  bool granted = false;
  std::string text;  // Dutch: "vóór aanvang van het werk"
  Mark mark = Mark::law;
  std::string source;  // "artikel 4.10a Arbobesluit"
};

struct Fact {        // examination, interval, effect ...
  std::string text;  // Dutch
  Mark mark = Mark::customary;
  std::string source;  // "NVAB-richtlijn Astma en COPD"
  int months = 0;      // intervals only: the longest interval the fact allows; 0: no number
};

struct Risk {
  RiskId id;
  std::string name;  // Dutch, lower case: "lawaai"
  PagoClass pago_class = PagoClass::N;
  std::string theme;               // "fysisch", "chemisch", "biologisch", "psychosociaal", "fysieke belasting", "werktijden",
                                   // "bijzondere groep", "veiligheid en organisatie"
  RiskId parent;                   // umbrella ("fysieke-belasting" for "tillen-dragen"), empty if none
  std::string law_row;             // row of Table 1, "LAW-11"; empty outside the table
  bool exposure_register = false;  // agent of IER-02: individual exposure register
  std::vector<std::string> rie_articles, pago_articles;  // ids of Article; empty pago_articles: art. 18 Arbowet
  std::string definition;                                // Dutch, who and what it covers; may be empty
  std::vector<Fact> effects, examinations, intervals;
  std::vector<Limit> limits;
  std::vector<Entitlement> entitlements;
  std::vector<std::string> involve;                              // "arbeidshygiënist"
  std::vector<std::string> recognise, false_friends, negations;  // words and phrases as a bedrijfsarts knows them
  std::vector<std::string> notes;                                // Dutch remarks, bans, retention; mark and source at the end
};

struct LawRow {             // Table 1 of the leidraad, as printed
  std::string id, risk;     // "LAW-11", "Lawaai"
  std::string rie_article;  // as printed; see rie_state
  enum class RieState { article, none_stated, not_printed } rie_state = RieState::article;
  std::string pago_article;  // as printed, empty for "-"
  std::string law;           // law of the PAGO article
  std::string remark;        // correction, empty if none
};

struct Catalogue {
  std::string edition, source;  // "2025-11", "NVAB Leidraad PAGO en PMO, 3 april 2025"
  std::optional<Date> version;  // of the data (OP-24: a warning after 12 months)
  std::vector<Risk> risks;
  std::vector<Article> articles;
  std::vector<LawRow> law_table;

  const Risk* risk(std::string_view id) const;  // nullptr when unknown
  const Article* article(std::string_view id) const;
  const LawRow* law_row(std::string_view id) const;
};

// The compiled-in edition; parsed once.
const Catalogue& builtin_catalogue();

// From the text of risks.xml and articles.xml, for an arbodienst with its own edition. Throws Error("catalogue.invalid") with
// file, line and what is wrong.
Catalogue load_catalogue(std::string_view risks_xml, std::string_view articles_xml);

}  // namespace pago
