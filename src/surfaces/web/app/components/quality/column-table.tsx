import type { ColumnPortraitResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { dateOrderTitle, notationTitle, roleTitle, typeTitle, unitTitle } from '../../messages/words.ts';
import { useBeginning } from '../more-button.tsx';
import { Bars } from './bars.tsx';

/** Every column of a table: what it holds and is for, how much is missing, how its values are spread. */
export function ColumnTable({ columns }: { columns: readonly ColumnPortraitResponse[] }) {
  const { say } = useSpeech();
  const { shown, more } = useBeginning(columns, 200);
  const heads = [
    quality.columnHead,
    quality.typeHead,
    quality.roleHead,
    quality.missingHead,
    quality.distinctHead,
    quality.spreadHead,
    quality.figuresHead,
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys
    <section className="max-h-[36rem] overflow-auto" aria-label={say(quality.tables)} tabIndex={0}>
      <table className="w-full min-w-[60rem] text-xs" data-testid="column-table">
        <thead className="sticky top-0 z-10 bg-page text-muted">
          <tr className="border-b border-line">
            {heads.map((head) => (
              <th key={head.en} scope="col" className="px-3 py-1.5 text-left font-normal first:pl-4">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((column) => (
            <ColumnLine key={column.index} column={column} />
          ))}
        </tbody>
      </table>
      {more}
    </section>
  );
}

function ColumnLine({ column }: { column: ColumnPortraitResponse }) {
  const { say, formats } = useSpeech();
  const { header, type, role, notation, dateOrder, unit, currency, distinct, bins } = column;
  const hows = [
    notation === null || notation === 'plain' ? null : say(notationTitle(notation)),
    dateOrder === null || dateOrder === 'ymd' ? null : say(dateOrderTitle(dateOrder)),
    unit === null ? null : say(quality.unitIs, { unit: say(unitTitle(unit)) }),
    currency,
  ].filter((one) => one !== null);
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="max-w-56 px-3 py-2 text-left font-semibold break-words first:pl-4">
        {header ?? <span className="font-normal text-muted italic">{say(imports.noColumnName)}</span>}
      </th>
      <td className="px-3 py-2">
        {say(typeTitle(type))}
        {hows.length > 0 && <span className="block text-muted">{hows.join(' · ')}</span>}
      </td>
      <td className="px-3 py-2">{say(roleTitle(role))}</td>
      <td className="px-3 py-2">
        <Missing column={column} />
      </td>
      <td className="px-3 py-2 text-right">{formats.count(distinct)}</td>
      <td className="px-3 py-1.5">{bins.length > 0 ? <Bars bins={bins} /> : <Frequent column={column} />}</td>
      <td className="px-3 py-2">
        <Figures column={column} />
      </td>
    </tr>
  );
}

/** How many cells say nothing, as a bar and a share, with the words that stand for nothing. */
function Missing({ column: { rows, filled, missingWords } }: { column: ColumnPortraitResponse }) {
  const { say, formats } = useSpeech();
  const share = rows === 0 ? 0 : 1 - filled / rows;
  const words = missingWords.map(({ text, rows: cells }) => `"${text}" ${formats.count(cells)}`).join(', ');
  return (
    <span>
      <span className="flex items-center gap-2">
        <span className="h-1.5 w-16 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
          <span className="block h-full bg-warn-line" style={{ width: `${share * 100}%` }} />
        </span>
        {formats.share(share)}
      </span>
      {words !== '' && (
        <span className="block max-w-48 break-words text-muted">{say(quality.missingWords, { words })}</span>
      )}
    </span>
  );
}

/** The most frequent texts with their share of the filled cells. */
function Frequent({ column: { frequent, filled } }: { column: ColumnPortraitResponse }) {
  const { formats } = useSpeech();
  return (
    <ul className="max-w-64">
      {frequent
        .filter(({ rows }) => rows > 1)
        .slice(0, 3)
        .map(({ text, rows }) => (
          <li key={text} className="flex items-center gap-2">
            <span className="min-w-0 flex-1 truncate" title={text}>
              {text}
            </span>
            <span className="text-muted">{formats.share(filled === 0 ? 0 : rows / filled)}</span>
          </li>
        ))}
    </ul>
  );
}

function Figures({ column: { numbers, dates } }: { column: ColumnPortraitResponse }) {
  const { say, formats } = useSpeech();
  if (dates !== null) {
    const day = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? formats.date(text) : text);
    return say(quality.range, { from: day(dates.first), to: day(dates.last) });
  }
  if (numbers === null) return null;
  return (
    <>
      {say(quality.median, { value: formats.number(numbers.median) })}
      <span className="block text-muted">
        {say(quality.range, { from: formats.number(numbers.lowest), to: formats.number(numbers.highest) })}
      </span>
    </>
  );
}
