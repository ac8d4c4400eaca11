import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Bilingual, type Language, languages } from '#values';
import { fill } from './dictionary.ts';
import { type Formats, formatsOf } from './formats.ts';

interface Speech {
  language: Language;
  setLanguage: (language: Language) => void;
  /** Says a text in the language of the page. */
  say: (text: Bilingual, values?: Readonly<Record<string, string>>) => string;
  formats: Formats;
}

const SpeechContext = createContext<Speech | null>(null);
const storageKey = 'nilai.language';

const isLanguage = (value: unknown): value is Language => languages.includes(value as Language);

/** The language the address asks for, else the one remembered, else Indonesian. */
function startingLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang');
  if (isLanguage(asked)) return asked;
  const remembered = window.localStorage.getItem(storageKey);
  return isLanguage(remembered) ? remembered : 'id';
}

/** Gives the page its language and number formats. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(startingLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    window.localStorage.setItem(storageKey, language);
  }, [language]);
  const speech = useMemo<Speech>(
    () => ({
      language,
      setLanguage,
      say: (text, values) => fill(text[language], values),
      formats: formatsOf(language),
    }),
    [language],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** The language of the page, with its texts and formats. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (speech === null) throw new Error('useSpeech outside of LanguageProvider');
  return speech;
}
