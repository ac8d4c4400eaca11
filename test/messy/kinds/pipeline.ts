import type { Random } from '#maths';
import type { Customer, Product, Table, World } from '../model.ts';
import { dayAfter, money } from '../world.ts';
import { customersTable } from './customers.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Opportunity {
  id: string;
  name: string;
  customer: Customer;
  product: Product;
  team: string;
  stage: string;
  created: string;
  close: string | null;
  amount: number | null;
}

const stages = ['Prospecting', 'Qualified', 'Proposal', 'Won', 'Lost'];

/** Opportunities and the accounts they belong to. */
export function pipelineTables(making: Making): Table[] {
  const { random, world } = making;
  const count = 50 + random.integer(200);
  const facts = Array.from({ length: count }, (_, at) => opportunity(random, world, `OPP${4001 + at * 2}`));
  return [opportunitiesTable(making, facts), customersTable(making)];
}

function opportunity(random: Random, world: World, id: string): Opportunity {
  const customer = random.choice(world.customers);
  const product = random.choice(world.products);
  const stage = random.choice(stages);
  const isClosed = stage === 'Won' || stage === 'Lost';
  const created = dayAfter(world.today, -90 - random.integer(500));
  return {
    id,
    name: `${product.name} - ${customer.name}`,
    customer,
    product,
    team: random.choice(world.teams),
    stage,
    created,
    close: isClosed ? dayAfter(created, 10 + random.integer(80)) : null,
    amount: stage === 'Prospecting' ? null : money(random, 60e6, 100_000),
  };
}

function opportunitiesTable(making: Making, facts: readonly Opportunity[]): Table {
  return makeTable<Opportunity>(
    {
      entity: 'opportunities',
      sheets: 'Peluang, Pipeline, Opportunities, Deals, Prospek',
      facts,
      columns: opportunitiesColumns,
    },
    making,
  );
}

const opportunitiesColumns: readonly ColumnPlan<Opportunity>[] = [
  {
    field: 'opportunity_id',
    kind: 'id',
    id: 'ID Peluang, No Peluang, Kode Peluang, Nomor Prospek',
    en: 'Opportunity ID, Deal ID, Opportunity No, Opp Ref',
    cell: ({ id }) => id,
  },
  {
    field: 'opportunity_name',
    kind: 'text',
    id: 'Nama Peluang, Judul Peluang, Nama Prospek',
    en: 'Opportunity Name, Deal Name, Opportunity Title, Deal Title',
    cell: ({ name }) => name,
    isOptional: true,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Akun, Nama Pelanggan, Calon Pelanggan, Perusahaan, Nama Perusahaan',
    en: 'Account, Account Name, Client, Company, Customer Name',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Produk, Solusi Ditawarkan, Nama Produk, Produk Ditawarkan',
    en: 'Product, Product Offered, Solution, Offered Product',
    cell: ({ product }) => product.name,
  },
  {
    field: 'owner',
    kind: 'category',
    id: 'Tim Penjualan, Pemilik Peluang, Penanggung Jawab, Tim Sales',
    en: 'Opportunity Owner, Sales Team, Deal Owner, Owner Team',
    cell: ({ team }) => team,
  },
  {
    field: 'stage',
    kind: 'category',
    id: 'Tahap, Tahapan Penjualan, Tahap Peluang, Status Tahapan',
    en: 'Stage, Deal Stage, Sales Stage, Pipeline Stage, Current Stage',
    cell: ({ stage }) => stage,
  },
  {
    field: 'created',
    kind: 'date',
    id: 'Tanggal Dibuat, Tgl Masuk Pipeline, Tanggal Mulai Prospek, Dibuat Pada',
    en: 'Created Date, Opened On, Date Created, Engage Date, Creation Date',
    cell: ({ created }) => ({ day: created }),
  },
  {
    field: 'close_date',
    kind: 'date',
    id: 'Tanggal Tutup, Tanggal Penutupan, Tgl Closing, Tanggal Ditutup',
    en: 'Close Date, Closed On, Date Closed, Closing Date',
    cell: ({ close }) => (close === null ? null : { day: close }),
  },
  {
    field: 'amount',
    kind: 'amount',
    id: 'Nilai Peluang, Perkiraan Nilai, Nilai Kesepakatan, Nilai Deal',
    en: 'Deal Value, Opportunity Amount, Deal Size, Close Value, Expected Value',
    cell: ({ amount }) => amount,
  },
];
