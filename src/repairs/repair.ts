import { z } from 'zod';

const column = z.string().min(1).describe('Header of the column');
const from = z.string().describe('Text of the cell as received; "" for a blank one');
const to = z.string().nullable().describe('Text to read in its place; null for unknown');
const key = z
  .strictObject({ column, value: z.string().min(1) })
  .describe('Column and text that tell the row apart, so that it is found again in the file of next month');

/**
 * A change of what a table says, small enough to be shown, kept and undone. It names texts, never row numbers, so that it
 * can be replayed on the file of next month.
 */
export const repair = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replace'), column, from, to }).describe('Every cell of the column with that text'),
  z.strictObject({ kind: z.literal('replace-at'), column, key, from, to }).describe('The cell of one row'),
  z.strictObject({ kind: z.literal('set-aside'), column, value: z.string() }).describe('Every row with that text'),
  z.strictObject({ kind: z.literal('set-aside-at'), key, column, value: z.string() }).describe('One row'),
  z.strictObject({ kind: z.literal('set-aside-repeats') }).describe('Rows that repeat an earlier one in every column'),
]);
export type Repair = z.infer<typeof repair>;

/** What a person said to a proposed repair. */
export const decision = z.strictObject({
  rule: z.string().min(1).describe('Rule that proposed it, as DOC-12'),
  file: z.string().min(1),
  sheet: z.string().optional(),
  decision: z.enum(['accept', 'reject']).describe('A rejected repair is not proposed again'),
  repair,
});
export type Decision = z.infer<typeof decision>;

/** The decisions of a workspace in their order, as `nilai.yaml` keeps them under `repairs`. */
export const repairsSettings = z.array(decision);
export type RepairsSettings = z.infer<typeof repairsSettings>;
