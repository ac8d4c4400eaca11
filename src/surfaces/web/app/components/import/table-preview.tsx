import type { ImportTableResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';

/** A table of thousands of columns would take the page with it. */
const mostColumns = 100;

/** The first rows of a table as they stand in the file. */
export function TablePreview({ table: { portrait, preview } }: { table: ImportTableResponse }) {
  const { say, formats } = useSpeech();
  if (preview.length === 0) return null;
  const columns = portrait.columns.slice(0, mostColumns);
  const title = say(imports.preview, { n: formats.count(preview.length) });
  return (
    <details className="mt-2">
      <summary className="link inline-block text-xs">{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys */}
      <section className="mt-2 max-h-80 overflow-auto rounded border border-line" aria-label={title} tabIndex={0}>
        <table className="w-full text-xs">
          <thead className="sticky top-0 bg-sunken">
            <tr>
              {columns.map(({ index, header }) => (
                <th key={index} scope="col" className="px-2 py-1.5 text-left font-semibold whitespace-nowrap">
                  {header ?? <span className="font-normal text-muted italic">{say(imports.noColumnName)}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows as received never change places
              <tr key={row} className="border-t border-line">
                {columns.map(({ index, type }) => (
                  <td
                    key={index}
                    className={`max-w-60 truncate px-2 py-1 ${type === 'whole' || type === 'decimal' ? 'text-right' : ''}`}
                    title={cells[index] ?? undefined}
                  >
                    {cells[index] ?? <span className="text-muted">–</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
