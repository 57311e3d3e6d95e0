// SPDX-License-Identifier: MIT
import { defineConfig } from 'vite';
import { singleFile } from './build/single_file';

export default defineConfig({
  base: './',
  esbuild: { jsx: 'automatic', jsxImportSource: 'preact', legalComments: 'none' },
  build: {
    target: 'es2022',
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    assetsInlineLimit: 1_000_000,
    reportCompressedSize: false,
    rollupOptions: { input: 'explorer.html' },
  },
  plugins: [singleFile()],
});
