import { type ReactNode, useEffect, useState } from 'react';
import type { ImportResponse, ImportSettings } from '../../api/shapes.ts';
import { useChange } from '../../api/use-draft.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { shell } from '../../messages/shell.ts';

/** The settings without which figures cannot be read; only what fits is kept. */
export function SettingsForm({ draft, onRight }: { draft: ImportResponse; onRight: (isRight: boolean) => void }) {
  const { say } = useSpeech();
  const change = useChange(draft.id);
  const [shown, setShown] = useState<ImportSettings>(draft.choices.settings);
  const isDateRight = /^\d{4}-\d{2}-\d{2}$/.test(shown.asOf);
  const isCurrencyRight = /^[A-Z]{3}$/.test(shown.currency);
  const isRight = isDateRight && isCurrencyRight;
  useEffect(() => onRight(isRight), [isRight, onRight]);
  const set = (part: Partial<ImportSettings>): void => {
    const next = { ...shown, ...part };
    setShown(next);
    const fits = /^\d{4}-\d{2}-\d{2}$/.test(next.asOf) && /^[A-Z]{3}$/.test(next.currency);
    if (fits) change((choices) => ({ ...choices, settings: next }));
  };
  return (
    <section className="card space-y-4 p-4" aria-label={say(imports.runLead)}>
      <p className="text-muted">{say(imports.runLead)}</p>
      <Line title={say(imports.company)} hint={say(imports.companyHint)}>
        <input
          className="input w-full"
          value={shown.company}
          maxLength={200}
          autoComplete="organization"
          onChange={({ target }) => set({ company: target.value })}
        />
      </Line>
      <Line title={say(imports.asOf)} {...(!isDateRight && { wrong: say(imports.badDate) })}>
        <input
          type="date"
          className="input"
          value={shown.asOf}
          aria-invalid={!isDateRight}
          onChange={({ target }) => set({ asOf: target.value })}
        />
      </Line>
      <Line
        title={say(imports.currency)}
        hint={say(imports.currencyHint)}
        {...(!isCurrencyRight && { wrong: say(imports.badCurrency) })}
      >
        <input
          className="input w-24 uppercase"
          value={shown.currency}
          maxLength={3}
          aria-invalid={!isCurrencyRight}
          onChange={({ target }) => set({ currency: target.value.toUpperCase() })}
        />
      </Line>
      <fieldset>
        <legend className="mb-1 text-xs text-muted">{say(imports.period)}</legend>
        <div className="flex gap-4">
          {(['month', 'year'] as const).map((one) => (
            <label key={one} className="flex items-center gap-2">
              <input
                type="radio"
                name="revenue-period"
                className="accent-(--accent)"
                checked={shown.revenuePeriod === one}
                onChange={() => set({ revenuePeriod: one })}
              />
              {say(one === 'month' ? shell.perMonth : shell.perYear)}
            </label>
          ))}
        </div>
      </fieldset>
      <Line title={say(imports.dateOrder)} hint={say(imports.dateOrderHint)}>
        <select
          className="input"
          value={shown.dateOrder}
          onChange={({ target }) => set({ dateOrder: target.value as ImportSettings['dateOrder'] })}
        >
          <option value="ask">{say(imports.dateOrderAsk)}</option>
          <option value="day-first">{say(imports.dateOrderDay)}</option>
          <option value="month-first">{say(imports.dateOrderMonth)}</option>
        </select>
      </Line>
      {draft.blueprints.length > 1 && (
        <Line title={say(imports.blueprint)}>
          <select className="input" value={shown.blueprint} onChange={({ target }) => set({ blueprint: target.value })}>
            {draft.blueprints.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </Line>
      )}
    </section>
  );
}

function Line({ title, hint, wrong, children }: { title: string; hint?: string; wrong?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="block">
      <span className="mb-1 block text-xs text-muted">{title}</span>
      {children}
      {wrong !== undefined ? (
        <span role="alert" className="mt-1 block text-xs text-bad">
          {wrong}
        </span>
      ) : (
        hint !== undefined && <span className="mt-1 block text-xs text-muted">{hint}</span>
      )}
    </label>
  );
}
