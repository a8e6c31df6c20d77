// A collection of more articles than are listed at once.
import { expect, test } from "./quiet.js";

test("the front page lists fifty articles, and the others on demand", async ({ parallax }) => {
  await parallax.open("many/");
  const entries = parallax.main.locator(".article-entry");
  await expect(entries).toHaveCount(50);
  const more = parallax.main.getByRole("button", { name: "Show more" });
  await more.click();
  await expect(entries).toHaveCount(60);
  await expect(more).toHaveCount(0);
});

test("the articles to add are listed when the keyboard turns to them", async ({ page, parallax }) => {
  await parallax.open("many/?view=compare&sources=day-1&sources=day-2");
  const select = parallax.main.locator("#add-article");
  const options = select.locator("option");
  await expect(options).toHaveCount(1);
  const chosen = await select.inputValue();
  await select.focus();
  await expect(options).toHaveCount(60);
  await expect(select).toHaveValue(chosen);
  await select.selectOption("day-9");
  await parallax.main.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page).toHaveURL(/sources=day-9/);
});

test("an excerpt is its article's own words", async ({ page, parallax }) => {
  await parallax.open("many/");
  const found = await page.evaluate(() => window.parallax.search("ferry day 9", { limit: 1 }));
  expect(found.articles[0].id).toBe("day-9");
  expect(found.hits[0].excerpt).toBe("The ferry took 63 people to the island on day 9. The pilot said the sea was calm.");
  const articles = await page.evaluate(() => window.parallax.articles());
  expect(articles.find((article) => article.id === "day-9").words).toBe(18);
});
