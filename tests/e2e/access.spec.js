// What axe can find: every view, in light and dark, on a phone and on a desk.
import { axe, expect, test } from "./quiet.js";
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
