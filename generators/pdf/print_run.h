#pragma once
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "generators/pdf/envelope_window.h"
#include "parsers/diagnostic.h"

namespace pago {

struct RunLetter {
  std::string file;  // for messages and for `read`
  MailAddress address;
  std::string department;
};

enum class RunOrder { as_given, postcode, department };

struct RunChoices {
  RunOrder order = RunOrder::postcode;
  bool duplex = true;                      // a letter with an odd number of pages gets a blank back
  const EnvelopeWindow* window = nullptr;  // draws the address and the fold marks; nullptr: the letters have their own
  bool own_address = false;                // the letters have their address in that window already: fold marks only
  int sheets_per_file = 0;                 // 0: one file; a letter is never divided
  std::string title = "Printrun", date;    // on the cover list
  std::string password;                    // opens the letters that ask for one
  // Takes each file while it is made, piece by piece, so that no file is ever whole in memory; files count from 0 and come one
  // after another. Empty: they stay in RunFile::bytes.
  std::function<void(std::size_t file, std::string_view bytes)> take;
};

struct RunFile {
  std::string bytes;            // empty when RunChoices::take had them
  int letters = 0, sheets = 0;  // sheets: the cover list not counted
};

struct PrintRunResult {
  std::vector<RunFile> files;
  std::vector<Diagnostic> diagnostics;  // "run.address_missing", "run.address_too_long", "run.too_many_sheets", and once,
                                        // of the first twenty letters, "run.window_taken": text stands where the address comes
};

// Letters that are drawn while the run is made, from the data.
struct LetterPages {
  struct Page {
    double width = 0, height = 0;  // points
    std::string content;           // a stream object
  };
  std::vector<Page> pages;
  std::vector<std::byte> whole;  // instead of pages: a PDF of its own
};
struct RunSource {
  std::function<LetterPages(std::size_t number)> draw;  // of the letter that was given as that one, counted from 0
  std::function<std::string(const std::function<int(std::string object)>& add)> write_fonts;  // of all pages drawn so far
};

// Thousands of letters for the printer. Each file starts with a cover list: number, name, postcode, town, pages and sheets of
// each letter and nothing of what is in it. `read` gives the bytes of a letter by its file. Throws what `read` and open_pdf
// throw: a run with a letter missing is no run.
PrintRunResult make_print_run(std::vector<RunLetter> letters, const RunChoices& choices,
                              const std::function<std::vector<std::byte>(const std::string& file)>& read);

// The order in which such a run takes its letters: numbers of `letters`.
std::vector<std::size_t> run_order(const std::vector<RunLetter>& letters, RunOrder order);
PrintRunResult make_drawn_run(const std::vector<RunLetter>& letters, const RunChoices& choices, const RunSource& source);

}  // namespace pago
