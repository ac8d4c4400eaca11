import { Link, Navigate, Outlet, useLocation } from '@tanstack/react-router';
import { isNoRun } from '../../api/imports.ts';
import { useStats } from '../../api/queries.ts';
import { imports } from '../../messages/imports.ts';
import { useSpeech } from '../../messages/language.tsx';
import { shell } from '../../messages/shell.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

const linkClass =
  'whitespace-nowrap rounded-md px-2 py-1.5 sm:px-3 text-muted hover:bg-sunken hover:text-ink aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** The frame around every page: name, pages, the run and its as-of date. */
export function Frame() {
  const { say } = useSpeech();
  const hasNoRun = isNoRun(useStats().error);
  const isImport = useLocation().pathname.startsWith('/import');
  return (
    <>
      <a
        href="#content"
        className="sr-only focus:not-sr-only focus:fixed focus:left-2 focus:top-2 focus:z-50 focus:bg-card focus:p-2"
      >
        {say(shell.skip)}
      </a>
      <header className="z-30 md:sticky md:top-0 border-b border-line bg-card print:static">
        <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2 sm:px-6">
          <Link to="/" className="text-lg font-semibold tracking-tight">
            Nilai
          </Link>
          <nav
            aria-label={say(shell.pages)}
            className="no-print order-last -mx-2 flex w-full flex-wrap gap-x-1 md:order-none md:mx-0 md:w-auto"
          >
            {!hasNoRun && <RunPages />}
            <Link to="/import" className={linkClass} activeOptions={{ includeSearch: false }}>
              {say(shell.import)}
            </Link>
          </nav>
          <RunLine />
          <div className="no-print ml-auto flex items-center gap-2">
            <LanguageSwitch />
            <ThemeSwitch />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="mx-auto max-w-[90rem] px-4 py-5 outline-none sm:px-6">
        {hasNoRun && !isImport ? <Navigate to="/import" replace /> : <Outlet />}
      </main>
    </>
  );
}

/** The pages about a run. */
function RunPages() {
  const { say } = useSpeech();
  return (
    <>
      <Link to="/" className={linkClass} activeOptions={{ exact: true, includeSearch: false }}>
        {say(shell.overview)}
      </Link>
      <Link to="/data-quality" className={linkClass} activeOptions={{ includeSearch: false }}>
        {say(shell.dataQuality)}
      </Link>
      <Link to="/offers" className={linkClass} activeOptions={{ includeSearch: false }}>
        {say(shell.offers)}
      </Link>
      <Link to="/predictions" className={linkClass} activeOptions={{ includeSearch: false }}>
        {say(shell.predictions)}
      </Link>
    </>
  );
}

/** Whose figures these are, as of when, and from which run. */
function RunLine() {
  const { say, formats } = useSpeech();
  const stats = useStats();
  if (isNoRun(stats.error)) return <p className="text-xs text-muted">{say(imports.noRun)}</p>;
  if (stats.data === undefined) return <p className="h-5 w-40 rounded bg-sunken" aria-hidden="true" />;
  const { run } = stats.data;
  return (
    <p className="flex min-w-0 flex-wrap gap-x-3 text-xs text-muted" data-testid="run-line">
      <span className="max-w-48 truncate font-semibold text-ink">{run.company}</span>
      <span>{say(shell.asOf, { date: formats.date(run.asOf) })}</span>
      <span className="max-w-40 truncate font-mono" title={run.run}>
        {say(shell.run, { run: run.run })}
      </span>
    </p>
  );
}
