import type { IsoDate } from '#values';
import type { FrameColumn } from '../../frame.ts';
import type { ProbeDoubt } from '../card.ts';
import { measure } from '../words.ts';
import { isDatedBefore } from './columns.ts';
import { areaOf } from './separation.ts';
import { scoresOfColumn } from './single.ts';
import type { View } from './view.ts';

const past = /\b(prev|previous|prior|past|last|before|history|historical|lalu|sebelum|sebelumnya|terakhir|riwayat)\b/;
const wholeNames =
  /^((call|talk|contact) )?(duration|durasi|lama bicara)( (sec|secs|seconds|detik))?$|^(outcome|result|hasil|won|lost|churned|cancelled|canceled|terminated|resolution|berhenti)$/;
const eventWords =
  '(churn|cancel(led|lation)?|terminat(ed|ion)|close|closed|closing|exit|disconnect(ed|ion)?|lost|loss|deactivat(ed|ion)|resign|berhenti|pemutusan|putus|cabut|batal|pembatalan|tutup|penutupan|keluar)';
const detailWords =
  '(date|day|reason|on|at|fee|cause|comment|survey|category|type|value|month|ticket|status|flag|tanggal|alasan|sebab|biaya|bulan|keterangan)';
const details = new RegExp(`\\b${eventWords} ${detailWords}\\b|\\b${detailWords} (of )?${eventWords}\\b`);
const ahead =
  /\b(next|future|following|coming|berikut|berikutnya|mendatang|depan)\b.*(\b\d+ ?[dmy]?\b|\b(day|days|week|month|months|quarter|year|bulan|hari|minggu|tahun|period|periode)\b)|\b\d+ ?[dmy]?\b.*\b(ahead|later|mendatang|ke depan)\b|\b(after|post|sesudah|setelah)\b ?(outcome|cutoff|snapshot|as of|churn|call|campaign|offer|window|event|jendela|kejadian|kampanye|penawaran)\b|\bwin ?back\b/;

/** True where a name says that the field is written during or after the event, in Indonesian or English. */
export function soundsAfterEvent(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .toLowerCase();
  if (past.test(words)) return false;
  return wholeNames.test(words) || details.test(words) || ahead.test(words);
}

/** Columns whose names say that they are written after the event, that are not dated before it, and that do tell of it. */
export function afterEventDoubt(view: View, place: number, asOf: IsoDate): ProbeDoubt | null {
  const column = view.columns[place] as FrameColumn;
  if (!soundsAfterEvent(column.name) || isDatedBefore(column, asOf)) return null;
  const area = areaOf(scoresOfColumn(view, place), view.labels);
  const negatives = view.labels.length - view.positives;
  if (area < 0.53 + Math.sqrt(1 / (12 * view.positives) + 1 / (12 * negatives))) return null;
  return afterEvent(column, area);
}

function afterEvent(column: FrameColumn, area: number): ProbeDoubt {
  const strength = measure(area);
  return {
    check: 'after-outcome',
    columns: [column.name],
    evidence: {
      id: `Menurut namanya ${column.title.id} baru diketahui saat atau sesudah kejadian, dan sendirian mencapai AUC ${strength.id}. Tanpa tanggal, kolom ini tidak dipakai.`,
      en: `By its name ${column.title.en} is known only during or after the event, and alone reaches an AUC of ${strength.en}. Without a date it is not used.`,
    },
    action: 'leave-out',
  };
}
