import type { FindingResponse } from '../../api/shapes.ts';
import { customer } from '../../messages/customer.ts';
import { useSpeech } from '../../messages/language.tsx';
import { FindingRows } from '../finding-rows.tsx';

/** What was found in the rows this customer came from. */
export function CustomerFindings({ findings }: { findings: readonly FindingResponse[] }) {
  const { say } = useSpeech();
  return (
    <section className="card" aria-labelledby="findings-title">
      <h2 id="findings-title" className="border-b border-line px-4 py-2.5 text-base font-semibold">
        {say(customer.findings)}
      </h2>
      {findings.length === 0 ? (
        <p className="p-4 text-muted">{say(customer.noFindings)}</p>
      ) : (
        <FindingRows findings={findings} isRuleShown />
      )}
    </section>
  );
}
