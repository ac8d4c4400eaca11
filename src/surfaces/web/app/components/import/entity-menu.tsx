import type { ImportResponse, ImportTableResponse } from '../../api/shapes.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';

interface Props {
  draft: ImportResponse;
  table: ImportTableResponse;
  chosen: string | null;
  onChoose: (entity: string | null) => void;
}

/** What a table may be taken for: the likeliest first, then all others, or that it is not used. */
export function EntityMenu({ draft, table, chosen, onChoose }: Props) {
  const { say, formats } = useSpeech();
  const likely = [table.entity, ...table.others].flatMap((one) => (one === null ? [] : [one]));
  const names = new Set(likely.map(({ name }) => name));
  const titleOf = (name: string): string => {
    const found = draft.entities.find((entity) => entity.name === name);
    return found === undefined ? name : say(found.meaning);
  };
  return (
    <label className="block">
      <span className="text-xs text-muted">{say(imports.takenFor)}</span>
      <select
        className="input block w-full"
        value={chosen ?? ''}
        onChange={({ target }) => onChoose(target.value === '' ? null : target.value)}
      >
        {likely.map(({ name, confidence }) => (
          <option key={name} value={name}>
            {titleOf(name)}
            {name !== table.entity?.name && ` (${formats.share(confidence)})`}
          </option>
        ))}
        <option value="">{say(imports.unused)}</option>
        {draft.entities
          .filter(({ name }) => !names.has(name))
          .map(({ name, meaning }) => (
            <option key={name} value={name}>
              {say(meaning)}
            </option>
          ))}
      </select>
    </label>
  );
}
