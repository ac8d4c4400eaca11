import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CustomerFilter, PublishedRun } from '#answers';
import type { Language } from '#values';

/** The application: routes under `/api`, their description at `/api/openapi.json`, the dashboard elsewhere. */
export type Api = OpenAPIHono;

/** What the application is made with. */
export interface ApiOptions {
  /** Gives the run that is served; called for every request, so that a newer run can take its place. */
  openRun: () => Promise<PublishedRun>;
  /** Folder of the built dashboard; without it only the API is served. */
  webRoot?: string;
  /** Writes the workbook of the customers that a filter selects and gives its path; without it there is no such route. */
  exportWorkbook?: (run: PublishedRun, filter: CustomerFilter, language: Language) => Promise<string>;
}
