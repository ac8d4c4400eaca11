import type { ImportProblemResponse, ImportQuestionResponse } from '#contract';
import { type Bilingual, type ErrorCode, type Language, ProductError } from '#values';
import { limits } from './desk-limits.ts';

/** An error in the words of a problem; the place stands before the message. */
export function asProblem(error: ProductError): ImportProblemResponse {
  const { message, hint } = wordsHere(error, 'en');
  return { code: error.code, message, hint, inIndonesian: wordsHere(error, 'id') };
}

/** What to do on the page where an error says what to do in a terminal. */
const hintsHere: Partial<Record<ErrorCode, Bilingual>> = {
  'quality/ambiguous-date': {
    id: 'Tentukan urutannya pada langkah Jalankan, di "Tanggal seperti 03/04/2024".',
    en: 'Say which comes first in the step Run, under "Dates such as 03/04/2024".',
  },
};

function wordsHere(error: ProductError, language: Language) {
  const { message, hint } = error.placedWords(language);
  return { message, hint: hintsHere[error.code]?.[language] ?? hint };
}

/** Texts of both languages in the shape of a problem. */
export function inBoth(message: Bilingual, hint: Bilingual) {
  return { message: message.en, hint: hint.en, inIndonesian: { message: message.id, hint: hint.id } };
}

interface InBoth {
  message: Bilingual;
  hint: Bilingual;
}

/** The refusal of a step that comes too early. */
export function notReady({ message, hint }: InBoth): ProductError {
  return new ProductError('import/not-ready', message, { hint });
}

/** Why a step comes too early. */
export const early = {
  tooManyFiles: {
    message: {
      id: `Satu impor memuat paling banyak ${limits.files} berkas.`,
      en: `An import holds ${limits.files} files at most.`,
    },
    hint: {
      id: 'Gabungkan beberapa berkas menjadi satu, atau buat dua impor.',
      en: 'Make one file of several, or two imports.',
    },
  },
  noFile: {
    message: { id: 'Belum ada berkas.', en: 'There is no file yet.' },
    hint: { id: 'Tambahkan dahulu.', en: 'Add one first.' },
  },
  nothingToChoose: {
    message: { id: 'Belum ada yang dapat dipilih.', en: 'Nothing to choose yet.' },
    hint: { id: 'Periksa dahulu berkasnya.', en: 'Look at the files first.' },
  },
  notLookedAt: {
    message: { id: 'Berkasnya belum diperiksa.', en: 'The files have not been looked at.' },
    hint: { id: 'Periksa dahulu.', en: 'Look at them first.' },
  },
  atWork: {
    message: { id: 'Impor ini sedang bekerja.', en: 'The import is at work.' },
    hint: { id: 'Tunggu, atau hentikan.', en: 'Wait, or stop it.' },
  },
} as const satisfies Readonly<Record<string, InBoth>>;

/** An open question as the reason why a run cannot begin. */
export function asQuestioned({ message, hint, inIndonesian }: ImportQuestionResponse): InBoth {
  return {
    message: { id: inIndonesian?.message ?? message, en: message },
    hint: { id: inIndonesian?.hint ?? hint, en: hint },
  };
}

/** A failure that no one foresaw. */
export function unexpected(failure: unknown): ImportProblemResponse {
  const what = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
  const message = { id: `Terjadi kesalahan: ${what}`, en: `Something went wrong: ${what}` };
  const hint = {
    id: 'Mohon laporkan; tidak ada yang diubah.',
    en: 'Please report it; nothing was changed.',
  };
  return { code: 'import/failed', ...inBoth(message, hint) };
}
