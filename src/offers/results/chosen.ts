import { type Fragment, fn, join, name, sql } from '#engine';
import { factors, reasonOrder } from '../catalog.ts';
import { type Factor, type FactorName, pointsColumn, type Step, stepColumn } from '../factor.ts';
import { measuredQuery } from '../ranking/cooccurrence.ts';
import { pointsName } from '../ranking/fits.ts';
import type { OffersSettings } from '../settings.ts';

/** The offers of each customer as customer number, rank and product number. */
export function ranksQuery({ perCustomer }: OffersSettings): Fragment {
  const ranks = Array.from({ length: perCustomer }, (_, index) => index + 1);
  const parts = ranks.map(
    (rank) => sql`SELECT number, ${fn.whole(rank)} AS rank, ${fn.element(sql`best`, rank)} AS p FROM offer_best`,
  );
  return sql`SELECT number, rank, p FROM (${join(parts, ' UNION ALL ')}) AS ranks WHERE p > 0`;
}

/** For each offer its co-occurrence points, and the owned product that speaks most for it with the counts behind it. */
export function companionsQuery(settings: OffersSettings): Fragment {
  const measured = measuredQuery(settings, sql`SELECT number AS owner, p, share FROM shares`);
  return sql`WITH shares AS (
    SELECT r.number, r.p, s.q, s.share, s.together, s.holders
    FROM offer_ranks AS r
    JOIN offer_items AS i ON i.number = r.number
    JOIN offer_pair_shares AS s ON s.q = i.p AND s.p = r.p
  ), placed AS (
    SELECT number, p, q, together, holders, row_number() OVER (PARTITION BY number, p
      ORDER BY share DESC NULLS LAST, together DESC NULLS LAST, q ASC NULLS LAST) AS place FROM shares
  )
  SELECT s.number, s.p, s.together, s.holders, q.product AS with_product, m.points
    FROM placed AS s JOIN offer_products AS q ON q.p = s.q
    JOIN (${measured}) AS m ON m.owner = s.number AND m.p = s.p WHERE s.place = 1`;
}

/** The offers with step and points (hundredths) of every factor beside each other. */
export function chosenQuery(settings: OffersSettings): Fragment {
  const columns = factors.flatMap((factor) => [
    sql`${pointsColumn(factor, settings)} AS ${pointsName(factor)}`,
    sql`${stepColumn(factor, settings)} AS ${stepName(factor)}`,
  ]);
  return sql`SELECT c.customer_id, c.number, r.rank, p.p, p.product_id,
    coalesce(e.evidence, g.evidence) AS evidence, ${join(columns)}
    FROM offer_ranks AS r
    JOIN offer_customers AS c ON c.number = r.number
    JOIN offer_products AS p ON p.p = r.p
    LEFT JOIN offer_targets AS t ON t.p = p.p AND t.industry_key = c.industry_key
    LEFT JOIN offer_owners_without AS w ON w.p = p.p AND w.owner_key = c.owner_key
    LEFT JOIN offer_evidence AS e ON e.p = p.p AND e.industry_key = c.industry_key
    JOIN offer_popularity AS g ON g.p = p.p
    LEFT JOIN offer_companions AS x ON x.number = r.number AND x.p = r.p`;
}

/** The chosen offers `o` with what the texts of most factors read. */
const chosenWithTraits = sql`FROM offer_chosen AS o
  JOIN offer_customers AS c ON c.number = o.number
  JOIN offer_products AS p ON p.p = o.p`;

/** The chosen offers with what the texts of every factor read. */
const chosenWithFacts = sql`${chosenWithTraits}
  LEFT JOIN offer_companions AS x ON x.number = o.number AND x.p = o.p`;

function stepName(factor: Factor): Fragment {
  return name(`${factor.factor}_step`);
}

/** A text of the step that an offer stands on. */
function textOfStep(factor: Factor, settings: OffersSettings, text: (step: Step) => Fragment): Fragment {
  const cases = factor.steps(settings).map((step, index) => sql`WHEN ${index + 1} THEN ${text(step)}`);
  return sql`CASE o.${stepName(factor)} ${join(cases, ' ')} END`;
}

/** `offer_factors`: eight rows per offer. */
export function offerFactorsQuery(settings: OffersSettings): Fragment {
  return join(
    factors.map(
      (factor) => sql`SELECT o.customer_id, o.product_id, ${factor.factor} AS factor,
        ${exactPoints(sql`o.${pointsName(factor)}`)} AS points,
        ${fn.decimal(settings.weights[factor.factor], 2)} AS "of",
        ${textOfStep(factor, settings, (step) => step.evidence.en)} AS evidence,
        ${textOfStep(factor, settings, (step) => step.evidence.id)} AS evidence_id
        ${factor.reads === 'basket' ? chosenWithFacts : chosenWithTraits}`,
    ),
    ' UNION ALL ',
  );
}

/** `offers`: score, reasons and worth of each offer; a factor that is the same for everybody is never a reason. */
export function offersQuery(settings: OffersSettings, constant: ReadonlySet<FactorName>): Fragment {
  const score = join(
    factors.map((factor) => sql`o.${pointsName(factor)}`),
    ' + ',
  );
  const speaking = reasonOrder.filter(({ factor }) => settings.weights[factor] > 0 && !constant.has(factor));
  const reasoning = (language: 'id' | 'en') => joinedReasons(speaking, settings, language);
  return sql`SELECT o.customer_id, o.rank, o.product_id, p.product, ${exactPoints(score)} AS score,
    ${reasoning('id')} AS reasoning, ${reasoning('en')} AS reasoning_en,
    ${fn.decimal(sql`o.evidence * 0.00001`, 3)} AS evidence, w.worth_low, w.worth, w.worth_high
    ${chosenWithFacts} LEFT JOIN offer_worth AS w ON w.p = o.p`;
}

function exactPoints(hundredths: Fragment): Fragment {
  return fn.decimal(sql`(${hundredths}) * 0.01`, 2);
}

const withoutReason = {
  id: 'Skor tertinggi di antara produk yang tersedia, tanpa satu alasan yang menonjol',
  en: 'The best score among the products available; no single reason stands out',
};

/** The reasons that hold, joined by a bar; a plain sentence where none does. */
function joinedReasons(speaking: readonly Factor[], settings: OffersSettings, language: 'id' | 'en'): Fragment {
  const clauses = speaking.map((factor) =>
    textOfStep(factor, settings, ({ reason }) => (reason === undefined ? sql`''` : fn.concat(' | ', reason[language]))),
  );
  return sql`coalesce(nullif(substr(${fn.concat('', ...clauses)}, 4), ''), ${withoutReason[language]})`;
}
