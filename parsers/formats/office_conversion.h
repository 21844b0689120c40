#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Old word processor files, through LibreOffice when it is installed.
namespace pago {

// What pago cannot read itself and LibreOffice can, judged by the bytes: "een oud Word-bestand (.doc)", "een RTF-bestand";
// empty for everything else. A file with a password is not among them.
std::string office_file(std::span<const std::byte> bytes);

// The same text as a DOCX. LibreOffice runs without macros, with a profile of its own in a private folder under TMPDIR, within
// limits of time and memory; program and folder are gone afterwards, also when we are killed. Takes seconds. Throws Error
// "office.missing", "office.too_long" or "office.failed". Starts a process: not to be called while threads run.
std::vector<std::byte> office_to_docx(std::span<const std::byte> bytes, const std::string& file);

// Word documents as PDF, as LibreOffice draws them: for what pago's own renderer refuses. Some forty go through one
// LibreOffice, then comes a fresh one; a document that stops it is tried once more alone, so that it harms no other. What could
// not be converted comes back empty. Throws Error "office.missing". Starts processes: not to be called while threads run.
std::vector<std::vector<std::byte>> office_to_pdf(std::span<const std::span<const std::byte>> documents);

}  // namespace pago
