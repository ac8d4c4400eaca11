import type { CardResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { model } from '../../messages/model.ts';

interface Props {
  drivers: CardResponse['drivers'];
  /** The term that is looked at, and how to look at another; undefined for a driver without a shape. */
  chosen: string;
  onChoose: (feature: string) => (() => void) | undefined;
}

/** What drives a target most, as bars; a bar opens the shape of its feature. */
export function Drivers({ drivers, chosen, onChoose }: Props) {
  const { say, formats } = useSpeech();
  const most = Math.max(1e-9, ...drivers.map(({ share }) => share ?? 0));
  return (
    <section className="card" aria-labelledby="drivers-title">
      <header className="border-b border-line px-4 py-2.5">
        <h2 id="drivers-title" className="scroll-mt-28 text-base font-semibold">
          {say(model.drivers)}
        </h2>
        <p className="text-xs text-muted">{say(model.driversLead)}</p>
      </header>
      {drivers.length === 0 && <p className="p-4 text-muted">{say(model.noDrivers)}</p>}
      <ul className="px-4 py-2">
        {drivers.map(({ feature, title, share }) => {
          const choose = onChoose(feature);
          return (
            <li key={feature} className="border-b border-line py-1.5 last:border-b-0" data-testid="driver">
              <span className="flex justify-between gap-3">
                {choose === undefined ? (
                  say(title)
                ) : (
                  <button
                    type="button"
                    aria-pressed={feature === chosen}
                    onClick={choose}
                    className="min-w-0 text-left hover:underline aria-pressed:font-semibold"
                  >
                    {say(title)}
                  </button>
                )}
                {share !== null && <span className="text-muted">{formats.share(share)}</span>}
              </span>
              <span aria-hidden="true" className="mt-1 block h-1.5 overflow-hidden rounded-full bg-sunken">
                <span
                  className="block h-full rounded-full bg-accent"
                  style={{ width: `${(100 * (share ?? 0)) / most}%` }}
                />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
