#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "forms/leidraad/catalogue.h"

// What is agreed about the project between stap 0 and stap 5, and what has been done: the facts that the process rules judge
// and that several documents print. Empty: nobody said it.
namespace pago {

struct Contact {
  std::string name, role, contact;  // "mevrouw V. Verzonnen", "directeur", telephone or e-mail as printed
};

enum class ProjectAim { unknown, pago, pmo, hybrid };  // PLN-01, by the bedrijfsarts
std::string_view dutch(ProjectAim);                    // "PAGO", "PMO", "PAGO en PMO (hybride)"; "" when unknown

struct ProjectMember {
  std::string name, function;  // function in the company: "hoofd productie"
  std::string role;            // in the projectgroep: "voorzitter", "lid", "uitvoerende derde"
  std::string contact;
};

struct ProjectMoment {  // PRJ-03: a step with its day
  std::string what;     // "Uitnodigingen versturen"
  std::optional<Date> date;
  std::string remark;
};

struct ThirdParty {  // who carries out a part, beside the own arbodienst (B1R, B1E)
  std::string name, contact, task;
  std::optional<Date> agreement_signed;   // verwerkersovereenkomst (RULE-38)
  std::optional<bool> sent_proposal;      // an external organisation offered a PAGO or PMO (RULE-60)
  std::optional<Date> proposal_reviewed;  // B1R given to management
};

struct ProjectFacts {
  ProjectAim aim = ProjectAim::unknown;
  std::optional<bool> only_lifestyle;  // a PMO part that is about lifestyle alone (RULE-14, QCK-10 .. QCK-15)
  std::optional<Date> start, end;
  std::string interval;  // "elke 4 jaar", by the bedrijfsarts (RULE-22)
  std::vector<std::string> places;
  std::vector<ProjectMoment> moments;
  std::optional<bool> without_group;   // PGR-07: a preventiemedewerker instead of a projectgroep
  std::vector<ProjectMember> members;  // of the projectgroep
  ThirdParty third_party;
};

enum class ConsentOutcome { unknown, asked, given, given_with_remarks, refused };

struct ProgressFacts {                               // what was done; DEC, INS, rules 43 .. 60
  std::optional<Date> talked_to_management;          // PLN-02, PLN-18
  std::optional<Date> talked_to_representation;      // PLN-02, PLN-18
  std::optional<Date> quote_discussed;               // DEC-01
  std::optional<bool> agreed;                        // DEC-02: the decision of the company
  std::optional<Date> decided;                       // DEC-02
  std::string refusal_reason;                        // DEC-06
  ConsentOutcome consent = ConsentOutcome::unknown;  // OR or PVT (INS-09)
  std::optional<Date> consent_date;                  // of asking or of the answer
  std::string consent_remarks;                       // with the answer
  std::optional<bool> interventions_certain;         // DEC-04, OFF-05, RULE-44
  std::optional<Date> information_given;             // INF went out (RULE-51)
};

}  // namespace pago
