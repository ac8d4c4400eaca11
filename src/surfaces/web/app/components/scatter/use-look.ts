import { useMemo } from 'react';
import { useSpeech } from '../../messages/language.tsx';
import { overview } from '../../messages/overview.ts';
import { shell } from '../../messages/shell.ts';
import { basisTitle } from '../../messages/words.ts';
import { useTheme } from '../../theme.ts';
import { useMoney } from '../measures.tsx';
import { segmentColour } from '../segment-chip.tsx';
import type { Look } from './chart-option.ts';
import type { Range } from './cloud.ts';
import type { Plot } from './plot.ts';

interface Settings {
  plot: Plot;
  isShown: (segment: number) => boolean;
  selection: Range | null;
  isMoving: boolean;
  isWheelFree: boolean;
}

/** Words and colours of the drawing in the language and theme of the page. */
export function useLook({ plot, isShown, selection, isMoving, isWheelFree }: Settings): Look {
  const { say, formats } = useSpeech();
  const { currency, period } = useMoney();
  const { shown: theme } = useTheme();
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    // The theme names the set of colours that the variables hold when this is read.
    const colour = (name: string): string => style.getPropertyValue(`--${name}`).trim() || theme;
    const other = plot.against;
    return {
      colours: plot.placed.segments.map((segment) => colour(segmentColour(segment).slice(6, -1))),
      ink: colour('ink'),
      muted: colour('muted'),
      line: colour('line'),
      accent: colour('accent'),
      card: colour('card'),
      font: getComputedStyle(document.body).fontFamily,
      xTitle: say(overview.revenueAxis, { period, currency }),
      yTitle: say(other === 'tenure' ? overview.tenureAxis : overview.bandwidthAxis),
      tick: formats.tick,
      zero: '0',
      borderLabel: (value, basis, axis) =>
        say(overview.border, {
          value:
            axis === 'x'
              ? formats.tick(value)
              : say(shell[other === 'tenure' ? 'years' : 'mbps'], { n: formats.number(value) }),
          basis: say(basisTitle(basis)),
        }),
      isShown,
      selection,
      isMoving,
      isWheelFree,
    };
  }, [plot, isShown, selection, isMoving, isWheelFree, say, formats, currency, period, theme]);
}
