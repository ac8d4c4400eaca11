import type { Random } from '#maths';
import type { Customer, Table, World } from '../model.ts';
import { dayAfter } from '../world.ts';
import { type ColumnPlan, type Making, makeTable } from './plan.ts';

interface Project {
  id: string;
  name: string;
  customer: Customer;
  practice: string;
  status: string;
  start: string;
  end: string;
  purchased: number;
  converted: number;
  active: number;
  expiry: string;
}

const practices = ['Networking', 'Cyber Security', 'Data Centre', 'Workplace'];

/** Projects, and the service credits bought with them; what was bought is what was used and what is left. */
export function deliveryTables(making: Making): Table[] {
  const { random, world } = making;
  const facts = Array.from({ length: 40 + random.integer(120) }, (_, at) => project(random, world, at));
  return [projectsTable(making, facts), creditsTable(making, facts)];
}

function project(random: Random, world: World, at: number): Project {
  const start = dayAfter(world.today, -random.integer(900));
  const customer = random.choice(world.customers);
  const practice = random.choice(practices);
  const purchased = 10 + random.integer(90);
  const converted = random.integer(purchased + 1);
  return {
    id: `PRJ-${3001 + at}`,
    name: `${practice} ${customer.city} ${at + 1}`,
    customer,
    practice,
    status: random.choice(['Open', 'Closed', 'On hold']),
    start,
    end: dayAfter(start, 30 + random.integer(300)),
    purchased,
    converted,
    active: purchased - converted,
    expiry: dayAfter(world.today, random.integer(500)),
  };
}

function projectsTable(making: Making, facts: readonly Project[]): Table {
  return makeTable<Project>(
    {
      entity: 'projects',
      sheets: 'Proyek, Projects, Daftar Proyek, Project List',
      facts,
      columns: projectsColumns,
    },
    making,
  );
}

function creditsTable(making: Making, facts: readonly Project[]): Table {
  return makeTable<Project>(
    {
      entity: 'service_credits',
      sheets: 'Kredit Layanan, Service Credits, Credits',
      facts,
      columns: serviceCreditsColumns,
    },
    making,
  );
}

const projectsColumns: readonly ColumnPlan<Project>[] = [
  {
    field: 'project_id',
    kind: 'id',
    id: 'Kode Proyek, ID Proyek, Nomor Proyek, No Proyek',
    en: 'Project ID, Project Code, Project Number, Project Ref',
    cell: ({ id }) => id,
  },
  {
    field: 'project_name',
    kind: 'text',
    id: 'Nama Proyek, Judul Proyek, Judul',
    en: 'Project Name, Project Title, Name of Project',
    cell: ({ name }) => name,
  },
  {
    field: 'customer_name',
    kind: 'name',
    id: 'Nama Pelanggan, Pelanggan, Klien, Nama Klien',
    en: 'Customer, Client, Customer Name, Account Name',
    cell: ({ customer }) => customer.name,
  },
  {
    field: 'practice',
    kind: 'category',
    id: 'Bidang Layanan, Praktik, Bidang Keahlian, Bidang Praktik',
    en: 'Practice, Practice Area, Delivery Practice, Service Practice',
    cell: ({ practice }) => practice,
    isOptional: true,
  },
  {
    field: 'status',
    kind: 'category',
    id: 'Status Proyek, Status, Keadaan Proyek',
    en: 'Project Status, Status, Project State',
    cell: ({ status }) => status,
  },
  {
    field: 'start',
    kind: 'date',
    id: 'Tanggal Mulai, Mulai Proyek, Awal Proyek',
    en: 'Start Date, Project Start, Kick-off Date, Started On',
    cell: ({ start }) => ({ day: start }),
  },
  {
    field: 'end',
    kind: 'date',
    id: 'Tanggal Selesai, Akhir Proyek, Berakhir Pada',
    en: 'End Date, Project End, Completion Date, Finish Date',
    cell: ({ end }) => ({ day: end }),
  },
];

const serviceCreditsColumns: readonly ColumnPlan<Project>[] = [
  {
    field: 'project_id',
    kind: 'id',
    id: 'Kode Proyek, ID Proyek',
    en: 'Project ID, Project Code',
    cell: ({ id }) => id,
  },
  {
    field: 'purchased',
    kind: 'number',
    id: 'Kredit Dibeli, Jumlah Kredit Dibeli, Kredit yang Dibeli',
    en: 'Credits Purchased, Purchased Credits, Credits Bought, Total Purchased',
    cell: ({ purchased }) => purchased,
  },
  {
    field: 'converted',
    kind: 'number',
    id: 'Kredit Dikonversi, Kredit Terkonversi, Kredit yang Dikonversi',
    en: 'Converted Credits, Credits Converted, Converted',
    cell: ({ converted }) => converted,
  },
  {
    field: 'active',
    kind: 'number',
    id: 'Kredit Aktif, Sisa Kredit, Kredit Tersisa',
    en: 'Active Credits, Credits Active, Remaining Credits, Active',
    cell: ({ active }) => active,
  },
  {
    field: 'expiry',
    kind: 'date',
    id: 'Tanggal Kedaluwarsa, Kredit Berlaku Sampai, Masa Berlaku Kredit',
    en: 'Expiry Date, Credits Expire On, Credit Expiry, Valid Until',
    cell: ({ expiry }) => ({ day: expiry }),
  },
];
