// The static pages: the same texts without the program, and the ways between them and the page.
import { axe, test, expect } from "./quiet.js";

const PAGES = { articles: "articles.html", quotes: "quotes.html", "an article": "articles/newsweek.html" };

for (const [name, address] of Object.entries(PAGES)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing: static ${name}, ${colorScheme}, ${width} wide`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await page.goto(address);
        await axe(page);
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(beyond, "nothing sticks out").toBeLessThanOrEqual(0);
      });
    }
  }
}

test("they ask for nothing but their style and icon", async ({ page }) => {
  const asked = [];
  page.on("request", (request) => asked.push(request.url().split("/").pop()));
  await page.goto("some/where/below/articles/newsweek.html");
  expect(asked.filter((name) => !/\.(html|css|svg)$/.test(name))).toEqual([]);
  expect(await page.evaluate(() => document.styleSheets.length)).toBe(2);
});

for (const [where, start] of [
  ["a host", ""],
  ["a path below a host", "some/where/below/"],
]) {
  test(`from a paragraph into the page and its text is the same, on ${where}`, async ({ page, parallax }) => {
    await page.goto(`${start}articles.html`);
    await page.getByRole("link", { name: /Newsweek/ }).or(page.locator("a[href$='newsweek.html']")).first().click();
    const texts = await page.locator(".paragraph-text").allTextContents();
    await page.getByRole("link", { name: "Paragraph 3 in Parallax" }).click();
    await parallax.started();
    await expect(page).toHaveURL(/\?article=newsweek&paragraph=3$/);
    await expect(page.locator("#p3")).toHaveAttribute("aria-current", "true");
    expect(await parallax.paragraphs.allTextContents()).toEqual(texts);
  });

  test(`from a quote to its paragraph and into the page, on ${where}`, async ({ page, parallax }) => {
    await page.goto(`${start}quotes.html`);
    const card = page.getByRole("figure").nth(2);
    const words = await card.locator(".quote").textContent();
    await card.getByRole("link", { name: /, paragraph \d+$/ }).first().click();
    await expect(page.locator(".paragraph:target")).toContainText(words);
    await page.goBack();
    await card.getByRole("link", { name: "Open in Parallax" }).click();
    await parallax.started();
    await expect(page.locator("mark.passage").first()).toBeVisible();
    expect((await page.locator("mark.passage").allTextContents()).join("")).toBe(words);
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page leads to them", async ({ page }) => {
    await page.goto("some/where/below/");
    // Playwright's roles don't see into a noscript.
    await page.locator("noscript a[href$='newsweek.html']").click();
    await expect(page.locator(".paragraph")).not.toHaveCount(0);
    await expect(page.locator("h1")).toHaveText("Title unknown");
  });
});

test("what is seen before the program runs stays where it is", async ({ page, parallax }) => {
  for (const viewport of [{ width: 360, height: 740 }, { width: 1280, height: 800 }]) {
    await page.setViewportSize(viewport);
    let go;
    const held = new Promise((resolve) => (go = resolve));
    await page.route("**/*.wasm*", async (route) => {
      await held;
      await route.continue();
    });
    const place = async (within) => {
      const boxes = [".masthead-title", ".search-box input", ".views", "h1", ".lead"];
      return Promise.all(boxes.map((box) => page.locator(`${within} ${box}`).first().boundingBox()));
    };
    await page.goto("");
    const before = await place("#opening");
    go();
    await parallax.started();
    expect(await place("body")).toEqual(before);
    await page.unrouteAll();
  }
});
