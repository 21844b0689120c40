#include "parsers/formats/password_hashes.h"

#ifdef PAGO_IPSEC_MB
#define NO_COMPAT_IMB_API_053
#include <intel-ipsec-mb.h>

#include <algorithm>
#include <array>
#include <memory>
#endif

namespace pago {

#ifndef PAGO_IPSEC_MB

std::vector<std::string> hashes_side_by_side(std::span<const SaltedPassword>) { return {}; }

#else

namespace {

constexpr std::size_t block = 16, times = 64, hash_size = 32;
constexpr std::array<std::pair<IMB_HASH_ALG, std::size_t>, 3> methods = {
    {{IMB_AUTH_SHA_256, 32}, {IMB_AUTH_SHA_384, 48}, {IMB_AUTH_SHA_512, 64}}};

std::uint8_t* bytes_of(std::string& text) { return reinterpret_cast<std::uint8_t*>(text.data()); }

struct FreeManager {
  void operator()(IMB_MGR* manager) const { free_mb_mgr(manager); }
};

struct RoundKeys {
  alignas(16) std::array<std::uint8_t, 16 * 11> locking, unlocking;
};

struct Lane {  // one hash in the making
  std::string password, sum, plain, mixed;
  std::size_t method = 0;
  RoundKeys keys;
};

// The library takes jobs and does as many at once as the processor can.
class Lanes {
 public:
  Lanes() : manager_(alloc_mb_mgr(0)) {
    if (!manager_) return;
    IMB_ARCH found = IMB_ARCH_NONE;
    init_mb_mgr_auto(manager_.get(), &found);
    usable_ = found != IMB_ARCH_NONE && found != IMB_ARCH_NOAESNI && imb_get_errno(manager_.get()) == 0;
  }
  bool usable() const { return usable_; }

  bool lock(const std::vector<Lane*>& lanes) {
    return all(lanes, [this](Lane& lane, IMB_JOB& job) {
      IMB_AES_KEYEXP_128(manager_.get(), lane.sum.data(), lane.keys.locking.data(), lane.keys.unlocking.data());
      job.cipher_mode = IMB_CIPHER_CBC;
      job.hash_alg = IMB_AUTH_NULL;
      job.src = bytes_of(lane.plain);
      job.dst = bytes_of(lane.mixed);
      job.msg_len_to_cipher_in_bytes = lane.plain.size();
      job.enc_keys = lane.keys.locking.data();
      job.dec_keys = lane.keys.unlocking.data();
      job.key_len_in_bytes = IMB_KEY_128_BYTES;
      job.iv = bytes_of(lane.sum) + block;
      job.iv_len_in_bytes = block;
    });
  }

  bool sum(const std::vector<Lane*>& lanes) {
    return all(lanes, [](Lane& lane, IMB_JOB& job) {
      lane.sum.resize(methods[lane.method].second);
      job.cipher_mode = IMB_CIPHER_NULL;
      job.hash_alg = methods[lane.method].first;
      job.src = bytes_of(lane.mixed);
      job.msg_len_to_hash_in_bytes = lane.mixed.size();
      job.auth_tag_output = bytes_of(lane.sum);
      job.auth_tag_output_len_in_bytes = lane.sum.size();
    });
  }

 private:
  template <class Fill>
  bool all(const std::vector<Lane*>& lanes, const Fill& fill) {
    std::size_t done = 0;
    const auto count = [&done](const IMB_JOB* job) { done += job != nullptr && job->status == IMB_STATUS_COMPLETED ? 1 : 0; };
    for (Lane* lane : lanes) {
      IMB_JOB* job = IMB_GET_NEXT_JOB(manager_.get());
      *job = IMB_JOB{};
      job->cipher_direction = IMB_DIR_ENCRYPT;
      job->chain_order = IMB_ORDER_CIPHER_HASH;
      fill(*lane, *job);
      for (job = IMB_SUBMIT_JOB(manager_.get()); job != nullptr; job = IMB_GET_COMPLETED_JOB(manager_.get())) count(job);
    }
    while (const IMB_JOB* job = IMB_FLUSH_JOB(manager_.get())) count(job);
    return done == lanes.size();
  }

  std::unique_ptr<IMB_MGR, FreeManager> manager_;
  bool usable_ = false;
};

// What a round locks: password and sum, 64 times.
void write_plain(Lane& lane) {
  const std::size_t once = lane.password.size() + lane.sum.size();
  lane.plain.resize(times * once);
  lane.sum.copy(lane.plain.data() + lane.password.copy(lane.plain.data(), lane.password.size()), lane.sum.size());
  for (std::size_t have = once; have < lane.plain.size(); have *= 2)
    std::copy_n(lane.plain.data(), have, lane.plain.data() + have);
  lane.mixed.resize(lane.plain.size());
}

void choose_method(Lane& lane) {
  unsigned rest = 0;  // of the first 16 bytes as one number; 256 leaves 1
  for (std::size_t i = 0; i < block; ++i) rest += static_cast<unsigned char>(lane.mixed[i]);
  lane.method = rest % methods.size();
}

}  // namespace

std::vector<std::string> hashes_side_by_side(std::span<const SaltedPassword> all) {
  static thread_local Lanes machine;
  if (!machine.usable()) return {};
  std::vector<std::unique_ptr<Lane> > lanes;
  std::vector<Lane*> busy;
  for (const SaltedPassword& one : all) {
    Lane& lane = *lanes.emplace_back(std::make_unique<Lane>());
    lane.password = one.password;
    lane.mixed = lane.password + std::string(one.salt);
    busy.push_back(&lane);
  }
  if (!machine.sum(busy)) return {};
  for (int round = 0; !busy.empty(); ++round) {
    for (Lane* lane : busy) write_plain(*lane);
    if (!machine.lock(busy)) return {};
    for (Lane* lane : busy) choose_method(*lane);
    if (!machine.sum(busy)) return {};
    std::erase_if(busy, [round](const Lane* lane) {
      return round >= 63 && static_cast<unsigned char>(lane->mixed.back()) <= round - 31;
    });
  }
  std::vector<std::string> out;
  for (const auto& lane : lanes) out.push_back(lane->sum.substr(0, hash_size));
  return out;
}

#endif

}  // namespace pago
