import { Random } from '#maths';
import { promoDiscount } from './agreement.ts';
import { allMonths, dateOf, firstDayOf, observedMonths } from './calendar.ts';
import { products } from './catalogue.ts';
import type { Cell } from './csv-stream.ts';
import { campaignWindow } from './decide.ts';
import { bandwidths, industries, regions, tiers } from './market.ts';
import { activeIn, idOf, snapshotOf, type World } from './world.ts';

/** One file of the example: its name, its headers, its rows. */
export interface WorldFile {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: (world: World, add: (cells: readonly Cell[]) => void) => void;
}

const monthDate = (month: number) => dateOf(firstDayOf(month));
const dayBefore = (month: number) => dateOf(firstDayOf(month) - 1);
const numbered = (letter: string, row: number) => `${letter}${String(row + 1).padStart(9, '0')}`;

const customers: WorldFile = {
  name: 'customers',
  header: [
    'Customer ID',
    'Customer Name',
    'Industry',
    'Customer Segment',
    'Region',
    'Customer Since',
    'Customer Status',
  ],
  rows({ accounts, customers: count }, add) {
    for (let customer = 0; customer < count; customer++)
      add([
        idOf(customer),
        `Company ${idOf(customer)}`,
        industries[accounts.industry[customer] as number]?.name ?? '',
        tiers[accounts.tier[customer] as number] ?? '',
        regions[accounts.region[customer] as number]?.name ?? '',
        monthDate(accounts.sinceMonth[customer] as number),
        (accounts.churnMonth[customer] as number) < observedMonths ? 'Tidak Aktif' : 'Aktif',
      ]);
  },
};

const catalogue: WorldFile = {
  name: 'products',
  header: ['Product Code', 'Product', 'Category', 'Tier', 'Complexity', 'List Price', 'Min Bandwidth (Mbps)'],
  rows(_, add) {
    for (const { code, name, category, tier, complexity, price, leastBandwidth } of products)
      add([code, name, category, tier, complexity, price, leastBandwidth]);
  },
};

const fit: WorldFile = {
  name: 'product fit',
  header: ['Product', 'Target Industry', 'Unavailable Regions'],
  rows(_, add) {
    const names = (places: readonly number[], things: readonly { name: string }[]) =>
      places.map((place) => things[place]?.name).join('|');
    for (const { name, home, without } of products) add([name, names(home, industries), names(without, regions)]);
  },
};

const subscriptions: WorldFile = {
  name: 'subscriptions',
  header: ['Subscription ID', 'Customer ID', 'Product', 'Start Date', 'End Date', 'Monthly Price', 'Quantity'],
  rows({ holdings, accounts }, add) {
    for (let row = 0; row < holdings.customer.length; row++) {
      const customer = holdings.customer[row] as number;
      const until = holdings.until[row] as number;
      const isChange = until < (accounts.churnMonth[customer] as number);
      const end = isChange ? dayBefore(until) : monthDate(until);
      add([
        numbered('S', row),
        idOf(customer),
        products[holdings.product[row] as number]?.name ?? '',
        monthDate(holdings.from[row] as number),
        until < observedMonths ? end : null,
        holdings.price[row] as number,
        bandwidths[holdings.step[row] as number] ?? 1,
      ]);
    }
  },
};

const contracts: WorldFile = {
  name: 'contracts',
  header: ['Contract ID', 'Customer ID', 'Start Date', 'End Date', 'Term Months', 'Escalator', 'Authorised Discount'],
  rows({ accounts, customers: count }, add) {
    for (let customer = 0; customer < count; customer++) {
      const term = accounts.term[customer] as number;
      const last = Math.min(accounts.churnMonth[customer] as number, observedMonths);
      let start = (accounts.firstEnd[customer] as number) - term;
      for (let number = 1; start < last; number++, start += term)
        add([
          `K${idOf(customer)}-${number}`,
          idOf(customer),
          monthDate(start),
          dayBefore(start + term),
          term,
          accounts.escalator[customer] as number,
          accounts.agreedDiscount[customer] as number,
        ]);
    }
  },
};

const promotions: WorldFile = {
  name: 'contracts of promotions',
  header: ['Contract ID', 'Customer ID', 'Product', 'Start Date', 'End Date', 'Authorised Discount'],
  rows({ accounts, customers: count }, add) {
    for (let customer = 0; customer < count; customer++) {
      const end = accounts.promoEnd[customer] as number;
      const start = accounts.joinMonth[customer] as number;
      if (end < 0) continue;
      add([`K${idOf(customer)}-P`, idOf(customer), 'Promotion', monthDate(start), dayBefore(end), promoDiscount]);
    }
  },
};

const invoices: WorldFile = {
  name: 'invoices',
  header: [
    'Invoice ID',
    'Customer ID',
    'Billing Period',
    'Invoice Date',
    'Due Date',
    'Invoice Amount',
    'Discount Amount',
    'Paid',
    'Days Late',
    'Invoice Status',
  ],
  rows({ invoices }, add) {
    for (let row = 0; row < invoices.customer.length; row++) {
      const first = firstDay(invoices.month[row] as number);
      const paid = invoices.paid[row] as number;
      const amount = paid + (invoices.badDebt[row] as number);
      add([
        numbered('I', row),
        idOf(invoices.customer[row] as number),
        dateOf(first),
        dateOf(first),
        dateOf(first + 7),
        amount,
        invoices.discount[row] as number,
        paid,
        invoices.daysLate[row] as number,
        invoices.isWrong[row] === 1 ? 'Disputed' : paid < amount ? 'Partly paid' : 'Paid',
      ]);
    }
  },
};

const firstDays = Float64Array.from({ length: allMonths + 1 }, (_, month) => firstDayOf(month));
const firstDay = (month: number) => firstDays[month] as number;

const usage: WorldFile = {
  name: 'usage',
  header: ['Customer ID', 'Usage Month', 'Utilization'],
  rows({ invoices }, add) {
    for (let row = 0; row < invoices.customer.length; row++)
      add([
        idOf(invoices.customer[row] as number),
        dateOf(firstDay(invoices.month[row] as number)),
        (invoices.usage[row] as number) / 10_000,
      ]);
  },
};

const kinds = ['Slow', 'Outage', 'Service', 'Installation'] as const;

const complaints: WorldFile = {
  name: 'complaints',
  header: ['Complaint ID', 'Customer ID', 'Complaint Date', 'Complaint Type'],
  rows({ invoices, seed }, add) {
    const random = Random.fromSeed(seed);
    let number = 0;
    for (let row = 0; row < invoices.customer.length; row++)
      for (let nth = 0; nth < (invoices.complaints[row] as number); nth++) {
        const day = firstDay(invoices.month[row] as number) + random.integer(28);
        const kind = invoices.isWrong[row] === 1 && nth === 0 ? 'Billing' : random.choice(kinds);
        add([numbered('T', number++), idOf(invoices.customer[row] as number), dateOf(day), kind]);
      }
  },
};

/** Purchases of the months files show, or of those after them. */
export function ordersFile(name: string, isShown: boolean): WorldFile {
  return {
    name,
    header: ['Order ID', 'Customer ID', 'Order Date', 'Product Code', 'Product', 'Quantity', 'Sales'],
    rows({ orders }, add) {
      const end = firstDay(observedMonths);
      for (let row = 0; row < orders.customer.length; row++) {
        const day = orders.day[row] as number;
        const product = products[orders.product[row] as number];
        if (day < end !== isShown) continue;
        const [quantity, amount] = [orders.quantity[row] as number, orders.amount[row] as number];
        const customer = idOf(orders.customer[row] as number);
        add([numbered('O', row), customer, dateOf(day), product?.code ?? '', product?.name ?? '', quantity, amount]);
      }
    },
  };
}

const campaign: WorldFile = {
  name: 'campaign',
  header: ['Customer ID', 'Offer', 'As Of', 'Churn'],
  rows(world, add) {
    const snapshot = snapshotOf(world, campaignWindow);
    const asOf = dayBefore(campaignWindow * 6);
    for (const customer of activeIn(snapshot))
      add([
        idOf(customer),
        snapshot.called[customer] ? 'Call' : 'No call',
        asOf,
        snapshot.churned[customer] ? 'Y' : 'N',
      ]);
  },
};

/** Everything a company would have; nothing of it is known only to the generator. */
export const observableFiles: readonly WorldFile[] = [
  customers,
  catalogue,
  fit,
  subscriptions,
  contracts,
  promotions,
  invoices,
  usage,
  complaints,
  ordersFile('transactions', true),
  campaign,
];
