#include "parsers/formats/password_hashes.h"

#ifdef PAGO_IPSEC_MB
#define NO_COMPAT_IMB_API_053
#include <intel-ipsec-mb.h>

#include <algorithm>
#include <array>
#include <deque>
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
  std::string password, sum;
  std::string text;  // what is summed: password and salt, later what a round locked, which it does in place
  std::size_t method = 0;
  int round = -1;
  bool locks = false;  // what comes next: the lock of a round, or the sum
  RoundKeys keys;
};

// What a round locks: password and sum, 64 times.
void write_plain(Lane& lane) {
  const std::size_t once = lane.password.size() + lane.sum.size();
  lane.text.resize(times * once);
  lane.sum.copy(lane.text.data() + lane.password.copy(lane.text.data(), lane.password.size()), lane.sum.size());
  for (std::size_t have = once; have < lane.text.size(); have *= 2)
    std::copy_n(lane.text.data(), have, lane.text.data() + have);
}

void choose_method(Lane& lane) {
  unsigned rest = 0;  // of the first 16 bytes as one number; 256 leaves 1
  for (std::size_t i = 0; i < block; ++i) rest += static_cast<unsigned char>(lane.text[i]);
  lane.method = rest % methods.size();
}

// Takes a lane to its next step; false: its hash is made.
bool go_on(Lane& lane) {
  lane.locks = !lane.locks;
  if (!lane.locks) {
    choose_method(lane);
    return true;
  }
  if (lane.round >= 63 && static_cast<unsigned char>(lane.text.back()) <= lane.round - 31) return false;
  ++lane.round;
  write_plain(lane);
  return true;
}

// The library takes jobs and does as many of a kind at once as the processor can, as soon as it has so many. Lanes therefore do
// not wait for one another, and are more than all that it may keep waiting: 15 to be locked and 15, 7 and 7 to be summed.
class Lanes {
 public:
  Lanes() : manager_(alloc_mb_mgr(0)) {
    if (!manager_) return;
    IMB_ARCH found = IMB_ARCH_NONE;
    init_mb_mgr_auto(manager_.get(), &found);
    usable_ = found != IMB_ARCH_NONE && found != IMB_ARCH_NOAESNI && imb_get_errno(manager_.get()) == 0;
  }
  bool usable() const { return usable_; }

  // False: the library did not do one of the jobs.
  bool run(std::span<const std::unique_ptr<Lane> > lanes) {
    std::size_t begun = 0, done = 0;
    std::deque<Lane*> ready;
    const auto gather = [&](Kind& kind) {
      return std::erase_if(kind, [&](const Busy& one) {
               if (one.job->status < IMB_STATUS_COMPLETED) return false;
               usable_ = usable_ && one.job->status == IMB_STATUS_COMPLETED;
               if (go_on(*one.lane)) ready.push_back(one.lane);
               else ++done;
               return true;
             }) > 0;
    };
    while (usable_ && done < lanes.size()) {
      while (begun < lanes.size() && begun - done < together) ready.push_back(lanes[begun++].get());
      if (ready.empty()) {
        IMB_FLUSH_JOB(manager_.get());
        for (Kind& kind : busy_) gather(kind);
      } else {
        Lane& next = *ready.front();
        ready.pop_front();
        submit(next);
        gather(busy_[next.locks ? methods.size() : next.method]);
      }
      while (IMB_GET_COMPLETED_JOB(manager_.get()) != nullptr) continue;
    }
    return usable_;
  }

 private:
  struct Busy {
    Lane* lane;
    const IMB_JOB* job;
  };
  using Kind = std::vector<Busy>;
  static constexpr std::size_t together = 64;

  void submit(Lane& lane) {
    IMB_JOB* job = IMB_GET_NEXT_JOB(manager_.get());
    *job = IMB_JOB{};
    job->cipher_direction = IMB_DIR_ENCRYPT;
    job->chain_order = IMB_ORDER_CIPHER_HASH;
    if (lane.locks) fill_lock(lane, *job);
    else fill_sum(lane, *job);
    busy_[lane.locks ? methods.size() : lane.method].push_back({&lane, job});
    IMB_SUBMIT_JOB(manager_.get());
  }

  void fill_lock(Lane& lane, IMB_JOB& job) {
    IMB_AES_KEYEXP_128(manager_.get(), lane.sum.data(), lane.keys.locking.data(), lane.keys.unlocking.data());
    job.cipher_mode = IMB_CIPHER_CBC;
    job.hash_alg = IMB_AUTH_NULL;
    job.src = job.dst = bytes_of(lane.text);
    job.msg_len_to_cipher_in_bytes = lane.text.size();
    job.enc_keys = lane.keys.locking.data();
    job.dec_keys = lane.keys.unlocking.data();
    job.key_len_in_bytes = IMB_KEY_128_BYTES;
    job.iv = bytes_of(lane.sum) + block;
    job.iv_len_in_bytes = block;
  }

  static void fill_sum(Lane& lane, IMB_JOB& job) {
    lane.sum.resize(methods[lane.method].second);
    job.cipher_mode = IMB_CIPHER_NULL;
    job.hash_alg = methods[lane.method].first;
    job.src = bytes_of(lane.text);
    job.msg_len_to_hash_in_bytes = lane.text.size();
    job.auth_tag_output = bytes_of(lane.sum);
    job.auth_tag_output_len_in_bytes = lane.sum.size();
  }

  std::unique_ptr<IMB_MGR, FreeManager> manager_;
  std::array<Kind, methods.size() + 1> busy_;  // by method; the last: that are being locked
  bool usable_ = false;
};

}  // namespace

std::vector<std::string> hashes_side_by_side(std::span<const SaltedPassword> all) {
  static thread_local Lanes machine;
  if (!machine.usable()) return {};
  std::vector<std::unique_ptr<Lane> > lanes;
  for (const SaltedPassword& one : all) {
    Lane& lane = *lanes.emplace_back(std::make_unique<Lane>());
    lane.password = one.password;
    lane.text = lane.password + std::string(one.salt);
  }
  if (!machine.run(lanes)) return {};
  std::vector<std::string> out;
  for (const auto& lane : lanes) out.push_back(lane->sum.substr(0, hash_size));
  return out;
}

#endif

}  // namespace pago
