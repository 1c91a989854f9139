import { currentPosition, currentView, type ScreenState } from '../state.ts';
import { suppositionList } from '../select/supposition-list.ts';
import { line, type Line } from '../text/line.ts';
import { words } from '../words.ts';
import { compareBody } from './compare-body.ts';
import { evidenceBody } from './evidence-body.ts';
import { helpBody } from './help-body.ts';
import { lineageBody } from './lineage-body.ts';
import { summaryBody } from './summary-body.ts';
import { termsBody } from './terms-body.ts';
import { whyBody } from './why-body.ts';

/** The text that the present view scrolls; empty for views that are lists. */
export function bodyOf(state: ScreenState): readonly Line[] {
  const view = currentView(state);
  const { columns } = state.size;
  if (view === 'help') return helpBody(state.report, columns);
  if (view === 'compare') return compareBody(state.marked.flatMap((position) => state.report.subjects[position] ?? []), { columns, shown: state.compared });
  return view === 'model' ? modelBody(state) : [];
}

function modelBody(state: ScreenState): readonly Line[] {
  const position = currentPosition(state);
  const subject = position === null ? undefined : state.report.subjects[position];
  if (subject === undefined) return [];
  const { columns } = state.size;
  if (state.tab === 'summary') return summaryBody(subject, columns);
  if (state.tab === 'lineage') return lineageBody(subject, columns);
  if (state.tab === 'terms') return termsBody(subject, columns);
  if (state.tab === 'evidence') return evidenceBody(subject, columns);
  const { explanation } = state;
  if (explanation === null || explanation.position !== position || explanation.report !== state.report) return [line(words.explaining)];
  return whyBody(subject, { policy: state.report.policy.id, whatIf: suppositionList(state.suppositions), explanation: explanation.words }, columns);
}
