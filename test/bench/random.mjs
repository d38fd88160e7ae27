// Chance that can be repeated: what is drawn for a tool depends on the seed, the tool's number and the purpose alone,
// so that any catalog begins as a larger one does, and no tool has to be made in order to know another.

/** Mixes 32 bits so that near numbers end far apart. */
function mixed(value) {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return bits ^ (bits >>> 16);
}

/** Numbers from 0 to below 1 for one purpose of one tool. */
export function chanceOf(seed, index, purpose = 0) {
  let state = mixed(mixed(mixed(seed + 0x9e3779b9) + index) + purpose);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mixed(state) >>> 0) / 2 ** 32;
  };
  /** A whole number from `least` to `most`. */
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    oneIn: (count) => next() * count < 1,
    of: (list) => list[between(0, list.length - 1)],
  };
}

const commonFactor = (one, other) => (other === 0 ? one : commonFactor(other, one % other));
const strides = new Map();

function stridesOf(length) {
  if (!strides.has(length)) {
    const all = Array.from({ length }, (_, number) => number + 1);
    strides.set(
      length,
      all.filter((number) => commonFactor(number, length) === 1),
    );
  }
  return strides.get(length);
}

/** Deals from lists as from packs of cards: nothing comes twice before everything has come once. */
export function dealer(chance) {
  const packs = new Map();
  return (list) => {
    let pack = packs.get(list);
    if (!pack) {
      pack = { at: chance.between(0, list.length - 1), stride: chance.of(stridesOf(list.length)) };
      packs.set(list, pack);
    }
    pack.at = (pack.at + pack.stride) % list.length;
    return list[pack.at];
  };
}
