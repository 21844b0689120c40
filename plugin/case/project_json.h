#pragma once
#include "generators/compose/case_file.h"
#include "plugin/case/json_fields.h"

// The parts of zaak.json about contract, project, progress and communication. Which keys they know: forms/zaak.schema.json.
namespace pago {

void read_contact(JsonFields& f, Contact& contact);             // {naam, functie, contact}
void read_employer_facts(JsonFields& f, EmployerFacts& e);      // more keys of "werkgever"
void read_contract(JsonFields& f, ContractFacts& contract);     // "contract"
void read_project(JsonFields& f, ProjectFacts& project);        // "project"
void read_progress(JsonFields& f, ProgressFacts& progress);     // "voortgang"
void read_communication(JsonFields& f, CommunicationFacts& c);  // "communicatie"

}  // namespace pago
