import { detectCode } from '../code/detect-code.ts';
import { languages } from '../code/language.ts';
import { detectScript } from '../command/detect-script.ts';
import { allOf, joinFindings, type Findings } from '../sighting.ts';
import { readCells, type CodeLine } from './cells.ts';

const kinds = allOf('notebook');

/** The models that the code cells of a notebook load, with their commands after `!` and in `%%bash` cells. */
export function detectNotebook(text: string): Findings {
  const cells = readCells(text);
  if (cells === null) return { sightings: [], remarks: [{ at: null, reason: 'not-a-notebook', detail: 'no JSON of a notebook with cells' }] };
  const language = /^r$/i.test(cells.language ?? '') ? languages.script : /script|deno/i.test(cells.language ?? '') ? languages.javascript : languages.python;
  const { code, commands } = separate(cells.code);
  const found = atFile(joinFindings([detectCode(code, language, kinds), detectScript(commands, { kinds })]), cells.code);
  return isCutOff(text) ? { ...found, remarks: [...found.remarks, { at: null, reason: 'not-a-notebook', detail: 'ends in the middle; only what stands before was read' }] } : found;
}

/** True for a text that does not end with the bracket that closes a notebook. */
function isCutOff(text: string): boolean {
  return !/\}\s*$/.test(text.slice(-1_000));
}

/** Code and commands as two texts of the same length, each with the other's lines blanked. */
function separate(pieces: readonly CodeLine[]): { readonly code: string; readonly commands: string } {
  const code: string[] = [];
  const commands: string[] = [];
  let isShell = false;
  for (const { text, isFirst } of pieces) {
    if (isFirst) isShell = /^\s*%%(?:bash|sh|script|cmd)\b/.test(text);
    for (const line of text.split(/(?<=\n)/)) {
      const isCommand = (isShell && !/^\s*%%/.test(line)) || /^\s*(?:!|%(?!%))/.test(line);
      const blank = line.replace(/[^\n]/g, ' ');
      code.push(isShell || isCommand || /^\s*%%/.test(line) ? blank : line);
      commands.push(isCommand ? line.replace(/^(\s*)[!%]/, '$1 ') : blank);
    }
  }
  return { code: code.join(''), commands: commands.join('') };
}

/** Findings of the joined code at their places in the file. */
function atFile({ sightings, remarks }: Findings, lines: readonly CodeLine[]): Findings {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of lines) {
    starts.push(length);
    length += text.length;
  }
  const place = (at: number): number => {
    const index = lastAtOrBefore(starts, at);
    return (lines[index]?.at ?? 0) + Math.min(at - (starts[index] ?? 0), Math.max(0, (lines[index]?.text.length ?? 1) - 1));
  };
  return { sightings: sightings.map((sighting) => ({ ...sighting, at: place(sighting.at) })), remarks: remarks.map((remark) => ({ ...remark, at: remark.at === null ? null : place(remark.at) })) };
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
