/** Does the work of a key once and gives its result to all who ask, also while it is still being done. */
export type Once<T> = (key: string, work: () => Promise<T>) => Promise<T>;

/** A {@link Once} that remembers for as long as it is kept. */
export function createOnce<T>(): Once<T> {
  const results = new Map<string, Promise<T>>();
  return (key, work) => {
    const result = results.get(key) ?? work();
    results.set(key, result);
    return result;
  };
}
