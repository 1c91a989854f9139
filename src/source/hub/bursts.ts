import type { ModelAnswer } from './model-answer.ts';

/** A model of a burst. Every member must say in the end whether it is known already, for the others wait for it. */
export interface BurstMember {
  /** Known already, or failed: nothing is to be listed for it. May be called again. */
  settled(): void;
  /** Not known: its metadata from a list, or null when it has to be asked for by itself. */
  listed(): Promise<ModelAnswer | null>;
}

/** Gathers models that are asked for at the same moment. */
export interface Bursts {
  join(id: string): BurstMember;
}

/** Models that must be unknown at a time before lists are worth their while; the anonymous quota is 500 metadata requests. */
const minimumUnknown = 200;

interface Burst {
  open: boolean;
  undecided: number;
  readonly unknown: Set<string>;
  readonly found: Promise<ReadonlyMap<string, ModelAnswer>>;
  start(): void;
}

/** Bursts whose unknown models are handed to `list` in one go, when there are many. */
export function createBursts(list: (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, ModelAnswer>>): Bursts {
  let current: Burst | null = null;

  function openBurst(): Burst {
    const unknown = new Set<string>();
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const found = begun.then(() => (unknown.size < minimumUnknown ? new Map<string, ModelAnswer>() : list(unknown)));
    const burst: Burst = { open: true, undecided: 0, unknown, found, start: () => (burst.open || burst.undecided > 0 ? undefined : begin()) };
    setTimeout(() => {
      current = null;
      burst.open = false;
      burst.start();
    }, 0);
    return burst;
  }

  return {
    join(id) {
      const burst = (current ??= openBurst());
      burst.undecided += 1;
      let decided = false;
      const settled = (): void => {
        if (decided) return;
        decided = true;
        burst.undecided -= 1;
        burst.start();
      };
      const listed = async (): Promise<ModelAnswer | null> => {
        burst.unknown.add(id);
        settled();
        return (await burst.found).get(id) ?? null;
      };
      return { settled, listed };
    },
  };
}
