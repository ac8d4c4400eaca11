import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { segmentTitle } from '../../messages/words.ts';
import type { Tally } from './cloud.ts';
import type { Plot } from './plot.ts';

/** What the chart shows, in words, for those who do not see it. */
export function useSummary(plot: Plot, tallies: readonly Tally[]): string {
  const { say, formats } = useSpeech();
  const all = tallies.reduce((sum, one) => sum + one.customers, 0);
  const parts = plot.placed.segments.flatMap((segment, index) => {
    const customers = tallies[index]?.customers ?? 0;
    if (customers === 0) return [];
    return say(overview.chartPart, {
      segment: say(segmentTitle(segment, plot.placed.scheme)),
      n: formats.count(customers),
      share: formats.share(customers / all),
    });
  });
  return say(overview.chartSummary, { n: formats.count(all), parts: parts.join('; ') });
}
