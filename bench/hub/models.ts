import { hubModel, type HubModel } from '../../test/support/hub/hub-model.ts';

/** Card and text of the length that real ones have, so that reading them costs what it costs. */
const section = '## Evaluation\n\nScores on public test sets are shown below. Higher is better; all runs used the same prompts and seeds.\n\n| set | score |\n|---|---|\n| A | 61.2 |\n| B | 48.9 |\n\n';
const prose = (name: string): string => `# ${name}\n\nAn assistant for written questions.\n\n${section.repeat(12)}`;
const licenseText = `Licence of this model\n\n${'Permission is granted to use, copy and change this model as long as this notice is kept with it. '.repeat(40)}`;

/**
 * 100 models of as many owners that descend in four steps from five roots by way of 26 shared ancestors: as many owners, so that
 * lists are of no use. One in three ships a licence text of its own.
 */
export function familyTree(): readonly HubModel[] {
  const name = (level: number, index: number): string => `owner-${level}-${index}/model-${level}-${index}`;
  const sizes = [5, 8, 13, 100];
  return sizes.flatMap((size, level) => Array.from({ length: size }, (_, index) => model(name(level, index), level === 0 ? null : name(level - 1, index % (sizes[level - 1] ?? 1)), index)));
}

/** The subjects of {@link familyTree}. */
export function leavesOf(models: readonly HubModel[]): readonly string[] {
  return models.map(({ id }) => id).filter((id) => id.startsWith('owner-3-'));
}

/** 1,000 candidates of ten owners, each made from one of four bases. */
export function fewOwners(): readonly HubModel[] {
  return [...candidates((index) => `owner-${index % 10}/candidate-${index}`), ...bases];
}

/** 1,000 candidates of as many owners. */
export function manyOwners(): readonly HubModel[] {
  return [...candidates((index) => `owner-${index}/candidate`), ...bases];
}

const bases = Array.from({ length: 4 }, (_, index) => model(`bases/base-${index}`, null, index));

function candidates(id: (index: number) => string): readonly HubModel[] {
  return Array.from({ length: 1_000 }, (_, index) => model(id(index), `bases/base-${index % 4}`, index));
}

function model(id: string, base: string | null, index: number): HubModel {
  const origin = base === null ? 'This model was trained from scratch on text that we collected.\n' : '';
  return hubModel({
    id,
    cardData: { license: 'apache-2.0', library_name: 'transformers', ...(base === null ? {} : { base_model: base }) },
    prose: `${prose(id)}${origin}`,
    tags: ['transformers', 'safetensors', 'license:apache-2.0'],
    config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
    files: { 'config.json': '{}', 'model.safetensors': { large: id }, ...(index % 3 === 0 ? { LICENSE: licenseText } : {}) },
  });
}
