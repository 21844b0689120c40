#include "parsers/rie/columns.h"

#include <algorithm>
#include <array>

#include "parsers/rie/patterns.h"
#include "parsers/rie/scale.h"
#include "parsers/rie/words.h"

namespace pago {
namespace {

struct RoleWords {
  ColumnRole role;
  const char* words;  // headers, folded; a star at the end takes what follows
};

// One row per role; the first row that fits wins, so the more telling headers stand first.
constexpr std::array kHeaders = {
    RoleWords{ColumnRole::not_applicable, "n.v.t.|nvt|n.v.t|niet van toepassing|nvt."},
    RoleWords{ColumnRole::yes, "ja|j|voldoet|v|akkoord"},
    RoleWords{ColumnRole::no, "nee|neen|n|voldoet niet|niet akkoord"},
    RoleWords{ColumnRole::in_order, "in orde|ok|oke|goed|op orde|groen"},
    RoleWords{ColumnRole::attention, "aandacht nodig|niet in orde|actie nodig|niet ok|onvoldoende|aandacht|rood"},
    RoleWords{ColumnRole::in_place,
              "huidige maatregel*|reeds genomen*|bestaande maatregel*|maatregelen van kracht|genomen maatregel*|wat is er "
              "al*|huidige "
              "beheers*|al getroffen*|getroffen maatregel*|aanwezige maatregel*|wat doen we al*|maatregelen aanwezig|nu "
              "geregeld*|al geregeld*|reeds geregeld*"},
    RoleWords{ColumnRole::measure_type, "type maatregel*|ah strategie|ahs|arbeidshygienische*|bron collectief*|bcip|top"},
    RoleWords{ColumnRole::number,
              "nr|nr.|nrs|nummer|#|volgnr*|vraagnummer|vraag "
              "nr*|id|item|code|ref|ref.|risiconummer|risiconr*|punt|actienr*|knelpuntnr*|no|no.|"
              "volgnummer|nr rie|ri&e nr*|rie nr*|ri&e ref*|verwijzing|par|par.|paragraaf"},
    RoleWords{ColumnRole::responsible,
              "verantwoordelijk*|wie|wie doet*|wie is*|wie gaat*|wie voert*|actiehouder*|eigenaar|uitvoerende*|uitvoering "
              "door|actor|coordinator|door|door wie|trekker|uitvoerder|wie pakt*|wie zorgt*|wie regelt*"},
    RoleWords{ColumnRole::measure,
              "maatregel*|actie*|te doen*|to do|wat doen we eraan|wat gaat er gebeuren|wat spreken we "
              "af|vervolgactie*|wat gaan we eraan doen*|wat spreken we*|wat doen we er*|voorstel*|te nemen maatregel*|te nemen "
              "actie*|plan van "
              "aanpak|oplossing*|advies|aanbeveling*|verbetervoorstel*|verbetermaatregel*|"
              "verbeteractie*|beheersmaatregel*|aanpak|wat gaan we doen|wat gaan wij doen|wat doen we|geplande "
              "maatregel*|maatregelomschrijving|afspraak|afspraken|voorgestelde maatregel*|verbeterpunt*|wat moet er "
              "gebeuren|besluit|wat"},
    RoleWords{ColumnRole::group,
              "functie|functies|functiegroep*|doelgroep*|wie loopt*|wie "
              "lopen*|blootgesteld*|blootgestelde*|afdeling*|locatie|werkplek*|medewerkers|betrokken*|bijzondere groep*|"
              "voor wie|wie wordt*|wie heeft*|groep|groepen|betreft|wie is blootgesteld|exposed|personeel|team|aantal "
              "werknemers|aantal medewerkers|wie werkt*"},
    RoleWords{ColumnRole::priority,
              "prioriteit*|prio|prio.|urgentie|risico (h/m/l)|belang|ernst "
              "(h/m/l)|prioritering|risiconiveau|niveau|kl|kl.|kl|risicoklasse|klasse|categorie|"
              "risico h m l|kleur|stoplicht|weging|risicoclassificatie|p|risicocategorie|h/m/l|inschatting"},
    RoleWords{
        ColumnRole::score,
        "r|rs|risicoscore*|risicogetal|rpn|score*|r=*|r =*|risico score|risicowaarde|k x e|kxe|kans x effect|totaal|bxexw|b "
        "x e x w"},
    RoleWords{ColumnRole::factor,
              "b|e|w|k|s|f|kans|effect|ernst|blootstelling|blootstellingsfrequentie|frequentie|waarschijnlijkheid|impact|"
              "blootst*|waarsch*|gevolg (1*|mogelijk effect|duur|freq*|b2|e2|w2|r2|restscore|r rest|r (rest)|rest "
              "r|rest|restrisico (r)|rest*score"},
    RoleWords{ColumnRole::date,
              "termijn|planning|startdatum|begindatum|einddatum|eind datum|deadline|wanneer|datum "
              "gereed|streefdatum|realisatiedatum|uiterlijk*|datum|kwartaal|gereed|gereed per|klaar|klaar op|"
              "gereeddatum|uiterste datum|realisatie|per wanneer|voor wanneer|gepland*|wanneer klaar|op|datum "
              "klaar|tijdpad|gereed voor|gereed op"},
    RoleWords{ColumnRole::status,
              "status|afgehandeld|voortgang*|stand van zaken|%|afgerond*|paraaf|evaluatie|effectiviteit|hoe "
              "evalueren*|stavaza|stand"},
    RoleWords{ColumnRole::cost, "kosten|budget*|begroting|investering|uren|€|geschatte kosten|raming"},
    RoleWords{ColumnRole::legal, "wet*|wettelijk*|artikel*|grondslag|norm|normen|arbocatalogus|wetgeving|juridisch*|eis"},
    RoleWords{ColumnRole::answer,
              "antwoord|beoordeling|oordeel|in orde*|situatie (*|score ja*|ja/nee*|ja / nee*|j/n|bevinding "
              "ja*|resultaat|aanwezig|aanwezig?|van toepassing*|toepassing"},
    RoleWords{ColumnRole::question,
              "vraag|vragen|stelling|controlepunt*|toetsingscriteri*|criterium|inspectiepunt*|checkpunt*|aandachtspunt*"},
    RoleWords{
        ColumnRole::finding,
        "risico|risico's|risicos|knelpunt*|bevinding*|constatering*|situatie|risicobeschrijving*|omschrijving*|beschrijving*|"
        "gevaar|gevaren|gevaarsbron*|tekortkoming*|afwijking*|geconstateerd*|"
        "waarneming*|huidige situatie|feitelijke situatie|probleem|wat is er aan de hand|wat zagen we*|wat zagen "
        "wij*|aangetroffen*|wat is het risico*|wat gaat er mis|toelichting risico|omschrijving risico|risico omschrijving|wat "
        "troffen*|gesignaleerd*|wat is er gevonden|wat zien*|wat is waargenomen*|wat is gezien*|gezien|waargenomen*|wat is ons "
        "opgevallen*|wat viel op*|opgevallen|wat gaat niet goed|risico en*|situatie en*|situatie/*|knelpunt en*|punt van "
        "aandacht|gevaar "
        "en*|gevaar/*|risico/*|wat speelt er*|het risico"},
    RoleWords{
        ColumnRole::explanation,
        "toelichting*|opmerking*|onderbouwing|motivatie|bijzonderheden|achtergrond|info|uitleg|commentaar|notitie*|verklaring"},
    RoleWords{ColumnRole::cause,
              "oorzaak|bron|gevolg*|mogelijke gevolgen|effecten|consequentie*|scenario|gezondheidseffect*|mogelijk gevolg"},
    RoleWords{ColumnRole::topic,
              "onderwerp*|thema*|module|hoofdstuk|rubriek|sectie|aandachtsgebied|risicogebied|arbo "
              "onderwerp|arbo-onderwerp|proces|activiteit*|werkzaamheid|werkzaamheden|taak|taken|processtap|domein|aspect|"
              "belasting|type risico|soort risico|risicosoort|stap|afdeling/activiteit|plek/activiteit"},
};

constexpr std::array kLabels = {
    RoleWords{ColumnRole::company,
              "bedrijf|bedrijfsnaam|firma|maatschap|praktijk|vestiging "
              "van|organisatie/afdeling|organisatie|opdrachtgever|werkgever|naam "
              "onderneming|onderneming|instelling|school|klant|relatie|naam bedrijf|naam organisatie|naam werkgever|naam "
              "instelling|bedrijf/instelling|naam|cliënt organisatie|stichting"},
    RoleWords{ColumnRole::address, "adres|bezoekadres*|vestigingsadres|postadres*|postcode*|plaats"},
    RoleWords{ColumnRole::activity, "bedrijfsactiviteit*|branche|sector|werkzaamheden|bedrijfsprofiel|activiteiten"},
    RoleWords{ColumnRole::author,
              "naam invuller|opsteller*|opgesteld door|uitgevoerd door|auteur*|adviseur|inventarisatie door|ingevuld "
              "door|invuller|samengesteld door|rie uitgevoerd door|ri&e uitgevoerd door|onderzoeker|rapporteur|door|opgemaakt "
              "door|gemaakt door|steller|inventarisatie uitgevoerd door|geschreven door|uitvoering|uitvoerder|uitgevoerd|rie "
              "door|ri&e door|ri&e opgesteld door|inventarisator|contactpersoon rie"},
    RoleWords{ColumnRole::assessor,
              "toetser|toets|toetsing en advies|getoetst door|toetsing|toetsing door|toets door|toetsende "
              "deskundige|kerndeskundige*|gecertificeerde*|toetsend*|toets uitgevoerd door|getoetst|gegevens "
              "arbodienst*|beoordeeld door"},
    RoleWords{ColumnRole::report_date,
              "datum|datum rapport|rapportdatum|vastgesteld|opgesteld|gedateerd|d.d.|datum ondertekening|datum "
              "opstelling|datum opgesteld|datum rie|datum ri&e|rapportdatum|datum toets|datum "
              "bewerking|opgesteld op|ingevuld op|vastgesteld op|datum waarop*|datum uitvoering|datum inventarisatie|datum "
              "vaststelling|datum definitief|rapport van|datum onderzoek|datum bezoek|afgerond op|datum afronding|datum "
              "van*|bijgewerkt tot|bijgewerkt op|peildatum|datum ri*"},
    RoleWords{
        ColumnRole::employees,
        "aantal werknemers|aantal medewerkers|personeelsbestand|aantal personeelsleden|werknemers|medewerkers|personeel|aantal "
        "fte|personeelsomvang|omvang|aantal personen|aantal mensen|in dienst|bezetting|eigen personeel|personeel in "
        "dienst|medewerkers in dienst|vaste medewerkers|aantal mensen in dienst|teamgrootte|sterkte|aantal mensen|aantal "
        "personen in dienst|aantal medewerksters|personeelssterkte"},
    RoleWords{ColumnRole::version, "versie|revisie|status|kenmerk|documentnummer|projectnummer|versienummer|rapportnummer"},
};

std::string cleaned(std::string_view text) {
  std::string s = squeeze(fold(text));
  while (!s.empty() && (s.back() == ':' || s.back() == '?' || s.back() == ' ' || s.back() == '*')) s.pop_back();
  return s;
}

bool fits(std::string_view pattern, std::string_view text) {
  if (pattern.ends_with('*')) return text.starts_with(pattern.substr(0, pattern.size() - 1));
  return pattern == text;
}

// The patterns of a table, cut and folded once.
struct RolePattern {
  ColumnRole role;
  std::string text;
};

template <class Table>
std::vector<RolePattern> compiled(const Table& table) {
  std::vector<RolePattern> out;
  for (const RoleWords& row : table)
    for (const std::string& pattern : split_on(row.words, '|')) out.push_back({row.role, fold(pattern)});
  return out;
}

ColumnRole look_up(const std::vector<RolePattern>& patterns, std::string_view text) {
  if (text.size() > 80) return ColumnRole::none;
  const std::string s = cleaned(text);
  if (s.empty() || s.size() > 60) return ColumnRole::none;
  const auto it = std::find_if(patterns.begin(), patterns.end(), [&](const RolePattern& p) { return fits(p.text, s); });
  return it == patterns.end() ? ColumnRole::none : it->role;
}

bool has(const TableLayout& layout, ColumnRole role) { return layout.column(role) >= 0; }

// A row is a header when at least two of its cells are known headers and most of its words are short labels.
bool reads_as_header(const Row& row, int columns, TableLayout& layout) {
  layout.columns.assign(static_cast<std::size_t>(columns), ColumnRole::none);
  layout.headers.assign(static_cast<std::size_t>(columns), {});
  std::size_t known = 0, filled = 0, long_cells = 0;
  for (const Cell& cell : row.cells) {
    const std::string text = squeeze(cell.text());
    if (text.empty()) continue;
    ++filled;
    if (text.size() > 60) ++long_cells;
    const ColumnRole role = role_of_header(text);
    if (role != ColumnRole::none) ++known;
    const auto column = static_cast<std::size_t>(cell.column);
    if (column < layout.columns.size()) {
      layout.columns[column] = role;
      layout.headers[column] = text;
    }
  }
  return filled >= 2 && long_cells == 0 && (known * 2 >= filled || (row.header && known >= 1)) &&
         known >= (filled > 2 ? 2u : 1u);
}

bool is_matrix(const Table& table) {  // "kans 5 | 5 | 10 | 15": a legend of numbers
  std::size_t numbers = 0, cells = 0, longest = 0;
  for (const Row& row : table.rows)
    for (const Cell& cell : row.cells) {
      const std::string text = squeeze(cell.text());
      if (text.empty()) continue;
      ++cells;
      longest = std::max(longest, text.size());
      if (is_number(text) && text.size() <= 3) ++numbers;
    }
  return cells >= 6 && longest < 30 && numbers * 10 >= cells * 6;
}

// Two columns with a label on the left of most rows.
TableLayout::Kind pairs_kind(const Table& table) {
  std::size_t company = 0, risk = 0, rows = 0;
  for (const Row& row : table.rows) {
    if (row.cells.size() < 2) continue;
    ++rows;
    const std::string label = row.cells[0].text();
    const ColumnRole as_header = role_of_header(label);
    if (role_of_label(label) != ColumnRole::none) ++company;
    if (as_header != ColumnRole::none) ++risk;
  }
  if (rows >= 2 && company * 2 >= rows && company >= risk) return TableLayout::Kind::company;
  if (rows >= 3 && risk * 5 >= rows * 3) return TableLayout::Kind::cards;
  return TableLayout::Kind::none;
}

// The risk column of a plan may be called "onderwerp", and "wie" beside "verantwoordelijke" is the exposed group.
void settle(TableLayout& layout) {
  const auto rename = [&](ColumnRole from, ColumnRole to) {
    const int at = layout.column(from);
    if (at >= 0) layout.columns[static_cast<std::size_t>(at)] = to;
  };
  const long responsible = std::count(layout.columns.begin(), layout.columns.end(), ColumnRole::responsible);
  if (responsible >= 2 || (responsible == 1 && has(layout, ColumnRole::factor) && !has(layout, ColumnRole::group) &&
                           !has(layout, ColumnRole::date))) {
    for (std::size_t i = 0; i < layout.columns.size(); ++i)
      if (layout.columns[i] == ColumnRole::responsible && cleaned(layout.headers[i]) == "wie")
        layout.columns[i] = ColumnRole::group;
  } else if (responsible == 1 && !has(layout, ColumnRole::group)) {
    // "wie" left of scores or of the measure: who is exposed
    const int who = layout.column(ColumnRole::responsible), measure = layout.column(ColumnRole::measure);
    const bool before = measure < 0 || who < measure;
    if (before && cleaned(layout.headers[static_cast<std::size_t>(who)]) == "wie")
      rename(ColumnRole::responsible, ColumnRole::group);
  }
  if (!has(layout, ColumnRole::finding) && has(layout, ColumnRole::question) && !has(layout, ColumnRole::yes) &&
      !has(layout, ColumnRole::answer) && !has(layout, ColumnRole::in_order) && has(layout, ColumnRole::measure))
    rename(ColumnRole::question, ColumnRole::finding);
}

// A column called "Risico" that holds only "Hoog", "Midden" or "C" is the priority.
void levels_are_priority(const Table& table, TableLayout& layout) {
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    if (layout.columns[c] != ColumnRole::finding && layout.columns[c] != ColumnRole::topic) continue;
    std::size_t filled = 0, levels = 0;
    for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
      for (const Cell& cell : table.rows[r].cells) {
        const std::string text = squeeze(cell.text());
        if (static_cast<std::size_t>(cell.column) != c || text.empty()) continue;
        ++filled;
        if (text.size() <= 2 || (level_word(text) != PriorityLevel::none && words_of(text).size() <= 2)) ++levels;
      }
    if (filled > 0 && levels == filled) layout.columns[c] = ColumnRole::priority;
  }
}

// No column is called a finding: the unknown one with the longest texts is it ("Wat u schreef").
void name_the_text_column(const Table& table, TableLayout& layout) {
  for (const ColumnRole role : {ColumnRole::finding, ColumnRole::question, ColumnRole::explanation, ColumnRole::topic})
    if (has(layout, role)) return;
  std::vector<std::size_t> length(layout.columns.size(), 0);
  for (std::size_t r = layout.first_row; r < table.rows.size(); ++r)
    for (const Cell& cell : table.rows[r].cells)
      if (static_cast<std::size_t>(cell.column) < length.size())
        length[static_cast<std::size_t>(cell.column)] += cell.text().size();
  std::size_t best = length.size();
  for (std::size_t c = 0; c < length.size(); ++c)
    if (layout.columns[c] == ColumnRole::none && (best == length.size() || length[c] > length[best])) best = c;
  const std::size_t rows = table.rows.size() - layout.first_row;
  if (best < length.size() && rows > 0 && length[best] / rows >= 8) layout.columns[best] = ColumnRole::finding;
}

}  // namespace

ColumnRole role_of_header(std::string_view text) {
  static const std::vector<RolePattern> patterns = compiled(kHeaders);
  return look_up(patterns, text);
}
ColumnRole role_of_label(std::string_view text) {
  static const std::vector<RolePattern> patterns = compiled(kLabels);
  return look_up(patterns, text);
}

int TableLayout::column(ColumnRole role) const {
  const auto it = std::find(columns.begin(), columns.end(), role);
  return it == columns.end() ? -1 : static_cast<int>(it - columns.begin());
}

TableLayout layout_of(const Table& table, const TableLayout* previous) {
  TableLayout layout;
  if (table.rows.empty()) return layout;
  if (table.columns <= 2) {
    layout.kind = pairs_kind(table);
    if (layout.kind != TableLayout::Kind::none) return layout;
  }
  for (std::size_t r = 0; r < std::min<std::size_t>(3, table.rows.size()); ++r)
    if (reads_as_header(table.rows[r], table.columns, layout)) {
      layout.kind = TableLayout::Kind::rows;
      layout.first_row = r + 1;
      levels_are_priority(table, layout);
      settle(layout);
      name_the_text_column(table, layout);
      return layout;
    }
  if (previous && previous->kind == TableLayout::Kind::rows &&
      previous->columns.size() == static_cast<std::size_t>(table.columns)) {
    layout = *previous;
    layout.first_row = 0;
    return layout;
  }
  if (is_matrix(table)) {
    layout.kind = TableLayout::Kind::matrix;
    return layout;
  }
  layout.kind = TableLayout::Kind::rows;
  layout.first_row = 0;
  layout.columns.assign(static_cast<std::size_t>(table.columns), ColumnRole::none);
  layout.headers.assign(layout.columns.size(), {});
  return layout;
}

}  // namespace pago
