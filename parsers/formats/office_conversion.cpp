#include "parsers/formats/office_conversion.h"

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <numeric>

#include "forms/error.h"
#include "parsers/formats/outside_program.h"

namespace pago {
namespace {

namespace fs = std::filesystem;
using End = ProgramOutcome::End;

constexpr std::size_t kMemory = std::size_t{4} << 30;  // LibreOffice maps much and uses little of it
constexpr int kProcessorSeconds = 120;
constexpr std::chrono::seconds kLongest{240};

// No macros, nothing fetched from elsewhere.
constexpr const char* kProfile = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
)";

class PrivateFolder {
 public:
  PrivateFolder() : path_((fs::temp_directory_path() / "pago-XXXXXX").string()) {
    if (!mkdtemp(path_.data())) throw Error("office.failed", "Er is geen plaats voor tijdelijke bestanden.");  // mode 0700
  }
  ~PrivateFolder() { remove(path_); }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;

  static void remove(const std::string& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  const std::string& path() const { return path_; }

  void write(const std::string& name, std::span<const std::byte> bytes) const {
    const fs::path target = fs::path(path_) / name;
    fs::create_directories(target.parent_path());
    std::ofstream out(target, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw Error("office.failed", "Er is geen plaats voor tijdelijke bestanden.");
  }

  std::vector<std::byte> read(const std::string& name) const {
    std::ifstream in(fs::path(path_) / name, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    const auto bytes = std::as_bytes(std::span(text.data(), text.size()));
    return {bytes.begin(), bytes.end()};
  }

 private:
  std::string path_;
};

// What LibreOffice is asked to do: these files of the folder, all in one process, into another format.
struct OfficeJob {
  std::vector<std::string> inputs;
  std::string format;
};

End convert(const std::string& folder, const OfficeJob& job, pid_t for_whom) {
  ProgramLimits limits;
  limits.processor_seconds = kProcessorSeconds;
  limits.longest = kLongest;
  limits.memory_bytes = kMemory;
  limits.output_bytes = 512u << 20;
  limits.wanted = [for_whom] { return getppid() == for_whom; };
  std::vector<std::string> arguments = {"soffice",      "-env:UserInstallation=file://" + folder + "/profile",
                                        "--headless",   "--norestore",
                                        "--nologo",     "--convert-to",
                                        job.format,     "--outdir",
                                        folder + "/uit"};
  for (const std::string& input : job.inputs) arguments.push_back(folder + "/" + input);
  return run_program(arguments, {}, limits).end;
}

// Runs the conversion in a process that outlives us: whatever ends us, it stops LibreOffice and removes the folder.
End convert_guarded(const std::string& folder, const OfficeJob& job) {
  const pid_t self = getpid(), keeper = fork();
  if (keeper < 0) throw Error("program.start", "Er is geen geheugen om een ander programma te starten.");
  if (keeper == 0) {
    setpgid(0, 0);
    End end = End::killed;
    try {
      end = convert(folder, job, self);
    } catch (...) {
    }
    if (getppid() != self) PrivateFolder::remove(folder);
    _exit(static_cast<int>(end));
  }
  int status = 0;
  while (waitpid(keeper, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? static_cast<End>(WEXITSTATUS(status)) : End::killed;
}

void write_profile(const PrivateFolder& folder) {
  folder.write("profile/user/registrymodifications.xcu",
               std::as_bytes(std::span(kProfile, std::char_traits<char>::length(kProfile))));
}

// One LibreOffice, one profile, some documents; a document that it could not convert stays empty.
std::vector<std::vector<std::byte>> pdfs_of(std::span<const std::span<const std::byte>> documents) {
  const PrivateFolder folder;
  write_profile(folder);
  OfficeJob job;
  job.format = "pdf";
  for (std::size_t i = 0; i < documents.size(); ++i) {
    job.inputs.push_back(std::to_string(i) + ".docx");
    folder.write(job.inputs.back(), documents[i]);
  }
  if (convert_guarded(folder.path(), job) == End::not_found)
    throw Error("office.missing", "LibreOffice staat niet op deze computer (Debian: apt install libreoffice-writer).");
  std::vector<std::vector<std::byte>> pdfs;
  for (std::size_t i = 0; i < documents.size(); ++i) pdfs.push_back(folder.read("uit/" + std::to_string(i) + ".pdf"));
  return pdfs;
}

// Gives the numbers of those that LibreOffice did not make.
std::vector<std::size_t> convert_group(std::span<const std::span<const std::byte>> documents,
                                       const std::vector<std::size_t>& group, std::vector<std::vector<std::byte>>& pdfs) {
  std::vector<std::span<const std::byte>> together;
  for (const std::size_t number : group) together.push_back(documents[number]);
  std::vector<std::vector<std::byte>> made = pdfs_of(together);
  std::vector<std::size_t> left;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (made[i].empty()) left.push_back(group[i]);
    pdfs[group[i]] = std::move(made[i]);
  }
  return left;
}

bool holds_stream(std::string_view bytes, std::string_view name) {
  std::string utf16;
  for (const char c : name) utf16.append({c, '\0'});
  return bytes.find(utf16) != std::string_view::npos;
}

}  // namespace

std::string office_file(std::span<const std::byte> bytes) {
  const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
  if (all.starts_with("{\\rtf")) return "een RTF-bestand";
  const bool ole = all.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  return ole && holds_stream(all, "WordDocument") && !holds_stream(all, "EncryptedPackage") ? "een oud Word-bestand (.doc)"
                                                                                            : "";
}

std::vector<std::vector<std::byte>> office_to_pdf(std::span<const std::span<const std::byte>> documents) {
  constexpr std::size_t at_once = 40;  // then a fresh LibreOffice: it grows and slows down
  std::vector<std::vector<std::byte>> pdfs(documents.size());
  std::deque<std::size_t> waiting(documents.size());
  std::iota(waiting.begin(), waiting.end(), std::size_t{0});
  while (!waiting.empty()) {
    const std::vector<std::size_t> group(waiting.begin(),
                                         waiting.begin() + static_cast<long>(std::min(at_once, waiting.size())));
    waiting.erase(waiting.begin(), waiting.begin() + static_cast<long>(group.size()));
    std::vector<std::size_t> left = convert_group(documents, group, pdfs);
    if (left.empty() || group.size() == 1) continue;
    (void)convert_group(documents, {left.front()}, pdfs);  // what it stopped at, alone; what came behind it, together
    waiting.insert(waiting.begin(), left.begin() + 1, left.end());
  }
  return pdfs;
}

std::vector<std::byte> office_to_docx(std::span<const std::byte> bytes, const std::string& file) {
  const std::string kind = office_file(bytes), otherwise = "sla het op als Word-document (.docx) en probeer het nog eens.";
  const PrivateFolder folder;
  const std::string input = kind.find("RTF") != std::string::npos ? "rie.rtf" : "rie.doc";
  folder.write(input, bytes);
  write_profile(folder);
  const End end = convert_guarded(folder.path(), {{input}, "docx"});
  if (end == End::not_found)
    throw Error("office.missing",
                file + " is " + kind +
                    "; om dat te lezen is LibreOffice nodig (Debian: apt install libreoffice-writer). Installeer het, of " +
                    otherwise);
  if (end == End::too_long)
    throw Error("office.too_long", file + ": het omzetten van " + kind + " duurt te lang; " + otherwise);
  std::vector<std::byte> docx = folder.read("uit/rie.docx");
  if (docx.empty())
    throw Error(
        "office.failed",
        file + " is " + kind +
            " dat LibreOffice niet kan omzetten; is het beschadigd of met een wachtwoord beveiligd? Open het in Word, " +
            otherwise);
  return docx;
}

}  // namespace pago
