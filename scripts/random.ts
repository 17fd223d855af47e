/** Numbers from 0 to below 1 that look random and are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // The low bits of such a generator run in short circles; these are the high ones.
    return state / 2 ** 32;
  };
}
