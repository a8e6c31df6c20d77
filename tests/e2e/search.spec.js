// The search box and what stands around the results: suggestions, recent searches, the literal search,
// why something was found, and what helps when nothing was.
import { axe, test, expect } from "./quiet.js";

test("suggestions are walked through by keyboard, and Enter alone searches what is typed", async ({ page, parallax }) => {
  await parallax.open();
  await parallax.reach(parallax.searchBox);
  await expect(parallax.searchBox).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.type("lukash");
  await expect(parallax.searchBox).toHaveAttribute("aria-expanded", "true");
  await expect(parallax.suggestions.first()).toBeVisible();
  await expect(parallax.suggestions.and(page.locator("[aria-selected=true]")), "none is chosen").toHaveCount(0);
  await axe(page);

  await page.keyboard.press("ArrowDown");
  const first = parallax.suggestions.first();
  await expect(first).toHaveAttribute("aria-selected", "true");
  await expect(parallax.searchBox).toHaveAttribute("aria-activedescendant", await first.getAttribute("id"));
  await axe(page);
  await page.keyboard.press("ArrowUp");
  await expect(parallax.searchBox).not.toHaveAttribute("aria-activedescendant");
  await page.keyboard.press("ArrowUp");
  await expect(parallax.suggestions.last()).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Home");
  await expect(parallax.searchBox).not.toHaveAttribute("aria-activedescendant");

  await page.keyboard.press("Escape");
  await expect(parallax.suggestions.first(), "Escape closes the list first").toBeHidden();
  await expect(parallax.searchBox).toBeFocused();
  await expect(parallax.searchBox).toHaveValue("lukash");
  await page.keyboard.press("Alt+ArrowDown");
  await expect(first, "Alt and an arrow open it again").toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Escape");
  await page.keyboard.press("End");
  await page.keyboard.type("e");
  await expect(parallax.suggestions.first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(parallax.suggestions.first()).toBeHidden();
  await expect(page).toHaveURL(/[?&]q=lukashe$/);
  await page.keyboard.press("ArrowDown");
  await expect(parallax.main.locator(".hit-link").first(), "from a closed list into the results").toBeFocused();
});

test("suggestions on their way stay away when the list is closed, and an arrow brings them at once", async ({ page, parallax }) => {
  await parallax.open();
  for (const key of ["Escape", "Enter"]) {
    await parallax.searchBox.fill("");
    await page.keyboard.type("lukash");
    await page.keyboard.press(key);
    await page.waitForTimeout(500);
    await expect(parallax.searchBox, key).toHaveAttribute("aria-expanded", "false");
  }
  await parallax.searchBox.fill("");
  await page.keyboard.type("lukash");
  await page.keyboard.press("ArrowDown");
  await expect(parallax.suggestions.first()).toHaveAttribute("aria-selected", "true");
});

test("Tab leaves the suggestions, and nothing moves when they open", async ({ page, parallax }) => {
  await parallax.open("?q=drills");
  const heading = await parallax.heading.boundingBox();
  await parallax.searchBox.click();
  await page.keyboard.press("End");
  await page.keyboard.press("Backspace");
  await expect(parallax.suggestions.first()).toBeVisible();
  expect((await parallax.heading.boundingBox()).y).toBe(heading.y);
  await page.keyboard.press("Tab");
  await expect(parallax.suggestions.first()).toBeHidden();
  await expect(parallax.searchBox).not.toBeFocused();
});

for (const [kind, typed, label, address] of [
  ["speaker", "Viačor", "Viačorka", /view=quotes&speaker=/],
  ["source", "newsw", "Newsweek", /\?source=newsweek$/],
  ["matter", "peacetime", "peacetime", /view=compare&matter=/],
  ["in \\d articles?", "mobil", "mobili", /\?q=mobili/],
]) {
  test(`a suggestion (${kind}) is taken with the mouse`, async ({ page, parallax }) => {
    await parallax.open();
    await parallax.searchBox.click();
    await page.keyboard.type(typed);
    // Until the last letter is answered, what fits the first ones stands there.
    const offer = new RegExp(`${label}.*${kind}$`);
    await parallax.suggestions.filter({ hasText: offer }).first().click();
    await expect(page).toHaveURL(address);
    await expect(parallax.suggestions.first()).toBeHidden();
  });
}

test("on a phone suggestions leave the results in sight", async ({ page, parallax }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await parallax.open("");
  await parallax.searchBox.click();
  await page.keyboard.type("belar");
  await expect(parallax.suggestions.first()).toBeVisible();
  const list = await page.getByRole("listbox").boundingBox();
  const heading = await parallax.heading.boundingBox();
  expect(list.y + list.height).toBeLessThanOrEqual(heading.y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("searches that were sent are kept on the device, and cleared", async ({ page, parallax }) => {
  await parallax.open();
  await parallax.searchBox.click();
  await expect(parallax.suggestions, "nothing was searched yet").toHaveCount(0);
  for (const words of ["drills", "union state"]) {
    await parallax.searchBox.fill(words);
    await page.keyboard.press("Enter");
  }
  await parallax.searchBox.fill("nobody sends this");
  await parallax.searchBox.fill("");
  await parallax.open("?view=about");
  await parallax.searchBox.click();
  await expect(parallax.suggestions).toHaveText([/^union state /, /^drills /, /^Clear recent searches/]);
  await axe(page);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?q=drills$/);

  await parallax.searchBox.fill("");
  await expect(parallax.suggestions).toHaveText([/^drills /, /^union state /, /^Clear/]);
  await parallax.suggestions.last().click();
  await page.reload();
  await parallax.started();
  await parallax.searchBox.click();
  await expect(parallax.suggestions).toHaveCount(0);
});

test("without storage searching is the same, and nothing is kept", async ({ page, parallax }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
  });
  await parallax.open();
  await parallax.searchBox.fill("drills");
  await page.keyboard.press("Enter");
  await expect(parallax.hits.first()).toBeVisible();
  await parallax.searchBox.fill("");
  await expect(parallax.suggestions).toHaveCount(0);
});

test("what was understood otherwise can be searched as typed, and that reloads to itself", async ({ page, parallax }) => {
  await parallax.open("?q=Lukashenka+");
  const understood = parallax.main.locator(".understood");
  await expect(understood).toContainText("also finds Lukashenko");
  const marks = () => parallax.main.locator(".hits mark").allTextContents();
  expect((await marks()).join()).toMatch(/Lukashenko/);
  await understood.getByRole("link", { name: "Search exactly as typed" }).click();
  await expect(page).toHaveURL(/as=typed/);
  await page.reload();
  await parallax.started();
  await expect(understood).toContainText("Searched exactly as typed");
  for (const mark of await marks()) expect(mark).toMatch(/^Lukashenka\b/i);

  await parallax.main.locator(".hit-link").first().click();
  await expect(page, "the marks in the article stay literal too").toHaveURL(/article=.*as=typed/);
  for (const mark of await parallax.marks.allTextContents()) expect(mark).toMatch(/^Lukashenka\b/i);
  await page.goBack();
  await understood.getByRole("link", { name: "Search with other forms" }).click();
  await expect(page).toHaveURL(/\?q=Lukashenka\+$/);
});

test("what a letter does not change stays, and leads to what is typed now", async ({ page, parallax }) => {
  await parallax.open("?q=lukashenk");
  const group = parallax.main.locator(".hit-group").first();
  const link = group.locator(".hit-link").first();
  await link.evaluate((element) => (element.stays = true));
  await parallax.searchBox.focus();
  await page.keyboard.press("End");
  await page.keyboard.type("o");
  await expect(group.locator("h2 a")).toHaveAttribute("href", /q=lukashenko$/);
  for (const link of await group.locator(".hit-link").all()) {
    await expect(link).toHaveAttribute("href", /q=lukashenko$/);
  }
  expect(await link.evaluate((element) => element.stays)).toBe(true);
  await group.locator(".why summary").click();
  await expect(group.locator(".why")).toContainText("“lukashenko”");
});

test("what is typed letter by letter looks like what is opened", async ({ page, parallax }) => {
  const results = async () => {
    await expect(parallax.main.locator("[aria-busy]")).toHaveCount(0);
    return await parallax.main.locator(".results").innerHTML();
  };
  await parallax.open();
  for (const query of ["lukashenko army", "army -russia zzyx", "sanctons", "speaker:hodges", "source:newsweek war"]) {
    await parallax.searchBox.focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.type(query, { delay: 30 });
    await page.keyboard.press("Enter");
    await expect(parallax.heading).toContainText(query);
    const typed = await results();
    const opened = await page.context().newPage();
    await opened.goto(page.url());
    await expect(opened.locator(".results-count")).not.toBeEmpty();
    await expect(opened.locator(".results [aria-busy]")).toHaveCount(0);
    expect(typed, query).toBe(await opened.locator(".results").innerHTML());
    await opened.close();
  }
});

test("why an article was found is told when asked", async ({ parallax }) => {
  await parallax.open("?q=union+state+");
  const why = parallax.main.locator(".why");
  await expect(why.first()).toHaveText("Why this");
  await why.first().locator("summary").click();
  await expect(why.first()).toContainText(/First of \d.*“union”: Union ×\d.*in the text.*% of the score/i);
  await expect(why.nth(1), "nothing is worked out unasked").toHaveText("Why this");
});

test("an empty result leads on", async ({ page, parallax }) => {
  await parallax.open('?q="mobilization+sausage"');
  await parallax.main.getByRole("link", { name: /“mobilization” alone is in \d articles/ }).click();
  const promised = /alone is in (\d)/;
  await expect(page).toHaveURL(/\?q=mobilization$/);
  await expect(parallax.main.locator(".results-count")).toHaveText(/^\d articles found$/);
  await page.goBack();
  const told = await parallax.main.getByRole("link", { name: promised }).textContent();
  await parallax.main.getByRole("link", { name: promised }).click();
  await expect(parallax.main.locator(".results-count")).toHaveText(`${told.match(promised)[1]} articles found`);

  await parallax.open("?q=belxrxs");
  await parallax.main.getByRole("link", { name: "Belarus", exact: true }).click();
  await expect(page).toHaveURL(/\?q=Belarus$/);
  await expect(parallax.hits.first()).toBeVisible();

  await parallax.open("?q=drills+speaker:nobody&from=1990&until=1991");
  await parallax.main.getByRole("link", { name: /Without the filters, \d articles answer/ }).click();
  await expect(page).toHaveURL(/\?q=drills$/);
  await expect(parallax.hits.first()).toBeVisible();
});

test("an article without a known title says so wherever it is named", async ({ page, parallax }) => {
  for (const address of ["?", "?q=war", "?view=about", "?article=nowhere"]) {
    await parallax.open(address);
    await expect(parallax.main.getByText(/^Title unknown, begins /).first()).toBeVisible();
  }
  await parallax.open("?article=newsweek");
  await expect(parallax.heading).toHaveText("Title unknown");
  await expect(page).toHaveTitle(/^Title unknown – Newsweek/);
});

test("words that occur nowhere and filters that were guessed are told", async ({ page, parallax }) => {
  const told = parallax.main.locator(".understood");
  await parallax.open("?q=belarus+xyzzy");
  await expect(told).toHaveText("“xyzzy” does not occur.");
  await parallax.open("?q=army+source%3Anewswek");
  await expect(told).toContainText("“source:newswek” does not occur; showing Newsweek.");
  await expect(told.getByRole("link")).toHaveText("Search exactly as typed");
  await parallax.open("?q=date%3A2016-13+army");
  await expect(told).toContainText("“date:2016-13” names no date");
  await parallax.open("?q=army");
  await expect(page.locator(".hit-group").first()).toBeVisible();
  await expect(told).toHaveCount(0);
  await parallax.open("?q=-");
  await expect(parallax.main.locator(".nothing")).toContainText("no word to look for");
});

test("a speaker without words shows what is quoted", async ({ parallax }) => {
  await parallax.open("?q=speaker%3Ahodges");
  const hits = parallax.main.locator(".hits li");
  expect(await hits.count()).toBeGreaterThan(1);
  for (const hit of await hits.all()) await expect(hit).toContainText(/“.*Hodges/);
});
