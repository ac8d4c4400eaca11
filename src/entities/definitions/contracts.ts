import type { Entity, Field } from '../entity.ts';
import { field } from './field.ts';
import { currencyField, customerIdField, namedCustomerField, soldProductField } from './shared-fields.ts';

const startField = field('start', 'date', {
  id: 'Mulai berlaku',
  en: 'First day',
  headers: `Start Date, Contract Start, Tanggal Mulai, Mulai Kontrak, Effective Date, Valid From, Berlaku Mulai,
    Contract Start Date, Commencement Date, Subscription Start > Start, Mulai, Begin Date, Activation Date,
    Tanggal Aktivasi, Signed Date, Tanggal Kontrak`,
});

const endField = field('end', 'date', {
  id: 'Berakhir',
  en: 'Last day',
  headers: `End Date, Contract End, Tanggal Berakhir, Akhir Kontrak, Expiry Date, Expiration Date, Valid To,
    Contract End Date, Berlaku Sampai, Valid Until, Tanggal Selesai, Subscription End > End, Berakhir, Akhir,
    Renewal Date, Termination Date, Tanggal Perpanjangan`,
});

const priceField = field('price', 'amount', {
  id: 'Harga menurut kontrak',
  en: 'Price as agreed',
  headers: `Contract Value, Contract Price, Nilai Kontrak, Harga Kontrak, Monthly Fee, Biaya Bulanan, Monthly Price,
    MRC, MRR, ARR, Recurring Fee, Biaya Langganan, Subscription Fee > Price, Harga, Amount, Value, Nilai, Fee, Tarif,
    Rate, Unit Price, Harga Satuan`,
});

const quantityField = field('quantity', 'number', {
  id: 'Banyaknya',
  en: 'Quantity',
  headers: 'Quantity, Qty, Seats, Licenses, Jumlah Lisensi, Kuantitas, Users, Jumlah Pengguna > Jumlah, Units',
});

const discountField = field('discount', 'share', {
  id: 'Potongan yang disetujui',
  en: 'Discount agreed',
  headers: 'Discount, Diskon, Potongan, Discount %, Discount Pct, Authorised Discount, Discount Rate',
});

const statusField = (noun: string, id: string): Field =>
  field('status', 'text', {
    id: `Status ${id}`,
    en: `Status of the ${noun}`,
    headers: `${noun} Status > Status, State`,
  });

/** What was agreed: one row per contract. */
export const contracts: Entity = {
  name: 'contracts',
  meaning: { id: 'Kontrak: satu baris per kontrak', en: 'Contracts: one row per contract' },
  needs: [
    ['contract_id', 'customer_id', 'customer_name'],
    ['start', 'end', 'term'],
  ],
  identity: ['contract_id', 'customer_name', 'customer_id'],
  signs: ['contract_id', 'term', 'escalator', 'end'],
  called: ['contracts', 'contract', 'kontrak', 'agreements', 'agreement', 'perjanjian', 'pks'],
  fields: [
    field('contract_id', 'id', {
      id: 'Nomor kontrak',
      en: 'Number of the contract',
      headers: `Contract ID, Contract Number, Contract No, No Kontrak, Nomor Kontrak, Kode Kontrak, Agreement Number,
        Agreement No, No Perjanjian, Nomor Perjanjian, Nomor PKS, Agreement ID > Contract, Kontrak, Agreement`,
    }),
    customerIdField,
    namedCustomerField,
    soldProductField,
    startField,
    endField,
    field('term', 'number', {
      id: 'Lama kontrak',
      en: 'Length of the contract',
      headers:
        'Term, Contract Term, Lama Kontrak, Term Months, Jangka Waktu, Contract Length, Duration, Durasi, Masa Kontrak',
    }),
    priceField,
    quantityField,
    field('escalator', 'share', {
      id: 'Kenaikan harga tahunan',
      en: 'Yearly price rise',
      headers: `Escalator, Annual Increase, Kenaikan Harga, Eskalasi, Price Increase, Uplift, Escalation Rate,
        Kenaikan Tahunan, Indexation, Annual Uplift`,
    }),
    discountField,
    statusField('Contract', 'kontrak'),
    currencyField,
  ],
};

/** What a customer subscribes to: one row per subscription. */
export const subscriptions: Entity = {
  name: 'subscriptions',
  meaning: { id: 'Langganan: satu baris per langganan', en: 'Subscriptions: one row per subscription' },
  needs: [
    ['subscription_id', 'customer_id', 'customer_name'],
    ['start', 'end'],
  ],
  identity: ['subscription_id', 'customer_name', 'customer_id'],
  signs: ['subscription_id', 'billing_cycle'],
  called: ['subscriptions', 'subscription', 'langganan', 'holdings', 'holding', 'berlangganan'],
  fields: [
    field('subscription_id', 'id', {
      id: 'Nomor langganan',
      en: 'Number of the subscription',
      headers: `Subscription ID, Subscription Number, Subscription No, ID Langganan, No Langganan, Nomor Langganan,
        Service ID, SID, Kode Langganan, License ID > Subscription, Langganan`,
    }),
    customerIdField,
    namedCustomerField,
    field('contract_id', 'id', {
      id: 'Nomor kontrak',
      en: 'Number of the contract',
      headers: 'Contract ID, Contract Number, Contract No, No Kontrak, Nomor Kontrak > Contract, Kontrak',
    }),
    {
      ...soldProductField,
      headers: [...soldProductField.headers, ['Plan', 'Paket', 'Plan Name', 'Nama Paket', 'Package']],
    },
    startField,
    endField,
    priceField,
    quantityField,
    discountField,
    field('billing_cycle', 'text', {
      id: 'Siklus tagihan',
      en: 'How often it is billed',
      headers:
        'Billing Cycle, Billing Frequency, Siklus Tagihan, Frekuensi Tagihan, Payment Frequency, Billing Interval',
    }),
    statusField('Subscription', 'langganan'),
    currencyField,
  ],
};
