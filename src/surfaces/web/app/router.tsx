import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Frame } from './components/shell/frame.tsx';
import { NotFound } from './components/shell/not-found.tsx';
import { CustomerPage } from './pages/customer-page.tsx';
import { OffersPage } from './pages/offers-page.tsx';
import { OverviewPage } from './pages/overview-page.tsx';
import { PredictionsPage } from './pages/predictions-page.tsx';
import { QualityPage } from './pages/quality-page.tsx';
import { parseSearch, stringifySearch, validSearch } from './search.ts';

const frame = createRootRoute({ component: Frame, notFoundComponent: NotFound, validateSearch: validSearch });

const overview = createRoute({ getParentRoute: () => frame, path: '/', component: OverviewPage });
const customer = createRoute({ getParentRoute: () => frame, path: '/customers/$customerId', component: CustomerPage });
const quality = createRoute({ getParentRoute: () => frame, path: '/data-quality', component: QualityPage });
const offers = createRoute({ getParentRoute: () => frame, path: '/offers', component: OffersPage });
const predictions = createRoute({ getParentRoute: () => frame, path: '/predictions', component: PredictionsPage });
const targetPage = lazyRouteComponent(() => import('./pages/target-page.tsx'), 'TargetPage');
const target = createRoute({ getParentRoute: () => frame, path: '/predictions/$target', component: targetPage });
// Most visits are to a run, so the pages of the import come when they are wanted.
const importStartPage = lazyRouteComponent(() => import('./pages/import-start-page.tsx'), 'ImportStartPage');
const importPage = lazyRouteComponent(() => import('./pages/import-page.tsx'), 'ImportPage');
const importStart = createRoute({ getParentRoute: () => frame, path: '/import', component: importStartPage });
const importOne = createRoute({ getParentRoute: () => frame, path: '/import/$importId', component: importPage });

/** The pages of the dashboard and their addresses. */
export const router = createRouter({
  routeTree: frame.addChildren([overview, customer, quality, offers, predictions, target, importStart, importOne]),
  parseSearch,
  stringifySearch,
  scrollRestoration: true,
  defaultPreload: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
