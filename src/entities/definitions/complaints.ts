import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { customerIdField, namedCustomerField, soldProductField } from './shared-fields.ts';

/** What customers complained about: one row per complaint or ticket. */
export const complaints: Entity = {
  name: 'complaints',
  meaning: { id: 'Keluhan: satu baris per keluhan atau tiket', en: 'Complaints: one row per complaint or ticket' },
  needs: [
    ['complaint_id', 'date'],
    ['category', 'description', 'complaint_id'],
  ],
  identity: ['complaint_id', 'customer_name', 'customer_id', 'date'],
  signs: ['complaint_id', 'priority', 'closed', 'resolution'],
  called: [
    'complaints',
    'complaint',
    'keluhan',
    'tickets',
    'ticket',
    'tiket',
    'gangguan',
    'incidents',
    'cases',
    'pengaduan',
  ],
  fields: [
    field('complaint_id', 'id', {
      id: 'Nomor keluhan',
      en: 'Number of the complaint',
      headers: `Complaint ID, Ticket ID, Ticket Number, Ticket No, No Tiket, Nomor Tiket, No Keluhan, Nomor Keluhan,
        Case Number, Case ID, Incident Number, Incident ID, ID Keluhan, No Gangguan > Ticket, Tiket, Case, Complaint No`,
    }),
    customerIdField,
    namedCustomerField,
    field('date', 'date', {
      id: 'Tanggal keluhan',
      en: 'Date of the complaint',
      headers: `Complaint Date, Tanggal Keluhan, Opened, Open Date, Opened Date, Date Opened, Ticket Date, Tanggal Lapor,
        Reported Date, Tanggal Tiket, Opened At > Created Date, Date, Tanggal, Created At, Tgl, Tanggal Dibuat, Tgl Lapor`,
    }),
    field('closed', 'date', {
      id: 'Tanggal selesai',
      en: 'Closed on',
      headers: `Closed Date, Closed, Resolved Date, Tanggal Selesai, Date Closed, Resolution Date, Closed At, Resolved At,
        Tanggal Tutup, Tgl Selesai`,
    }),
    field('category', 'text', {
      id: 'Jenis keluhan',
      en: 'Kind of complaint',
      headers: `Complaint Type, Kategori Keluhan, Jenis Keluhan, Complaint Category, Issue Type, Ticket Category,
        Jenis Gangguan, Ticket Type > Category, Kategori, Type, Jenis, Reason, Issue, Penyebab, Topic`,
    }),
    field('priority', 'text', {
      id: 'Prioritas',
      en: 'Priority',
      headers: 'Priority, Prioritas, Severity, Tingkat Keparahan, Urgency, Urgensi',
    }),
    soldProductField,
    field('description', 'text', {
      id: 'Isi keluhan',
      en: 'What it says',
      headers: 'Description, Deskripsi, Isi Keluhan, Keluhan, Complaint, Subject, Keterangan, Details, Uraian, Perihal',
    }),
    field('resolution', 'text', {
      id: 'Penyelesaian',
      en: 'How it was settled',
      headers: 'Resolution, Penyelesaian, Solusi, Solution, Tindakan',
    }),
    field('status', 'text', {
      id: 'Status keluhan',
      en: 'Status of the complaint',
      headers: 'Ticket Status, Status Tiket, Status Keluhan, Case Status > Status',
    }),
    field('owner', 'text', {
      id: 'Penangan',
      en: 'Who handles it',
      headers: 'Assigned To, Assignee, Agent, Petugas, Handled By, Ditangani Oleh, Owner, Penanggung Jawab',
    }),
  ],
};
