// What axe can find: every view, in light and dark, on a phone and on a desk.
import { axe, test } from "./quiet.js";
import { VIEWS } from "./views.js";

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
