import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entities, entityNamed, entityNames, headerKey, headerWords, missingNeeds } from '#entities';

const columns: Record<string, readonly string[]> = {
  lines:
    'customer_id customer_name amount bandwidth tenure industry category tier product owner region status since'.split(
      ' ',
    ),
  products: 'product_id product category tier complexity price price_level min_bandwidth status'.split(' '),
  product_fit: 'product industries min_bandwidth price price_level complexity owners_without'.split(' '),
  valid_customers: ['customer_name'],
};

test('[ENT-1] the list of entities is closed and each has exactly its fields', () => {
  expect(entities.map((entity) => entity.name)).toEqual([...entityNames]);
  for (const entity of entities) expect(entity.fields.map((field) => field.name)).toEqual(columns[entity.name]);
});

test('[ENT-2] each field says in both languages what it means, and needs name fields that exist', () => {
  for (const entity of entities) {
    for (const { meaning } of [entity, ...entity.fields]) {
      expect(meaning.id).not.toBe('');
      expect(meaning.en).not.toBe('');
    }
    for (const needed of entity.needs.flat()) expect(entity.fields.map((field) => field.name)).toContain(needed);
  }
});

test('[ENT-3] no header means two fields of one entity, and none is listed twice', () => {
  for (const entity of entities) {
    const keys = entity.fields.flatMap((field) => {
      const own = field.headers.flatMap((group) => [...new Set(group.map(headerKey))]);
      expect(new Set(own).size, `${entity.name}.${field.name}`).toBe(own.length);
      return own;
    });
    const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
    expect(twice, entity.name).toEqual([]);
  }
});

test('[ENT-4] a header is the same header in any spelling of case, spaces and punctuation', () => {
  for (const spelling of ['hargaPelanggan', 'Harga Pelanggan', 'HARGA_PELANGGAN', ' harga-pelanggan ']) {
    expect(headerKey(spelling)).toBe('hargapelanggan');
  }
  expect(headerWords('namaPelangganAktif')).toEqual(['nama', 'pelanggan', 'aktif']);
  expect(headerWords('SBUOwner')).toEqual(['sbuowner']);
  fc.assert(
    fc.property(fc.string(), (header) => {
      expect(headerKey(headerKey(header))).toBe(headerKey(header));
    }),
  );
});

test('[ENT-5] lines need a name or an id of the customer', () => {
  expect(missingNeeds(entityNamed('lines'), ['customer_id'])).toEqual([]);
  expect(missingNeeds(entityNamed('lines'), ['amount'])).toEqual([['customer_name', 'customer_id']]);
  expect(missingNeeds(entityNamed('product_fit'), ['industries'])).toEqual([['product']]);
  expect(missingNeeds(entityNamed('valid_customers'), ['customer_name'])).toEqual([]);
});
