import { shownReport } from '../select/shown-report.ts';
import type { Prompt, ScreenState } from '../state.ts';
import { words } from '../words.ts';
import { asking, withFact } from './facts-keys.ts';
import { isCharacter, type Key } from './key.ts';
import { tableKeys } from './table-keys.ts';

/** Longest text that can be typed. */
const longest = 300;

/** Keys while a line is typed. A filter works while it is typed. */
export function promptKeys(state: ScreenState, prompt: Prompt, key: Key): ScreenState {
  if (key === 'enter') return submit({ ...state, prompt: null }, prompt);
  if (key === 'escape') return { ...state, prompt: null, ...(prompt.kind === 'filter' ? { filter: '' } : {}) };
  if (prompt.kind === 'filter' && (key === 'up' || key === 'down')) return tableKeys(state, key);
  const text = typed(prompt.text, key);
  if (text === prompt.text) return state;
  return { ...state, prompt: prompt.kind === 'file' ? { ...prompt, text, replaces: null } : { ...prompt, text }, ...(prompt.kind === 'filter' ? { filter: text } : {}) };
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A text after a key; Backspace takes back what looks like one character. */
function typed(text: string, key: Key): string {
  if (key === 'backspace') return [...graphemes.segment(text)].slice(0, -1).map(({ segment }) => segment).join('');
  if (key === 'ctrl-u') return '';
  return isCharacter(key) && text.length < longest ? text + key : text;
}

function submit(state: ScreenState, prompt: Prompt): ScreenState {
  if (prompt.kind === 'filter') return state;
  const text = prompt.text.trim();
  if (prompt.kind === 'fact') return asking(state, withFact(state.suppositions, prompt.fact, text === '' ? null : text));
  if (text === '') return state;
  const report = shownReport(state);
  if (report.subjects.length === 0) return { ...state, message: words.nothingToExport };
  return { ...state, message: words.writing(text), request: { kind: 'save', report, format: prompt.format, file: text, existing: prompt.replaces === text ? 'replace' : 'keep' } };
}
