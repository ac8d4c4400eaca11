import type { Engine, LoadedColumn } from '#engine';
import type { ProductChances, TargetResult } from '../result.ts';
import { TextCoder } from './table-writer.ts';

/** Makes the table `product_predictions`: the likeliest products of each customer, with what they are worth. */
export async function loadProducts(engine: Engine, results: readonly TargetResult[]): Promise<void> {
  const chances = results.flatMap(({ products }) => (products === undefined ? [] : [products]));
  await engine.loadColumns(
    'product_predictions',
    new Map<string, LoadedColumn>([
      ['customer_id', texts(chances, ({ customers }, row) => customers[row] as string)],
      ['product_id', texts(chances, (found, row) => productAt(found, row).id)],
      ['product', texts(chances, (found, row) => productAt(found, row).name)],
      ['rank', numbers(chances, ({ rank }, row) => rank[row] as number)],
      ['kind', texts(chances, ({ kind }) => kind)],
      ['probability', numbers(chances, ({ probability }, row) => probability[row] as number)],
      ['amount', numbers(chances, (found, row) => productAt(found, row).amount)],
      ['worth', numbers(chances, (found, row) => (found.probability[row] as number) * productAt(found, row).amount)],
    ]),
  );
}

function productAt({ products, product }: ProductChances, row: number): ProductChances['products'][number] {
  return products[product[row] as number] as ProductChances['products'][number];
}

type Of<Value> = (found: ProductChances, row: number) => Value;

function texts(chances: readonly ProductChances[], value: Of<string>): LoadedColumn {
  const coder = new TextCoder();
  const codes = chances.flatMap((found) => found.customers.map((_, row) => coder.code(value(found, row))));
  return coder.column(Int32Array.from(codes));
}

function numbers(chances: readonly ProductChances[], value: Of<number>): LoadedColumn {
  const values = chances.flatMap((found) => found.customers.map((_, row) => value(found, row)));
  return { kind: 'number', values: Float64Array.from(values) };
}
