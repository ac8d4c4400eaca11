import type { Random } from '#maths';
import type { Customer, Product, Table, World } from '../model.ts';
import { dayAfter, money, monthsAfter } from '../world.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Installed {
  serial: string;
  product: Product;
  customer: Customer;
  endOfLife: string;
  endOfService: string;
  support: string;
}

interface Contract {
  id: string;
  customer: Customer;
  product: Product;
  start: string;
  end: string;
  price: number;
  status: string;
}

/** Devices installed at customers, and the contracts under which they run. */
export function installedTables(making: Making): Table[] {
  const { random, world } = making;
  const devices = Array.from({ length: 60 + random.integer(200) }, (_, at) => device(random, world, at));
  const contracts = Array.from({ length: 30 + random.integer(90) }, (_, at) => contract(random, world, at));
  return [installBaseTable(making, devices), contractsTable(making, contracts)];
}

function device(random: Random, world: World, at: number): Installed {
  const endOfLife = dayAfter(world.today, random.integer(2600) - 900);
  return {
    serial: `SN${String(random.integer(900_000) + 100_000)}${String(at).padStart(4, '0')}`,
    product: random.choice(world.products),
    customer: random.choice(world.customers),
    endOfLife,
    endOfService: dayAfter(endOfLife, 365),
    support: random.choice(['Active', 'Expired', 'Covered']),
  };
}

function contract(random: Random, world: World, at: number): Contract {
  const start = dayAfter(world.today, -30 - random.integer(1200));
  return {
    id: `K-${2001 + at}`,
    customer: random.choice(world.customers),
    product: random.choice(world.products),
    start,
    end: monthsAfter(start, random.choice([12, 24, 36])),
    price: money(random, 8e6, 10_000),
    status: random.choice(['Aktif', 'Selesai', 'Diperpanjang']),
  };
}

function installBaseTable(making: Making, facts: readonly Installed[]): Table {
  return makeTable<Installed>(
    {
      entity: 'install_base',
      sheets: 'Install Base, Perangkat Terpasang, Installed Devices, Aset Terpasang',
      facts,
      columns: installBaseColumns,
    },
    making,
  );
}

function contractsTable(making: Making, facts: readonly Contract[]): Table {
  return makeTable<Contract>(
    {
      entity: 'contracts',
      sheets: 'Kontrak, Perjanjian, Contracts, Agreements',
      facts,
      columns: contractsColumns,
    },
    making,
  );
}

const installBaseColumns: readonly ColumnPlan<Installed>[] = [
  {
    field: 'serial',
    kind: 'id',
    id: 'Nomor Seri, No Seri, Nomor Seri Perangkat, No Seri Alat',
    en: 'Serial Number, Device Serial, Serial No, Unit Serial',
    cell: ({ serial }) => serial,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Produk, Nama Perangkat, Tipe Perangkat, Nama Produk',
    en: 'Product, Device Model, Product Name, Installed Product',
    cell: ({ product }) => product.name,
  },
  {
    field: 'customer_id',
    kind: 'id',
    id: 'Kode Pelanggan, ID Pelanggan, Nomor Pelanggan',
    en: 'Customer ID, Customer Code, Account ID, Client ID',
    cell: ({ customer }) => customer.id,
  },
  {
    field: 'end_of_life',
    kind: 'date',
    id: 'Tanggal Akhir Masa Pakai, Akhir Masa Pakai, Akhir Umur Produk, Tanggal EOL',
    en: 'End of Life, EOL Date, End of Life Date, Life End Date',
    cell: ({ endOfLife }) => ({ day: endOfLife }),
  },
  {
    field: 'end_of_service',
    kind: 'date',
    id: 'Tanggal EOS, Tanggal End of Service',
    en: 'End of Service, EOS Date, End of Service Date',
    cell: ({ endOfService }) => ({ day: endOfService }),
    isOptional: true,
  },
  {
    field: 'support_status',
    kind: 'category',
    id: 'Status Dukungan, Status Garansi, Status Pemeliharaan, Status Support',
    en: 'Support Status, Maintenance Status, Coverage Status, Service Coverage',
    cell: ({ support }) => support,
  },
];

const contractsColumns: readonly ColumnPlan<Contract>[] = [
  {
    field: 'contract_id',
    kind: 'id',
    id: 'No Kontrak, Nomor Kontrak, No Perjanjian, Kode Kontrak',
    en: 'Contract No, Agreement Number, Contract ID, Contract Ref',
    cell: ({ id }) => id,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Pihak Kedua, Nama Klien, Nama Perusahaan',
    en: 'Customer Name, Counterparty, Client, Contract Party',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'product',
    kind: 'category',
    id: 'Layanan, Produk, Jasa',
    en: 'Product, Service, Service Name',
    cell: ({ product }) => product.name,
    isOptional: true,
  },
  {
    field: 'start',
    kind: 'date',
    id: 'Tanggal Mulai, Mulai Berlaku, Tgl Mulai Kontrak, Tanggal Efektif',
    en: 'Start Date, Effective From, Contract Start, Commencement Date',
    cell: ({ start }) => ({ day: start }),
  },
  {
    field: 'end',
    kind: 'date',
    id: 'Tanggal Berakhir, Berlaku Sampai, Akhir Kontrak, Tanggal Selesai Kontrak',
    en: 'End Date, Valid Until, Contract End, Expiry Date, Expires On',
    cell: ({ end }) => ({ day: end }),
  },
  {
    field: 'price',
    kind: 'amount',
    id: 'Nilai Kontrak, Harga Kontrak, Nilai Perjanjian, Harga Perjanjian',
    en: 'Contract Value, Contract Price, Agreement Value, Total Contract Value',
    cell: ({ price }) => price,
  },
  {
    field: 'status',
    kind: 'category',
    id: 'Status Kontrak, Status, Keadaan Kontrak',
    en: 'Contract Status, Status, State of Contract',
    cell: ({ status }) => status,
    isOptional: true,
  },
];
