import { useSpeech } from '../../messages/language.tsx';
import { shell } from '../../messages/shell.ts';
import { chooseTheme, themeChoices, useTheme } from '../../theme.ts';

/** Chooses the light or dark theme, or leaves it to the machine. */
export function ThemeSwitch() {
  const { say } = useSpeech();
  const { choice } = useTheme();
  return (
    <label className="text-xs">
      <span className="sr-only">{say(shell.theme)}</span>
      <select
        value={choice}
        onChange={({ target }) => chooseTheme(themeChoices.find((one) => one === target.value) ?? 'system')}
        className="h-7 rounded-md border border-line bg-card px-1.5 text-muted"
      >
        {themeChoices.map((one) => (
          <option key={one} value={one}>
            {say(shell[one])}
          </option>
        ))}
      </select>
    </label>
  );
}
