import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { regionField } from './shared-fields.ts';

/** Who looks after customers: one row per seller. */
export const owners: Entity = {
  name: 'owners',
  meaning: { id: 'Tim penjualan: satu baris per tenaga penjual', en: 'Sales teams: one row per seller' },
  needs: [['owner'], ['manager', 'office', 'team']],
  identity: ['owner', 'owner_id'],
  signs: ['owner', 'manager', 'office', 'team'],
  called: [
    'sales teams',
    'sales team',
    'teams',
    'team',
    'tim penjualan',
    'agents',
    'sales agents',
    'owners',
    'tim',
    'salespeople',
  ],
  fields: [
    field('owner_id', 'id', {
      id: 'Kode tenaga penjual',
      en: 'Code of the seller',
      headers: 'Sales ID, Agent ID, Employee ID, Kode Sales, NIK, Owner ID, Kode Tenaga Penjual, Sales Code',
    }),
    field('owner', 'text', {
      id: 'Tenaga penjual',
      en: 'Seller',
      headers: `Sales Agent, Salesperson, Sales Rep, Tenaga Penjual, Account Manager, Nama Sales, Sales Name, Owner,
        Account Owner, Sales Representative, Account Executive > Agent, Name, Nama, Employee Name, Nama Karyawan, Sales`,
    }),
    field('manager', 'text', {
      id: 'Atasan',
      en: 'Manager',
      headers: 'Manager, Atasan, Manajer, Sales Manager, Supervisor, Kepala Tim, Team Lead, Reports To, Penyelia',
    }),
    field('office', 'text', {
      id: 'Kantor',
      en: 'Office',
      headers: 'Regional Office, Office, Kantor, Kantor Wilayah, Branch, Cabang, Kantor Cabang, SBU, Unit Bisnis',
    }),
    field('team', 'text', {
      id: 'Tim',
      en: 'Team',
      headers: 'Team, Tim, Sales Team, Division, Divisi, Department, Departemen',
    }),
    regionField,
    field('email', 'text', { id: 'Surel', en: 'E-mail', headers: 'Email, E-mail Address, Surel, Alamat Email' }),
  ],
};
