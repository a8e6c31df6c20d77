// The comparison: choosing and filtering its rows, opening, copying and saving what they say, and
// reading two texts side by side.
import { readFile } from "node:fs/promises";
import { test, expect } from "./quiet.js";

const rows = (parallax) => parallax.matters.locator("tbody tr");
const overview = (parallax) => parallax.main.getByRole("navigation", { name: "Overview" });

/** The text of the file that pressing this button saves. */
async function saved(page, parallax, button) {
  const waiting = page.waitForEvent("download");
  await parallax.main.getByRole("button", { name: button }).click();
  const file = await waiting;
  return [file.suggestedFilename(), await readFile(await file.path(), "utf8")];
}

test("a relation names the sources that it includes and that are not shown", async ({ page, parallax }) => {
  await parallax.open("?view=compare&sources=newsweek");
  const others = /with .*(Daily Beast|Atlantic Council|Hot Air).*, not shown here/;
  await expect(rows(parallax).filter({ hasText: others }).first()).toBeVisible();
  await parallax.open("?view=compare");
  await expect(parallax.main.getByText("not shown here")).toHaveCount(0);
});

test("a relation to sources that are not shown says so wherever it goes", async ({ page, context, parallax }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await parallax.open("?view=compare&sources=newsweek&sources=hot-air&matter=likelihood");
  await rows(parallax).and(parallax.main.locator("[aria-current]")).getByRole("button", { name: "Copy row" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const unshown = /contradict \(with Atlantic Council; The Daily Beast; European Council on Foreign Relations, not shown here\)/;
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(unshown);
  const [, markdown] = await saved(page, parallax, "Save as Markdown");
  expect(markdown).toMatch(unshown);
  const { matters } = await page.evaluate(() => parallax.compare(["newsweek", "hot-air"]));
  expect(matters.find(({ id }) => id === "likelihood").elsewhere).toHaveLength(3);
});

test("a cell and its copy say whose words they are", async ({ page, context, parallax }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await parallax.open("?view=compare&matter=likelihood");
  const row = rows(parallax).and(parallax.main.locator("[aria-current]"));
  await expect(row.getByText("said by Roman Kostenko")).toBeVisible();
  await row.getByRole("button", { name: "Copy row" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\(inferred\), read as a digest \[3\], said by Roman Kostenko: “We regard/);
  await expect(parallax.main.getByText(/Read as digests.*: Atlantic Council, .*Newsweek\./)).toBeVisible();
});

test("a figure that one of the sources alone counts stands among the others", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=figures&sources=newsweek&sources=atlantic-council");
  expect(await page.evaluate(() => parallax.compare(["newsweek", "atlantic-council"]).figure_groups)).toEqual([]);
  await expect(parallax.main.getByRole("heading", { name: "Counted by several sources" })).toHaveCount(0);
  // And nobody said how many "hundreds" are.
  await expect(parallax.main.getByText("hundreds · airstrikes")).toBeVisible();
});

test("Escape closes an opened passage before it leaves anything", async ({ page, parallax }) => {
  await parallax.open("?view=compare&matter=likelihood");
  const place = rows(parallax).and(parallax.main.locator("[aria-current]")).locator("summary").first();
  await place.click();
  await expect(parallax.main.locator("details[open]")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(parallax.main.locator("details[open]")).toHaveCount(0);
  await expect(place).toBeFocused();
  await expect(page).toHaveURL(/matter=likelihood/);
});

test("what has the focus is not behind the table's heads", async ({ page, parallax }) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await parallax.open("?view=compare");
  await parallax.main.locator("summary").nth(60).focus();
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Shift+Tab");
    const seen = await page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement.contains(there) || there?.textContent;
    });
    expect(seen).toBe(true);
  }
});

test("a matter opened by its address stands below the table's heads, and they are seen", async ({ page, parallax }) => {
  await parallax.open("?view=compare&matter=russian-troops-in-belarus");
  const row = rows(parallax).and(parallax.main.locator("[aria-current]"));
  await expect(row).toBeFocused();
  await expect
    .poll(async () => {
      const heads = await parallax.matters.locator("thead th").nth(1).boundingBox();
      const { y } = await row.boundingBox();
      return heads.y >= -1 && y >= heads.y + heads.height - 1 && y < heads.y + heads.height + 200;
    })
    .toBe(true);
});

test("words are found with any apostrophe", async ({ parallax }) => {
  await parallax.open("?view=compare");
  await parallax.main.getByLabel("Words in the row").fill("people's militia");
  await expect(parallax.main.locator(".results-count").first()).toContainText(/^[1-9]\d? of /);
});

test("every name is listed", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=names");
  const { names } = await page.evaluate(() => parallax.compare());
  expect(names.length).toBeGreaterThan(60);
  await expect(parallax.main.locator("table.names tbody tr")).toHaveCount(names.length);
  await expect(parallax.main.getByText("rows are shown")).toHaveCount(0);
});

test("filters combine and survive a reload", async ({ page, parallax }) => {
  await parallax.open("?view=compare");
  const all = await rows(parallax).count();
  await parallax.choice("Newsweek").click();
  await parallax.choice("European Council on Foreign Relations").click();
  await parallax.main.getByRole("link", { name: "Only rows where they differ" }).click();
  await parallax.main.getByLabel("Words in the row").fill("Lukashenk");
  await expect(page).toHaveURL(/sources=ecfr&sources=newsweek.*only=differing.*q=Lukashenk/);
  const told = parallax.main.locator(".results-count").first();
  await expect.poll(async () => (await told.innerText()).startsWith(`${await rows(parallax).count()} of `)).toBe(true);
  const some = await rows(parallax).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await expect(rows(parallax).filter({ hasText: "≈" }).first()).toBeVisible();
  await expect(rows(parallax).filter({ hasText: "agree" }).getByText("=", { exact: true })).toHaveCount(0);

  await page.reload();
  await parallax.started();
  await expect(rows(parallax)).toHaveCount(some);
  await expect(parallax.main.getByLabel("Words in the row")).toHaveValue("Lukashenk");

  await parallax.main.locator("#relation").selectOption("contradict");
  await parallax.main.getByLabel("Words in the row").fill("zzyzx");
  await expect(rows(parallax)).toHaveCount(0);
  await parallax.main.getByRole("link", { name: "Show all matters" }).click();
  await expect(rows(parallax).first()).toBeVisible();
});

test("rows that come later are there for paper and for an address", async ({ page, parallax }) => {
  await parallax.open("?view=compare");
  const all = await rows(parallax).count();
  const last = (await rows(parallax).last().getAttribute("id")).replace("matter-", "");
  // The next frame never comes once rows are there.
  await page.addInitScript(() => {
    const next = window.requestAnimationFrame;
    window.requestAnimationFrame = (run) => (document.querySelector("tbody tr") ? 0 : next.call(window, run));
  });
  await page.reload();
  await expect(rows(parallax).first()).toBeVisible();
  expect(await rows(parallax).count()).toBeLessThan(all);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect(rows(parallax)).toHaveCount(all);

  await page.goto(`?view=compare&matter=${last}`);
  await expect(rows(parallax).last()).toBeFocused();
  await expect(rows(parallax).last()).toHaveAttribute("aria-current", "true");
});

test("columns stand in the reader's order, and the focus stays", async ({ page, parallax }) => {
  await parallax.open("?view=compare&sources=ecfr&sources=newsweek");
  const heads = parallax.matters.getByRole("columnheader");
  await expect(heads).toHaveText([/./, /European Council/, /Newsweek/]);
  const forward = parallax.main.getByRole("link", { name: "Move Newsweek one place forward" });
  await forward.focus();
  await page.keyboard.press("Enter");
  await expect(heads).toHaveText([/./, /Newsweek/, /European Council/]);
  await expect(page).toHaveURL(/sources=newsweek&sources=ecfr/);
  await page.reload();
  await parallax.started();
  await expect(heads).toHaveText([/./, /Newsweek/, /European Council/]);

  const toggle = parallax.choice("Hot Air");
  await toggle.focus();
  await page.keyboard.press("Enter");
  await expect(heads).toHaveCount(4);
  await expect(toggle).toBeFocused();
});

test("a passage opens in its paragraph", async ({ parallax }) => {
  await parallax.open("?view=compare");
  const told = parallax.matters.locator(".told").first();
  const passage = await told.locator("p").innerText();
  await told.getByText("¶").click();
  await expect(told.locator("mark")).toHaveText(passage.trim().split("\n")[0]);
  await expect(told.locator("details p")).toContainText(passage.trim());
});

test("the table is left and found at the same row", async ({ page, parallax }) => {
  await parallax.open("?view=compare");
  const frame = parallax.main.getByRole("region", { name: "Matters" });
  const scrolled = () => frame.evaluate((element) => element.scrollTop);
  const told = rows(parallax).nth(12).locator(".told").first();
  await told.getByText("¶").click();
  const link = told.getByRole("link", { name: "Read in the article" });
  await link.scrollIntoViewIfNeeded();
  const before = await scrolled();
  expect(before).toBeGreaterThan(500);
  await link.press("Enter");
  await expect(page).toHaveURL(/article=/);
  await page.goBack();
  await expect(frame).toBeVisible();
  await expect.poll(scrolled).toBeCloseTo(before, -1);

  const far = before + 300;
  await frame.evaluate((element, to) => element.scrollTo(0, to), far);
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain(String(Math.round(far)));
  await page.reload();
  await parallax.started();
  await expect.poll(scrolled).toBeCloseTo(far, -1);
});

test("found matters show what they share", async ({ parallax }) => {
  await parallax.open("texts/?view=compare&kind=found");
  const heads = rows(parallax).getByRole("rowheader");
  expect(await heads.count()).toBeGreaterThan(0);
  for (const head of await heads.all()) {
    await expect(head).toContainText(/mention the same: \S/);
  }
});

test("a row is copied with its citations", async ({ page, context, parallax }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await parallax.open("?view=compare&matter=exercises");
  const row = parallax.matters.locator("tr[aria-current]");
  await expect(row).toBeFocused();
  await row.getByRole("button", { name: "Copy row" }).click();
  await expect(page.getByText("Copied.")).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^## Military exercises in June 2022\n\n\*detail differs\. /);
  expect(copied).toMatch(/\n- Atlantic Council.*2022-06 \(inferred\), read as a digest \[0\]: On June 7/);
  expect(copied).toMatch(/\n- Newsweek.*: silent\n/);
  expect(copied).toMatch(/\?view=compare&matter=exercises\n$/);
});

test("what is shown is saved in three forms", async ({ page, parallax }) => {
  await parallax.open("?view=compare&sources=newsweek&sources=ecfr&relation=contradict");
  const count = await rows(parallax).count();
  expect(count).toBeGreaterThan(0);
  const [name, csv] = await saved(page, parallax, "Save as CSV");
  expect(name).toBe("matters.csv");
  expect(csv).toMatch(/^\ufeffmatter,/);
  expect(new Set(csv.trim().split("\r\n").slice(1).map((line) => line.split(",")[0])).size).toBe(count);
  const [, json] = await saved(page, parallax, "Save as JSON");
  const { sources, matters, ...rest } = JSON.parse(json);
  expect([sources.map(({ article }) => article), matters.length, rest]).toEqual([["newsweek", "ecfr"], count, {}]);
  const [, markdown] = await saved(page, parallax, "Save as Markdown");
  expect(markdown.match(/^## /gm)).toHaveLength(count);

  await parallax.open("?view=compare&part=figures");
  const [figures] = await saved(page, parallax, "Save as CSV");
  expect(figures).toBe("figures.csv");
});

test("figures, dates and words say what they rest on", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=figures");
  const { figures, dates, wording } = await page.evaluate(() => parallax.compare());
  const facts = await parallax.main.locator("li:has(> p) > div").allTextContents();
  expect(facts).toHaveLength(figures.length);
  const said = figures.filter(({ said_by }) => said_by).map(({ counted, said_by }) => `${counted} · said by ${said_by}`);
  expect(said.length).toBeGreaterThan(3);
  for (const one of said) expect(facts.join("\n")).toContain(one);
  expect(facts).toContainEqual(expect.stringMatching(/^≈ 1,100 · /));

  await parallax.open("?view=compare&part=dates");
  const counted = dates.filter(({ reckoning }) => reckoning === "counted from the article's date");
  expect(counted.length).toBeGreaterThan(3);
  await expect(parallax.main.getByText(/^counted from the article’s date, \w+ \d{4}/)).toHaveCount(counted.length);

  await parallax.open("?view=compare&part=wording");
  const { source, words, articles, terms } = wording.find(({ terms }) => terms.length);
  const table = parallax.main.locator("section", { has: page.getByRole("heading", { name: source }) });
  await expect(table).toContainText(`${words} words of its own in ${articles} article`);
  await expect(table.getByRole("row").nth(1).locator("td").nth(1)).toHaveText(String(terms[0].articles));
});

test("one source's figures have no empty heading, and matters say who judged them", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=figures&sources=newsweek");
  await expect(parallax.main.getByRole("heading", { level: 2 })).toHaveText(["Sources to compare", "Every other figure"]);
  await parallax.open("?view=compare");
  await expect(parallax.main.locator(".results-count").first()).toContainText("judged by this collection’s author");
  await parallax.open("?view=compare&matter=exercises");
  const label = await rows(parallax).and(parallax.main.locator("[aria-current]")).locator("a").first().textContent();
  await expect(page).toHaveTitle(new RegExp(`^${label} – Compare`));
  await parallax.open("texts/?view=compare");
  await expect(parallax.main.locator(".results-count").first()).toContainText("judged by nobody");
});

test("text taken over from others is saved too", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=quotes");
  const { reproduced } = await page.evaluate(() => parallax.compare());
  const [, csv] = await saved(page, parallax, "Save as CSV");
  expect(csv.match(/taken over from/g)).toHaveLength(reproduced.length);
  expect(reproduced.length).toBeGreaterThan(0);
});

test("the overview is one Tab stop and leads to rows", async ({ page, parallax }) => {
  await parallax.open("?view=compare");
  const links = overview(parallax).getByRole("link");
  await expect(links).toHaveCount(await rows(parallax).count());
  await parallax.reach(links.first());
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(links.nth(2)).toBeFocused();
  await expect(links.nth(2)).toHaveAccessibleName(/.+: .+; silent: .+/);
  await page.keyboard.press("End");
  await expect(links.last()).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(links.last()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/matter=/);
  await expect(rows(parallax).last()).toBeFocused();
  await expect(rows(parallax).last()).toBeInViewport();
});

test("words in context: by typing, by the address, by the table of words", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=wording");
  await parallax.main.getByLabel("A word, or several that stand together").fill("union state");
  const lines = parallax.main.locator(".concordance li");
  await expect(lines.first().locator("mark")).toHaveText(/^union state/i);
  await expect(page).toHaveURL(/part=wording&q=union\+state/);
  const count = await lines.count();
  await expect(parallax.main.getByText(`“union state” stands in ${count} places.`)).toBeVisible();
  await page.reload();
  await parallax.started();
  await expect(lines).toHaveCount(count);
  await lines.first().getByRole("link").click();
  await expect(page).toHaveURL(/article=.*paragraph=.*passage=/);

  await parallax.open("?view=compare&part=wording");
  const word = parallax.main.locator(".wording th a").first();
  const term = await word.innerText();
  await word.click();
  await expect(lines.first().locator("mark")).toHaveText(new RegExp(`^${term}`, "i"));
});

for (const width of [1280, 360]) {
  test(`two texts scroll together, ${width} wide`, async ({ page, parallax }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await parallax.open("?view=compare&part=texts&sources=atlantic-council&sources=newsweek");
    const [left, right] = ["Atlantic Council", "Newsweek"].map((name) => parallax.main.getByRole("region", { name }));
    const top = (pane) => pane.evaluate((pane) => pane.scrollTop);

    // The keyboard alone: the pane has the focus, the other follows.
    await left.focus();
    await page.keyboard.press("End");
    await expect.poll(() => top(right)).toBeGreaterThan(0);
    await page.keyboard.press("Home");
    await expect.poll(() => top(left)).toBe(0);

    // A matter: both come to their passages on it.
    const link = left.locator(".ties a").last();
    await link.click();
    await expect(page).toHaveURL(/matter=/);
    for (const pane of [left, right]) {
      await expect(pane.locator("mark").first()).toBeInViewport();
    }
    await page.reload();
    await parallax.started();
    await expect(right.locator("mark").first()).toBeInViewport();

    // Switched off, each goes its own way.
    await page.getByRole("button", { name: "Scroll together" }).click();
    const before = await top(right);
    await left.focus();
    await page.keyboard.press("Home");
    await expect.poll(() => top(left)).toBe(0);
    expect(await top(right)).toBe(before);
  });
}

test("another text can be chosen for a side", async ({ page, parallax }) => {
  await parallax.open("?view=compare&part=texts");
  const left = parallax.main.getByLabel("Left");
  await left.focus();
  await left.selectOption("newsweek");
  await expect(page).toHaveURL(/sources=newsweek/);
  await expect(parallax.main.getByRole("region", { name: "Newsweek" })).toBeVisible();
  await expect(left).toBeFocused();
});

test("a row leads to its two texts", async ({ page, parallax }) => {
  await parallax.open("?view=compare&matter=exercises");
  await parallax.matters.locator("tr[aria-current]").getByRole("link", { name: "Read side by side" }).click();
  await expect(page).toHaveURL(/part=texts&matter=exercises/);
  await expect(parallax.main.locator(".pane mark").first()).toBeInViewport();
});

// They are scrolled smoothly, so that both still move when they are left.
for (const wait of [0, 200, 400]) {
  test(`two texts can be left ${wait} ms after they were opened`, async ({ page, parallax }) => {
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await parallax.open("?view=compare&matter=defensive");
    await parallax.matters.locator("tr[aria-current]").getByRole("link", { name: "Read side by side" }).click();
    await expect(page).toHaveURL(/part=texts&matter=defensive/);
    await page.waitForTimeout(wait);
    await parallax.view("Quotes");
    await expect(parallax.quotes.first()).toBeVisible();
    // As long as a smooth scroll takes.
    await page.waitForTimeout(700);
    await expect(parallax.trouble).toBeHidden();
  });
}
