// The page without a network, and when a newer version of it has been published. `published/` is a
// release whose second version a cookie asks for; see server.js.
import { readFile } from "node:fs/promises";
import { test, expect } from "./quiet.js";
import { VIEWS } from "./views.js";

test.use({ serviceWorkers: "allow" });

/** Waits until a whole version of the page is on the device. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));

/** From now on the host has another version for this reader. */
const publish = (context, baseURL, version) => context.addCookies([{ name: "version", value: version, url: baseURL }]);

/** What a page does by itself when its reader comes back to it. */
const comeBack = (page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

/** The files that the page loaded, by name; each name holds its content's hash. */
const files = (page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name.split("/").pop())
      .filter((name) => /\.(css|js|wasm)$/.test(name) && name !== "worker.js")
      .sort(),
  );

test.describe("without a network", () => {
  test.beforeEach(async ({ page, context, parallax }) => {
    await parallax.open("published/");
    await kept(page);
    await context.setOffline(true);
  });

  test("every view opens", async ({ page, parallax }) => {
    await page.reload();
    await parallax.started();
    for (const address of Object.values(VIEWS)) {
      await parallax.open(`published/${address}`);
      await expect(parallax.heading.first()).toBeVisible();
    }
  });

  test("a search finds and a hit opens", async ({ page, parallax }) => {
    await page.reload();
    await parallax.started();
    await parallax.searchBox.fill("mobilization");
    await parallax.hits.first().click();
    await expect(page).toHaveURL(/[?&]article=/);
    await expect(parallax.marks.first()).toHaveText(/mobili[sz]/i);
  });

  test("quotes are saved", async ({ page, parallax }) => {
    await parallax.open("published/?view=quotes");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save as CSV" }).click(),
    ]);
    const saved = await readFile(await download.path(), "utf8");
    expect(saved.split("\n").length).toBeGreaterThan(await parallax.quotes.count());
  });

  test("a static page leads to the same place of the page", async ({ page, parallax }) => {
    await parallax.open("published/articles/newsweek.html#p3");
    await expect(page).toHaveURL(/published\/\?article=newsweek#p3$/);
    await expect(page.locator("#p3")).toHaveAttribute("aria-current", "true");
    await parallax.open("published/quotes.html");
    await expect(parallax.heading).toHaveText("Quotes");
  });
});

test.describe("a newer version", () => {
  let before;

  test.beforeEach(async ({ page, parallax }) => {
    await parallax.open("published/?q=war");
    await kept(page);
    before = await files(page);
  });

  test("is offered, while the page that is open goes on", async ({ page, context, baseURL, parallax }) => {
    await publish(context, baseURL, "newer");
    await comeBack(page);
    await expect(parallax.newer).toBeVisible();

    // Nothing of it has changed, and it still finds its own files.
    await parallax.view("Quotes");
    await expect(parallax.quotes.first()).toBeVisible();
    await context.setOffline(true);
    for (const name of before) {
      const found = await page.evaluate((name) => fetch(name).then(({ ok }) => ok), name);
      expect(found, name).toBe(true);
    }

    await parallax.newer.getByRole("button", { name: "Reload" }).click();
    await expect.poll(() => files(page).catch(() => before)).not.toEqual(before);
    await parallax.started();
    const after = await files(page);
    expect(after, "as many files, none of them twice").toHaveLength(before.length);
    await expect(parallax.newer).toBeHidden();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--version"))).toBe("newer");
  });

  test("is what the next visit gets, and an older one goes", async ({ page, context, baseURL, parallax }) => {
    for (const version of ["newer", "newest"]) {
      await publish(context, baseURL, version);
      await comeBack(page);
      await expect(parallax.newer).toBeVisible();
      await page.goto("about:blank");
      await parallax.open("published/");
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue("--version"))).toBe(version);
    }
    expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
  });

  test("can be put off", async ({ page, context, baseURL, parallax }) => {
    await publish(context, baseURL, "newer");
    await comeBack(page);
    await parallax.newer.getByRole("button", { name: "Close" }).click();
    await expect(parallax.newer).toBeHidden();
  });

  test("that is only half published is left alone", async ({ page, context, baseURL, parallax }) => {
    await publish(context, baseURL, "half");
    const refused = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const gone = new Promise((resolve) =>
        registration.addEventListener("updatefound", () => {
          const { installing } = registration;
          installing.addEventListener("statechange", () => resolve(installing.state));
        }),
      );
      await registration.update().catch(() => {});
      return gone;
    });
    expect(refused).toBe("redundant");
    await page.reload();
    await parallax.started();
    expect(await files(page)).toEqual(before);
    expect(await page.evaluate(() => caches.keys())).toHaveLength(1);
  });
});

test("the page can be installed", async ({ page, context, parallax }) => {
  await parallax.open("published/");
  await kept(page);
  const browser = await context.newCDPSession(page);
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  // Each test browses privately, where nothing can be installed; nothing else may be in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(["in-incognito"]);
  const { errors, data } = await browser.send("Page.getAppManifest");
  expect(errors).toEqual([]);
  expect(JSON.parse(data).name).toContain("Belarus");
});
