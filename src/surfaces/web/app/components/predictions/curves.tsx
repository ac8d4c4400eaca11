import type { ReactNode } from 'react';
import type { CurvePointResponse, ModelResponse } from '../../api/shapes.ts';
import { useSpeech } from '../../messages/language.tsx';
import { proof } from '../../messages/proof.ts';
import { CurveChart } from '../chart/curve-chart.tsx';
import type { Axis } from '../chart/plot-area.tsx';
import { roundTicks } from '../chart/ticks.ts';

type Points = readonly CurvePointResponse[];

/** The curves of a proof that the model has: chances kept, share caught, density, ranges kept. */
export function Curves({ curves }: Pick<ModelResponse, 'curves'>) {
  const { say } = useSpeech();
  const drawings = { reliability: Reliability, gains: Gains, lift: Lift, coverage: Coverage };
  const present = Object.entries(drawings).filter(([curve]) => (curves[curve]?.length ?? 0) > 0);
  if (present.length === 0) return null;
  return (
    <section aria-labelledby="curves-title" className="space-y-2">
      <h2 id="curves-title" className="scroll-mt-28 text-base font-semibold">
        {say(proof.curves)}
      </h2>
      <div className={`grid gap-4 ${present.length > 1 ? 'lg:grid-cols-2 xl:grid-cols-3' : 'max-w-3xl'}`}>
        {present.map(([curve, Drawing]) => (
          <Drawing key={curve} points={curves[curve] ?? []} />
        ))}
      </div>
    </section>
  );
}

function Figure({ name, children }: { name: 'reliability' | 'gains' | 'lift' | 'coverage'; children: ReactNode }) {
  const { say } = useSpeech();
  return (
    <figure className="card flex min-w-0 flex-col p-4" data-testid={`curve-${name}`}>
      <figcaption className="mb-2 flex-1">
        <span className="block font-semibold">{say(proof[name])}</span>
        <span className="text-xs text-muted">{say(proof[`${name}Lead`])}</span>
      </figcaption>
      {children}
    </figure>
  );
}

function useAxes() {
  const { formats } = useSpeech();
  const axis = (from: number, to: number, title: string, label: (value: number) => string): Axis => ({
    ...{ from, to, title, label },
    ticks: roundTicks(from, to),
  });
  return {
    share: (to: number, title: string, from = 0) => axis(from, to, title, formats.share),
    number: (to: number, title: string) => axis(0, to, title, formats.number),
  };
}

function Reliability({ points }: { points: Points }) {
  const { say, formats } = useSpeech();
  const axes = useAxes();
  const most = Math.min(1, 1.06 * Math.max(0.05, ...points.flatMap(({ x, y, high }) => [x, y, high ?? 0])));
  const words = ({ x, y, low, high, n }: CurvePointResponse): string =>
    say(proof.reliabilityPoint, {
      x: formats.share(x),
      y: formats.share(y),
      interval: low === null || high === null ? '' : ` (${formats.share(low)} – ${formats.share(high)})`,
      n: formats.count(n),
    });
  return (
    <Figure name="reliability">
      <CurveChart
        points={points}
        x={axes.share(most, say(proof.named))}
        y={axes.share(most, say(proof.happened))}
        label={say(proof.reliability)}
        reference={[
          [0, 0],
          [most, most],
        ]}
        words={words}
        isJoined={false}
      />
    </Figure>
  );
}

function Gains({ points }: { points: Points }) {
  const { say, formats } = useSpeech();
  const axes = useAxes();
  return (
    <Figure name="gains">
      <CurveChart
        points={points}
        x={axes.share(1, say(proof.shareOfCustomers))}
        y={axes.share(1, say(proof.shareOfCases))}
        label={say(proof.gains)}
        reference={[
          [0, 0],
          [1, 1],
        ]}
        words={({ x, y }) => say(proof.gainsPoint, { x: formats.share(x), y: formats.share(y) })}
      />
    </Figure>
  );
}

function Lift({ points }: { points: Points }) {
  const { say, formats } = useSpeech();
  const axes = useAxes();
  return (
    <Figure name="lift">
      <CurveChart
        points={points}
        x={axes.share(1, say(proof.shareOfCustomers))}
        y={axes.number(1.06 * Math.max(1.5, ...points.map(({ y }) => y)), say(proof.density))}
        label={say(proof.lift)}
        reference={[
          [0, 1],
          [1, 1],
        ]}
        words={({ x, y }) => say(proof.liftPoint, { x: formats.share(x), y: formats.number(y) })}
      />
    </Figure>
  );
}

/** The share of amounts that a range is made to hold. */
const promised = 0.8;

function Coverage({ points }: { points: Points }) {
  const { say, formats } = useSpeech();
  const axes = useAxes();
  return (
    <Figure name="coverage">
      <CurveChart
        points={points}
        x={{ ...axes.share(1.05, say(proof.tenth)), ticks: points.map(({ x }) => x) }}
        y={axes.share(1, say(proof.within))}
        label={say(proof.coverage)}
        reference={[
          [0, promised],
          [1.05, promised],
        ]}
        words={({ x, y, n }) =>
          say(proof.coveragePoint, { x: formats.share(x), y: formats.share(y), n: formats.count(n) })
        }
        isJoined={false}
      />
    </Figure>
  );
}
