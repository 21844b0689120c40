#pragma once
#include <string>
#include <vector>

namespace pago {

// A running `pago` with its three ends. A value: who holds it closes and ends it.
struct ChildProcess {
  int process = -1;        // -1: none, or one that a server made and that has not told its number yet
  bool served = false;     // made by a server (plugin/waiting_command.h), which looks after its end
  int in = -1;             // a socket
  int out = -1, err = -1;  // reading them never waits

  bool running() const { return process >= 0 || served; }
  bool stop() const;  // asks it to end; false when it has not told yet who it is
  void close_ends();
  void end();  // closes its ends, stops it when it runs, waits for its end
};

// The program `pago` that came with the extension, or else the name of the one on the PATH.
std::string pago_program();

// Where a program is found that is named without a folder; every other name as it is, and one that is not found.
std::string found_on_path(const std::string& program);

// Starts it with these arguments. None when it cannot be started.
ChildProcess start_pago(const std::vector<std::string>& arguments);

// Starts a server of commands, which has `in` alone: a socket over which it gets their ends.
ChildProcess start_server();

// One that such a server makes. None when the server is gone.
ChildProcess start_served(const ChildProcess& server);

// Closes an end that is open.
void close_end(int& end);

}  // namespace pago
