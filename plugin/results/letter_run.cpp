#include "plugin/results/letter_run.h"

#include <nettle/hmac.h>

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "forms/error.h"
#include "generators/release/event_log.h"
#include "generators/release/fingerprint.h"
#include "generators/release/pdf_guard.h"
#include "plugin/results/everybody.h"
#include "plugin/results/row_store.h"

namespace pago {
namespace {

constexpr const char* earlier_manifest = "manifest.vorig";
constexpr std::size_t most_faults = 1000, rows_together = 64, most_waiting = 8;

void add_field(std::string_view name, std::string_view value, std::string& out) {
  append_json(name, out);
  out += ':';
  append_json(value, out);
}

// The first line: two runs may go on with each other's files only when it is the same.
std::string header_text(const BatchFacts& facts) {
  std::string out = "{";
  const auto add = [&out](std::string_view name, std::string_view value) {
    add_field(name, value, out);
    out += ',';
  };
  add("partij", keyed_hash(facts.key, "partij"));
  add("programma", facts.program);
  add("catalogus", facts.catalogue);
  add("zaak", facts.case_hash);
  add("datum", facts.date);
  add("stand", facts.status);
  if (facts.pdf) add("vorm", "pdf");
  out += "\"sjablonen\":{";
  for (const auto& [key, hash] : facts.templates) add(key, hash);
  if (out.back() == ',') out.pop_back();
  return out += "}}\n";
}

std::string line_of(const BatchFacts& facts, std::size_t number, const std::string& file, const std::string& row_mark,
                    const std::string& letter_template, const std::string& hash) {
  const auto found = facts.templates.find(letter_template);
  std::string out = "{\"nr\":" + std::to_string(number);
  const auto add = [&out](std::string_view name, std::string_view value) {
    out += ',';
    add_field(name, value, out);
  };
  add("bestand", file);
  add("gegevens", row_mark);
  add("sjabloon", found == facts.templates.end() ? std::string_view() : found->second);
  add("catalogus", facts.catalogue);
  add("programma", facts.program);
  add("sha256", hash);
  return out += "}\n";
}

// What an interrupted run left: its manifest, line by line beside the rows.
class Earlier {
 public:
  Earlier(Outbox& outbox, const std::string& header) {
    const auto names = outbox.names();
    const auto size = [&](const char* name) -> std::uintmax_t {
      std::error_code error;
      const auto bytes = std::filesystem::file_size(outbox.folder() / name, error);
      return error ? 0 : bytes;
    };
    if (size(manifest_name) > size(earlier_manifest))
      std::filesystem::rename(outbox.folder() / manifest_name, outbox.folder() / earlier_manifest);
    else outbox.remove(manifest_name);
    in_.open(outbox.folder() / earlier_manifest, std::ios::binary);
    std::string first;
    if (in_ && std::getline(in_, first) && first + "\n" == header) return;
    in_.close();
    in_.setstate(std::ios::failbit);
    if (!names.empty()) outbox.clear();
  }

  std::string next() {
    std::string line;
    if (!in_ || !std::getline(in_, line) || in_.eof()) return {};
    return line;
  }

 private:
  std::ifstream in_;
};

struct Job {
  std::size_t number = 0;  // in the order of the rows, from 1
  ResultRow row;
  std::string earlier;  // its line of the interrupted run; may be empty
};
using Jobs = std::vector<Job>;

// What one worker uses again for every letter.
struct WorkerMemory {
  LetterMaker maker;
  LetterGuard guard;
  PdfGuard pdf_guard;
  std::vector<std::byte> there;
  TextMentions mentions;
};

// Rows to several workers, their lines back in order. The first exception of a worker ends all.
class Work {
 public:
  Work(const LetterRun& run, Outbox& outbox, const Everybody& everybody, std::size_t people)
      : run_(run), outbox_(outbox), everybody_(everybody) {
    progress_.people = people;
  }

  RunResult go() {
    const std::string header = header_text(run_.facts);
    Earlier earlier(outbox_, header);
    outbox_.append(manifest_name, header);
    std::vector<std::thread> workers;
    for (unsigned i = 0; i < std::max(1u, run_.threads); ++i) workers.emplace_back([this] { work(); });
    try {
      std::size_t number = 0;
      Jobs jobs;
      run_.rows([&](const ResultRow& row) {
        Job& job = jobs.emplace_back();
        job.number = ++number;
        job.row = row;
        job.earlier = earlier.next();
        if (jobs.size() == rows_together) add(std::exchange(jobs, {}));
      });
      add(std::move(jobs));
    } catch (...) {
      fail(std::current_exception());
    }
    finish();
    for (std::thread& worker : workers) worker.join();
    if (failure_) std::rethrow_exception(failure_);
    result_.people = progress_.done;
    result_.remarks = mentions_.remarks();
    outbox_.append(manifest_name, manifest_end(result_.people));
    outbox_.remove(earlier_manifest);
    return std::move(result_);
  }

 private:
  void add(Jobs jobs) {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return jobs_.size() < most_waiting || failure_; });
    if (failure_) std::rethrow_exception(failure_);
    jobs_.push_back(std::move(jobs));
    lock.unlock();
    there_is_work_.notify_one();
  }

  void finish() {
    const std::lock_guard lock(mutex_);
    finished_ = true;
    there_is_work_.notify_all();
  }

  void fail(std::exception_ptr failure) {
    const std::lock_guard lock(mutex_);
    if (!failure_) failure_ = failure;
    jobs_.clear();
    room_.notify_all();
    there_is_work_.notify_all();
  }

  std::optional<Jobs> take() {
    std::unique_lock lock(mutex_);
    there_is_work_.wait(lock, [this] { return !jobs_.empty() || finished_ || failure_; });
    if (jobs_.empty() || failure_) return std::nullopt;
    Jobs jobs = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    room_.notify_one();
    return jobs;
  }

  void work() {
    try {
      const IdentifierIndex& index = everybody_.identifiers;
      WorkerMemory memory{run_.maker(), {index, run_.templates}, {index, run_.pdf_templates}, {}, {}};
      while (const std::optional<Jobs> jobs = take()) {
        LetterMaker::Rows rows;
        for (const Job& job : *jobs) rows.push_back(&job.row);
        memory.maker.expect(rows);
        for (const Job& job : *jobs) one(job, memory);
      }
      const std::lock_guard lock(hand_in_);
      mentions_.add(memory.mentions);
    } catch (...) {
      fail(std::current_exception());
    }
  }

  std::string line_for(const Job& job, const MadeLetter& letter, const std::string& file,
                       std::span<const std::byte> bytes) const {
    const std::string mark = keyed_mark(run_.facts.key, job.row);
    return line_of(run_.facts, job.number, file, mark, letter.expected.letter_template, fingerprint(bytes));
  }

  void one(const Job& job, WorkerMemory& memory) {
    const std::string file = letter_file_name(run_.facts.key, job.row.person.number, run_.facts.pdf);
    MadeLetter letter = memory.maker(job.row);
    Bytes& bytes = letter.pdf.empty() ? letter.docx : letter.pdf;
    std::string told = line_for(job, letter, file, bytes);
    bool there = !job.earlier.empty() && outbox_.get(file, memory.there);
    bool resumed = there && job.earlier + "\n" == told && memory.there == bytes;
    if (there && !resumed && !letter.expected.password.empty() &&
        job.earlier + "\n" == line_for(job, letter, file, memory.there)) {
      resumed = true;  // two locked files of one letter differ; this one is the one that was made
      bytes = memory.there;
      told = job.earlier + "\n";
    }
    if (!resumed) {
      outbox_.put(file, bytes);
      if (run_.written) run_.written(file);
      there = outbox_.get(file, memory.there);
    }
    std::vector<GuardFault> faults = there ? faults_of(letter, file, memory) : missing(job, file);
    for (GuardFault& fault : memory.mentions.faults(everybody_.people, job.row, file, letter.expected.own))
      faults.push_back(std::move(fault));
    hand_in(job, told, std::move(faults), resumed);
  }

  static std::vector<GuardFault> missing(const Job& job, const std::string& file) {
    return {{job.row.row, file, "guard.unreadable", "het bestand is er niet meer"}};
  }

  static std::vector<GuardFault> faults_of(MadeLetter& letter, const std::string& file, WorkerMemory& memory) {
    const bool pdf = !letter.pdf.empty();
    letter.expected.made = pdf ? letter.pdf : letter.docx;
    return pdf ? memory.pdf_guard.check(memory.there, file, letter.expected)
               : memory.guard.check(memory.there, file, letter.expected);
  }

  void hand_in(const Job& job, const std::string& line, std::vector<GuardFault> faults, bool resumed) {
    const std::lock_guard lock(hand_in_);
    lines_.emplace(job.number, Line{line, job.row.person.number});
    result_.fault_count += faults.size();
    result_.resumed += resumed ? 1 : 0;
    for (GuardFault& fault : faults)
      if (result_.faults.size() < most_faults) result_.faults.push_back(std::move(fault));
    std::string text;
    while (!lines_.empty() && lines_.begin()->first == progress_.done + 1) {
      text += lines_.begin()->second.text;
      if (run_.finished) run_.finished(lines_.begin()->second.person);
      lines_.erase(lines_.begin());
      ++progress_.done;
    }
    if (text.empty()) return;
    outbox_.append(manifest_name, text);
    if (run_.progress) run_.progress(progress_);
  }

  const LetterRun& run_;
  Outbox& outbox_;
  const Everybody& everybody_;
  TextMentions mentions_;
  std::mutex mutex_, hand_in_;
  std::condition_variable there_is_work_, room_;
  std::deque<Jobs> jobs_;
  bool finished_ = false;
  std::exception_ptr failure_;
  struct Line {
    std::string text, person;
  };
  std::map<std::size_t, Line> lines_;  // done, but a row before is not
  RunProgress progress_;
  RunResult result_;
};

}  // namespace

std::string manifest_value(std::string_view line, std::string_view field) {
  const std::string wanted = "\"" + std::string(field) + "\":\"";
  const std::size_t at = line.find(wanted);
  if (at == line.npos) return {};
  const std::size_t from = at + wanted.size();
  return std::string(line.substr(from, line.find('"', from) - from));
}

LetterReaders readers_of(const std::vector<ResultRow>& rows) {
  LetterReaders out;
  for (const ResultRow& row : rows) out.emplace(row.person.language, row.person.large_print);
  return out;
}

std::string manifest_end(std::size_t letters) { return "{\"brieven\":" + std::to_string(letters) + "}\n"; }

std::string manifest_header(const BatchFacts& facts) { return header_text(facts); }

std::string keyed_hash(const std::string& key, std::string_view text) {
  hmac_sha256_ctx state;
  hmac_sha256_set_key(&state, key.size(), reinterpret_cast<const std::uint8_t*>(key.data()));
  hmac_sha256_update(&state, text.size(), reinterpret_cast<const std::uint8_t*>(text.data()));
  std::uint8_t digest[SHA256_DIGEST_SIZE];
  hmac_sha256_digest(&state, sizeof digest, digest);
  return hexadecimal(digest);
}

std::string keyed_mark(const std::string& key, const ResultRow& row) {
  return keyed_hash(key, std::string_view(reinterpret_cast<const char*>(row.hash.data()), row.hash.size()));
}

std::string letter_file_name(const std::string& key, const std::string& person_number, bool pdf) {
  return "brief-" + keyed_hash(key, "brief " + person_number).substr(0, 20) + (pdf ? ".pdf" : ".docx");
}

namespace {

constexpr std::size_t most_kept_bytes = 16u << 20;

// The rows of a batch that is not large, so that the file need not be read again.
class KeptRows {
 public:
  void add(const ResultRow& row) {
    if (!whole_) return;
    rows_.add(row);
    whole_ = rows_.bytes() <= most_kept_bytes;
    if (!whole_) rows_ = {};
  }
  bool whole() const { return whole_; }
  void each(const std::function<void(const ResultRow&)>& accept) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) accept(rows_.at(i));
  }

 private:
  RowStore rows_;
  bool whole_ = true;
};

}  // namespace

RunResult run_letters(const LetterRun& run, Outbox& outbox) {
  KeptRows kept;
  Everybody everybody;
  std::size_t people = 0;
  std::vector<std::uint64_t> numbers;
  LetterReaders readers;
  run.rows([&](const ResultRow& row) {
    ++people;
    kept.add(row);
    readers.emplace(row.person.language, row.person.large_print);
    everybody.add(row);
    numbers.push_back(hash_of(words_of_text(row.person.number)));
  });
  if (people == 0) throw Error("batch.empty", "Er is niemand om een brief aan te schrijven; er is niets gemaakt.");
  std::sort(numbers.begin(), numbers.end());
  const bool doubled = std::adjacent_find(numbers.begin(), numbers.end()) != numbers.end();
  numbers = {};
  if (doubled) {
    RunResult refused;
    refused.people = people;
    refused.faults.push_back(
        {0, "", "guard.double",
         "een personeelsnummer komt meer dan eens voor; de controle kan twee personen niet onderscheiden"});
    refused.fault_count = 1;
    return refused;
  }
  everybody.finish();
  LetterRun again = run;
  if (run.for_readers) run.for_readers(readers, again);
  for (const std::string& text : again.allowed) everybody.identifiers.allow(text);
  for (const std::string& text : again.senders) everybody.people.allow(text);
  if (kept.whole()) again.rows = [&kept](const std::function<void(const ResultRow&)>& accept) { kept.each(accept); };
  return Work(again, outbox, everybody, people).go();
}

}  // namespace pago
