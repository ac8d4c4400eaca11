import { expect, test } from 'vitest';
import { headerTokens } from './header-tokens.ts';

const meanings = (header: string) => headerTokens(header).map(({ concepts }) => concepts[0] ?? '?');

test('[SRC-40] a header is taken apart however it is written', () => {
  for (const header of [
    'contract_end_date',
    'ContractEndDate',
    'contractenddate',
    'Contract End-Date',
    'CONTRACT END DATE',
  ]) {
    expect(meanings(header), header).toEqual(['contract', 'end', 'date']);
  }
  expect(meanings('Tgl. Jatuh Tempo')).toEqual(['date', 'due']);
  expect(meanings('No. Faktur')).toEqual(['id', 'invoice']);
});

test('[SRC-40] units, filler and what a pivot table writes before a header say nothing', () => {
  expect(meanings('Sum of Harga (Rp juta)')).toEqual(['price']);
  expect(meanings('Jumlah dari Nilai Faktur')).toEqual(['value', 'invoice']);
  expect(meanings('Bandwidth (Mbps)')).toEqual(['bandwidth']);
  expect(meanings('Mbps')).toEqual(['bandwidth']);
});

test('[SRC-40] abbreviations, affixes and one wrong letter are understood, and less sure', () => {
  expect(meanings('Invoces')).toEqual(['invoice']);
  expect(meanings('Pelangan')).toEqual(['customer']);
  expect(meanings('Tanggalnya')).toEqual(['date']);
  expect(headerTokens('Pelanggna')[0]).toMatchObject({ concepts: ['customer'], sureness: 0.92 });
  expect(headerTokens('Custom')[0]?.sureness).toBe(0.85);
  expect(meanings('Xyzzy')).toEqual(['?']);
});
