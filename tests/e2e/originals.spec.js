// Whoever has the publishers' full texts reads them in the page, to the letter.
import { readdirSync, readFileSync } from "node:fs";
import { test, expect } from "./quiet.js";

const folder = process.env.PARALLAX_ORIGINALS;
const files = folder ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

test("every line of every original is a paragraph", async ({ page, parallax }) => {
  test.skip(!files.length, "the originals are not here");
  await parallax.open("originals/");
  const shown = [];
  for (const { id } of await page.evaluate(() => parallax.articles())) {
    await parallax.open(`originals/?article=${id}`);
    shown.push(await parallax.paragraphs.allTextContents());
  }
  for (const name of files) {
    const lines = readFileSync(`${folder}/${name}`, "utf8").split("\n").filter((line) => line.trim());
    expect(shown.some((paragraphs) => paragraphs.join("\n") === lines.join("\n")), name).toBe(true);
  }
});
