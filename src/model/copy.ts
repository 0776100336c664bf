import { types } from 'node:util';

/** Keys whose values are replaced as a whole and never changed in place. */
const replaced = new Set(['position', 'bytes']);

/**
 * A deep copy of plain data: objects, arrays, maps and sets. Like `structuredClone`, it keeps it when two places share an
 * object; unlike it, positions, the bytes of files and everything frozen are shared with the original, which makes it
 * several times as fast on trees.
 *
 * @param shared Further objects that the copy has in common with the original.
 */
export function copyOf<Value>(value: Value, shared: readonly object[] = []): Value {
  return copy(value, new Map(shared.map((one) => [one, one]))) as Value;
}

function copy(value: unknown, made: Map<object, object>): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const known = made.get(value);
  if (known) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    made.set(value, list);
    for (const one of value) list.push(copy(one, made));
    return list;
  }
  if (types.isMap(value)) {
    const map = new Map();
    made.set(value, map);
    for (const [key, one] of value) map.set(key, copy(one, made));
    return map;
  }
  if (types.isSet(value)) return new Set(value);
  if (ArrayBuffer.isView(value)) return value;
  const record: Record<string, unknown> = {};
  made.set(value, record);
  for (const [key, one] of Object.entries(value)) record[key] = replaced.has(key) ? one : copy(one, made);
  return record;
}
