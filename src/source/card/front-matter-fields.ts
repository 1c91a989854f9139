import { parseYaml } from '../../util/yaml.ts';
import { isReadKey } from './card-keys.ts';

/** Top-level values of a front matter by key, and what was odd about its YAML. */
export interface Fields {
  readonly fields: ReadonlyMap<string, unknown>;
  readonly oddities: readonly string[];
}

/**
 * Characters and colons of YAML parsed in one go. The cost grows with the square of the number of keys, so a longer front
 * matter (real ones hold evaluation results of 300 kB) is read block by block, and only the blocks that matter.
 */
const maximumParsed = 64_000;
const maximumColons = 3_000;

/** Blocks with known keys of a broken or long front matter that are looked at. */
const maximumBlocks = 2_000;

/** Reads the YAML of a front matter. What the parser refuses is salvaged key by key and reported. Never throws. */
export function readFields(text: string): Fields {
  const whole = isCheap(text) ? parsed(text) : undefined;
  if (whole === undefined) return salvage(text);
  if (whole === null) return { fields: new Map(), oddities: [] };
  if (!isMapping(whole)) return { fields: new Map(), oddities: ['front-matter-not-a-mapping'] };
  return { fields: new Map(Object.entries(whole)), oddities: [] };
}

function isCheap(text: string): boolean {
  return text.length <= maximumParsed && text.split(':', maximumColons + 2).length <= maximumColons;
}

/** The plain value, or undefined when the text is not YAML. */
function parsed(text: string): unknown {
  const { value, mistakes } = parseYaml(text, 'README.md');
  return mistakes.length > 0 ? undefined : value;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function salvage(text: string): Fields {
  const fields = new Map<string, unknown>();
  const oddities = new Set([isCheap(text) ? 'front-matter-not-yaml' : 'front-matter-too-long']);
  for (const { key, block } of topLevelBlocks(text)) {
    const value = valueOfBlock(key, block);
    if (value === null && /:\s*\S/.test(block)) oddities.add(`${key}-unread`);
    if (fields.has(key)) oddities.add('duplicate-key');
    fields.set(key, fields.has(key) ? joined(fields.get(key), value) : value);
  }
  return { fields, oddities: [...oddities] };
}

/** Lines from a known key at the left margin to the next key there. */
function topLevelBlocks(text: string): readonly { readonly key: string; readonly block: string }[] {
  const starts = [...text.matchAll(/^([A-Za-z_][\w-]{0,60})[ \t]*:(?=\s|$)/gm)];
  const blocks = starts.flatMap((start, index) => {
    const key = start[1] ?? '';
    return isReadKey(key) ? [{ key, block: text.slice(start.index, starts[index + 1]?.index) }] : [];
  });
  return blocks.slice(0, maximumBlocks);
}

/** Both values of a repeated key: each may bind, so none is dropped. */
function joined(earlier: unknown, later: unknown): unknown {
  return [earlier, later].flat();
}

function valueOfBlock(key: string, block: string): unknown {
  if (!isCheap(block)) return null;
  const value = parsed(block) ?? parsed(block.replaceAll('\t', '  '));
  return isMapping(value) ? value[key] : plainRest(block);
}

/** The rest of a line that YAML refuses, e.g. `license: @mine` or `license_name: a: b`; null when the value spans lines. */
function plainRest(block: string): string | null {
  const lines = block.split('\n').filter((line) => line.trim() !== '');
  return lines.length === 1 ? (lines[0] ?? '').slice((lines[0] ?? '').indexOf(':') + 1).trim() : null;
}
