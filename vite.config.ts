import path from 'node:path';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { displayShell } from './display-client/build/display-shell.ts';
import { leanPlayer } from './display-client/build/lean-player.ts';

const at = (folder: string) => path.resolve(import.meta.dirname, folder);

/** The oldest browser on the walls: the 2021 TVs. */
const oldestDisplay = 'chrome79';

/** Libraries of the player that only declare, without saying so in their package.json. */
const pureLibraries = /node_modules\/(engine\.io-(client|parser)|socket\.io-(client|parser)|@socket\.io|@noble)\//;

const apps: Record<string, ViteUserConfig> = {
  display: {
    root: at('display-client'),
    base: '/display/',
    plugins: [...leanPlayer(), displayShell(oldestDisplay)],
    build: {
      outDir: at('dist/display'), emptyOutDir: true, target: oldestDisplay, cssTarget: oldestDisplay, assetsInlineLimit: 0,
      // One chunk before the first picture: there is nothing to preload, nor to polyfill for it.
      modulePreload: false,
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !pureLibraries.test(id) },
        transform: { assumptions: { noDocumentAll: true, setPublicClassFields: true } },
      },
    },
  },
  admin: {
    root: at('admin'),
    base: '/admin/',
    resolve: {
      // Vaadin's development-mode telemetry would call out; nothing here may.
      alias: [{ find: /^@vaadin\/vaadin-usage-statistics(\/.*)?$/, replacement: at('admin/no-usage-statistics.ts') }],
    },
    build: { outDir: at('dist/admin'), emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, chunkSizeWarningLimit: 1200 },
  },
  server: {
    publicDir: false,
    build: {
      ssr: true,
      outDir: at('dist/server'),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input: { main: at('server/main.ts'), 'picture-child': at('server/media/picture-child.ts') } },
    },
  },
  bench: {
    publicDir: false,
    build: {
      ssr: true,
      outDir: at('dist/bench'),
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { input: { main: at('test/bench/main.ts'), screens: at('test/bench/screens.ts'), 'raw-server': at('test/bench/raw-server.ts') } },
    },
  },
};

export default defineConfig(({ mode }) => ({
  ...apps[mode],
  test: {
    env: { TZ: 'UTC' },
    projects: [
      { test: { name: 'rules', include: ['test/{content,admin,display-client}/**/*.test.ts', 'test/*.test.ts'], env: { TZ: 'Asia/Kolkata' } } },
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
      { test: { name: 'journeys', include: ['test/journeys/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
}));
