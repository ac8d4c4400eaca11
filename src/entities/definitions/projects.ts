import type { Entity, Field } from '../entity.ts';
import { field } from './field.ts';
import { countryField, customerIdField, industryField, namedCustomerField, regionField } from './shared-fields.ts';

const projectNameField = field('project_name', 'text', {
  id: 'Nama proyek',
  en: 'Name of the project',
  headers:
    'Project Name, Nama Proyek, Project Title, Project Description, Description, Deskripsi, Judul Proyek > Name, Nama',
});

const projectIdField = field('project_id', 'id', {
  id: 'Nomor proyek',
  en: 'Number of the project',
  headers: `Project ID, Project Number, Project No, Project Code, Kode Proyek, No Proyek, ID Proyek, Nomor Proyek
    > Project, Proyek, WBS`,
});

const practiceField: Field = field('practice', 'text', {
  id: 'Bidang layanan',
  en: 'Practice',
  headers: 'Practice, Practice Name, Bidang Layanan, Practice Area, Prj Practice, Nama Practice',
});

/** What is being or was carried out: one row per project. */
export const projects: Entity = {
  name: 'projects',
  meaning: { id: 'Proyek: satu baris per proyek', en: 'Projects: one row per project' },
  needs: [['project_id', 'project_name']],
  identity: ['project_id', 'project_name'],
  signs: ['project_id', 'project_name', 'size', 'practice'],
  called: ['projects', 'project', 'proyek', 'prj', 'engagements', 'pekerjaan'],
  fields: [
    projectIdField,
    projectNameField,
    customerIdField,
    namedCustomerField,
    practiceField,
    field('opportunity_id', 'id', {
      id: 'Nomor peluang',
      en: 'Id of the opportunity it came from',
      headers: 'Opportunity ID, Siebel ID, Prj Siebel ID, Deal ID, CRM ID',
    }),
    field('status', 'text', {
      id: 'Status proyek',
      en: 'Status of the project',
      headers: `Project Status, Status Proyek, Status > System Status, Status Description, Prj Status Description,
        Stage Status, Project Stage`,
    }),
    field('start', 'date', {
      id: 'Mulai',
      en: 'Start',
      headers:
        'Start Date, Project Start, Tanggal Mulai, Prj Start Date, Project Start Date, Mulai Proyek > Start, Mulai',
    }),
    field('end', 'date', {
      id: 'Selesai',
      en: 'End',
      headers: `End Date, Project End, Tanggal Selesai, Prj End Date, Project End Date, Finish Date, Completion Date,
        Akhir Proyek, Selesai Proyek > End, Selesai, Finish, Deadline, Go Live`,
    }),
    field('days', 'number', {
      id: 'Lama dalam hari',
      en: 'Length in days',
      headers: 'Project Days, Days, Prj Days, Durasi Hari, Duration Days, Lama Hari',
    }),
    field('size', 'text', {
      id: 'Ukuran proyek',
      en: 'Size of the project',
      headers: 'Project Size, Size, Prj Size, Ukuran Proyek, Ukuran, Skala Proyek',
    }),
    field('amount', 'amount', {
      id: 'Nilai proyek',
      en: 'Worth of the project',
      headers:
        'Project Value, Nilai Proyek, Budget, Anggaran, Project Amount, Contract Value, Nilai Kontrak, Project Budget',
    }),
    field('health', 'text', {
      id: 'Kesehatan proyek',
      en: 'Health',
      headers: 'Health, Project Health, RAG, RAG Status',
    }),
    field('terms', 'text', {
      id: 'Syarat kontrak',
      en: 'Contract terms',
      headers: 'Contract Terms, Prj Contract Terms, Contract Type, Jenis Kontrak, Billing Type',
    }),
    field('owner', 'text', {
      id: 'Penanggung jawab',
      en: 'Who is responsible',
      headers: `Project Manager, Manajer Proyek, Responsible Person, Prj Resp Person, Penanggung Jawab, PM, Project Owner,
        Pimpinan Proyek, Project Lead`,
    }),
    field('business_area', 'text', {
      id: 'Bidang bisnis',
      en: 'Business area',
      headers: 'Business Area, Prj Business Area, Bidang Bisnis > BA Name, Prj L04 BA Name',
    }),
    {
      ...industryField,
      headers: [
        ['Industry Code', 'Prj Industry Code', ...(industryField.headers[0] ?? [])],
        ...industryField.headers.slice(1),
      ],
    },
    regionField,
    countryField,
  ],
};

/** Services bought ahead: one row per project with its credits. */
export const serviceCredits: Entity = {
  name: 'service_credits',
  meaning: {
    id: 'Kredit layanan: satu baris per proyek dengan kredit yang dibeli dan dipakai',
    en: 'Service credits: one row per project with credits bought and used',
  },
  needs: [['purchased', 'active', 'converted', 'delivered']],
  identity: ['project_id', 'project_name', 'customer_name', 'customer_id', 'practice'],
  signs: ['purchased', 'converted', 'delivered', 'active', 'converted_not_delivered'],
  called: ['service credits', 'service credit', 'credits', 'kredit', 'kredit layanan'],
  fields: [
    projectIdField,
    { ...projectNameField, headers: projectNameField.headers.slice(0, 1) },
    customerIdField,
    namedCustomerField,
    practiceField,
    field('purchased', 'number', {
      id: 'Kredit dibeli',
      en: 'Credits bought',
      headers: 'Purchased Credits, Credits Purchased, Kredit Dibeli, Total Credits, Jumlah Kredit > Purchased, Dibeli',
    }),
    field('converted', 'number', {
      id: 'Kredit dikonversi',
      en: 'Credits converted',
      headers: 'Converted Credits, Credits Converted, Kredit Dikonversi, Kredit Terkonversi > Converted, Dikonversi',
    }),
    field('delivered', 'number', {
      id: 'Kredit diserahkan',
      en: 'Credits delivered',
      headers:
        'Delivered Credits, Credits Delivered, Kredit Diserahkan, Kredit Terpakai, Used Credits > Delivered, Diserahkan',
    }),
    field('converted_not_delivered', 'number', {
      id: 'Kredit dikonversi, belum diserahkan',
      en: 'Credits converted, not delivered',
      headers: 'Converted Not Delivered Credits, Converted Not Delivered, Kredit Belum Diserahkan, Undelivered Credits',
    }),
    field('active', 'number', {
      id: 'Kredit aktif',
      en: 'Credits still active',
      headers:
        'Active Credits, Kredit Aktif, Remaining Credits, Sisa Kredit, Credits Remaining, Credit Balance > Active, Aktif',
    }),
    field('expiry', 'text', {
      id: 'Kredit kedaluwarsa: tanggal atau dalam berapa hari',
      en: 'Credits expire: a date or in how many days',
      headers:
        'Expiry in Days, Expiry, Expiry Date, Expires In, Kedaluwarsa, Masa Berlaku Kredit, Hari ke Kedaluwarsa, Expiry Days',
    }),
    field('contract_end', 'date', {
      id: 'Akhir kontrak',
      en: 'End of the contract',
      headers:
        'Contract End Date, Contract End, Akhir Kontrak, Tanggal Akhir Kontrak > Contract Expiry > Kontrak Selesai > End Date, Tanggal Berakhir',
    }),
  ],
};

/** The catalogue of services by practice. */
export const services: Entity = {
  name: 'services',
  meaning: { id: 'Katalog layanan per bidang', en: 'The catalogue of services by practice' },
  needs: [['practice', 'sub_practice'], ['service']],
  identity: ['service', 'sub_practice', 'practice'],
  signs: ['practice', 'sub_practice'],
  called: ['services', 'service', 'layanan', 'katalog layanan', 'service catalogue', 'service catalog'],
  fields: [
    practiceField,
    field('sub_practice', 'text', {
      id: 'Subbidang layanan',
      en: 'Sub-practice',
      headers: 'Sub Practice, Subpractice, Sub Bidang, Subbidang, Sub Practice Name, Sub Bidang Layanan',
    }),
    field('service', 'text', {
      id: 'Layanan',
      en: 'Service',
      headers: 'Services, Service, Layanan, Service Name, Nama Layanan > Offering, Description, Deskripsi',
    }),
  ],
};
