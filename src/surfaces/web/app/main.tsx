import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AnswerError } from './api/fetch-json.ts';
import './app.css';
import { LanguageProvider } from './messages/language.tsx';
import { router } from './router.tsx';
import { startTheme } from './theme.ts';

startTheme();

// A choice must be seen before the next picture is drawn, or a menu would jump back for a moment.
notifyManager.setScheduler(queueMicrotask);

// A published run never changes, so an answer stays good for as long as the page is open.
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof AnswerError && error.status < 500),
    },
  },
});

const root = document.getElementById('root');
if (root === null) throw new Error('index.html lacks #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  </StrictMode>,
);
