import type { DumpModel } from './dump-model.ts';

/** A model whose verdict is known by construction. */
export interface Planted {
  readonly model: DumpModel;
  readonly expected: {
    readonly verdict: 'pass' | 'violation' | 'undecided';
    readonly governing: readonly string[];
    readonly droppedFrom: readonly string[];
    readonly depth: number;
    readonly complete: boolean;
    readonly inCycle: boolean;
  };
}

/** Models that the planted ones descend from: a root of models/ each, with the licence that it carries there. */
export const llama = 'meta-llama/Llama-3.1-8B';
export const gemma = 'google/gemma-2-9b';

/** What the planted answers rest on: a root of `models/` under Apache-2.0. */
export interface PlantingGround {
  readonly openRoot: string;
}

/** Models with known answers: dropped restrictions at every depth to 16, merges of 65, circles, self-references, dangling and missing things. */
export function plantedModels({ openRoot }: PlantingGround): readonly Planted[] {
  return [...roots(openRoot), ...chains(16), ...merge(65, openRoot), ...[2, 3, 7].flatMap(circle), ...single(openRoot)];
}

function plant(id: string, said: Omit<DumpModel, 'id'>, expected: Partial<Planted['expected']> & Pick<Planted['expected'], 'verdict'>): Planted {
  return { model: { id, ...said }, expected: { governing: said.license === null ? [] : [said.license], droppedFrom: [], depth: 0, complete: true, inCycle: false, ...expected } };
}

function roots(openRoot: string): readonly Planted[] {
  return [
    plant(llama, { license: 'llama3.1', bases: [], relation: null }, { verdict: 'undecided' }),
    plant(gemma, { license: 'gemma', bases: [], relation: null }, { verdict: 'pass' }),
    plant(openRoot, { license: 'apache-2.0', bases: [], relation: null }, { verdict: 'pass' }),
  ];
}

/** A chain under Llama 3.1 and, at every depth, a child that says MIT. */
function chains(length: number): readonly Planted[] {
  return Array.from({ length }, (_, index) => index + 1).flatMap((depth) => {
    const base = depth === 1 ? llama : `planted/chain-${depth - 1}`;
    return [
      plant(`planted/chain-${depth}`, { license: 'llama3.1', bases: [base], relation: 'finetune' }, { verdict: 'undecided', depth }),
      plant(`planted/mit-${depth}`, { license: 'mit', bases: [base], relation: 'finetune' }, { verdict: 'violation', governing: ['llama3.1', 'mit'], droppedFrom: ['llama3.1'], depth }),
    ];
  });
}

/** Many open parents and one that is not. */
function merge(parents: number, openRoot: string): readonly Planted[] {
  const open = Array.from({ length: parents - 1 }, (_, index) => plant(`planted/open-${index}`, { license: 'apache-2.0', bases: [openRoot], relation: 'finetune' }, { verdict: 'pass', depth: 1 }));
  const ids = open.map(({ model }) => model.id);
  return [
    ...open,
    plant('planted/merge-open', { license: 'apache-2.0', bases: ids, relation: 'merge' }, { verdict: 'pass', depth: 2 }),
    plant('planted/merge-llama', { license: 'apache-2.0', bases: [...ids, llama], relation: 'merge' }, { verdict: 'violation', governing: ['apache-2.0', 'llama3.1'], droppedFrom: ['llama3.1'], depth: 2 }),
  ];
}

function circle(length: number): readonly Planted[] {
  return Array.from({ length }, (_, index) => plant(`planted/circle-${length}-${index}`, { license: 'apache-2.0', bases: [`planted/circle-${length}-${(index + 1) % length}`], relation: 'finetune' }, { verdict: 'undecided', depth: 1, complete: false, inCycle: true }));
}

function single(openRoot: string): readonly Planted[] {
  return [
    plant('planted/below-circle', { license: 'mit', bases: ['planted/circle-3-0'], relation: 'adapter' }, { verdict: 'undecided', governing: ['apache-2.0', 'mit'], depth: 2, complete: false }),
    plant('planted/self', { license: 'apache-2.0', bases: ['planted/self', openRoot], relation: 'finetune' }, { verdict: 'pass', depth: 1 }),
    plant('planted/dangling', { license: 'apache-2.0', bases: ['planted/gone'], relation: 'finetune' }, { verdict: 'undecided', depth: 1, complete: false }),
    plant('planted/no-license', { license: null, bases: [openRoot], relation: 'finetune' }, { verdict: 'undecided', governing: ['apache-2.0'], depth: 1 }),
    plant('planted/quantized', { license: 'apache-2.0', bases: ['planted/mit-16'], relation: 'quantized' }, { verdict: 'violation', governing: ['apache-2.0', 'llama3.1', 'mit'], droppedFrom: ['llama3.1'], depth: 17 }),
    plant('planted/non-commercial', { license: 'cc-by-nc-4.0', bases: [openRoot], relation: 'finetune' }, { verdict: 'violation', governing: ['apache-2.0', 'cc-by-nc-4.0'], depth: 1 }),
    plant('planted/unknown-name', { license: 'a licence that nobody knows', bases: [openRoot], relation: 'finetune' }, { verdict: 'undecided', governing: ['apache-2.0'], depth: 1 }),
    plant('planted/path', { license: 'apache-2.0', bases: ['/workspace/out'], relation: 'finetune' }, { verdict: 'undecided', complete: false }),
    plant('planted/Llama-3.1-8B', { license: 'apache-2.0', bases: [openRoot], relation: 'finetune' }, { verdict: 'undecided', depth: 1 }),
    plant('planted/below-named', { license: 'apache-2.0', bases: ['planted/Llama-3.1-8B'], relation: 'finetune' }, { verdict: 'undecided', depth: 2 }),
    plant('planted/silent', { license: 'apache-2.0', bases: [], relation: null }, { verdict: 'undecided' }),
  ];
}
