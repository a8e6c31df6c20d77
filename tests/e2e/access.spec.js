// What axe can find: every view, in light and dark, on a phone and on a desk.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { test, expect } from "./quiet.js";
import { VIEWS } from "./views.js";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

for (const [view, address] of Object.entries(VIEWS)) {
  for (const colorScheme of ["light", "dark"]) {
    for (const width of [360, 1280]) {
      test(`axe finds nothing: ${view}, ${colorScheme}, ${width} wide`, async ({ page, parallax }) => {
        await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        await page.setViewportSize({ width, height: 800 });
        await parallax.open(address);
        // Not by a script element: the page's policy rightly forbids that.
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run());
        const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((n) => n.target).join(", ")}`);
        expect(told).toEqual([]);
      });
    }
  }
}
