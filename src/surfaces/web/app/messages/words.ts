import { actionTexts, purposeTexts, schemeTexts } from '#contract';
import type { Bilingual } from '#values';
import { customer } from './customer.ts';
import type { Dictionary } from './dictionary.ts';
import { imports } from './imports.ts';
import { list } from './list.ts';
import { offers } from './offers.ts';
import { overview } from './overview.ts';
import { columnRoles, columnTypes, units } from './portrait.ts';
import { quality } from './quality.ts';

const plain = (word: string): Bilingual => ({ id: word, en: word });

const from = (words: Dictionary) => (word: string) => words[word] ?? plain(word);

/** The name of a segment; of any scheme where none is given. */
export function segmentTitle(segment: string, scheme?: string): Bilingual {
  for (const one of schemeTexts) {
    if (scheme !== undefined && one.scheme !== scheme) continue;
    const found = one.segments.find((text) => text.segment === segment);
    if (found !== undefined) return found.title;
  }
  return plain(segment);
}

/** What a segment means, in one sentence. */
export function segmentMeaning(segment: string, scheme: string): Bilingual | undefined {
  return schemeTexts.find((one) => one.scheme === scheme)?.segments.find((text) => text.segment === segment)?.meaning;
}

/** The name of a scheme. */
export function schemeTitle(scheme: string): Bilingual {
  return schemeTexts.find((one) => one.scheme === scheme)?.title ?? plain(scheme);
}

/** The name of an action of the quadrant. */
export function actionTitle(action: string): Bilingual {
  return actionTexts.find((one) => one.action === action)?.title ?? plain(action);
}

/** The name of one of the eight factors. */
export const factorTitle = from({
  tier: customer.factorTier,
  category: customer.factorCategory,
  bandwidth: customer.factorBandwidth,
  industry: customer.factorIndustry,
  cooccurrence: customer.factorCooccurrence,
  regional: customer.factorRegional,
  affordability: customer.factorAffordability,
  tenure: customer.factorTenure,
});

/** The name of a priority. */
export const priorityTitle = from({ High: list.high, Medium: list.medium, Low: list.low });

/** The name of a finding's severity. */
export const severityTitle = from({ info: quality.info, warning: quality.warning, error: quality.error });

/** The name of what was done about a finding. */
export const findingAction = from({
  interpreted: quality.interpreted,
  kept: quality.kept,
  excluded: quality.excluded,
  grouped: quality.grouped,
  question: quality.question,
});

/** The name of a rule that keeps offers out. */
export const blockTitle = from({
  owned: offers.ruleOwned,
  region: offers.ruleRegion,
  industry: offers.ruleIndustry,
  status: offers.ruleStatus,
  bandwidth: offers.ruleBandwidth,
});

/** The name of what a border is based on; a basis with a remark stays as it is. */
export const basisTitle = from({ fixed: overview.fixed, median: overview.median, quantile: overview.quantile });

/** What the cells of a column are. */
export const typeTitle = from(columnTypes);

/** What a column is for. */
export const roleTitle = from(columnRoles);

/** The name of a stage of the look or of a run. */
export const stageTitle = from({
  read: imports.stageRead,
  examine: imports.stageExamine,
  map: imports.stageMap,
  repairs: imports.stageRepairs,
  clean: imports.stageClean,
  customers: imports.stageCustomers,
  segments: imports.stageSegments,
  offers: imports.stageOffers,
  figures: imports.stageFigures,
  tables: imports.stageTables,
  outputs: imports.stageOutputs,
});

/** Where an import stands. */
export const importState = from({
  receiving: imports.receiving,
  inspecting: imports.inspecting,
  ready: imports.ready,
  running: imports.running,
  done: imports.done,
  failed: imports.failed,
});

/** What became of a decided repair. */
export const repairState = from({
  applied: quality.applied,
  rejected: quality.rejected,
  'no-column': quality['no-column'],
  nothing: quality.nothing,
  ambiguous: quality.ambiguous,
  overruled: quality.overruled,
});

/** How numbers of a column are written. */
export const notationTitle = from({
  plain: quality.notationPlain,
  english: quality.notationEnglish,
  indonesian: quality.notationIndonesian,
  unclear: quality.notationUnclear,
});

/** In which order the dates of a column name their parts. */
export const dateOrderTitle = from({
  ymd: quality.orderYmd,
  dmy: quality.orderDmy,
  mdy: quality.orderMdy,
  unclear: quality.orderUnclear,
});

/** Whether data is enough for something. */
export const usableTitle = from({ yes: quality.yes, partly: quality.partly, no: quality.no });

/** What data may be good for. */
export const purposeTitle = from(purposeTexts);

/** The unit of a column. */
export const unitTitle = from(units);
