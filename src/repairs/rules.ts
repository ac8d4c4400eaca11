import type { Bilingual } from '#values';

/** A numbered rule of this room, as findings name it. */
export interface RepairRule {
  id: 'REP-1' | 'REP-2' | 'REP-3';
  severity: 'info' | 'warning' | 'error';
  title: Bilingual;
}

/** The rules that leave findings. */
export const repairRules: readonly RepairRule[] = [
  {
    id: 'REP-1',
    severity: 'info',
    title: { id: 'Sel diperbaiki atas keputusan seseorang', en: 'A cell was repaired because a person decided so' },
  },
  {
    id: 'REP-2',
    severity: 'warning',
    title: { id: 'Baris disisihkan atas keputusan seseorang', en: 'A row was set aside because a person decided so' },
  },
  {
    id: 'REP-3',
    severity: 'warning',
    title: {
      id: 'Keputusan perbaikan tidak mengubah apa pun: berkasnya sudah lain, atau keputusan lebih awal yang berlaku',
      en: 'A decided repair changes nothing: the file is no longer so, or an earlier decision holds',
    },
  },
];
