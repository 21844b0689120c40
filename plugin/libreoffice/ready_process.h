#pragma once
#include "plugin/libreoffice/child_process.h"

// One `pago` that has loaded its data and waits for its command line, so that no work waits for its start, and the server that
// makes such processes (plugin/waiting_command.h). Both end when the office does, however that ends.
namespace pago {

// The one that waits, which is the caller's from here. None: there is none, it died, or another program was installed since.
ChildProcess take_ready_process();

// Has one made unless one waits already. Does not wait for it.
void make_process_ready();

}  // namespace pago
