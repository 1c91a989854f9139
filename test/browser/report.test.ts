import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, reportWith, subjectWith } from '../support/report.ts';

/** A Chromium of the system; the tests are skipped, and listed as skipped, where there is none. */
const executablePath = process.env['MODELCHECK_CHROMIUM'] ?? '/usr/bin/chromium';
const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const many = reportWith([subjectWith({ id: 'org/zebra' }), distillSubject(), subjectWith({ id: 'org/apple' })]);

describe.skipIf(!existsSync(executablePath))(`in Chromium (${executablePath})`, { timeout: 60_000 }, () => {
  let folder = '';
  let browser: BrowserContext;
  const complaints: string[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'modelcheck-browser-'));
    browser = await chromium.launchPersistentContext(folder, { executablePath, args, offline: true });
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function open(markup: string): Promise<Page> {
    complaints.length = 0;
    const page = await browser.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('dialog', (dialog) => {
      complaints.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.setContent(markup, { waitUntil: 'load' });
    return page;
  }

  const shownModels = (page: Page): Promise<string[]> => page.locator('#index-table tbody tr:visible th a').allInnerTexts();

  test('filters by typing and by the verdict', async () => {
    const page = await open(await renderHtml(many));
    await page.locator('#filter-words').focus();
    await page.keyboard.type('zebra');
    expect(await shownModels(page)).toEqual(['org/zebra']);
    expect(await page.locator('#filter-count').innerText()).toBe('1 of 3 models shown');
    await page.locator('#filter-words').fill('');
    await page.locator('#filter-verdict').selectOption('undecided');
    expect(await shownModels(page)).toEqual(['lab/distill-8b']);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('sorts by mouse and by keyboard, and says so', async () => {
    const page = await open(await renderHtml(many));
    const head = page.locator('#index-table thead th').nth(1);
    await head.locator('button').click();
    expect(await shownModels(page)).toEqual(['lab/distill-8b', 'org/apple', 'org/zebra']);
    await head.locator('button').press('Enter');
    expect(await shownModels(page)).toEqual(['org/zebra', 'org/apple', 'lab/distill-8b']);
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    await page.close();
  });

  test('opens a model by mouse, by keyboard and by a link from the index', async () => {
    const page = await open(await renderHtml(many));
    const models = page.locator('details.model');
    await models.nth(0).locator('> summary').click();
    await models.nth(1).locator('> summary').press('Enter');
    await page.locator('#index-table a[href="#m3"]').click();
    await expect.poll(() => page.locator('details.model[open]').count()).toBe(3);
    expect(await page.locator('#m2 svg.lineage').isVisible()).toBe(true);
    await page.close();
  });

  test('prints all models on pages, closed parts included', async () => {
    const page = await open(await renderHtml(many));
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(6);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('runs nothing of what strangers wrote', async () => {
    const page = await open(await renderHtml(hostileReport()));
    expect(await page.locator('script').count()).toBe(1);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('img, iframe, object, embed, form').count()).toBe(0);
    expect(await page.locator('xpath=//*[@*[starts-with(name(), "on")]]').count()).toBe(0);
    for (const summary of await page.locator('summary').all()) await summary.click();
    await page.locator('main').hover();
    await page.pdf({ format: 'Letter' });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
