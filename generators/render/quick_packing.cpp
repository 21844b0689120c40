#include "generators/render/quick_packing.h"

#ifdef PAGO_ISAL
#include <isa-l/igzip_lib.h>

#include <vector>
#endif

namespace pago {

#ifndef PAGO_ISAL

std::string packed_quickly(std::string_view) { return {}; }

#else

std::string packed_quickly(std::string_view bytes) {
  static thread_local std::vector<std::uint8_t> tables(ISAL_DEF_LVL1_DEFAULT);
  constexpr std::size_t heads = 400;  // of the file and of a block that does not become smaller
  std::string out(bytes.size() + bytes.size() / 64 + heads, '\0');
  isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.gzip_flag = IGZIP_ZLIB;
  stream.level = 1;
  stream.level_buf = tables.data();
  stream.level_buf_size = static_cast<std::uint32_t>(tables.size());
  stream.end_of_stream = 1;
  stream.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream.avail_out = static_cast<std::uint32_t>(out.size());
  if (isal_deflate_stateless(&stream) != COMP_OK) return {};
  out.resize(stream.total_out);
  return out;
}

#endif

}  // namespace pago
