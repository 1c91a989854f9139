import { existsSync } from 'node:fs';
import { createNodeIo } from '../../src/io/node-io.ts';
import { loadKnowledge } from '../../src/load.ts';
import { percent, type Bench } from '../table.ts';
import { scoreCards } from './cards.ts';
import { scoreChains } from './chains-lineage.ts';
import { scoreConflicts } from './chains.ts';
import { scoreLineage } from './lineage.ts';
import { scoreRelations } from './relations.ts';

/** Folder of the labelled real models; beside the checkout unless the environment says otherwise. */
const gold = `${process.env['MODELCHECK_SHARED'] ?? '../shared'}/gold`;

/** Lineage, relations, cards, chains and conflicts on labelled real models. */
export const goldBench: Bench = {
  title: 'Accuracy on labelled real models',
  async run() {
    if (!existsSync(gold)) return { skipped: 'the labelled models are not beside this checkout' };
    const { families } = await loadKnowledge(createNodeIo());
    const lineage = scoreLineage(gold, families);
    const relations = scoreRelations(gold, families);
    const cards = scoreCards(gold);
    const chains = await scoreChains(gold, families);
    const conflicts = await scoreConflicts(gold);
    const right = relations.relations - relations.wrong.length;
    return [
      { what: `certain parents of ${lineage.records} real cards, precision`, target: '≥ 98 %', figure: percent(lineage.found, lineage.found + lineage.falseEdges), met: lineage.precision >= 0.98 },
      { what: 'certain parents, recall', target: '≥ 95 %', figure: percent(lineage.found, lineage.certain), met: lineage.recall >= 0.95 },
      { what: 'edges in negative controls', target: '0', figure: String(lineage.edgesInControls), met: lineage.edgesInControls === 0 },
      { what: 'silent origins called roots', target: '0', figure: String(lineage.silentCalledRoot), met: lineage.silentCalledRoot === 0 },
      { what: `relation judged from files (${relations.relations} repositories)`, target: '≥ 95 %', figure: percent(right, relations.relations), met: right / relations.relations >= 0.95 },
      { what: `fields of ${cards.cards} odd cards`, target: '100 %', figure: percent(cards.fields - cards.wrong.length, cards.fields), met: cards.wrong.length === 0 },
      { what: `ancestors of ${chains.chains} chains exact`, target: '', figure: percent(chains.right, chains.chains), met: null },
      { what: 'inherited-restriction-dropped and siblings', target: '≥ 97 %', figure: percent(conflicts.answersRight, conflicts.chains), met: conflicts.answersRight / conflicts.chains >= 0.97 },
      { what: `false alarms on ${conflicts.clean} clean chains`, target: '0', figure: String(conflicts.falseAlarms), met: conflicts.falseAlarms === 0 },
      { what: `governing licences exact (${conflicts.complete} chains with complete facts)`, target: '≥ 97 %', figure: percent(conflicts.governingRight, conflicts.complete), met: conflicts.governingRight / conflicts.complete >= 0.97 },
    ];
  },
};
