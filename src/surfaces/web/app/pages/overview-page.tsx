import { KeyFigures } from '../components/key-figures.tsx';
import { CustomerList } from '../components/list/customer-list.tsx';
import { MoneyNotice } from '../components/money-notice.tsx';
import { ScatterPanel } from '../components/scatter/scatter-panel.tsx';
import { useSpeech } from '../messages/language.tsx';
import { shell } from '../messages/shell.ts';
import { useTitle } from '../use-title.ts';

/** The first page: key figures, the customer map and the list it narrows. */
export function OverviewPage() {
  const { say } = useSpeech();
  useTitle(say(shell.overview));
  return (
    <div className="space-y-4">
      <h1 className="sr-only">{say(shell.overview)}</h1>
      <MoneyNotice />
      <KeyFigures />
      <ScatterPanel />
      <CustomerList />
    </div>
  );
}
