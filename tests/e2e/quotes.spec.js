// Who said what: the evidence for a speaker, one statement in two sources, one speaker in all of them,
// and quotes to take along.
import { test, expect } from "./quiet.js";

const place = "texts/?view=quotes";

test("each quote says on demand why it has its speaker", async ({ page, parallax }) => {
  await parallax.open(place);
  const quote = parallax.quotes.filter({ hasText: "We sail at dawn" });
  await expect(quote.locator(".cue"), "the words that attribute are marked").toHaveText("said");
  await expect(quote.locator(".mention")).toHaveText("Mara Lind");
  const answer = quote.locator("dl");
  await expect(answer, "nothing is told unasked").toBeEmpty();
  await parallax.reach(quote.getByText("Why this speaker?"), "Tab", 120);
  await page.keyboard.press("Enter");
  await expect(answer).toContainText("The words beside the quote say who speaks.");
  await expect(answer).toContainText(/Words that attribute.*said/);
  await expect(answer).toContainText(/Confidence.*sure \(\d+\s%\)/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(answer.getByRole("term").filter({ hasText: "Rule" }), "told once").toHaveCount(1);
});

test("the author's word shows as theirs", async ({ parallax }) => {
  await parallax.open("?view=quotes&q=" + encodeURIComponent("from peacetime to wartime"));
  const quote = parallax.quotes.first();
  await expect(quote).toContainText("Nobody named");
  await quote.getByText("Why this speaker?").click();
  await expect(quote.locator("dl")).toContainText("set it by hand");
});

test("one statement in two sources stands together, its differences marked", async ({ parallax }) => {
  await parallax.open(place);
  const statement = parallax.main.locator(".statement");
  await expect(statement).toHaveCount(1);
  await expect(statement).toContainText("different words");
  await expect(statement.getByRole("figure")).toHaveCount(2);
  await expect(statement.locator("mark")).toHaveText(["the", "these"]);

  // What a filter leaves out is still told of.
  await parallax.choice("Island Post").click();
  await expect(statement.getByRole("figure")).toHaveCount(1);
  await statement.getByRole("link", { name: /Harbour Courier, paragraph 3/ }).first().click();
  await expect(parallax.marks.first(), "the other source's words, where they stand").toContainText("Nobody asked");
});

test("a speaker's page names who quotes them, who does not, and what each calls them", async ({ parallax }) => {
  await parallax.open(place);
  await parallax.choice("Mara Lind").click();
  const about = parallax.main.locator(".speaker-note");
  const [quoting, silent] = [about.getByRole("list").first(), about.getByRole("list").last()];
  await expect(quoting.getByRole("listitem")).toHaveCount(1);
  await expect(quoting).toContainText(/Harbour Courier.*¶ 2/s);
  await expect(quoting).toContainText("Mara Lind");
  await expect(silent).toContainText(/Island Post.*not named/s);
  await quoting.getByRole("link", { name: "¶ 2" }).click();
  await expect(parallax.marks.first()).toContainText("We sail at dawn");
});

test("a quote is copied as text, as Markdown and as CSL-JSON", async ({ page, context, parallax }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await parallax.open(place);
  const quote = parallax.quotes.filter({ hasText: "We sail at dawn" });
  const copied = async (name) => {
    await quote.getByRole("button", { name }).click();
    await expect(page.getByText("Copied.")).toBeVisible();
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied("Copy with citation")).toMatch(/^“We sail at dawn.*” – Mara Lind\. In: .*Harbour Courier.*paragraph 2$/);
  await expect(async () => {
    expect(await copied("Markdown")).toMatch(/^> We sail at dawn[^]*\]\(<http.*paragraph=2.*>\)\n$/);
  }).toPass();
  await expect(async () => {
    const [item] = JSON.parse(await copied("CSL-JSON"));
    expect(item["container-title"]).toBe("Harbour Courier");
    expect(item.note).toContain("Mara Lind, paragraph 2");
  }).toPass();
});

test("the page says how far to trust it, in figures", async ({ parallax }) => {
  const told = [];
  for (const view of ["quotes", "about"]) {
    await parallax.open(`texts/?view=${view}`);
    const sentence = parallax.main.getByText(/How far to trust this/);
    await expect(sentence).toContainText(/\d+(\.\d)?\s% of quotations/);
    told.push(await sentence.textContent());
  }
  expect(told[0], "one place of truth").toBe(told[1]);
});
