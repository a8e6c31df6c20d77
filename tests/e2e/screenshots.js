// Takes a picture of every view, wide and narrow, light and dark; `cargo xtask screenshots`
// builds what is shown and says where the pictures go.
import { mkdir } from "node:fs/promises";
import { chromium } from "@playwright/test";
import { Parallax } from "./parallax.js";
import { VIEWS } from "./views.js";
import "./server.js";

const folder = process.env.PARALLAX_PICTURES;
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: process.env.CHROMIUM_ARGUMENTS.split(" "),
});
await mkdir(folder, { recursive: true });
let taken = 0;
for (const [width, height, size] of [
  [1280, 800, "wide"],
  [360, 740, "narrow"],
]) {
  for (const colorScheme of ["light", "dark"]) {
    const context = await browser.newContext({
      baseURL: `http://127.0.0.1:${process.env.PARALLAX_PORT}/`,
      viewport: { width, height },
      colorScheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    for (const [view, address] of Object.entries(VIEWS)) {
      await new Parallax(page).open(address);
      await page.screenshot({ path: `${folder}/${view.replaceAll(" ", "-")}-${size}-${colorScheme}.png` });
      taken += 1;
    }
    await context.close();
  }
}
await browser.close();
console.log(`${taken} pictures in ${folder}`);
process.exit(0); // the server would listen on
