import { observedMonths } from './calendar.ts';
import type { Accounts, Holdings, Invoices, Orders, Snapshot } from './world.ts';

/** Empty accounts for n customers. */
export function emptyAccounts(n: number): Accounts {
  return {
    industry: new Uint8Array(n),
    region: new Uint8Array(n),
    tier: new Uint8Array(n),
    joinMonth: new Uint8Array(n),
    sinceMonth: new Int16Array(n),
    term: new Uint8Array(n),
    firstEnd: new Uint8Array(n),
    escalator: new Float64Array(n),
    agreedDiscount: new Float64Array(n),
    promoEnd: new Int8Array(n),
    churnMonth: new Uint8Array(n),
    frailty: new Float64Array(n),
    size: new Float64Array(n),
    priceFactor: new Float64Array(n),
    purchaseRate: new Float64Array(n),
    stopChance: new Float64Array(n),
    meanSpend: new Float64Array(n),
    riseMissed: new Uint8Array(n),
    promoStuck: new Uint8Array(n),
    rogueDiscount: new Float64Array(n),
    unbilled: new Uint32Array(n),
  };
}

/** An empty snapshot of n customers. */
export function emptySnapshot(window: number, n: number): Snapshot {
  return {
    window,
    isActive: new Uint8Array(n),
    complaints: new Uint16Array(n),
    lateShare: new Float64Array(n),
    usage: new Float64Array(n),
    usageTrend: new Float64Array(n),
    billingErrors: new Uint8Array(n),
    promoCliff: new Uint8Array(n),
    monthsToEnd: new Uint8Array(n),
    tenure: new Float64Array(n),
    held: new Uint32Array(n),
    step: new Uint8Array(n),
    called: new Uint8Array(n),
    churned: new Uint8Array(n),
    bayes: new Float64Array(n),
    oracle: new Float64Array(n),
    bayesCalled: new Float64Array(n),
    bayesNotCalled: new Float64Array(n),
    adopted: new Uint32Array(n),
    expanded: new Uint8Array(n),
    expansion: new Float64Array(n),
  };
}

function invoiceColumns(n: number): Invoices {
  return {
    customer: new Uint32Array(n),
    month: new Uint8Array(n),
    list: new Float64Array(n),
    discount: new Float64Array(n),
    paid: new Float64Array(n),
    daysLate: new Int16Array(n),
    complaints: new Uint8Array(n),
    usage: new Uint16Array(n),
    isWrong: new Uint8Array(n),
    unbilled: new Float64Array(n),
    riseMissed: new Float64Array(n),
    rogueDiscount: new Float64Array(n),
    promoStuck: new Float64Array(n),
    billingError: new Float64Array(n),
    badDebt: new Float64Array(n),
  };
}

function holdingColumns(n: number): Holdings {
  return {
    customer: new Uint32Array(n),
    product: new Uint8Array(n),
    from: new Int16Array(n),
    until: new Uint8Array(n),
    price: new Float64Array(n),
    step: new Uint8Array(n),
  };
}

function orderColumns(n: number): Orders {
  return {
    customer: new Uint32Array(n),
    day: new Int32Array(n),
    product: new Uint8Array(n),
    quantity: new Uint8Array(n),
    amount: new Float64Array(n),
  };
}

type Column = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float64Array;

/** Columns that grow: `add` makes room for a row and returns its place; write the cells through `columns`. */
export interface Growing<T> {
  columns: T;
  count: number;
  room: number;
}

/** Room for the next row of a growing table; returns the row's place. */
function addRow<T extends object>(table: Growing<T>, make: (n: number) => T): number {
  if (table.count === table.room) {
    table.room = Math.ceil(table.room * 1.5) + 16;
    const larger = make(table.room);
    for (const [name, column] of Object.entries(larger) as [keyof T, Column][])
      column.set(table.columns[name] as Column);
    table.columns = larger;
  }
  return table.count++;
}

/** The rows written so far, without a copy. */
export function written<T extends object>(table: Growing<T>): T {
  const cut = (column: Column) => column.subarray(0, table.count);
  return Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [name, cut(column as Column)]),
  ) as unknown as T;
}

/** Everything a world is written into while it is made. */
export interface Stores {
  readonly accounts: Accounts;
  readonly snapshots: readonly Snapshot[];
  readonly invoices: Growing<Invoices>;
  readonly holdings: Growing<Holdings>;
  readonly orders: Growing<Orders>;
}

/** Empty stores for n customers, with room for about what they will need. */
export function emptyStores(n: number): Stores {
  return {
    accounts: emptyAccounts(n),
    snapshots: [1, 2, 3, 4].map((window) => emptySnapshot(window, n)),
    invoices: { columns: invoiceColumns(n * observedMonths), count: 0, room: n * observedMonths },
    holdings: { columns: holdingColumns(n * 4), count: 0, room: n * 4 },
    orders: { columns: orderColumns(n * 6), count: 0, room: n * 6 },
  };
}

/** Room for an invoice; there is one for each month of each customer from the start. */
export const addInvoice = (stores: Stores): number => stores.invoices.count++;

/** Room for a holding. */
export const addHolding = (stores: Stores): number => addRow(stores.holdings, holdingColumns);

/** Room for an order. */
export const addOrder = (stores: Stores): number => addRow(stores.orders, orderColumns);
