// The three main jobs: find a passage, see what somebody said, lay two sources side by side.
import { test, expect, single } from "./quiet.js";

// The same from a host, below a path and from a disk: nothing may depend on where the page is.
for (const [where, start] of [
  ["from a host", ""],
  ["below a path", "some/where/below/"],
  ["from a disk", single],
]) {
  test(`search and open a hit with the keyboard, ${where}`, async ({ page, parallax }) => {
    await parallax.open(start);
    const visits = await page.evaluate(() => history.length);
    await parallax.reach(parallax.searchBox);
    await page.keyboard.type("mobilization");
    await expect(parallax.marks.first()).toHaveText(/mobili[sz]/i);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]q=mobilization/);
    expect(await page.evaluate(() => history.length), "twelve letters are not twelve visits").toBeLessThanOrEqual(visits + 1);

    await parallax.reach(parallax.hits.first());
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/[?&]article=/);
    await expect(parallax.marks.first(), "the hit stays marked").toHaveText(/mobili[sz]/i);

    await page.goBack();
    await expect(parallax.searchBox).toHaveValue("mobilization");
  });

  test(`filter quotes by a speaker and reload the address, ${where}`, async ({ page, parallax }) => {
    await parallax.open(start);
    await parallax.view("Quotes");
    const all = await parallax.quotes.count();
    await parallax.choice(/Viačorka/).click();
    await expect(page).toHaveURL(/speaker=/);
    await expect(parallax.quotes.first()).toContainText("Viačorka");
    const some = await parallax.quotes.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);

    await page.reload();
    await parallax.started();
    await expect(parallax.quotes).toHaveCount(some);
    for (const quote of await parallax.quotes.all()) {
      await expect(quote.locator("figcaption")).toContainText("Viačorka");
    }
  });

  test(`compare two sources, ${where}`, async ({ page, parallax }) => {
    await parallax.open(start);
    await parallax.view("Compare");
    await parallax.choice("Newsweek").click();
    await parallax.choice("European Council on Foreign Relations").click();
    const heads = parallax.matters.getByRole("columnheader");
    await expect(heads).toHaveText([/./, /European Council/, /Newsweek/]);
    await expect(parallax.matters.getByRole("cell", { name: "silent" }).first()).toBeVisible();

    await page.reload();
    await parallax.started();
    await expect(heads).toHaveText([/./, /European Council/, /Newsweek/]);
    const told = parallax.matters.locator(".told").first();
    await told.getByText("¶").click();
    await told.getByRole("link").click();
    await expect(page, "a cell leads to its passage").toHaveURL(/article=.*paragraph=/);
  });
}
