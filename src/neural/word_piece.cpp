// SPDX-License-Identifier: Apache-2.0
#include "neural/word_piece.h"

#include <bit>

#include "base/utf8.h"
#include "neural/characters.h"

namespace chancery::neural {
namespace {

constexpr std::size_t kMostCharacters = 100;  // a longer part of a word is unknown, as in the reference
constexpr std::string_view kInside = "##";

// FNV-1a: a step a byte, so that all beginnings of a part have their hash in one pass.
constexpr std::uint64_t kHashStart = 14695981039346656037ULL;

constexpr std::uint64_t add(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
}

constexpr std::uint64_t add(std::uint64_t hash, std::string_view bytes) {
  for (const char byte : bytes) { hash = add(hash, byte); }
  return hash;
}

constexpr std::uint64_t kHashInside = add(kHashStart, kInside);

/// The word with what the model does not see taken off; ' ' where it comes apart.
void make_plain(std::string_view word, std::string& plain) {
  plain.clear();
  for (std::size_t at = 0; at < word.size();) {
    const char byte = word[at];
    if (byte > ' ' && byte < '\x7F') {
      plain += byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + ('a' - 'A')) : byte;
      ++at;
      continue;
    }
    const base::Character character = base::character_at(word, at);
    at += character.size;
    switch (use_of(character.code)) {
      case CharacterUse::kDrop: break;
      case CharacterUse::kSpace: plain += ' '; break;
      case CharacterUse::kAlone:
        plain += ' ';
        append_plain(plain, character.code);
        plain += ' ';
        break;
      case CharacterUse::kKeep: append_plain(plain, character.code); break;
    }
  }
}

std::size_t characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++at) { count += base::is_boundary(text, at) ? 1 : 0; }
  return count;
}

}  // namespace

Result<WordPiece> WordPiece::create(std::string_view vocabulary) {
  const auto refuse = [](const std::string& what) {
    return fail(ErrorCode::kBadModel,
                "the vocabulary of the model file is wrong: " + what + "; make the model again with training/");
  };
  constexpr std::size_t kMostBytes = 1U << 30U;
  if (vocabulary.empty() || vocabulary.back() != '\n' || vocabulary.size() > kMostBytes || !base::is_utf8(vocabulary)) {
    return refuse("it is no list of lines");
  }
  WordPiece out;
  out.text_ = vocabulary;
  for (std::size_t at = 0; at < vocabulary.size(); at = vocabulary.find('\n', at) + 1) {
    out.begins_.push_back(static_cast<std::uint32_t>(at));
  }
  out.begins_.push_back(static_cast<std::uint32_t>(vocabulary.size()));
  out.slots_.assign(std::bit_ceil(out.size() * 2), kNone);
  for (std::size_t id = 0; id < out.size(); ++id) {
    const std::string_view piece = out.piece(static_cast<std::int32_t>(id));
    if (piece.empty()) { return refuse("an empty line"); }
    std::size_t slot = add(kHashStart, piece) & (out.slots_.size() - 1);
    while (out.slots_[slot] != kNone) {
      if (out.piece(out.slots_[slot]) == piece) { return refuse("\"" + std::string(piece) + "\" is there twice"); }
      slot = (slot + 1) & (out.slots_.size() - 1);
    }
    out.slots_[slot] = static_cast<std::int32_t>(id);
  }
  out.unknown_ = out.find("[UNK]");
  out.start_ = out.find("[CLS]");
  out.end_ = out.find("[SEP]");
  if (out.unknown_ == kNone || out.start_ == kNone || out.end_ == kNone || out.find("[PAD]") != 0) {
    return refuse("[UNK], [CLS] or [SEP] is missing, or [PAD] is not the first");
  }
  return out;
}

std::string_view WordPiece::piece(std::int32_t id) const {
  const auto at = static_cast<std::size_t>(id);
  return text_.substr(begins_[at], begins_[at + 1] - begins_[at] - 1);
}

std::int32_t WordPiece::find(std::string_view piece) const {
  return find(add(kHashStart, piece), false, piece);
}

std::int32_t WordPiece::find(std::uint64_t hash, bool inside, std::string_view text) const {
  for (std::size_t slot = hash & (slots_.size() - 1); slots_[slot] != kNone; slot = (slot + 1) & (slots_.size() - 1)) {
    std::string_view found = piece(slots_[slot]);
    if (inside) {
      if (!found.starts_with(kInside)) { continue; }
      found.remove_prefix(kInside.size());
    }
    if (found == text) { return slots_[slot]; }
  }
  return kNone;
}

/// The longest piece that fits, again and again; the whole part is unknown where none does.
void WordPiece::cut_part(std::string_view part, std::vector<std::int32_t>& ids) const {
  const std::size_t before = ids.size();
  if (part.size() > kMostCharacters && characters(part) > kMostCharacters) {
    ids.push_back(unknown_);
    return;
  }
  for (std::size_t begin = 0; begin < part.size();) {
    const bool inside = begin > 0;
    std::uint64_t hash = inside ? kHashInside : kHashStart;
    std::int32_t longest = kNone;
    std::size_t end = begin;
    for (std::size_t at = begin; at < part.size(); ++at) {
      hash = add(hash, part[at]);
      if (!base::is_boundary(part, at + 1)) { continue; }
      const std::int32_t id = find(hash, inside, part.substr(begin, at + 1 - begin));
      if (id != kNone) {
        longest = id;
        end = at + 1;
      }
    }
    if (longest == kNone) {
      ids.resize(before);
      ids.push_back(unknown_);
      return;
    }
    ids.push_back(longest);
    begin = end;
  }
}

void WordPiece::cut(std::string_view word, Scratch& scratch, std::vector<std::int32_t>& ids) const {
  make_plain(word, scratch.plain);
  const std::string_view plain = scratch.plain;
  const std::size_t before = ids.size();
  std::size_t begin = 0;  // of the part that is not cut yet
  for (std::size_t at = 0; at < plain.size();) {
    const base::Character character = base::character_at(plain, at);
    const bool space = base::is_space(character.code);
    if (space || is_mark(character.code)) {
      if (at > begin) { cut_part(plain.substr(begin, at - begin), ids); }
      if (!space) { cut_part(plain.substr(at, character.size), ids); }
      begin = at + character.size;
    }
    at += character.size;
  }
  if (plain.size() > begin) { cut_part(plain.substr(begin), ids); }
  if (ids.size() == before) { ids.push_back(unknown_); }
}

}  // namespace chancery::neural
