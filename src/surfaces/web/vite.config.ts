import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { webRoot } from './index.ts';

const api = process.env['NILAI_API'] ?? 'http://localhost:4321';

export default defineConfig({
  root: fileURLToPath(new URL('app', import.meta.url)),
  plugins: [react(), tailwindcss()],
  build: {
    outDir: webRoot,
    emptyOutDir: true,
    target: 'es2023',
    // A data: URL would need a wider content policy than 'self'.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      treeshake: {
        // The app takes texts and types from the rooms below; their schemas, and the schema library, stay out.
        moduleSideEffects: [
          { test: /\/src\/(contract|values)\//, sideEffects: false },
          { test: /\/node_modules\/zod\//, sideEffects: false },
        ],
      },
    },
  },
  server: { proxy: { '/api': api } },
});
