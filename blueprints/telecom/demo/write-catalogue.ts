import { levelNames, type Product } from './catalogue.ts';
import type { InputFiles } from './write-files.ts';

/** Writes the catalogue and the mapping of products to segments, each a file of its own. */
export function writeCatalogue(files: InputFiles, catalogue: readonly Product[]): void {
  const products = files.table({
    file: 'Katalog Produk',
    sheet: 'Katalog',
    title: 'KATALOG PRODUK',
    header: ['Produk', 'Kategori Produk', 'Nomenklatur Baru', 'Kode', 'Harga Daftar'],
  });
  for (const { name, category, tier, code, price } of catalogue) products.add([name, category, tier, code, price]);
  const mapping = files.table({
    file: 'Pemetaan Produk Segmen',
    sheet: 'Segmen Produk',
    title: 'PEMETAAN PRODUK DAN SEGMEN',
    header: ['Produk', 'Segmen Target', 'Min Bandwidth', 'Level Harga', 'Kompleksitas', 'SBU Tidak Tersedia'],
  });
  for (const product of catalogue) {
    mapping.add([
      product.name,
      product.industries.join('; '),
      bandwidthText(product.minBandwidth),
      levelNames[product.level - 1] ?? null,
      product.complexity,
      product.ownersWithout.length === 0 ? null : product.ownersWithout.join('; '),
    ]);
  }
}

function bandwidthText(mbps: number): string {
  if (mbps === 0) return 'Tidak Ada';
  if (mbps < 1) return `${mbps * 1000} Kbps`;
  return mbps >= 1000 ? `${mbps / 1000} Gbps` : `${mbps} Mbps`;
}
