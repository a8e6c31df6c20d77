// Takes a picture of every view, wide and narrow, light and dark, or with `readme` the three that
// README shows; `cargo xtask screenshots` builds what is shown and says where the pictures go.
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { Parallax } from "./parallax.js";
import { VIEWS } from "./views.js";
import "./server.js";

const README = {
  search: "?q=mobilization",
  quotes: "?view=quotes",
  compare: "?view=compare&matter=exercises",
};
const STATIC = {
  "static articles": "articles.html",
  "static article": "articles/newsweek.html",
  "static quotes": "quotes.html",
};
const WIDE = [1280, 800, "wide"];
const NARROW = [360, 740, "narrow"];

const readme = process.argv.includes("readme");
const folder = readme ? "docs/pictures" : process.env.PARALLAX_PICTURES;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  // Coloured edges of letters double the size of a picture.
  args: [...process.env.CHROMIUM_ARGUMENTS.split(" "), "--disable-lcd-text"],
});

/** Takes the pictures of these addresses, each named after its view and `suffix`. */
async function take(views, [width, height], colorScheme, suffix) {
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${process.env.PARALLAX_PORT}/`,
    viewport: { width, height },
    colorScheme,
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  for (const [view, address] of Object.entries(views)) {
    if (address.includes(".html")) await page.goto(address);
    else await new Parallax(page).open(address);
    await page.screenshot({ path: `${folder}/${view.replaceAll(" ", "-")}${suffix}.png` });
    taken += 1;
  }
  await context.close();
}

await mkdir(folder, { recursive: true });
let taken = 0;
if (readme) await take(README, [1100, 660], "light", "");
else
  for (const size of [WIDE, NARROW])
    for (const colorScheme of ["light", "dark"])
      await take({ ...VIEWS, ...STATIC }, size, colorScheme, `-${size[2]}-${colorScheme}`);
await browser.close();
console.log(`${taken} pictures in ${folder}`);
process.exit(0); // the server would listen on
