import { Link } from '@tanstack/react-router';
import { useSpeech } from '../../messages/language.tsx';
import { shell } from '../../messages/shell.ts';

/** Shown for an address that is no page. */
export function NotFound() {
  const { say } = useSpeech();
  return (
    <p className="card p-8 text-center">
      {say(shell.notFound)}.{' '}
      <Link to="/" className="link">
        {say(shell.overview)}
      </Link>
    </p>
  );
}
