// The page's interface for programs: `window.parallax`, as README describes it.
import { test, expect } from "./quiet.js";

test.beforeEach(async ({ parallax }) => parallax.open("texts/"));

test("articles", async ({ page }) => {
  const articles = await page.evaluate(() => parallax.articles());
  expect(articles.map(({ source, paragraphs }) => [source, paragraphs])).toEqual([
    ["Harbour Courier", 4],
    ["Island Post", 3],
  ]);
});

test("search gives places whose marks are the words found", async ({ page }) => {
  const { total, hits, articles } = await page.evaluate(() => parallax.search("crowns", { limit: 5 }));
  expect(total).toBe(2);
  expect(articles).toHaveLength(2);
  for (const { excerpt, marks } of hits) {
    // Offsets are code points.
    const found = marks.map(([start, end]) => [...excerpt].slice(start, end).join(""));
    expect(found).toEqual(["crowns"]);
  }
});

test("passages are made when they are read, and as they were asked for", async ({ page }) => {
  const [found, same, json] = await page.evaluate(() => {
    const options = { limit: 1 };
    const found = parallax.search("crowns", options);
    options.limit = 5;
    return [found, found.hits === found.hits, JSON.stringify(found)];
  });
  expect(new Set(found.hits.map(({ article }) => article))).toEqual(new Set([found.articles[0].id]));
  expect(same).toBe(true);
  expect(JSON.parse(json)).toEqual(found);
});

test("quotes of a speaker", async ({ page }) => {
  const quotes = await page.evaluate(() => parallax.quotes({ speaker: "Mara Lind" }));
  expect(quotes.map(({ text, kind }) => [text.replaceAll(/[“”,]/g, ""), kind])).toEqual([
    ["We sail at dawn wall or no wall", "direct"],
  ]);
});

test("compare", async ({ page }) => {
  const compared = await page.evaluate(() => parallax.compare(parallax.articles().map(({ id }) => id)));
  expect(Object.keys(compared).sort()).toEqual([
    "cut", "dates", "figure_groups", "figures", "matters", "names",
    "quotes", "reproduced", "runs", "sources", "wording",
  ]);
});

test("an address can be asked for and opened", async ({ page, parallax }) => {
  await page.evaluate(() => parallax.open("?view=quotes"));
  await expect(parallax.heading).toHaveText("Quotes");
  expect(await page.evaluate(() => parallax.address())).toBe("?view=quotes");
});
