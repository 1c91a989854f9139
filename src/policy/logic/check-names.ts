import type { Vocabulary } from '../../model/fact-type.ts';
import { didYouMean } from '../../util/suggest.ts';
import { countryHint, isCountryCode } from '../countries.ts';
import type { CheckContext } from './check-context.ts';

/** Checks a text that is compared with a fact which names something: a name that nothing bears would make the rule decide nothing, unseen. */
export function checkName(written: string, vocabulary: Vocabulary, context: Pick<CheckContext, 'path' | 'report' | 'warn' | 'names'>): void {
  checks[vocabulary](written, context);
}

type NameCheck = (written: string, context: Pick<CheckContext, 'path' | 'report' | 'warn' | 'names'>) => void;

const checks = {
  license: checkLicense,
  'license-expression': (written, context) => wordsOf(written).forEach((word) => checkLicense(word, context)),
  'spdx-id': checkSpdxId,
  'license-family': (written, { names, path, report }) => {
    if (names && !names.families.includes(written)) report(path, `the catalog has no family of licences "${written}"`, didYouMean(written, names.families) ?? `families: ${names.families.join(', ')}`);
  },
  country: (written, { path, report }) => {
    if (!isCountryCode(written)) report(path, `"${written}" is no country`, countryHint(written) ?? 'write its ISO 3166-1 alpha-2 code, e.g. DE; EU and EEA stand for their members');
  },
  currency: (written, { path, report }) => {
    if (!Intl.supportedValuesOf('currency').includes(written)) report(path, `"${written}" is no currency`, didYouMean(written, ['USD', 'EUR', 'GBP', 'CNY', 'JPY']) ?? 'write its ISO 4217 code, e.g. USD');
  },
} as const satisfies Record<Vocabulary, NameCheck>;

/** An id of the SPDX list that the catalog lacks is allowed, since a later catalog may have it. */
function checkLicense(written: string, { names, path, report, warn }: Parameters<NameCheck>[1]): void {
  if (!names || names.licenses.includes(written)) return;
  const id = names.idOf(written);
  if (id !== null) report(path, `"${written}" is no id of the licence catalog, and facts hold ids`, `write "${id}"`);
  else if (names.isSpdxId(written)) warn?.(path, `the catalog has no licence "${written}", so no model is found to be under it`, 'it is an id of the SPDX list; a model that declares it has it in license.unexplained');
  else report(path, `there is no licence "${written}" in the catalog`, didYouMean(written, names.licenses) ?? '`modelcheck license list` shows them all');
}

function checkSpdxId(written: string, { names, path, report }: Parameters<NameCheck>[1]): void {
  if (!names || names.isSpdxId(written) || written.startsWith('LicenseRef-')) return;
  report(path, `"${written}" is no id of the SPDX licence list`, names.idOf(written) === null ? 'https://spdx.org/licenses lists them' : 'the field "id" beside it holds the id of the catalog');
}

/** The names of an expression such as `mit OR apache-2.0`. */
function wordsOf(expression: string): readonly string[] {
  return expression.split(/[\s()]+/).filter((word) => word !== '' && !/^(?:AND|OR|WITH)$/.test(word));
}
