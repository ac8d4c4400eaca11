import { type Fragment, fn, sql } from '#engine';
import type { Bilingual } from '#values';

/** How a company's customers can be seen to leave. */
export const churnForms = ['subscription', 'invoice', 'transaction', 'contract-end'] as const;
export type ChurnForm = (typeof churnForms)[number];

/** What churn means in each form, in one sentence. */
export const churnMeanings: Readonly<Record<ChurnForm, Bilingual>> = {
  subscription: {
    id: 'Semua langganan berakhir dalam jendela, padahal ada yang berjalan pada tanggal itu.',
    en: 'Every subscription has ended by the end of the window, though one was running on the day.',
  },
  invoice: {
    id: 'Tidak ada tagihan dalam tiga bulan terakhir jendela, padahal ada dalam tiga bulan sebelum tanggal itu.',
    en: 'No invoice in the last three months of the window, though there was one in the three months before the day.',
  },
  transaction: {
    id: 'Tidak membeli apa pun dalam jendela, padahal membeli dalam dua belas bulan sebelum tanggal itu.',
    en: 'Nothing bought within the window, though something was in the twelve months before the day.',
  },
  'contract-end': {
    id: 'Kontrak berakhir dalam jendela dan tidak ada kontrak baru yang menggantikannya.',
    en: 'A contract ended within the window and no new one took its place.',
  },
};

/**
 * What became of every customer who was active on the day: `customer_id`, `as_of`, `outcome` (1 left, 0 stayed) and
 * `happened_on` (the day it was over, NULL where unknown), for the rows of `outcome_windows`. Who had left before the
 * day is not in it.
 */
export function churnOutcomes(form: ChurnForm): Fragment {
  switch (form) {
    case 'subscription':
      return bySubscription;
    case 'invoice':
      return byInvoice;
    case 'transaction':
      return byTransaction;
    case 'contract-end':
      return byContractEnd;
  }
}

const ended = sql`CAST(1 AS DOUBLE)`;
const stayed = sql`CAST(0 AS DOUBLE)`;

const bySubscription = sql`SELECT customer_id, as_of,
    CASE WHEN max(CASE WHEN "end" IS NULL OR "end" > until THEN 1 ELSE 0 END) = 0 THEN ${ended} ELSE ${stayed} END AS outcome,
    CASE WHEN max(CASE WHEN "end" IS NULL OR "end" > until THEN 1 ELSE 0 END) = 0 THEN max("end") END AS happened_on
  FROM (SELECT s.customer_id, s."start", s."end", w.as_of, w.until
    FROM clean_subscriptions AS s JOIN outcome_windows AS w ON s."start" <= w.until
    WHERE s.customer_id IS NOT NULL) AS known
  GROUP BY customer_id, as_of
  HAVING max(CASE WHEN "start" <= as_of AND ("end" IS NULL OR "end" > as_of) THEN 1 ELSE 0 END) = 1`;

const invoiceDays = sql`SELECT customer_id, coalesce(issued, period) AS day FROM clean_invoices WHERE customer_id IS NOT NULL`;

const byInvoice = sql`SELECT customer_id, as_of,
    CASE WHEN max(CASE WHEN day > ${fn.addMonths(sql`until`, -3)} THEN 1 ELSE 0 END) = 0 THEN ${ended} ELSE ${stayed} END AS outcome,
    CASE WHEN max(CASE WHEN day > ${fn.addMonths(sql`until`, -3)} THEN 1 ELSE 0 END) = 0 THEN max(day) END AS happened_on
  FROM (SELECT i.customer_id, i.day, w.as_of, w.until
    FROM (${invoiceDays}) AS i JOIN outcome_windows AS w
      ON i.day <= w.until AND i.day > ${fn.addMonths(sql`w.as_of`, -3)}) AS known
  GROUP BY customer_id, as_of
  HAVING max(CASE WHEN day <= as_of THEN 1 ELSE 0 END) = 1`;

const byTransaction = sql`SELECT customer_id, as_of,
    CASE WHEN max(CASE WHEN day > as_of THEN 1 ELSE 0 END) = 0 THEN ${ended} ELSE ${stayed} END AS outcome,
    CAST(NULL AS DATE) AS happened_on
  FROM (SELECT t.customer_id, t."date" AS day, w.as_of, w.until
    FROM clean_transactions AS t JOIN outcome_windows AS w
      ON t."date" <= w.until AND t."date" > ${fn.addMonths(sql`w.as_of`, -12)}
    WHERE t.customer_id IS NOT NULL) AS known
  GROUP BY customer_id, as_of
  HAVING max(CASE WHEN day <= as_of THEN 1 ELSE 0 END) = 1`;

const byContractEnd = sql`SELECT e.customer_id, e.as_of,
    CASE WHEN count(n.customer_id) = 0 THEN ${ended} ELSE ${stayed} END AS outcome,
    CASE WHEN count(n.customer_id) = 0 THEN max(e.last_end) END AS happened_on
  FROM (SELECT c.customer_id, w.as_of, w.until, max(c."end") AS last_end, max(c."start") AS last_start
    FROM clean_contracts AS c JOIN outcome_windows AS w
      ON c."start" <= w.as_of AND c."end" > w.as_of AND c."end" <= w.until
    WHERE c.customer_id IS NOT NULL
    GROUP BY c.customer_id, w.as_of, w.until) AS e
  LEFT JOIN clean_contracts AS n ON n.customer_id = e.customer_id
    AND n."start" > e.last_start AND n."start" <= e.until AND (n."end" IS NULL OR n."end" > e.until)
  GROUP BY e.customer_id, e.as_of`;
