import { type Engine, type Fragment, fn, sql } from '#engine';
import type { Bilingual } from '#values';
import { findBestPairs, type RankingRequest } from './ranking/best-pairs.ts';
import { pairSharesQuery } from './ranking/cooccurrence.ts';
import { basketsQuery, customersQuery, customersWithBasketsQuery, itemsQuery } from './ranking/customers.ts';
import { evidenceQuery, popularityQuery, sizeFitsQuery } from './ranking/fits.ts';
import { ownersWithoutQuery, productsQuery, targetsQuery } from './ranking/products.ts';
import { auditFactors } from './results/audit.ts';
import { blockedQuery } from './results/blocked.ts';
import { chosenQuery, companionsQuery, offerFactorsQuery, offersQuery, ranksQuery } from './results/chosen.ts';
import { priorityQuery } from './results/priority.ts';
import { worthQuery } from './results/worth.ts';
import { checkWeights, type OffersSettings } from './settings.ts';

/** What could not be said, and why. */
export interface OffersReport {
  absent: Bilingual[];
}

/** Makes `offers`, `offer_factors`, `factor_audit`, `blocked_offers` and `account_priority`. */
export async function rankOffers(request: RankingRequest): Promise<OffersReport> {
  const { engine, settings } = request;
  checkWeights(settings);
  const workTables: string[] = [];
  const make = async (table: string, query: Fragment) => {
    workTables.push(table);
    await engine.createTable(table, query);
  };
  await prepare(make, settings);
  workTables.push('offer_best', 'offer_audit_counts');
  await findBestPairs(request);
  const constant = await auditFactors(engine, settings);
  await make('offer_ranks', ranksQuery(settings));
  await make('offer_companions', companionsQuery(settings));
  await make('offer_chosen', chosenQuery(settings));
  await make('offer_worth', worthQuery(settings));
  await engine.createTable('offers', offersQuery(settings, constant));
  await engine.createTable('offer_factors', offerFactorsQuery(settings));
  await engine.createTable('blocked_offers', blockedQuery(settings));
  await engine.createTable('account_priority', priorityQuery(settings));
  const report = { absent: [...(await absences(engine)), ...(await blurredPriority(engine, settings))] };
  for (const table of workTables) await engine.dropTable(table);
  return report;
}

async function prepare(make: (table: string, query: Fragment) => Promise<void>, settings: OffersSettings) {
  await make('offer_products', productsQuery(settings));
  await make('offer_targets', targetsQuery());
  await make('offer_owners_without', ownersWithoutQuery());
  await make('offer_profiles', customersQuery(settings));
  await make('offer_items', itemsQuery());
  await make('offer_baskets', basketsQuery());
  await make(
    'offer_basket_items',
    sql`SELECT DISTINCT b.basket, i.p FROM offer_items AS i JOIN offer_baskets AS b ON b.number = i.number`,
  );
  await make('offer_customers', customersWithBasketsQuery());
  await make('offer_pair_shares', pairSharesQuery(settings));
  await make('offer_popularity', popularityQuery());
  await make('offer_evidence', evidenceQuery(settings));
  await make('offer_size_fits', sizeFitsQuery(settings));
}

/** In words, what the offers lack because the files do not have it. */
async function absences(engine: Engine): Promise<Bilingual[]> {
  const [found] = await engine.rows(sql`SELECT (SELECT count(*) FROM offer_products) AS products,
    (SELECT count(*) FROM offer_items) AS items`);
  if (found?.['products'] === 0) return [noCatalogue];
  return found?.['items'] === 0 ? [nothingOwned] : [];
}

/** Share of customers with one priority above which the priority no longer says whom to call first. */
const mostOfOne = 0.5;

/** Says so where High has become the rule, and what would make it rare again. */
async function blurredPriority(engine: Engine, { priority }: OffersSettings): Promise<Bilingual[]> {
  const [found] = await engine.rows(sql`SELECT count(*) AS customers, ${fn.countIf(sql`priority = 'High'`)} AS high,
      ${fn.quantile(sql`b.score`, 0.9)} AS top_tenth
    FROM account_priority AS p LEFT JOIN (SELECT customer_id, score FROM offers WHERE rank = 1) AS b ON b.customer_id = p.customer_id`);
  const customers = Number(found?.['customers'] ?? 0);
  const share = customers === 0 ? 0 : Number(found?.['high'] ?? 0) / customers;
  if (share <= mostOfOne) return [];
  const percent = Math.round(share * 100);
  const topTenth = found?.['top_tenth'];
  const advice = typeof topTenth === 'number' ? Math.floor(topTenth) : null;
  const change = advice === null || advice <= priority.high ? '' : ` offers.priority.high: ${advice}`;
  return [
    {
      id: `Prioritas High diberikan kepada ${percent} % pelanggan, jadi tidak membedakan siapa yang dihubungi dahulu; pakai urutan daftar, atau naikkan ambangnya${change}.`,
      en: `Priority High goes to ${percent} % of the customers and so does not tell whom to call first; go by the order of the list, or raise its threshold${change}.`,
    },
  ];
}

const noCatalogue: Bilingual = {
  id: 'Tidak ada penawaran: berkas katalog produk belum diberikan.',
  en: 'No offers: no product catalogue was given.',
};

const nothingOwned: Bilingual = {
  id: 'Tidak ada produk pelanggan yang ditemukan di katalog, jadi produk yang sudah dimiliki tidak dapat dikenali.',
  en: "None of the customers' products was found in the catalogue, so what they own already cannot be told.",
};
