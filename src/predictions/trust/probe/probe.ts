import type { Frame, FrameColumn, Outcome } from '../../frame.ts';
import type { ProbeDoubt } from '../card.ts';
import { measure } from '../words.ts';
import { afterEventDoubt } from './after-event.ts';
import { aggregateDoubt } from './aggregates.ts';
import { checkAlignment } from './alignment.ts';
import { formulaDoubt } from './amounts.ts';
import { columnsKnownLater, constantColumns, idLikeColumns } from './columns.ts';
import { foldGroups, repeatedRows } from './repeated.ts';
import { fewestThatReproduce, reproducedBy, ruleDoubt } from './rules.ts';
import { areaOf } from './separation.ts';
import { barsOf, type ProbeSettings } from './settings.ts';
import { aloneDoubt, scoresOfColumn, singleColumnDoubt } from './single.ts';
import { type View, viewOf, withColumns } from './view.ts';

/**
 * Looks for leaks before anything is trained: wrong rows, columns from after the event, columns made of the outcome, and
 * outcomes that are a rule of their own columns. Only rows with a known outcome are looked at; nothing is changed.
 */
export function probeLeaks(frame: Frame, outcome: Outcome, settings: ProbeSettings): ProbeDoubt[] {
  requireSameRows(frame, outcome);
  const alignment = settings.outcomeIds === undefined ? null : checkAlignment(frame.ids, settings.outcomeIds).doubt;
  if (alignment !== null) return [alignment];
  const trusted = new Set(settings.trusted);
  const plain = [
    ...constantColumns(frame),
    ...refusedColumns(frame, settings.refused ?? []),
    ...columnsKnownLater(frame),
    ...idLikeColumns(frame),
  ].filter(unlessTrusted(trusted));
  const left = columnsLeftOut(plain);
  const columns = frame.columns.filter(({ name }) => !left.has(name));
  const repeated = repeatedRows(frame, outcome, columns);
  const view = viewOf({
    columns,
    labels: outcome.values,
    groups: foldGroups({ ...frame, columns }),
    seed: settings.seed,
    maxRows: settings.maxRows ?? (settings.deep === true ? 40_000 : 12_000),
  });
  return [...onePerColumn([...plain]), ...repeated, ...learned(view, { frame, outcome, settings })];
}

/** The names of the columns that the doubts leave out. */
export function columnsLeftOut(doubts: readonly ProbeDoubt[]): Set<string> {
  return new Set(doubts.filter(({ action }) => action === 'leave-out').flatMap(({ columns }) => columns));
}

function requireSameRows({ ids, columns }: Frame, outcome: Outcome): void {
  const rows = [outcome.values.length, ...columns.map(({ feature }) => lengthOf(feature))];
  if (rows.some((length) => length !== ids.length)) throw new RangeError(`rows ${ids.length}, columns ${rows}`);
}

function lengthOf(feature: FrameColumn['feature']): number {
  return feature.kind === 'number' ? feature.values.length : feature.codes.length;
}

function unlessTrusted(trusted: ReadonlySet<string>): (doubt: ProbeDoubt) => boolean {
  return ({ columns, check }) => check === 'constant' || !columns.every((column) => trusted.has(column));
}

function onePerColumn(doubts: readonly ProbeDoubt[]): ProbeDoubt[] {
  const seen = new Set<string>();
  return doubts.filter(({ columns }) => {
    const name = columns.join();
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

function refusedColumns(frame: Frame, refused: readonly string[]): ProbeDoubt[] {
  return frame.columns
    .filter(({ name }) => refused.includes(name))
    .map(({ name, title }) => ({
      check: 'after-outcome',
      columns: [name],
      evidence: { id: `${title.id} ditolak oleh pengguna.`, en: `${title.en} was refused by a person.` },
      action: 'leave-out',
    }));
}

interface Job {
  readonly frame: Frame;
  readonly outcome: Outcome;
  readonly settings: ProbeSettings;
}

const fewestPerClass = 10;

/** The checks that learn: they need rows of both classes, or amounts that differ. */
function learned(view: View, job: Job): ProbeDoubt[] {
  if (view.columns.length === 0) return [];
  if (job.outcome.kind === 'amount') return ofAmounts(view, job.settings);
  if (Math.min(view.positives, view.labels.length - view.positives) < fewestPerClass) return [];
  const bars = barsOf(job.settings);
  const plain = eachColumn(view, job.settings, (place) => {
    return afterEventDoubt(view, place, job.frame.asOf) ?? aggregateDoubt(view, place, bars.rule);
  });
  const rest = without(view, columnsLeftOut(plain));
  return [...plain, ...(rest.columns.length === 0 ? [] : reproducing(rest, job.settings))];
}

/** From here on several columns together make a rule though one of them would be suspect alone, as in `a or b`. */
const surely = 3;

/** A column from after the event beside honest ones may come near a rule: it goes first. */
function suspectOf(view: View, places: readonly number[], settings: ProbeSettings): number | undefined {
  const trusted = new Set(settings.trusted);
  return places.find((place) => {
    if (trusted.has(view.columns[place]?.name ?? '')) return false;
    return singleColumnDoubt(view, place, barsOf(settings))?.action === 'leave-out';
  });
}

/** Columns that alone reproduce the outcome are left out one by one; when several are needed, the outcome is a rule. */
function reproducing(view: View, settings: ProbeSettings): ProbeDoubt[] {
  const bars = barsOf(settings);
  const trusted = new Set(settings.trusted);
  const alone: ProbeDoubt[] = [];
  for (let rest = view; rest.columns.length > 0; ) {
    const fewest = fewestThatReproduce(rest, bars.rule);
    if (fewest === null) return [...alone, ...singly(rest, settings)];
    const suspect = fewest.separation.distance < surely ? suspectOf(rest, fewest.places, settings) : undefined;
    const place = suspect ?? fewest.places[0] ?? 0;
    const column = rest.columns[place] as FrameColumn;
    if ((fewest.places.length > 1 && suspect === undefined) || trusted.has(column.name))
      return [...alone, ruleDoubt(rest, fewest)];
    alone.push(aloneDoubt(rest, place));
    rest = without(rest, new Set([column.name]));
  }
  return alone;
}

/** What single columns tell where nothing reproduces the outcome. */
function singly(view: View, settings: ProbeSettings): ProbeDoubt[] {
  const single = eachColumn(view, settings, (place) => singleColumnDoubt(view, place, barsOf(settings)));
  const rest = without(view, columnsLeftOut(single));
  return [...single, ...tooGood(rest, new Set(single.flatMap(({ columns }) => columns)))];
}

function eachColumn(view: View, settings: ProbeSettings, check: (place: number) => ProbeDoubt | null): ProbeDoubt[] {
  const trusted = new Set(settings.trusted);
  return view.columns.flatMap(({ name }, place) => {
    const doubt = trusted.has(name) ? null : check(place);
    return doubt === null ? [] : [doubt];
  });
}

function without(view: View, left: ReadonlySet<string>): View {
  return withColumns(
    view,
    [...view.columns.keys()].filter((place) => !left.has((view.columns[place] as FrameColumn).name)),
  );
}

function ofAmounts(view: View, settings: ProbeSettings): ProbeDoubt[] {
  if (view.labels.length < 2 * fewestPerClass || view.labels.every((value) => value === view.labels[0])) return [];
  const formula = formulaDoubt(view);
  if (formula !== null) return [formula];
  const single = eachColumn(view, settings, (place) => aggregateDoubt(view, place, Number.POSITIVE_INFINITY));
  const rule = single.length === 0 ? null : formulaDoubt(without(view, columnsLeftOut(single)));
  return rule === null ? single : [...single, rule];
}

/** A column that alone reaches .75 and as much as all others together is named, for a person to judge. */
function tooGood(view: View, named: ReadonlySet<string>): ProbeDoubt[] {
  const areas = view.columns.map((_, place) => areaOf(scoresOfColumn(view, place), view.labels));
  const best = areas.reduce((top, area, place) => (area > (areas[top] ?? 0) ? place : top), 0);
  const alone = areas[best] ?? 0;
  const column = view.columns[best];
  if (alone < 0.75 || column === undefined || named.has(column.name) || view.columns.length < 3) return [];
  const others = [...areas.keys()].filter((place) => place !== best);
  others.sort((a, b) => (areas[b] as number) - (areas[a] as number));
  const rest = reproducedBy(view, others.slice(0, 8)).area;
  if (alone < rest) return [];
  const [one, all] = [measure(alone), measure(rest)];
  return [
    {
      check: 'single-column',
      columns: [column.name],
      evidence: {
        id: `${column.title.id} sendirian (AUC ${one.id}) melebihi semua kolom lain bersama (${all.id}). Pastikan kolom ini diketahui sebelum kejadian.`,
        en: `${column.title.en} alone (AUC ${one.en}) exceeds all other columns together (${all.en}). Make sure that it is known before the event.`,
      },
      action: 'say',
    },
  ];
}
