import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenEngine, openEngine } from '#engine';
import { examine, oneColumn, times, type Written } from '../columns.fixture.ts';

let engine: OpenEngine;
beforeAll(async () => {
  engine = await openEngine('duckdb', { memory: '500MB' });
});
afterAll(() => engine.close());

/** Findings of one rule, as: column, rows, before, after, first repair in short. */
async function found(rule: string, tables: Written | readonly Written[], context = {}) {
  const all = (await examine(engine, 'headers' in tables ? [tables] : tables, context)).found;
  return all.filter((finding) => finding.rule === rule);
}

async function inColumn(rule: string, header: string, cells: readonly (string | null)[], context = {}) {
  return found(rule, oneColumn(header, cells), context);
}

const replacing = (column: string, from: string, to: string | null) => ({ kind: 'replace', column, from, to });
const upTo = (count: number, text: (at: number) => string) => Array.from({ length: count }, (_, at) => text(at));

describe('missing', () => {
  test('[DOC-10] "(null)" is proposed as blank, "unknown" is asked about', async () => {
    const findings = await inColumn('DOC-10', 'sektor', ['tani', '(null)', 'tani', 'unknown', '(null)']);
    expect(findings.map(({ before, rows, severity, firstRows }) => [before, rows, severity, firstRows])).toEqual([
      ['(null)', 2, 'warning', [3, 6]],
      ['unknown', 1, 'info', [5]],
    ]);
    expect(findings[0]?.repairs).toEqual([replacing('sektor', '(null)', null)]);
  });

  test('[DOC-11] blanks of an almost full column, with what explains them', async () => {
    const rows = upTo(120, (at) => String(at)).map((id, at) => [
      id,
      at < 4 ? ' ' : String(at),
      at < 4 ? '0' : String(1 + (at % 9)),
    ]);
    const [finding] = await found('DOC-11', { headers: ['code', 'total', 'tenure'], rows });
    expect(finding).toMatchObject({ column: 'total', rows: 4, firstRows: [2, 3, 4, 5], severity: 'warning' });
    expect(finding?.message.en).toContain('tenure = 0, and no other row is');
    expect(finding?.repairs).toEqual([replacing('total', ' ', null)]);
  });

  test('[DOC-11] a column that is half empty is not complained about', async () => {
    expect(await inColumn('DOC-11', 'keterangan', [...times(30, null), ...times(30, 'x')])).toEqual([]);
  });

  test.each([
    ['tenure', '999', upTo(60, (at) => String(at % 24)), 3],
    ['tenure', '-1', upTo(60, (at) => String(at % 24)), 2],
    ['employees', '-99', upTo(60, (at) => String(at)), 2],
    ['umur', '0', upTo(60, (at) => String(20 + (at % 50))), 1],
    ['tahun berdiri', '0', upTo(60, (at) => String(1960 + at)), 1],
    ['months', '9999', upTo(60, (at) => String(at)), 1],
  ])('[DOC-12] %s %s stands for none', async (header, sentinel, others, count) => {
    const [finding] = await inColumn('DOC-12', header, [...others, ...times(count, sentinel)]);
    expect(finding).toMatchObject({ rows: count, before: sentinel });
    expect(finding?.repairs).toEqual([replacing(header, sentinel, null)]);
  });

  test.each([
    ['tenure', [...upTo(60, (at) => String(at)), ...times(3, '99')]],
    ['income', [...upTo(60, (at) => String(10_000 + at * 100)), ...times(9, '0')]],
    ['quantity', [...upTo(60, (at) => String(1 + (at % 14))), ...times(3, '-1')]],
    ['balance', [...upTo(60, (at) => String(at - 30)), ...times(3, '-1')]],
    ['revenue', [...upTo(60, (at) => String(Math.round(Math.exp(at / 6) * 1000))), '9999999']],
  ])('[DOC-12] nothing in %s does', async (header, cells) => {
    expect(await inColumn('DOC-12', header, cells)).toEqual([]);
  });
});

describe('dates', () => {
  const days = upTo(40, (at) => `2024-0${1 + (at % 9)}-1${at % 9}`);

  test.each(['1900-01-01', '1970-01-01', '2099-12-31', '9999-12-31'])('[DOC-13] %s stands for none', async (day) => {
    const [finding] = await inColumn('DOC-13', 'tanggal mulai', [...days, day, `${day} 00:00:00`]);
    expect(finding).toMatchObject({ rows: 2, firstRows: [42, 43] });
    expect(finding?.repairs.map((repair) => 'from' in repair && repair.from)).toEqual([day, `${day} 00:00:00`]);
  });

  test('[DOC-13] an end far away and too frequent, but not one lonely early day', async () => {
    expect(await inColumn('DOC-13', 'start', [...days, ...times(30, '2011-05-05')])).toHaveLength(1);
    expect(await inColumn('DOC-13', 'start', [...days, '2011-05-05'])).toEqual([]);
    const births = upTo(40, (at) => `19${70 + Math.floor(at / 2)}-0${1 + (at % 2) * 6}-01`);
    expect(await inColumn('DOC-13', 'birth', births)).toEqual([]);
  });

  test('[DOC-14] what is no day is counted; zeros are proposed as blank', async () => {
    const [finding] = await inColumn('DOC-14', 'tanggal', [...days, '0000-00-00', '31/02/2024', 'menyusul']);
    expect(finding).toMatchObject({ rows: 3, firstRows: [42, 43, 44] });
    expect(finding?.repairs).toEqual([replacing('tanggal', '0000-00-00', null)]);
    expect(await inColumn('DOC-10', 'tanggal', [...days, 'NaT'])).toHaveLength(1);
  });

  test('[DOC-15] an order that nothing settles, and one that is settled', async () => {
    const either = upTo(20, (at) => `0${1 + (at % 9)}/0${1 + ((at + 3) % 9)}/2024`);
    expect((await inColumn('DOC-15', 'tanggal', either))[0]?.rows).toBe(20);
    expect(await inColumn('DOC-15', 'tanggal', [...either, '25/01/2024'])).toEqual([]);
    const [mixed] = await inColumn('DOC-15', 'tanggal', [...either, '25/01/2024', '01/25/2024']);
    expect(mixed?.message.en).toContain('both orders');
    expect(await inColumn('DOC-15', 'tanggal', ['01/01/2024', '02/02/2024', '03/03/2024'])).toEqual([]);
  });

  test('[DOC-16] counts of days among dates, and a column of them', async () => {
    const [finding] = await inColumn('DOC-16', 'tanggal', [...days, '45292']);
    expect(finding).toMatchObject({ before: '45292', after: '2024-01-01' });
    expect(finding?.repairs).toEqual([replacing('tanggal', '45292', '2024-01-01')]);
    expect((await inColumn('DOC-16', 'Tanggal Kontrak', ['45292', '45300', '45310']))[0]?.rows).toBe(3);
    expect(await inColumn('DOC-16', 'harga', ['45292', '45300', '45310'])).toEqual([]);
  });

  test('[DOC-17] days to come in a column of the past, but not in one of the future', async () => {
    const context = { asOf: '2024-12-31' };
    const cells = [...days, '2042-03-01'];
    expect((await inColumn('DOC-17', 'order date', cells, context))[0]).toMatchObject({
      rows: 1,
      before: '2042-03-01',
    });
    expect(await inColumn('DOC-17', 'tanggal jatuh tempo', cells, context)).toEqual([]);
    expect(await inColumn('DOC-17', 'order date', days, context)).toEqual([]);
  });
});

describe('numbers', () => {
  const plain = upTo(30, (at) => String(1000 + at * 7));

  test.each([
    ['1.500.000,50', '1500000.5'],
    ['1,500,000', '1500000'],
    ['Rp 1.500', '1500'],
  ])('[DOC-18] %s among plain numbers is %s', async (text, to) => {
    const [finding] = await inColumn('DOC-18', 'nilai', [...plain, text]);
    expect(finding).toMatchObject({ rows: 1, firstRows: [32], before: text, after: to });
    expect(finding?.repairs).toEqual([replacing('nilai', text, to)]);
  });

  test('[DOC-18] English among Indonesian numbers is written their way; one notation throughout is no finding', async () => {
    const indonesian = upTo(30, (at) => `1.${100 + at}.000,5`);
    expect((await inColumn('DOC-18', 'nilai', [...indonesian, '1,500,000.5']))[0]?.after).toBe('1500000,5');
    expect(await inColumn('DOC-18', 'nilai', indonesian)).toEqual([]);
  });

  test('[DOC-19] 1.500 is a question where nothing settles it, or where both notations occur', async () => {
    const [finding] = await inColumn('DOC-19', 'nilai', [...upTo(10, (at) => `${at + 1}.500`), '7']);
    expect(finding).toMatchObject({ rows: 10, before: '1.500', repairs: [] });
    const both = ['1.500.000', '2,500,000', '3,500,000', '4.500'];
    expect((await inColumn('DOC-19', 'nilai', both))[0]?.firstRows).toEqual([5]);
    expect(await inColumn('DOC-19', 'nilai', ['1.500', '2.500.000', '3.000'])).toEqual([]);
    expect(await inColumn('DOC-19', 'index', ['93.994', '92.2', '94.465'])).toEqual([]);
  });

  test('[DOC-20] texts among numbers', async () => {
    const [finding] = await inColumn('DOC-20', 'nilai', [...plain, 'gratis', 'lihat kontrak']);
    expect(finding).toMatchObject({ rows: 2, firstRows: [32, 33], repairs: [] });
  });

  test('[DOC-21] units that differ', async () => {
    const cells = [...upTo(20, (at) => `${at + 1} Mbps`), '512 kbps'];
    expect((await inColumn('DOC-21', 'bandwidth', cells))[0]).toMatchObject({ rows: 1, firstRows: [22] });
    expect(await inColumn('DOC-21', 'bandwidth', cells.slice(0, 20))).toEqual([]);
  });
});

describe('texts', () => {
  test('[DOC-22] mojibake is proposed decoded, a lost letter is told', async () => {
    const findings = await inColumn('DOC-22', 'kota', ['Bandung', 'MÃ¡laga', 'MÃƒÂ¡laga', 'M\ufffdlaga', 'Málaga']);
    expect(findings[0]).toMatchObject({ rows: 2, firstRows: [3, 4] });
    expect(findings[0]?.repairs).toEqual([
      replacing('kota', 'MÃ¡laga', 'Málaga'),
      replacing('kota', 'MÃƒÂ¡laga', 'Málaga'),
    ]);
    expect(findings[1]).toMatchObject({ rows: 1, firstRows: [5], repairs: [] });
  });

  test('[DOC-23] blanks around and characters nobody sees', async () => {
    const [finding] = await inColumn('DOC-23', 'paket', ['Basic', 'Basic ', 'Basic\u00a0Plus', 'Basic Plus', 'Pro']);
    expect(finding).toMatchObject({ rows: 2, firstRows: [3, 4], severity: 'warning' });
    expect(finding?.repairs).toEqual([
      replacing('paket', 'Basic\u00a0Plus', 'Basic Plus'),
      replacing('paket', 'Basic ', 'Basic'),
    ]);
  });

  test('[DOC-24] ids in powers of ten and ids without their zeros', async () => {
    const [lost] = await inColumn('DOC-24', 'Account No', [
      '1.23E+15',
      ...upTo(20, (at) => String(812_000_111_000 + at)),
    ]);
    expect(lost).toMatchObject({ rows: 1, before: '1.23E+15', repairs: [] });
    const [short] = await inColumn('DOC-24', 'Account No', ['1234', ...upTo(20, (at) => `0${1300 + at}`)]);
    expect(short).toMatchObject({ rows: 1, before: '1234', after: '01234' });
    expect(
      await inColumn(
        'DOC-24',
        'Account No',
        upTo(20, (at) => String(95 + at)),
      ),
    ).toEqual([]);
  });

  test('[DOC-34] columns that say nothing or always the same', async () => {
    const rows = upTo(5, String).map((id) => [id, '-', 'x', id]);
    const findings = await found('DOC-34', { headers: ['id', 'kosong', 'sama', 'nilai'], rows });
    expect(findings.map(({ column, severity }) => [column, severity])).toEqual([
      ['kosong', 'info'],
      ['sama', 'info'],
    ]);
  });

  test('[DOC-35] personal data is told and not shown', async () => {
    const [finding] = await inColumn(
      'DOC-35',
      'kontak',
      upTo(10, (at) => `orang${at}@contoh.id`),
    );
    expect(finding).toMatchObject({ column: 'kontak', before: null, after: null, severity: 'info' });
    expect(JSON.stringify(finding)).not.toContain('@');
  });
});
