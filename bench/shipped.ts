import { existsSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);

/** True when the package has been built. */
export const isBuilt: boolean = existsSync(new URL('index.js', dist));

/**
 * A module of the package as it ships. What is timed is taken from there, since the loader that runs the benches wraps every function to
 * keep its name, which takes a fifth of the time. `npm run build` makes it; the type is that of the source.
 */
export async function shipped<M>(name: string): Promise<M> {
  return (await import(new URL(`${name}.js`, dist).href)) as M;
}
