import { defineConfig, devices } from '@playwright/test';
import { browserArguments } from '../lib/launch/browser';
import { nextFreePort } from '../lib/launch/port';

// The workers read this file too: all must agree on the port.
process.env.E2E_PORT ??= String(await nextFreePort(3100));

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  globalSetup: './fixtures/paper.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    baseURL: `http://localhost:${process.env.E2E_PORT}`,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    // Pages come from the server in every test but those of the worker.
    serviceWorkers: 'block',
    launchOptions: { executablePath: process.env.PLAYWRIGHT_CHROMIUM, args: browserArguments },
  },
});
