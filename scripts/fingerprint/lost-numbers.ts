import type { LostNumber } from '../../src/util/clauses/clauses.ts';

const falcon = ['Definitions', 'Grant of Copyright', 'Grant of Patent', 'Redistribution', 'Acceptable Use', 'Publication', 'Submission of', 'Trademarks', 'Disclaimer of', 'Limitation of', 'Accepting Warranty'];
const rail = ['Definitions "', 'Grant of Copyright', 'Grant of Patent', 'Distribution and Redistribution\\.', 'Use-based restrictions\\. The', 'The Output You', 'Updates and Runtime', 'Trademarks and', 'Disclaimer of Warranty\\.', 'Limitation of Liability\\.', 'Accepting Warranty'];

/**
 * Texts whose numbering is missing in the copy at hand, as SOURCES.md notes or the text shows. The numbers are those by which the
 * text refers to itself and licence files cite it. Headings are a word or two.
 */
export const lostNumbers: Readonly<Record<string, readonly LostNumber[]>> = {
  'bigcode-openrail-m': ['Grant of Copyright', 'Grant of Patent'].map((words, at) => ({ name: String(at + 2), begins: new RegExp(`^\\s*${words}`, 'm') })),
  'falcon-llm-license': falcon.map((words, at) => ({ name: String(at + 1), begins: new RegExp(`^${words}`, 'm') })),
  'openrail++': rail.map((words, at) => ({ name: String(at + 1), begins: new RegExp(`(?<=\\s)${words.replaceAll(' ', '\\s+')}`) })),
  'stabilityai-ai-community': ['INTRODUCTION', 'RESEARCH &', 'COMMERCIAL USE', 'GENERAL TERMS', 'DEFINITIONS'].map((words, at) => ({ name: ['i', 'ii', 'iii', 'iv', 'v'][at] ?? '', begins: new RegExp(`^\\s*${words}`, 'm') })),
  'stable-video-diffusion-nc-community@2023-11-21': [
    { name: '1', begins: /^License Rights/m },
    { name: '3', begins: /^3\.\s+Intellectual/m },
  ],
};
