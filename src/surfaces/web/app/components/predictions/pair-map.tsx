import type { ModelTermResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';
import { signed, useBinWords } from './bin-words.ts';
import { type PairAxis, pairGrid } from './pair-grid.ts';

interface Props {
  term: ModelTermResponse;
  /** The two features alone. */
  axes: readonly [PairAxis, PairAxis];
}

/** What two features together add to the score, as a map of colours. */
export function PairMap({ term, axes: [rowAxis, columnAxis] }: Props) {
  const { say, formats } = useSpeech();
  const { short } = useBinWords();
  const { rows, columns, values } = pairGrid(term.points);
  const most = Math.max(1e-9, ...values.flat().map((value) => Math.abs(value ?? 0)));
  const rowWords = rows.map((label) => short(label, rowAxis.unit));
  const columnWords = columns.map((label) => short(label, columnAxis.unit));
  return (
    <div data-testid="pair-map">
      <p className="mb-2 text-xs text-muted">
        {say(model.pairLead, { row: say(rowAxis.title), column: say(columnAxis.title) })}{' '}
        {say(model.pairScale, { most: `±${formats.measure(most)}` })}
      </p>
      <div className="relative overflow-x-auto">
        <table className="text-[11px]">
          <thead>
            <tr>
              <td />
              {columnWords.map((word, column) => (
                <th key={columns[column]} scope="col" className="h-20 min-w-6 align-bottom font-normal text-muted">
                  <span className="inline-block max-h-20 rotate-180 overflow-hidden whitespace-nowrap [writing-mode:vertical-rl]">
                    {word}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowWords.map((word, row) => (
              <tr key={rows[row]}>
                <th scope="row" className="max-w-40 truncate pr-2 text-right font-normal text-muted">
                  {word}
                </th>
                {columnWords.map((other, column) => {
                  const value = values[row]?.[column] ?? null;
                  if (value === null) return <td key={columns[column]} />;
                  const text = say(model.cell, { row: word, column: other, value: signed(value, formats.measure) });
                  return (
                    <td
                      key={columns[column]}
                      className="h-6 min-w-6 border border-card"
                      title={text}
                      style={{ backgroundColor: shade(value / most) }}
                    >
                      <span className="sr-only">{signed(value, formats.measure)}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** From blue (-1) over the colour of the page (0) to orange (1). */
function shade(part: number): string {
  const colour = part < 0 ? 'var(--sniper)' : 'var(--risk)';
  return `color-mix(in srgb, ${colour} ${Math.round(Math.abs(part) * 100)}%, var(--sunken))`;
}
