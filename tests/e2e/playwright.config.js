// How the browser tests run; `cargo xtask test browser` builds what they open and starts them.
import { defineConfig, devices } from "@playwright/test";

const told = (name) => process.env[name] ?? fail(name);
const fail = (name) => {
  throw new Error(`${name} is not set: start these tests with \`cargo xtask test browser\``);
};

const port = Number(told("PARALLAX_PORT"));

export default defineConfig({
  testDir: ".",
  outputDir: told("PARALLAX_RESULTS"),
  reporter: [["list"]],
  workers: 2,
  fullyParallel: true,
  // To end what hangs, and no measure of speed: a shared machine may be many times slower than this one.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  forbidOnly: !!process.env.CI,
  use: {
    ...devices["Desktop Chrome"],
    baseURL: `http://127.0.0.1:${port}/`,
    serviceWorkers: "block",
    // Recording is work for every test; PARALLAX_TRACE=1 keeps what led to a failure.
    trace: process.env.PARALLAX_TRACE ? "retain-on-failure" : "off",
    launchOptions: {
      executablePath: told("CHROMIUM"),
      args: told("CHROMIUM_ARGUMENTS").split(" "),
    },
  },
  webServer: {
    command: "node tests/e2e/server.js",
    cwd: "../..",
    port,
    reuseExistingServer: false,
    stdout: "ignore",
  },
});
