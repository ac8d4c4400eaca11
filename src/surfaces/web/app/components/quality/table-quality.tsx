import type { TableQualityResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { quality } from '../../messages/quality.ts';
import { ColumnTable } from './column-table.tsx';
import { HeatMap } from './heat-map.tsx';

/** Tells a table from the others in an address. */
export function tableKey({ file, sheet, headerRow }: TableQualityResponse): string {
  return [file, sheet, headerRow ?? ''].join('|');
}

interface Props {
  table: TableQualityResponse;
  isOpen: boolean;
  onToggle: () => void;
}

/** One table: how complete it is; opened, every column and how its numbers go together. */
export function TableQuality({ table, isOpen, onToggle }: Props) {
  const { say, formats } = useSpeech();
  const { file, sheet, rows, columns, filledShare, useless, correlations } = table;
  return (
    <li data-testid="table-quality">
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={onToggle}
        className="grid w-full grid-cols-[minmax(0,1fr)_auto] items-center gap-x-6 gap-y-1 px-4 py-3 text-left hover:bg-sunken focus-visible:outline-offset-[-2px] md:grid-cols-[minmax(0,1fr)_12rem_13rem_1rem]"
      >
        <span className="min-w-0">
          <span className="block font-semibold break-words">
            {[file, sheet].filter((one) => one !== '').join(' · ')}
          </span>
          <span className="text-xs text-muted">
            {say(imports.rowsColumns, { rows: formats.count(rows), columns: formats.count(columns.length) })}
          </span>
        </span>
        <span className="max-md:col-start-1">
          <span className="block h-1.5 overflow-hidden rounded-full bg-sunken" aria-hidden="true">
            <span className="block h-full rounded-full bg-accent" style={{ width: `${filledShare * 100}%` }} />
          </span>
          <span className="text-xs text-muted">{say(quality.filledShare, { share: formats.share(filledShare) })}</span>
        </span>
        <span className="text-xs text-muted max-md:col-start-1">
          {useless > 0 && say(quality.useless, { n: formats.count(useless) })}
        </span>
        <span aria-hidden="true" className="hidden text-muted md:block">
          {isOpen ? '▴' : '▾'}
        </span>
      </button>
      {isOpen && (
        <div className="border-t border-line bg-page">
          <ColumnTable columns={columns} />
          {correlations !== null && correlations.columns.length > 1 && <HeatMap correlations={correlations} />}
        </div>
      )}
    </li>
  );
}
