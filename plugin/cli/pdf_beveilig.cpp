#include "generators/pdf/protect_pdf.h"
#include "plugin/cli/console.h"
#include "plugin/cli/files.h"
#include "plugin/cli/pdf_files.h"

namespace pago::cli {

int protect_pdf_file(const PdfOptions& chosen) {
  if (chosen.password.empty())
    throw WrongUse("geef het wachtwoord met --wachtwoord-bestand BESTAND: het staat op de eerste regel van dat bestand");
  if (same_file(chosen.file, chosen.output))
    throw WrongUse("-o is het bestand zelf; geef het beveiligde bestand een andere naam");
  write_user_file(chosen.output, protect_pdf(read_user_file(chosen.file), file_name(chosen.file), chosen.password));
  if (chosen.output != "-") print(chosen.output + "\n");
  return done;
}

}  // namespace pago::cli
