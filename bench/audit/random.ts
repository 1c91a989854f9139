/** Numbers in [0, 1) that follow from a seed (mulberry32), so that a dump can be made again. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of several values, each as often as its weight says. */
export function weighted<Value>(shares: readonly (readonly [Value, number])[]): (random: number) => Value {
  const total = shares.reduce((sum, [, share]) => sum + share, 0);
  return (random) => {
    let left = random * total;
    for (const [value, share] of shares) if ((left -= share) < 0) return value;
    const [last] = shares[shares.length - 1] ?? [];
    if (last === undefined) throw new Error('there is nothing to choose from');
    return last;
  };
}
