// Where the page can be opened from, and what it says when it can't.
import { gunzipSync } from "node:zlib";
import { test, expect, single } from "./quiet.js";

for (const [where, address] of [
  ["a host", ""],
  ["a path below a host", "some/where/below/"],
  ["a disk, as one file", single],
]) {
  test(`opens from ${where}`, async ({ parallax }) => {
    await parallax.open(address);
  });
}

test("a folder of bare texts makes a page", async ({ parallax }) => {
  await parallax.open("texts/");
});

test("is allowed nothing but its own files", async ({ page, parallax }) => {
  await parallax.open();
  const policy = await page.locator("meta[http-equiv]").getAttribute("content");
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("says so and names the articles instead of staying blank", async ({ page }) => {
    await page.goto("texts/");
    // Playwright looks for no text in a noscript, so these name elements.
    await expect(page.locator("noscript > p").first()).toBeVisible();
    await expect(page.locator("noscript li")).toHaveText([/Harbour Courier/, /Island Post/]);
    await expect(page.locator(".opening-line")).toBeHidden();
  });
});

test.describe("a failed load is explained", () => {
  test.use({ provoked: /./ });

  for (const [what, files] of [
    ["the program", "**/*.wasm*"],
    ["the script", "**/parallax*.js"],
  ]) {
    test(`${what} is gone after a new publication`, async ({ page, parallax }) => {
      await page.route(files, (route) => route.fulfill({ status: 404, body: "not found" }));
      await page.goto("");
      await expect(parallax.trouble).toContainText("reload the page");
      await expect(page.locator("#opening")).toHaveCount(0);
    });

    test(`${what} can't be reached`, async ({ page, parallax }) => {
      await page.route(files, (route) => route.abort());
      await page.goto("");
      await expect(parallax.trouble).toContainText("reload");
    });
  }

  test("a host does not know what the program is", async ({ page, parallax }) => {
    await page.route("**/*.wasm*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
    });
    await parallax.open();
  });

  test("a host says of the packed program what is in it", async ({ page, parallax }) => {
    await page.route("**/*.wasm.gz", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/wasm" } });
    });
    await parallax.open();
  });

  test("a host says that the packed program is, and the browser unpacks it", async ({ page, parallax }) => {
    await page.route("**/*.wasm.gz", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: gunzipSync(await response.body()) });
    });
    await parallax.open();
  });

  test("the program is damaged", async ({ page, parallax }) => {
    await page.route("**/*.wasm*", (route) => route.fulfill({ contentType: "application/wasm", body: "\0asm no more" }));
    await page.goto("");
    await expect(parallax.trouble).toContainText("This browser can't run the page's program");
  });

  test("WebAssembly is switched off", async ({ page, parallax }) => {
    await page.addInitScript(() => delete window.WebAssembly);
    await page.goto("");
    await expect(parallax.trouble).toContainText("needs WebAssembly");
  });

  for (const [what, address] of [["a host's program", ""], ["the single file", single]]) {
    test(`the browser can't unpack ${what}`, async ({ page, parallax }) => {
      await page.addInitScript(() => delete window.DecompressionStream);
      await page.goto(address);
      await expect(parallax.trouble).toContainText("can't unpack");
    });
  }

  test("the packed program ends too early", async ({ page, parallax }) => {
    await page.route("**/*.wasm*", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.body()).subarray(0, 50_000) });
    });
    await page.goto("");
    await expect(parallax.trouble).toContainText("reload the page");
  });

  test("the program stops in the middle", async ({ page, parallax }) => {
    await parallax.open();
    await page.evaluate(() => setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); }));
    await expect(parallax.trouble).toContainText("the address keeps your place");
  });
});
