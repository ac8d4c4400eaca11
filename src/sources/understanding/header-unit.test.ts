import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerUnit } from './header-unit.ts';

test('[SRC-49] a header states scale, currency and measure', () => {
  const said: Record<string, [scale: number, currency: string | undefined, measure: string | undefined]> = {
    'Nilai (juta)': [1e6, undefined, undefined],
    'Pendapatan (Rp juta)': [1e6, 'IDR', undefined],
    'Revenue (in thousands)': [1e3, undefined, undefined],
    'Revenue (USD thousands)': [1e3, 'USD', undefined],
    'Rp 000': [1e3, 'IDR', undefined],
    "Omzet (Rp '000)": [1e3, 'IDR', undefined],
    "Sales ('000)": [1e3, undefined, undefined],
    'Revenue $K': [1e3, 'USD', undefined],
    'Amount (K)': [1e3, undefined, undefined],
    'Nilai jt': [1e6, undefined, undefined],
    'Nilai dalam ribuan rupiah': [1e3, 'IDR', undefined],
    'Nilai (Rp miliar)': [1e9, 'IDR', undefined],
    'Revenue USD m': [1e6, 'USD', undefined],
    revenue_idr_mn: [1e6, 'IDR', undefined],
    'Harga (Rp)': [1, 'IDR', undefined],
    amountUSD: [1, 'USD', undefined],
    bandwidth_mbps: [1, undefined, 'Mbps'],
    'Discount %': [1, undefined, '%'],
    'Kapasitas (Gbps)': [1, undefined, 'Gbps'],
  };
  for (const [header, [scale, currency, measure]] of Object.entries(said)) {
    const unit = headerUnit(header);
    expect([unit?.scale, unit?.currency, unit?.measure], header).toEqual([scale, currency, measure]);
  }
  expect(headerUnit('Pendapatan (Rp juta)')?.reason).toEqual({
    id: 'judulnya menyebut "juta" dan "Rp"',
    en: 'the header says "juta" and "Rp"',
  });
});

test('[SRC-49] a header that states none has none, whatever letters it has', () => {
  for (const header of ['Harga', 'Kode', 'Kota K', 'Ribut', 'Kontrak', 'M', 'K', 'Tahun 2000', 'Usdaya']) {
    expect(headerUnit(header), header).toBeUndefined();
  }
  fc.assert(
    fc.property(fc.string(), (header) => {
      const scale = headerUnit(header)?.scale ?? 1;
      expect([1, 1e3, 1e6, 1e9, 1e12]).toContain(scale);
    }),
  );
});
