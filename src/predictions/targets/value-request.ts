import type { Engine } from '#engine';
import type { IsoDate } from '#values';
import type { PredictionsSettings } from '../settings.ts';
import type { Coverage, OutcomeRecord } from './coverage.ts';

/** What the value of the next twelve months is found from. */
export interface ValueRequest {
  readonly engine: Engine;
  readonly asOf: IsoDate;
  readonly coverage: ReadonlyMap<OutcomeRecord, Coverage>;
  readonly settings: PredictionsSettings;
}
