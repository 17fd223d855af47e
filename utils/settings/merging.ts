/**
 * Joins what two browsers have made of one and the same stored value since both knew it: what only one of
 * them changed is taken from there, member by member, so that neither loses what it set. Where both
 * changed the same, ours holds here, and what is set outlives what was taken away.
 *
 * @param base the value that both knew; undefined where there was none.
 */
export function mergeValue(base: unknown, ours: unknown, theirs: unknown): unknown {
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours;
  if (isSame(ours, base)) return theirs;
  if (ours === undefined) return theirs;
  if (!isRecord(ours) || !isRecord(theirs)) return ours;
  const known = isRecord(base) ? base : {};
  const keys = [...new Set([...Object.keys(theirs), ...Object.keys(ours)])];
  // By `fromEntries`: an assignment to a key like `__proto__` would be lost.
  return Object.fromEntries(
    keys
      .map((key) => [key, mergeValue(own(known, key), own(ours, key), own(theirs, key))] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** Whether two stored values say the same; stored objects have no order of keys. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(ordered(one)) === JSON.stringify(ordered(other));
}

/** As lists alone, which have an order; what was a list before is told from what was an object. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(ordered)];
  if (!isRecord(value)) return value;
  const members = Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return ['object', ...members.map(([key, inner]) => [key, ordered(inner)])];
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
