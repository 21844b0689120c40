// What a batch of result letters costs, stage by stage, and the floor below which no batch of DOCX can go: the changed XML
// deflated at level 1, and the files written. Also writes the same letters' values and template for docxtemplater.
//   letter_bench RESULTS.csv CASE OUT LETTERS THREADS
#include <zlib.h>

#include <atomic>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <thread>

#include "forms/resources.h"
#include "generators/fill/letter_press.h"
#include "generators/fill/plain_tags.h"
#include "generators/release/event_log.h"
#include "parsers/formats/package_writer.h"
#include "plugin/cli/uitslagen.h"
#include "plugin/results/person_identifiers.h"
#include "plugin/results/result_letters.h"

using namespace pago;
namespace fs = std::filesystem;

namespace {

// Processor time, all threads: what others do on this computer counts for nothing.
struct Clock {
  using time_point = double;
  static double now() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
  }
};
constexpr Date day{std::chrono::year(2026), std::chrono::November, std::chrono::day(22)};

double seconds_since(Clock::time_point start) { return Clock::now() - start; }

void report(const char* stage, double seconds, std::size_t letters) {
  std::printf("%-34s %8.0f letters/s of one core  %7.1f us each\n", stage, double(letters) / seconds,
              seconds * 1e6 / double(letters));
  std::fflush(stdout);
}

void add_json(const Value& value, std::string& out) {
  const auto all = [&out](const auto& list, char open, char close, const auto& add) {
    out += open;
    for (const auto& one : list) {
      if (out.back() != open) out += ',';
      add(one);
    }
    out += close;
  };
  if (const auto* object = value.as<Value::Object>()) {
    all(*object, '{', '}', [&](const auto& member) {
      append_json(member.first, out);
      out += ':';
      add_json(member.second, out);
    });
  } else if (const auto* list = value.as<Value::List>()) {
    all(*list, '[', ']', [&](const Value& item) { add_json(item, out); });
  } else if (const auto* yes = value.as<bool>()) {
    out += *yes ? "true" : "false";
  } else {
    append_json(plain_text(value).value_or(""), out);
  }
}

PackedPart deflated_quickly(const std::string& name, const std::string& plain) {
  PackedPart part{name,
                  Z_DEFLATED,
                  static_cast<std::uint32_t>(crc32_z(0, reinterpret_cast<const Bytef*>(plain.data()), plain.size())),
                  static_cast<std::uint32_t>(plain.size()),
                  {}};
  z_stream stream{};
  deflateInit2(&stream, 1, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
  part.packed.resize(deflateBound(&stream, plain.size()));
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));
  stream.avail_in = static_cast<uInt>(plain.size());
  stream.next_out = reinterpret_cast<Bytef*>(part.packed.data());
  stream.avail_out = static_cast<uInt>(part.packed.size());
  deflate(&stream, Z_FINISH);
  part.packed.resize(stream.total_out);
  deflateEnd(&stream);
  return part;
}

struct Unpacked {
  std::vector<PackedPart> raw;
  std::vector<Part> changed;
};

void write_file(const fs::path& path, const Bytes& bytes) {
  std::ofstream(path, std::ios::binary)
      .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

void floor_of(const std::vector<Bytes>& letters, const fs::path& folder, unsigned threads) {
  std::vector<Unpacked> unpacked;
  for (const Bytes& letter : letters) {
    const OoxmlPackage package(letter);
    Unpacked one;
    for (const PackedPart& part : packed_parts(letter)) {
      const bool changes =
          part.name == "word/document.xml" || part.name.starts_with("word/header") || part.name.starts_with("docProps/core");
      if (changes) one.changed.push_back({part.name, package.read_required(part.name)});
      else one.raw.push_back(part);
    }
    unpacked.push_back(std::move(one));
  }
  fs::create_directories(folder);
  const auto start = Clock::now();
  std::atomic<std::size_t> next{0};
  std::vector<std::thread> workers;
  for (unsigned i = 0; i < threads; ++i)
    workers.emplace_back([&] {
      for (std::size_t at; (at = next++) < unpacked.size();) {
        PackageWriter writer({2026, 11, 22});
        for (const PackedPart& part : unpacked[at].raw) writer.add(part);
        for (const Part& part : unpacked[at].changed) writer.add(deflated_quickly(part.name, part.content));
        write_file(folder / ("brief-" + std::to_string(at) + ".docx"), writer.finish());
      }
    });
  for (std::thread& worker : workers) worker.join();
  report("floor: deflate level 1 and write", seconds_since(start), letters.size());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 6) return std::fprintf(stderr, "letter_bench RESULTS.csv CASE OUT LETTERS THREADS\n"), 1;
  const fs::path out = argv[3];
  const auto wanted = static_cast<std::size_t>(std::atol(argv[4]));
  const auto threads = static_cast<unsigned>(std::atoi(argv[5]));
  fs::create_directories(out);
  const Catalogue& catalogue = builtin_catalogue();
  const cli::CaseFolder folder = cli::open_case_folder(argv[2], catalogue);
  const TableFile file = cli::open_results(argv[1]);
  const Criteria criteria = criteria_of(folder.facts.results, builtin_modules(), catalogue, day);

  std::vector<ResultRow> rows;
  auto start = Clock::now();
  (void)read_results(
      file, builtin_modules(), folder.facts.results, day,
      [&](const ResultRow& row) {
        if (rows.size() < wanted) rows.push_back(row);
      },
      [](ResultFault) {});
  report("reading the rows", seconds_since(start), rows.size());

  const Form form = builtin_form("RES");
  const Texts& texts = document_texts("RES");
  const auto docx = resource(person_template("RES"));
  const LetterContext context{day, form, texts, builtin_modules(), false};
  const Assessor assessor(builtin_modules(), criteria);
  std::vector<FilledForm> composed;
  start = Clock::now();
  for (const ResultRow& row : rows) composed.push_back(compose_result_letter(assessor.assess(row), folder.facts, context));
  report("assessing and composing", seconds_since(start), rows.size());

  LetterPress press(CheckedTemplate(docx, form), day);
  std::vector<Bytes> letters;
  start = Clock::now();
  for (const FilledForm& values : composed) letters.push_back(press.press(values));
  report("pressing", seconds_since(start), rows.size());

  fs::remove_all(out / "write");
  fs::create_directories(out / "write");
  start = Clock::now();
  for (std::size_t i = 0; i < letters.size(); ++i) write_file(out / "write" / (std::to_string(i) + ".docx"), letters[i]);
  report("writing the files, one thread", seconds_since(start), rows.size());

  ResultLetters made(folder.facts, criteria, {day, false, false, {}});
  LetterRun run;
  made.prepare(run);
  run.for_readers(readers_of(rows), run);
  IdentifierIndex index;
  start = Clock::now();
  for (const ResultRow& row : rows)
    for (const Identifier& identifier : identifiers_of(row)) index.add(identifier);
  index.finish();
  for (const std::string& text : run.allowed) index.allow(text);
  report("index of who is in the batch", seconds_since(start), rows.size());
  LetterGuard guard(index, run.templates);
  std::size_t faults = 0;
  const LetterMaker maker = run.maker();
  std::vector<LetterExpectation> expected;
  for (const ResultRow& row : rows) expected.push_back(maker(row).expected);
  for (std::size_t i = 0; i < letters.size(); ++i) expected[i].made = letters[i];
  start = Clock::now();
  for (std::size_t i = 0; i < letters.size(); ++i) {
    std::ifstream in(out / "write" / (std::to_string(i) + ".docx"), std::ios::binary);
    Bytes bytes(letters[i].size());
    in.read(reinterpret_cast<char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    faults += guard.check(bytes, "x", expected[i]).size();
  }
  report("guard, from the disk, one thread", seconds_since(start), rows.size());
  std::printf("faults: %zu\n", faults);
  fs::remove_all(out / "write");

  floor_of(letters, out / "floor", threads);
  fs::remove_all(out / "floor");

  write_file(out / "template.docx", with_typed_tags(docx, form, day));
  std::ofstream values(out / "values.jsonl");
  for (std::size_t i = 0; i < std::min<std::size_t>(composed.size(), 300); ++i) {
    std::string line;
    add_json(value_of(form.fields, composed[i]), line);
    values << line << "\n";
  }
  return faults == 0 ? 0 : 2;
}
