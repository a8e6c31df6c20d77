// The test function of all browser tests. Beside its page each test watches what the page says
// and asks for: a console error or warning, an uncaught error or a request outside the page's own
// files fails the test, whatever else it is about.
import { test as base, expect } from "@playwright/test";
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

export { expect };
