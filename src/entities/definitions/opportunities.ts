import type { Entity } from '../entity.ts';
import { field } from './field.ts';
import { customerIdField, namedCustomerField, soldProductField } from './shared-fields.ts';

/** What may be sold: one row per opportunity. */
export const opportunities: Entity = {
  name: 'opportunities',
  meaning: { id: 'Peluang penjualan: satu baris per peluang', en: 'Sales pipeline: one row per opportunity' },
  needs: [['opportunity_id', 'opportunity_name', 'stage']],
  identity: ['opportunity_id', 'opportunity_name', 'customer_name', 'customer_id'],
  signs: ['opportunity_id', 'opportunity_name', 'stage', 'close_date', 'probability'],
  called: ['opportunities', 'opportunity', 'peluang', 'pipeline', 'deals', 'deal', 'prospek', 'leads', 'funnel'],
  fields: [
    field('opportunity_id', 'id', {
      id: 'Nomor peluang',
      en: 'Id of the opportunity',
      headers: `Opportunity ID, Opportunity Number, Opportunity No, Deal ID, ID Peluang, No Peluang, Kode Peluang,
        OpportunityId__c, Deal No, Record ID > Opportunity Code, Lead ID`,
    }),
    field('opportunity_name', 'text', {
      id: 'Nama peluang',
      en: 'Name of the opportunity',
      headers:
        'Opportunity Name, Deal Name, Nama Peluang, Nama Prospek, Peluang > Opportunity, Deal, Topic, Name, Nama',
    }),
    field('description', 'text', {
      id: 'Uraian',
      en: 'Description',
      headers: 'Opportunity Description, Description, Deskripsi, Keterangan, Notes, Catatan',
    }),
    customerIdField,
    {
      ...namedCustomerField,
      headers: [
        ['Opportunity Account Name', ...(namedCustomerField.headers[0] ?? [])],
        ...namedCustomerField.headers.slice(1),
      ],
    },
    field('owner', 'text', {
      id: 'Tenaga penjual',
      en: 'Who sells it',
      headers: `Opportunity Owner, Owner, Sales Agent, Salesperson, Deal Owner, Opportunity Owner__r Name, Sales Rep,
        Tenaga Penjual, Account Executive, Sales > Agent, Account Manager, PIC, Nama Sales, Pemilik`,
    }),
    {
      ...soldProductField,
      headers: [...soldProductField.headers, ['Product Line', 'Product Line__c', 'Solution', 'Solusi']],
    },
    field('stage', 'text', {
      id: 'Tahap',
      en: 'Stage',
      headers: 'Deal Stage, Stage, Sales Stage, Tahap, Tahapan, Opportunity Stage, Stage Name > Status, Phase, Fase',
    }),
    field('probability', 'share', {
      id: 'Peluang menang',
      en: 'Probability',
      headers: 'Probability, Probabilitas, Win Probability, Kemungkinan, Probability %, Peluang Menang, Confidence',
    }),
    field('created', 'date', {
      id: 'Tanggal mulai',
      en: 'Created or engaged on',
      headers: `Created Date, Engage Date, Create Date, Tanggal Dibuat, Open Date, Created, Created On, Date Created,
        Start Date, Tanggal Buka, Tanggal Mulai`,
    }),
    field('close_date', 'date', {
      id: 'Tanggal tutup',
      en: 'Closed or expected to close on',
      headers: `Close Date, Closing Date, Expected Close Date, Tanggal Tutup, Tanggal Closing, Closed Date, Est Close,
        Target Closing, Perkiraan Closing`,
    }),
    field('amount', 'amount', {
      id: 'Nilai peluang',
      en: 'Worth of the opportunity',
      headers: `Deal Value, Close Value, Opportunity Amount, Nilai Peluang, Deal Amount, Estimated Value, Nilai Deal
        > Amount, Value, Nilai, Revenue, Expected Revenue, Nilai Proyek, Potential Value, Deal Size, Pendapatan`,
    }),
  ],
};
