import { adoptionPairs } from './adoption-pairs.ts';
import { observedMonths } from './calendar.ts';
import { productCount, products } from './catalogue.ts';
import { churnDrivers, churnTerms } from './churn.ts';
import { ordersFile, type WorldFile } from './files.ts';
import { columnsOf, seatsOf } from './frame.ts';
import { idOf, type Snapshot, type World } from './world.ts';

const hidden: WorldFile = {
  name: 'customers',
  header: [
    'customer_id',
    'frailty',
    'size',
    'price_factor',
    'rise_missed',
    'promo_stuck',
    'rogue_discount',
    'unbilled_products',
    'purchases_a_month',
    'stop_chance',
    'mean_spend',
    'churn_month',
  ],
  rows({ accounts, customers }, add) {
    for (let customer = 0; customer < customers; customer++)
      add([
        idOf(customer),
        accounts.frailty[customer] as number,
        accounts.size[customer] as number,
        accounts.priceFactor[customer] as number,
        accounts.riseMissed[customer] as number,
        accounts.promoStuck[customer] as number,
        accounts.rogueDiscount[customer] as number,
        codesIn(accounts.unbilled[customer] as number),
        accounts.purchaseRate[customer] as number,
        accounts.stopChance[customer] as number,
        accounts.meanSpend[customer] as number,
        accounts.churnMonth[customer] as number,
      ]);
  },
};

/** Codes of the products in a mask. */
function codesIn(mask: number): string {
  return products
    .slice(0, productCount)
    .flatMap(({ code }, product) => (((mask >>> product) & 1) === 1 ? [code] : []))
    .join('|');
}

const outcomes = [
  'customer_id',
  'churned',
  'p_bayes',
  'p_oracle',
  'called',
  'p_called',
  'p_not_called',
  'expanded',
  'p_expanded',
];
const featureNames = [
  'complaints_6m',
  'late_share_6m',
  'usage_mean_6m',
  'usage_trend_6m',
  'billing_errors_6m',
  'promo_cliff_6m',
  'months_to_contract_end',
  'tenure_years',
  'products',
  'tier',
  'bandwidth_mbps',
] as const;

/** Per customer at the start of a window: outcome, chances, features (`x_`) and the terms of the log-odds (`c_`). */
function windowFile(window: number): WorldFile {
  return {
    name: `window${window}`,
    header: [...outcomes, ...featureNames.map((name) => `x_${name}`), ...churnDrivers.map((name) => `c_${name}`)],
    rows(world, add) {
      const seat = seatsOf(world, window);
      const features = columnsOf(seat).flatMap(({ feature }) => (feature.kind === 'number' ? [feature.values] : []));
      seat.customers.forEach((customer, row) => {
        const shown = featureNames.map((_, column) => features[column]?.[row] as number);
        add([idOf(customer), ...chancesOf(seat.snapshot, customer), ...shown, ...termsOf(world, shown, customer)]);
      });
    },
  };
}

function chancesOf(snapshot: Snapshot, customer: number): number[] {
  const bayes = snapshot.bayes[customer] as number;
  return [
    snapshot.churned[customer] as number,
    bayes,
    snapshot.oracle[customer] as number,
    snapshot.called[customer] as number,
    snapshot.bayesCalled[customer] as number,
    snapshot.bayesNotCalled[customer] as number,
    snapshot.expanded[customer] as number,
    (1 - bayes) * (snapshot.expansion[customer] as number),
  ];
}

function termsOf({ accounts }: World, shown: readonly number[], customer: number): number[] {
  const [complaints = 0, lateShare = 0, usage = 0, usageTrend = 0, billingErrors = 0, promoCliff = 0] = shown;
  const [monthsToEnd = 0, tenure = 0, held = 0] = shown.slice(6);
  const industry = accounts.industry[customer] as number;
  const region = accounts.region[customer] as number;
  const habits = { complaints, lateShare, usage, usageTrend, billingErrors, promoCliff };
  return churnTerms({ ...habits, monthsToEnd, tenure, products: held, industry, region });
}

/** Per customer and product that it could take up: outcome and chance. */
function adoptionFile(window: number): WorldFile {
  return {
    name: `adoption_window${window}`,
    header: ['customer_id', 'product_code', 'adopted', 'p_bayes'],
    rows(world, add) {
      const { customers, product, outcome, bayes } = adoptionPairs(world, window);
      for (let row = 0; row < product.length; row++)
        add([
          idOf(customers[row] as number),
          products[product[row] as number]?.code ?? '',
          outcome[row] as number,
          bayes[row] as number,
        ]);
    },
  };
}

/** Per invoice, under its number, what should have come in and what was lost by cause; all in whole rupiah. */
const leakage: WorldFile = {
  name: 'leakage',
  header: [
    'invoice_id',
    'expected',
    'unbilled_products',
    'missed_escalator',
    'discount_above_authority',
    'promo_never_removed',
    'billing_error',
    'bad_debt',
    'paid',
    'late_but_paid',
  ],
  rows({ invoices }, add) {
    for (let row = 0; row < invoices.customer.length; row++) {
      const losses = [
        invoices.unbilled[row] as number,
        invoices.riseMissed[row] as number,
        invoices.rogueDiscount[row] as number,
        invoices.promoStuck[row] as number,
        invoices.billingError[row] as number,
        invoices.badDebt[row] as number,
      ];
      const paid = invoices.paid[row] as number;
      const isLate = (invoices.daysLate[row] as number) > 0 && invoices.badDebt[row] === 0 ? 1 : 0;
      const id = `I${String(row + 1).padStart(9, '0')}`;
      add([id, losses.reduce((sum, loss) => sum + loss, paid), ...losses, paid, isLate]);
    }
  },
};

/** Everything only the generator knows, and what happened after the months of the files. */
export const truthFiles: readonly WorldFile[] = [
  hidden,
  ...[1, 2, 3, 4].map(windowFile),
  adoptionFile(3),
  adoptionFile(4),
  leakage,
  ordersFile(`transactions_from_month_${observedMonths}`, false),
];
