// Own properties of parsed JSON and of our objects. A page may have extended `Object.prototype`, and what it added is no data.

/** Copies the own properties of an object; empty for any other value. */
export const ownProperties = (value: unknown): Record<string, unknown> => ({
  __proto__: null,
  ...(typeof value === 'object' ? value : null),
});

/** Tests if an object has a property of its own, which tells the members of a union apart. */
export const hasOwn = <Value extends object, Key extends PropertyKey>(
  value: Value,
  key: Key,
): value is Extract<Value, Record<Key, unknown>> => Object.hasOwn(value, key);
