import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  conceptsNear,
  conceptWords,
  entities,
  entityNamed,
  entityNames,
  headerKey,
  headerWords,
  lightConcepts,
  missingNeeds,
  roleConcepts,
  turningConcepts,
} from '#entities';

const fieldsOf = (line: string) => line.split(/\s+/);

const columns: Record<string, readonly string[]> = {
  lines:
    'customer_id customer_name amount bandwidth tenure industry category tier product owner region status since'.split(
      ' ',
    ),
  products: 'product_id product category tier complexity price price_level min_bandwidth status'.split(' '),
  product_fit: 'product industries min_bandwidth price price_level complexity owners_without'.split(' '),
  valid_customers: ['customer_name'],
  customers: fieldsOf(`customer_id customer_name parent industry segment region city country since founded employees
    revenue status owner email phone address tax_number`),
  transactions:
    fieldsOf(`line order_id date ship_date customer_id customer_name contact product_id product category quantity
    price amount discount cost profit shipping industry segment region city country channel owner status
    currency`),
  invoices: fieldsOf(`invoice_id customer_id customer_name contract_id subscription_id product period issued due amount
    tax discount paid open paid_on days_late status currency`),
  payments: fieldsOf(`payment_id invoice_id customer_id customer_name date amount method bank status currency`),
  contracts: fieldsOf(`contract_id customer_id customer_name product start end term price quantity escalator discount
    status currency`),
  subscriptions:
    fieldsOf(`subscription_id customer_id customer_name contract_id product start end price quantity discount
    billing_cycle status currency`),
  usage: fieldsOf(`customer_id customer_name subscription_id product period quantity rate unit`),
  complaints:
    fieldsOf(`complaint_id customer_id customer_name date closed category priority product description resolution
    status owner`),
  install_base:
    fieldsOf(`serial product_id product product_line platform business_area customer_id customer_name end_of_life
    end_of_service service_start service_end service_source support_status practice business_unit
    installed quantity`),
  opportunities: fieldsOf(`opportunity_id opportunity_name description customer_id customer_name owner product stage
    probability created close_date amount`),
  projects:
    fieldsOf(`project_id project_name customer_id customer_name practice opportunity_id status start end days size
    amount health terms owner business_area industry region country`),
  service_credits: fieldsOf(`project_id project_name customer_id customer_name practice purchased converted delivered
    converted_not_delivered active expiry contract_end`),
  services: fieldsOf(`practice sub_practice service`),
  account_snapshot:
    fieldsOf(`customer_id customer_name outcome tenure monthly_charges total_charges base_revenue leakage
    net_revenue lifetime_value income discount billing_error late_payment complaints usage plan contract
    payment_method offer channel as_of segment gender age job marital education industry region country`),
  owners: fieldsOf(`owner_id owner manager office team region email`),
  price_book: fieldsOf(
    `price_list product_id product price min_quantity discount valid_from valid_to unit region currency`,
  ),
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

test('[ENT-6] each entity says what names its rows, what speaks for it, and what its tables are called', () => {
  for (const { name, identity, signs, called, fields } of entities) {
    const names = fields.map((field) => field.name);
    expect(identity.length, name).toBeGreaterThan(0);
    expect(called.length, name).toBeGreaterThan(0);
    for (const field of [...identity, ...signs]) expect(names, name).toContain(field);
    for (const word of called) expect(word, name).toBe(word.toLowerCase());
  }
});

test('[ENT-7] every word has a meaning that is named once, and near meanings are near both ways', () => {
  const concepts = Object.keys(conceptWords);
  for (const [concept, words] of Object.entries(conceptWords)) {
    const list = words.split(' ');
    expect(new Set(list).size, concept).toBe(list.length);
    for (const word of list) expect(word, concept).toMatch(/^\S+$/);
  }
  for (const concept of concepts) {
    for (const [other, near] of conceptsNear(concept) ?? []) {
      expect(concepts).toContain(other);
      expect(near).toBeLessThan(1);
      expect(conceptsNear(other)?.get(concept)).toBe(near);
    }
  }
  for (const one of [...turningConcepts, ...roleConcepts, ...Object.keys(lightConcepts)])
    expect(concepts).toContain(one);
});
