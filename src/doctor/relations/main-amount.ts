import { columnsOf, type SurveyedColumn, type SurveyedTable } from './surveyed.ts';

/** The column whose money is counted for rows of a table: its first one of amounts; undefined where there is none. */
export function mainAmount(table: SurveyedTable): SurveyedColumn | undefined {
  return columnsOf(table).find(({ portrait }) => portrait.role === 'amount' && portrait.numbers !== null);
}
