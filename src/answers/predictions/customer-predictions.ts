import type { CustomerPredictionResponse, CustomerPredictionsResponse, ProductChanceResponse } from '#contract';
import { type Row, sql } from '#engine';
import type { FigureKind } from '#values';
import { withCustomerList } from '../customer-list.ts';
import { countOf, numberOf, textOf } from '../customer-row.ts';
import { findCustomer } from '../find-customer.ts';
import type { PublishedRun } from '../published-run.ts';
import { type KnownFeatures, knownFeatures, titleOfTerm } from './features.ts';
import { toPredictionRow } from './prediction-list.ts';
import {
  changeSentence,
  contributionSentence,
  figureSentence,
  restSentence,
  type SentenceContext,
} from './sentences.ts';
import { inOrder, titleOfTarget } from './targets.ts';

type Contribution = CustomerPredictionResponse['contributions'][number];
type Change = CustomerPredictionResponse['changes'][number];

/** Contributions that are named; the rest is added up. */
const namedContributions = 10;

/** Everything predicted of one customer, named by id, by name, or by the beginning of a name that only one has. */
export async function customerPredictions(run: PublishedRun, customer: string): Promise<CustomerPredictionsResponse> {
  await withCustomerList(run);
  const id = await findCustomer(run, customer);
  const features = await knownFeatures(run);
  const { engine } = run;
  const rows = await engine.rows(sql`SELECT * FROM predictions WHERE customer_id = ${id} ORDER BY target NULLS LAST`);
  const titles = await engine.rows(
    sql`SELECT target, text_id, text_en FROM card_notes WHERE subject = 'title' ORDER BY target NULLS LAST`,
  );
  const contributions = await engine.rows(
    sql`SELECT target, feature, value, contribution FROM contributions WHERE customer_id = ${id}
      ORDER BY target NULLS LAST, abs(contribution) DESC NULLS LAST, feature NULLS LAST`,
  );
  const changes = await engine.rows(
    sql`SELECT * FROM changes WHERE customer_id = ${id} ORDER BY target NULLS LAST, place NULLS LAST`,
  );
  const predictions = rows.map((row) => {
    const own = (all: readonly Row[]) => all.filter((one) => one['target'] === row['target']);
    const facts = { row, title: own(titles)[0], contributions: own(contributions), changes: own(changes) };
    return predictionOf(facts, features, run.manifest.currency);
  });
  return { predictions: inOrder(predictions, ({ target }) => target), products: await productsOf(run, id) };
}

interface PredictionFacts {
  row: Row;
  title: Row | undefined;
  contributions: readonly Row[];
  changes: readonly Row[];
}

function predictionOf(
  { row, title, contributions, changes }: PredictionFacts,
  features: KnownFeatures,
  currency: string,
): CustomerPredictionResponse {
  const { customerId: _, name: __, ...figures } = toPredictionRow(row);
  const target = textOf(row['target']) ?? '';
  const context = { target, unit: figures.unit, currency };
  const en = textOf(title?.['text_en']);
  return {
    target,
    title: en === null ? titleOfTarget(target) : { id: textOf(title?.['text_id']) ?? en, en },
    grade: textOf(row['grade']) ?? 'not enough evidence',
    ...figures,
    score: numberOf(row['score']),
    base: numberOf(row['base']),
    sentence: figureSentence(context, figures),
    contributions:
      contributions.length > 0
        ? contributionsOf(contributions, features, context)
        : withoutReasons(numberOf(row['score']), numberOf(row['base'])),
    changes: changes.map((change) => changeOf(change, features, context)),
  };
}

/** Of a customer whose reasons were not kept, all of them as one, so that base and contributions still are the score. */
function withoutReasons(score: number | null, base: number | null): Contribution[] {
  if (score === null || base === null || score === base) return [];
  const title = { id: 'Semua sebab bersama', en: 'All reasons together' };
  const sentence = {
    id: 'Semua sebab bersama; rinciannya hanya disimpan bagi pelanggan bernilai terbesar.',
    en: 'All reasons together; their details are kept for the customers of the largest worth alone.',
  };
  return [{ feature: 'other', title, value: null, contribution: score - base, sentence }];
}

/** The largest by name, and the sum of all others as `other`; contributions that are not in the table are zero. */
function contributionsOf(rows: readonly Row[], features: KnownFeatures, context: SentenceContext): Contribution[] {
  const named = rows.slice(0, namedContributions).map((row): Contribution => {
    const feature = textOf(row['feature']) ?? '';
    const own = features.ofTerm(context.target, feature);
    const part = { value: textOf(row['value']), contribution: countOf(row['contribution']) };
    return { feature, title: titleOfTerm(own), ...part, sentence: contributionSentence(context, own, part) };
  });
  const others = rows.slice(namedContributions);
  if (others.length === 0) return named;
  const contribution = others.reduce((sum, row) => sum + countOf(row['contribution']), 0);
  const title = { id: 'Semua yang lain', en: 'Everything else' };
  return [
    ...named,
    { feature: 'other', title, value: null, contribution, sentence: restSentence(context, contribution) },
  ];
}

function changeOf(row: Row, features: KnownFeatures, context: SentenceContext): Change {
  const feature = textOf(row['feature']) ?? '';
  const [own] = features.ofTerm(context.target, feature);
  const facts = {
    from: textOf(row['from_value']),
    to: textOf(row['to_value']),
    before: countOf(row['before']),
    after: countOf(row['after']),
    threshold: countOf(row['threshold']),
  };
  if (own === undefined) throw new Error(`the change of ${feature} has no column`);
  return { feature, title: own.title, ...facts, sentence: changeSentence(context, own, facts) };
}

async function productsOf({ engine }: PublishedRun, id: string): Promise<ProductChanceResponse[]> {
  const rows = await engine.rows(
    sql`SELECT * FROM product_predictions WHERE customer_id = ${id} ORDER BY rank NULLS LAST, product_id NULLS LAST`,
  );
  return rows.map((row) => ({
    productId: textOf(row['product_id']) ?? '',
    product: textOf(row['product']) ?? '',
    rank: countOf(row['rank']),
    kind: (textOf(row['kind']) ?? 'ESTIMATE') as FigureKind,
    probability: countOf(row['probability']),
    amount: numberOf(row['amount']),
    worth: numberOf(row['worth']),
  }));
}
