// The page as its readers know it. All names and roles the tests rely on stand here.
import { expect } from "@playwright/test";

export class Parallax {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.trouble = page.getByRole("alert");
  }

  /** Opens an address and waits until the page says that it is ready. */
  async open(address = "") {
    await this.page.goto(address);
    await this.started();
  }

  async started() {
    await expect(this.page.locator("#opening")).toHaveCount(0);
    await this.page.evaluate(() => window.parallax?.ready);
    await expect(this.main).toBeVisible();
    await expect(this.trouble).toBeHidden();
  }
}
