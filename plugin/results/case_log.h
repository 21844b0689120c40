#pragma once
#include <chrono>
#include <string>

#include "generators/release/event_log.h"

// The event log of a case: logboek/gebeurtenissen.jsonl in its folder, and its head apart from it in logboek.stand.
namespace pago {

EventLog case_log(const std::string& case_folder);  // makes the folder logboek, for its owner alone

// Who works with pago here, and when: what every event begins with. `program` is name and version.
LogEvent event_by_this_user(const std::string& program, std::chrono::system_clock::time_point now);

}  // namespace pago
