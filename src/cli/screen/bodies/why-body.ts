import type { Subject } from '../../../model/report.ts';
import { renderWhy, type Why } from '../../../report/why/render-why.ts';
import { line, type Line } from '../text/line.ts';
import { foldText } from '../text/fold.ts';

/** Why a model is judged as it is: the explanation of `modelcheck why`. */
export function whyBody(subject: Subject, why: Omit<Why, 'subject'>, columns: number): readonly Line[] {
  return foldText(renderWhy({ ...why, subject }, columns), columns).map((text, at) => line(text, at === 0 ? subject.verdict : 'plain'));
}
