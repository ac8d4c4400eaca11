import { findBlueprint } from '#blueprints';

/** What example files are asked for; what is left out is the blueprint's own choice. */
export interface DemoChoices {
  out: string;
  customers?: number | undefined;
  products?: number | undefined;
  seed?: number | undefined;
  format?: 'xlsx' | 'csv' | undefined;
}

/** Writes example input files of a blueprint's company and gives their paths, in the order to give them to `init`. */
export async function makeDemo(blueprint: string, choices: DemoChoices): Promise<string[]> {
  const { example, demo } = findBlueprint(blueprint);
  const { out, customers = example.customers, seed = example.seed, products, format } = choices;
  const files = await demo({
    out,
    customers,
    seed,
    ...(products === undefined ? {} : { catalogue: products }),
    ...(format === undefined ? {} : { format }),
  });
  return files.inputs;
}
