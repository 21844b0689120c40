#include "parsers/formats/tesseract.h"

#include <charconv>
#include <cmath>

#include "forms/error.h"
#include "parsers/formats/outside_program.h"
#include "parsers/formats/scan_cleaning.h"

namespace pago {
namespace {

constexpr std::size_t kMemory = 420u << 20;

bool lacks_language(const std::string& errors) {
  return errors.find("traineddata") != std::string::npos || errors.find("loading language") != std::string::npos;
}

ProgramOutcome run_tesseract(std::span<const std::byte> pictures, const std::vector<std::string>& options) {
  std::vector<std::string> arguments{"tesseract", "stdin", "stdout"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  ProgramLimits limits;
  limits.processor_seconds = kPageSeconds;
  limits.memory_bytes = kMemory;
  return run_program(arguments, pictures, limits, {"OMP_THREAD_LIMIT=1"});
}

void check(const ProgramOutcome& outcome) {
  if (outcome.end == ProgramOutcome::End::not_found)
    throw Error("ocr.missing",
                "het programma tesseract staat niet op deze computer; installeer tesseract-ocr met Nederlands (Debian: "
                "apt install tesseract-ocr-nld)");
  if (outcome.end == ProgramOutcome::End::too_long) throw Error("ocr.too_long", "de tekstherkenning duurde te lang");
  if (outcome.end == ProgramOutcome::End::exited && outcome.status == 0) return;
  if (lacks_language(outcome.errors))
    throw Error("ocr.missing",
                "tesseract kent geen Nederlands op deze computer; installeer de taalgegevens nld.traineddata (Debian: apt "
                "install tesseract-ocr-nld)");
  throw Error("ocr.failed", "de tekstherkenning is mislukt");
}

std::string read(std::span<const GreyImage> pictures, TextShape shape) {
  if (pictures.empty()) return {};
  const std::string dpi = std::to_string(std::lround(pictures.front().dpi));
  const ProgramOutcome outcome =
      run_tesseract(to_tiff(pictures), {"-l", "nld", "--psm", shape == TextShape::page ? "3" : "6", "--dpi", dpi, "hocr"});
  check(outcome);
  return outcome.output;
}

// "Rotate: 90" and "Orientation confidence: 5.3", each on a line of its own; too little text for an answer is no error.
int turns_to_upright(const GreyImage& picture) {
  const ProgramOutcome outcome = run_tesseract(to_tiff({&picture, 1}), {"--psm", "0"});
  const std::string text = outcome.output + outcome.errors;
  constexpr std::string_view key = "Rotate: ";
  const std::size_t at = text.find(key);
  int degrees = 0;
  if (at == std::string::npos) return 0;
  std::from_chars(text.data() + at + key.size(), text.data() + text.size(), degrees);
  return degrees / 90 % 4;
}

}  // namespace

TextRecogniser tesseract() { return {read, turns_to_upright}; }

}  // namespace pago
