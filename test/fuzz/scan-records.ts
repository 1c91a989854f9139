import { createNodeIo } from '../../src/io/node-io.ts';
import { loadKnowledge, type Knowledge } from '../../src/load.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import type { Report } from '../../src/model/report.ts';
import { parseCard } from '../../src/source/card.ts';
import type { Source } from '../../src/source/source.ts';
import { examine, type Examined } from '../../src/examine.ts';
import { scan, type ScanContext } from '../../src/scan.ts';
import { record } from '../support/record.ts';
import { testNow } from '../support/run-cli.ts';

const io = createNodeIo();

/** A scan over records that are at hand, by the default policy and with all of modelcheck's knowledge. */
export type ScanRecords = (records: readonly ModelRecord[]) => Promise<Report>;

/** Loads what a scan needs. */
export async function prepareScan(): Promise<{ readonly knowledge: Knowledge; readonly scanRecords: ScanRecords; readonly examineRecord: (record: ModelRecord) => Promise<Examined> }> {
  const [knowledge, { policy }] = await Promise.all([loadKnowledge(io), loadPolicy('commercial-saas', io)]);
  const rest = { ...knowledge, policy, profile: {}, waivers: [], failOn: 'error', now: testNow, toolVersion: '0.0.0-test' } satisfies Omit<ScanContext, 'source'>;
  const scanRecords: ScanRecords = (records) => scan(records.map(({ id }) => ({ kind: 'hub', asked: id, id, revision: null })), { ...rest, source: sourceOf(records) });
  const examineRecord = (one: ModelRecord): Promise<Examined> => examine({ kind: 'hub', asked: one.id, id: one.id, revision: null }, { ...knowledge, source: sourceOf([one]) });
  return { knowledge, scanRecords, examineRecord };
}

function sourceOf(records: readonly ModelRecord[]): Source {
  const byId = new Map(records.map((one) => [one.id, one]));
  return {
    id: 'hub',
    location: 'records',
    readModel: (ref) => {
      const found = ref.kind === 'hub' ? byId.get(ref.id) : undefined;
      return Promise.resolve(found ? { kind: 'record', record: found } : { kind: 'failure', reason: 'missing', detail: 'there is no such model' });
    },
  };
}

/** A record as the Hub source makes it of a README. */
export function recordOfReadme(id: string, readme: string, rest: Partial<ModelRecord> = {}): ModelRecord {
  return record(id, { readme, readmeState: 'read', card: parseCard(readme).card, ...rest });
}
