import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CustomerFilter, PublishedRun } from '#answers';
import type { ImportDesk, QualityResponse } from '#contract';
import type { Language } from '#values';

/** The application: routes under `/api`, their description at `/api/openapi.json`, the dashboard elsewhere. */
export type Api = OpenAPIHono;

/** What the application is made with. */
export interface ApiOptions {
  /**
   * Gives the run that is served; called for every request, so that a newer run can take its place. Refuses with
   * `workspace/no-run` where nothing has been published yet; the imports are served all the same.
   */
  openRun: () => Promise<PublishedRun>;
  /** Folder of the built dashboard; without it only the API is served. */
  webRoot?: string;
  /** Writes the workbook of the customers that a filter selects and gives its path; without it there is no such route. */
  exportWorkbook?: (run: PublishedRun, filter: CustomerFilter, language: Language) => Promise<string>;
  /** Tells what the files of a run hold; left out, what the run published of them. */
  readQuality?: (run: PublishedRun) => Promise<QualityResponse>;
  /** Takes files in and makes runs of them; without it there are no such routes. */
  imports?: ImportDesk;
}
