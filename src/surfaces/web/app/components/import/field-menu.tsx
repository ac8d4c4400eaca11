import type { ImportEntityResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';

interface Props {
  header: string;
  entity: ImportEntityResponse;
  columns: Readonly<Record<string, string | null>>;
  field: string | null;
  onChoose: (field: string | null) => void;
}

/** The fields that a column may mean; a field that another column has says so, and moves here when chosen. */
export function FieldMenu({ header, entity, columns, field, onChoose }: Props) {
  const { say } = useSpeech();
  const remark = (name: string, isNeeded: boolean): string => {
    const other = columns[name] ?? null;
    if (other !== null && other !== header) return ` (${say(imports.nowFrom, { column: other })})`;
    return isNeeded && other === null ? ` (${say(imports.needed)})` : '';
  };
  return (
    <select
      aria-label={say(imports.meaningOf, { column: header })}
      className={`input w-48 sm:w-60 ${field === null ? 'text-muted' : ''}`}
      value={field ?? ''}
      onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
    >
      <option value="">— {say(imports.unused)}</option>
      {entity.fields.map(({ name, meaning, isNeeded }) => (
        <option key={name} value={name}>
          {say(meaning)}
          {remark(name, isNeeded)}
        </option>
      ))}
    </select>
  );
}
