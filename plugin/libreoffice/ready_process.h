#pragma once
#include "plugin/libreoffice/child_process.h"

// One `pago` that has loaded its data and waits for its command line (plugin/waiting_command.h), so that no work waits for its
// start. It ends when the office does, however that ends: then its stdin does.
namespace pago {

// The one that waits, which is the caller's from here. None: there is none, it died, or another program was installed since.
ChildProcess take_ready_process();

// Starts one unless one waits already. Does not wait for it.
void make_process_ready();

}  // namespace pago
