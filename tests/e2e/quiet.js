// The test function of all browser tests. Beside its page each test watches what the page says
// and asks for: a console error or warning, an uncaught error or a request outside the page's own
// files fails the test, whatever else it is about.
import { test as base, expect } from "@playwright/test";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { Parallax } from "./parallax.js";

export const single = pathToFileURL(`${process.env.PARALLAX_PAGE}/parallax.html`).href;

export const test = base.extend({
  // What this test provokes and so expects to hear, as a regular expression.
  provoked: [/^$/, { option: true }],

  page: async ({ page, baseURL, provoked }, use) => {
    const heard = [];
    const own = (url) => url.startsWith(baseURL) || url.split(/[?#]/)[0] === single || /^(data|blob):/.test(url);
    page.on("console", (message) => {
      // Most tests are about a first visit; the worker is kept out of their way.
      if (message.text() === "Service Worker registration blocked by Playwright") return;
      if (["error", "warning"].includes(message.type())) heard.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => heard.push(`uncaught: ${error.message}`));
    page.on("request", (request) => own(request.url()) || heard.push(`request to ${request.url()}`));
    await use(page);
    expect(heard.filter((line) => !provoked.test(line)), "what the page said or asked for unbidden").toEqual([]);
  },

  parallax: async ({ page }, use) => use(new Parallax(page)),
});

const source = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Fails with what axe finds wrong on the page as it is now. */
export async function axe(page) {
  // Not by a script element: the page's policy rightly forbids that.
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => window.axe.run());
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target).join(", ")}`);
  expect(told).toEqual([]);
}

export { expect };
