import type { Random } from '#maths';
import type { Cell, Column, Format, Written } from '../model.ts';

/** 1,234,567.5 */
export function english(value: number): string {
  const [whole = '', decimals] = String(Math.abs(value)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '-' : ''}${grouped}${decimals === undefined ? '' : `.${decimals}`}`;
}

/** 1.234.567,5 */
export function indonesian(value: number): string {
  return english(value).replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

type WriteNumber = (value: number) => Written;
type WriteDay = (day: string) => Written;

const plain: WriteNumber = (value) => value;

/** How the amounts of a whole column may be written; one in three workbooks writes them as text. */
const amountNotations: readonly WriteNumber[] = [
  plain,
  plain,
  plain,
  plain,
  english,
  indonesian,
  (value) => `Rp ${indonesian(value)}`,
  (value) => `Rp${indonesian(value)},-`,
  (value) => `IDR ${english(value)}`,
];

const monthsOf = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** How the days of a whole column may be written. */
function dayNotations(language: 'id' | 'en', format: Format): readonly WriteDay[] {
  const parts = (day: string) => day.split('-') as [string, string, string];
  const asText: readonly WriteDay[] = [
    (day) => day,
    (day) => {
      const [year, month, date] = parts(day);
      return `${date}/${month}/${year}`;
    },
    (day) => {
      const [year, month, date] = parts(day);
      return `${Number(date)}-${Number(month)}-${year}`;
    },
    (day) => {
      const [year, month, date] = parts(day);
      return language === 'id' ? `${date}.${month}.${year}` : `${Number(month)}/${Number(date)}/${year}`;
    },
    (day) => {
      const [year, month, date] = parts(day);
      return `${Number(date)} ${monthsOf[language][Number(month) - 1]} ${year}`;
    },
  ];
  const asCell: WriteDay = (day) => new Date(`${day}T00:00:00Z`);
  return format === 'xlsx' ? [asCell, asCell, asCell, ...asText] : asText;
}

/** Chooses how each column writes its numbers and days. */
export function chooseNotations(
  columns: readonly Column[],
  { language, format }: { language: 'id' | 'en'; format: Format },
  random: Random,
): void {
  const amount = format === 'jsonl' ? plain : random.choice(amountNotations);
  const day = random.choice(dayNotations(language, format));
  const percent = random.chance(0.3) && format !== 'jsonl';
  for (const column of columns) {
    const number: WriteNumber =
      column.kind === 'amount'
        ? amount
        : column.kind === 'share' && percent
          ? (value) => `${Math.round(value * 100)}%`
          : plain;
    column.write = (cell) => written(cell, number, day);
  }
}

function written(cell: Cell, number: WriteNumber, day: WriteDay): Written {
  if (typeof cell === 'number') return number(cell);
  return cell !== null && typeof cell === 'object' ? day(cell.day) : cell;
}
