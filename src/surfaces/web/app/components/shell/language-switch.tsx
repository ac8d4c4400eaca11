import { languages } from '#values';
import { useSpeech } from '../../messages/language.tsx';
import { shell } from '../../messages/shell.ts';
import { useSearchState } from '../../use-search-state.ts';

/** Switches the language; the address remembers it, so a shared link reads the same. */
export function LanguageSwitch() {
  const { language, setLanguage, say } = useSpeech();
  const [search, change] = useSearchState();
  return (
    <fieldset className="flex overflow-hidden rounded-md border border-line">
      <legend className="sr-only">{say(shell.language)}</legend>
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === language}
          lang={one}
          onClick={() => {
            setLanguage(one);
            change({ ...search, lang: one }, true);
          }}
          className="px-2.5 py-1 text-xs uppercase text-muted aria-pressed:bg-accent aria-pressed:font-semibold aria-pressed:text-accent-ink"
        >
          {one}
          <span className="sr-only">{one === 'id' ? ' Bahasa Indonesia' : ' English'}</span>
        </button>
      ))}
    </fieldset>
  );
}
