// What axe can find: every view, in light and dark, on a phone and on a desk. And where the focus goes.
import { axe, expect, test } from "./quiet.js";
import { VIEWS } from "./views.js";

const tab = (parallax, name) => parallax.main.locator(".tabs").getByRole("link", { name });
const language = (parallax, name) => parallax.page.getByRole("contentinfo").getByRole("link", { name });

for (const [view, address] of Object.entries(VIEWS)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing: ${view}, ${colorScheme}, ${width} wide`, async ({ page, parallax }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 800 });
        await parallax.open(address);
        await axe(page);
      });
    }
  }
}

for (const [view, address] of Object.entries(VIEWS)) {
  test(`nothing sticks out: ${view}`, async ({ page, parallax }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await parallax.open(address);
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await beyond(), "on a small phone").toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 740 });
    await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
    expect(await beyond(), "in large type").toBeLessThanOrEqual(0);
  });
}
// Where Enter has the list around the focus drawn anew, the focus is on what then stands for the same thing.
for (const [what, address, pressed, then] of [
  ["a speaker", "?view=quotes", (p) => p.choice(/Viačorka/), (p) => p.choice(/Viačorka/)],
  ["a source of quotes", "?view=quotes", (p) => p.choice("Hot Air"), (p) => p.choice("Hot Air")],
  ["a source of hits", "?q=Lukashenko", (p) => p.choice("Hot Air"), (p) => p.choice("Hot Air")],
  ["a tab", "?view=compare", (p) => tab(p, "Names"), (p) => tab(p, "Names")],
  [
    "a source that is first then",
    "?view=compare&sources=ecfr&sources=newsweek",
    (p) => p.main.getByRole("link", { name: "Move Newsweek one place forward" }),
    (p) => p.choice("Newsweek"),
  ],
  ["two texts", "?view=compare", (p) => p.matters.getByRole("link", { name: "side by side" }).first(), (p) => p.heading],
  ["a language", "?view=quotes", (p) => language(p, "Deutsch"), (p) => language(p, "Deutsch")],
]) {
  test(`the focus stays: ${what}`, async ({ page, parallax }) => {
    await parallax.open(address);
    await pressed(parallax).focus();
    const before = page.url();
    await page.keyboard.press("Enter");
    await expect(page).not.toHaveURL(before);
    await expect(then(parallax)).toBeFocused();
  });
}

test("a note is made, left and removed without losing one's place", async ({ page, parallax }) => {
  await parallax.open("?article=newsweek&paragraph=3");
  const paragraph = parallax.main.locator("#p3");
  const add = paragraph.getByRole("button", { name: "Add note" });
  const field = paragraph.getByLabel("Your note");
  for (const [before, leave] of [
    ["", () => page.keyboard.press("Escape")],
    ["Check this", () => paragraph.getByRole("button", { name: "Cancel" }).press("Enter")],
    ["", () => page.keyboard.press("Escape")],
  ]) {
    await add.press("Enter");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(before);
    await page.keyboard.type("Check this");
    await leave();
    await expect(field).toHaveCount(0);
    await expect(paragraph).toBeFocused();
    await expect(paragraph.locator(".note")).toHaveCount(0);
  }
  for (const remark of ["Check this later", "And this"]) {
    await add.press("Enter");
    await field.fill(remark);
    await paragraph.getByRole("button", { name: "Save" }).press("Enter");
    await expect(paragraph.getByText(remark)).toBeVisible();
    await expect(page.getByRole("status").getByText("Your note: kept on this device only")).toBeVisible();
    await expect(paragraph).toBeFocused();
  }
  await page.keyboard.press("Control+K");
  await expect(page.locator(".palette-field")).toBeFocused();
  await page.keyboard.type("your notes");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Your notes" });
  const remove = dialog.getByRole("button", { name: "Remove" });
  await remove.last().press("Enter");
  await expect(remove).toHaveCount(1);
  await expect(remove).toBeFocused();
  await remove.press("Enter");
  await expect(dialog.getByRole("button", { name: "Export as JSON" })).toBeFocused();
});

test("words are selected and highlighted without a mouse", async ({ page, parallax }) => {
  await parallax.open("?article=newsweek&paragraph=3");
  const paragraph = parallax.main.locator("#p3");
  const tools = parallax.main.getByRole("toolbar", { name: "Selected words" });
  // As caret browsing does: the caret goes into the text, and Shift and the arrows select from there.
  await paragraph.locator(".paragraph-text").evaluate((text) => getSelection().collapse(text, 0));
  await expect(tools).toHaveCount(0);
  for (let words = 0; words < 3; words += 1)
    await page.evaluate(() => getSelection().modify("extend", "forward", "word"));
  const words = await page.evaluate(() => getSelection().toString());
  await expect(tools).toBeVisible();
  await page.evaluate(() => getSelection().collapseToEnd());
  await expect(tools).toHaveCount(0);

  await page.evaluate(() => getSelection().modify("extend", "backward", "word"));
  await expect(tools).toBeVisible();
  await parallax.reach(tools.getByRole("button", { name: "Highlight" }), "Tab", 3);
  const marked = await page.evaluate(() => getSelection().toString());
  expect(words).toContain(marked);
  await page.keyboard.press("Enter");
  await expect(tools).toHaveCount(0);
  await expect(paragraph.getByRole("button", { name: "Add note" }), "the focus stays beside the words").toBeFocused();
  await expect(paragraph.locator(".note q")).toHaveText(marked.trim());

  await page.evaluate(() => getSelection().selectAllChildren(document.querySelector("#p5 .paragraph-text")));
  await tools.getByRole("button", { name: "Highlight" }).click();
  await expect(parallax.main.locator("#p5 .note")).toBeVisible();
});

test("a note that was begun is still there after a look elsewhere", async ({ page, parallax }) => {
  await parallax.open("?article=newsweek&paragraph=3");
  const add = parallax.main.getByRole("button", { name: "Add note" });
  const field = parallax.main.getByLabel("Your note");
  await add.click();
  await field.fill("Compare with the report");
  await parallax.view("Compare");
  await expect(parallax.heading).toHaveText("Compare");
  await page.goBack();
  await add.click();
  await expect(field).toHaveValue("Compare with the report");
  await parallax.main.getByRole("button", { name: "Save" }).click();
  await add.click();
  await expect(field, "what is saved is no draft any more").toHaveValue("");
});
