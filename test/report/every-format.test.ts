import { describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { reporters } from '../../src/report/index.ts';
import { formats } from '../../src/report/reporter.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, reportWith } from '../support/report.ts';

const options = { style: 'plain', width: 100 } as const;

async function render(format: (typeof formats)[number], report: Report): Promise<string> {
  return String((await reporters[format]())(report, options));
}

describe.each([...formats])('%s', (format) => {
  test('gives the same bytes for the same report, also after a round through JSON', async () => {
    const report = reportWith([distillSubject()]);
    const saved = Report.parse(JSON.parse(await render('json', report)));
    expect(await render(format, saved)).toBe(await render(format, report));
  });

  test('shows nothing that a terminal, an editor or an encoder would act on', async () => {
    const text = await render(format, hostileReport());
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
    expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
  });

  test('copes with a run that checked nothing', async () => {
    await expect(render(format, reportWith([]))).resolves.toBeTypeOf('string');
  });
});

test('a report of every shape stays within its own schema', () => {
  expect(Report.safeParse(hostileReport()).error).toBeUndefined();
  expect(Report.safeParse(reportWith([distillSubject()])).error).toBeUndefined();
});
