import type { WriteSheet } from 'hucre/xlsx';
import { type FindingSummary, findingSummary, keyMetrics, type PublishedRun, segmentShares } from '#answers';
import { metricDefinitions } from '#contract';
import type { Language } from '#values';
import { SheetDraft } from '../sheet-draft.ts';
import { type Form, wordRules } from '../styles.ts';
import { actionName, schemeName, segmentMeaning, sheetNames, unitName } from '../words.ts';
import { mostCustomers } from './customers.ts';

const texts = {
  id: {
    figures: 'Angka utama',
    heads: ['Angka', 'Nilai', 'Satuan', 'Jenis'],
    segments: ['Segmen', 'Pelanggan', '% pelanggan', 'Pendapatan', '% pendapatan', 'Tindakan', 'Arti'],
    rule: 'Skor, segmen, prioritas, dan nilai penawaran adalah ATURAN (RULE) yang dipilih orang, bukan prediksi: tidak satu pun menyatakan peluang berhasil. Sel kosong berarti tidak diketahui, bukan nol.',
    absent: 'Yang belum ada',
    tooMany: (rest: string) => `Lembar kerja penuh: ${rest} pelanggan lagi ada di tabel customers.`,
  },
  en: {
    figures: 'Key figures',
    heads: ['Figure', 'Value', 'Unit', 'Kind'],
    segments: ['Segment', 'Customers', '% of customers', 'Revenue', '% of revenue', 'Action', 'Meaning'],
    rule: 'Scores, segments, priorities and the worth of offers are RULES that someone chose, not predictions: none states a chance of success. An empty cell means not known, never zero.',
    absent: 'What is absent',
    tooMany: (rest: string) => `The sheet is full: ${rest} more customers are in the table customers.`,
  },
} as const;

function localeOf(language: Language): string {
  return language === 'id' ? 'id-ID' : 'en-GB';
}

const formOfUnit: Readonly<Record<string, Form>> = {
  currency: 'amount',
  rows: 'whole',
  products: 'whole',
  share: 'share',
  points: 'score',
  Mbps: 'mbps',
  years: 'years',
};

/** Company, day, key figures, and both matrices. */
export async function summarySheet(run: PublishedRun, language: Language, customers: number): Promise<WriteSheet> {
  const { manifest } = run;
  const text = texts[language];
  const sheet = new SheetDraft(sheetNames.summary[language], [48, 20, 16, 22, 16, 26, 64]);
  sheet.title(manifest.company === '' ? 'Nilai' : manifest.company).note(headline(run, language, customers));
  for (const warning of moneyWarnings(await findingSummary(run), language, manifest.currency)) sheet.warning(warning);
  sheet.note(text.rule);
  if (customers > mostCustomers)
    sheet.warning(text.tooMany((customers - mostCustomers).toLocaleString(localeOf(language))));
  await addFigures(sheet.section(text.figures), run, language);
  for (const scheme of ['quadrant', 'revenue_tenure']) {
    const shares = await segmentShares(run, scheme);
    const forms: readonly Form[] = ['text', 'whole', 'share', 'amount', 'share', 'text', 'wrapped'];
    sheet.section(schemeName(scheme, language)).table(
      text.segments.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      shares.map((share) => [
        share.segment,
        share.customers,
        share.customerShare,
        share.revenue,
        share.revenueShare,
        actionName(share.action, language),
        segmentMeaning(scheme, share.segment, language),
      ]),
    );
    if (scheme === 'quadrant') {
      sheet.colour(0, shares.length, (range, first) =>
        wordRules(range, ['Star', 'Risk', 'Sniper', 'Incubator'], first),
      );
    }
  }
  if (manifest.absent.length > 0) sheet.section(text.absent);
  for (const sentence of manifest.absent) sheet.note(sentence[language]);
  return sheet.finish();
}

function headline({ manifest }: PublishedRun, language: Language, customers: number): string {
  const { asOf, run, currency, revenuePeriod } = manifest;
  const count = customers.toLocaleString(localeOf(language));
  return language === 'id'
    ? `Per ${asOf}. Run ${run}. ${count} pelanggan. Uang dalam ${currency} per ${revenuePeriod === 'month' ? 'bulan' : 'tahun'}.`
    : `As of ${asOf}. Run ${run}. ${count} customers. Money in ${currency} a ${revenuePeriod}.`;
}

/** A warning for each rule whose findings put money in doubt. */
function moneyWarnings(findings: readonly FindingSummary[], language: Language, currency: string): string[] {
  const locale = localeOf(language);
  return findings
    .filter((finding) => finding.severity !== 'info' && finding.money > 0)
    .slice(0, 3)
    .map(({ rule, title, rows, money }) => {
      const amount = `${currency} ${Math.round(money).toLocaleString(locale)}`;
      const count = rows.toLocaleString(locale);
      return language === 'id'
        ? `Periksa dulu. ${rule}: ${title.id}. ${count} baris, ${amount}.`
        : `Check first. ${rule}: ${title.en}. ${count} rows, ${amount}.`;
    });
}

async function addFigures(sheet: SheetDraft, run: PublishedRun, language: Language): Promise<void> {
  const values = new Map((await keyMetrics(run)).map((metric) => [metric.metric, metric.value]));
  const shown = metricDefinitions.filter(({ metric }) => !/^(quadrant|revenue_tenure)\./.test(metric));
  const forms: readonly Form[] = ['wrapped', 'whole', 'text', 'text'];
  sheet
    .table(
      texts[language].heads.map((header, index) => ({ header, form: forms[index] ?? 'text' })),
      shown.map(({ metric, meaning, unit, kind }) => [
        meaning[language],
        values.get(metric) ?? null,
        unitName(unit, run.manifest.currency, language),
        kind,
      ]),
    )
    .forms(
      1,
      shown.map(({ unit }) => formOfUnit[unit] ?? 'years'),
    );
}
