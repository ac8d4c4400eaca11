import { type Engine, type Fragment, fn, join, name, sql } from '#engine';
import { qualityRules } from './catalog.ts';
import type { QualitySettings } from './settings.ts';

type Action = 'interpreted' | 'kept' | 'excluded' | 'grouped' | 'question';

/** What a rule reports about lines: which, in which field, what stands there and what is used. */
interface LineFinding {
  rule: string;
  field: string;
  when: Fragment;
  before: Fragment;
  after: Fragment;
  action: Action;
  money?: Fragment;
}

const nothing = fn.text(null);
const amountText = fn.text(sql`amount`);
const mbpsText = fn.text(sql`bandwidth_mbps`);
const yearsText = fn.text(sql`tenure_years`);

const amountCell = (rule: string, when: Fragment, action: Action = 'interpreted', after = amountText): LineFinding => ({
  rule,
  field: 'amount',
  when,
  before: name('amount_cell'),
  after,
  action,
});

const bandwidthCell = (
  rule: string,
  notation: string,
  action: Action = 'interpreted',
  after = mbpsText,
): LineFinding => ({
  rule,
  field: 'bandwidth',
  when: sql`bandwidth_notation = ${notation}`,
  before: name('bandwidth_cell'),
  after,
  action,
});

const tenureCell = (rule: string, when: Fragment, action: Action = 'interpreted', after = yearsText): LineFinding => ({
  rule,
  field: 'tenure',
  when,
  before: name('tenure_cell'),
  after,
  action,
});

const excluded = (rule: string, field: string): LineFinding => ({
  rule,
  field,
  when: sql`excluded_by = ${rule}`,
  before: name('customer_name'),
  after: nothing,
  action: 'excluded',
});

const doubtful = (rule: string, when: Fragment): LineFinding => ({
  rule,
  field: 'customer_name',
  when,
  before: name('customer_name'),
  after: name('customer_name'),
  action: 'question',
});

/** Every finding about a line, in the order of the rules. */
function lineFindings(settings: QualitySettings): LineFinding[] {
  const cap = sql`CAST(${settings.tenureCapYears} AS DECIMAL(18,2))`;
  return [
    amountCell('QUA-1', sql`amount_notation = 'indonesian' AND amount IS NOT NULL`),
    amountCell('QUA-2', sql`amount_notation = 'english' AND amount IS NOT NULL`),
    amountCell('QUA-2', sql`amount_notation IN ('words', 'spaced') AND amount IS NOT NULL`),
    amountCell('QUA-3', sql`amount_notation = 'ambiguous'`, 'question', nothing),
    amountCell('QUA-4', sql`amount_state = 'unreadable' AND amount_notation <> 'ambiguous'`, 'question', nothing),
    amountCell('QUA-5', sql`amount_state = 'bundled'`),
    amountCell('QUA-6', sql`amount < 0`, 'kept'),
    bandwidthCell('QUA-10', 'kbps'),
    bandwidthCell('QUA-10', 'kbps-grouped'),
    bandwidthCell('QUA-11', 'gbps'),
    bandwidthCell('QUA-12', 'mbps-decimal'),
    bandwidthCell('QUA-13', 'e1'),
    { ...bandwidthCell('QUA-14', 'bare'), when: sql`bandwidth_notation = 'bare' AND NOT bandwidth_in_mbps` },
    bandwidthCell('QUA-15', 'ip'),
    bandwidthCell('QUA-16', 'none'),
    bandwidthCell('QUA-17', 'multiple'),
    bandwidthCell('QUA-18', 'unreadable', 'question', nothing),
    tenureCell('QUA-20', sql`tenure_state = 'renewal_risk'`),
    tenureCell('QUA-21', sql`tenure_notation = 'invalid'`, 'interpreted', nothing),
    tenureCell('QUA-22', sql`tenure_notation = 'months'`),
    tenureCell('QUA-23', sql`tenure_read > ${cap}`),
    tenureCell('QUA-24', sql`tenure_notation = 'unreadable'`, 'question', nothing),
    {
      rule: 'QUA-25',
      field: 'since',
      when: sql`since_notation = 'unreadable'`,
      before: name('since_cell'),
      after: nothing,
      action: 'question',
    },
    {
      rule: 'QUA-26',
      field: 'since',
      when: sql`since_notation = 'ordered'`,
      before: name('since_cell'),
      after: fn.text(name('since')),
      action: 'interpreted',
    },
    excluded('QUA-30', 'customer_name'),
    excluded('QUA-31', 'customer_name'),
    excluded('QUA-32', 'customer_name'),
    ...(settings.duplicates === 'keep' ? [doubtful('QUA-32', sql`is_twin AND excluded_by IS NULL`)] : []),
    excluded('QUA-33', 'customer_name'),
    excluded('QUA-34', 'customer_name'),
    {
      rule: 'QUA-35',
      field: 'status',
      when: sql`NOT is_active AND (excluded_by IS NULL OR excluded_by = 'QUA-35')`,
      before: name('status'),
      after: name('status'),
      action: settings.activeOnly ? 'excluded' : 'kept',
    },
    {
      rule: 'QUA-36',
      field: 'customer_name',
      when: sql`given_name <> customer_name AND excluded_by IS NULL`,
      before: name('given_name'),
      after: name('customer_name'),
      action: 'grouped',
    },
    doubtful(
      'QUA-39',
      sql`excluded_by IS NULL AND ${fn.matches(sql`lower(customer_name)`, '(^|[^a-z])(please delete|test account|akun test|akun uji|uji coba|dummy|testing)([^a-z]|$)')}`,
    ),
    doubtful(
      'QUA-40',
      sql`excluded_by IS NULL AND ${fn.matches(name('customer_name'), '\u00c3[\u0080-\u00bf\u2018-\u201e]|\u00e2\u20ac|\u00c2[\u0080-\u00bf]|\ufffd')}`,
    ),
  ];
}

/** Makes `raw_findings` from the judged lines: published columns, but with the field in place of the file's header. */
export async function findInLines(engine: Engine, settings: QualitySettings): Promise<void> {
  const severities = new Map(qualityRules.map(({ rule, severity }) => [rule, severity]));
  const queries = lineFindings(settings).map(
    (
      one,
    ) => sql`SELECT ${one.rule} AS rule, ${severities.get(one.rule) ?? 'info'} AS severity, source, sheet, source_row AS "row",
      ${one.field} AS field, ${one.before} AS before, ${one.after} AS after, ${one.money ?? name('amount')} AS money, ${one.action} AS action
    FROM judged_lines WHERE ${one.when}`,
  );
  await engine.createTable('raw_findings', join(queries, ' UNION ALL '));
}

/** Adds findings that `query` gives in the columns of `raw_findings` without severity; an empty sheet is NULL. */
export async function addFindings(engine: Engine, rule: string, query: Fragment): Promise<void> {
  const severity = qualityRules.find((one) => one.rule === rule)?.severity ?? 'info';
  await engine.execute(
    sql`INSERT INTO raw_findings SELECT ${rule}, ${severity}, source, NULLIF(sheet, ''), "row", field, before, after, money, action
      FROM (${query}) AS found`,
  );
}

/** Makes `findings` from `raw_findings`, each field named by the header of its file. */
export async function publishFindings(engine: Engine): Promise<void> {
  await engine.createTable(
    'findings',
    sql`SELECT f.rule, f.severity, f.source, f.sheet, f."row", coalesce(h.header, f.field) AS "column", f.before, f.after,
        CAST(f.money AS DECIMAL(18,2)) AS money, f.action
      FROM raw_findings AS f LEFT JOIN (
        SELECT field, source, coalesce(sheet, '') AS sheet, min(header) AS header FROM received_columns GROUP BY field, source, coalesce(sheet, '')
      ) AS h ON h.field = f.field AND h.source = f.source AND h.sheet = coalesce(f.sheet, '')`,
  );
  await engine.dropTable('raw_findings');
}
