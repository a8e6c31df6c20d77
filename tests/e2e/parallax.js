// The page as its readers know it. All names and roles the tests rely on stand here.
import { expect } from "@playwright/test";

export class Parallax {
  constructor(page) {
    this.page = page;
    this.main = page.getByRole("main");
    this.trouble = page.getByRole("alert");
    this.heading = this.main.getByRole("heading", { level: 1 });
    this.searchBox = page.getByRole("combobox", { name: "Search all articles" });
    this.suggestions = page.getByRole("listbox", { name: "Suggestions" }).getByRole("option");
    this.hits = this.main.getByRole("region", { name: "Search" }).getByRole("link");
    this.marks = this.main.locator("mark");
    this.quotes = this.main.getByRole("figure");
    this.paragraphs = this.main.locator(".paragraph-text");
    this.newer = page.getByText("A newer version of this page is here.");
    this.matters = this.main.getByRole("table");
  }

  /** Opens an address and waits until the page says that it is ready. */
  async open(address = "") {
    await this.page.goto(address);
    await this.started();
  }

  async started() {
    await expect(this.page.locator("#opening")).toHaveCount(0);
    await expect(this.main).toBeVisible();
    await this.page.evaluate(() => window.parallax.ready);
    await expect(this.main.locator("[aria-busy]")).toHaveCount(0);
    await expect(this.trouble).toBeHidden();
  }

  /** Goes to one of the five views by its name in the header. */
  async view(name) {
    await this.page.getByRole("navigation", { name: "Views" }).getByRole("link", { name, exact: true }).click();
  }

  /** A choice of a filter, by the words that begin it. */
  choice(words) {
    return this.main.getByRole("listitem").getByRole("link", { name: words }).and(this.page.locator(".choice"));
  }

  /** Presses a key until this element, or something in it, has the focus. */
  async reach(target, key = "Tab", most = 60) {
    const focused = target.and(this.page.locator(":focus"));
    for (let presses = 0; presses < most; presses += 1) {
      if (await focused.count()) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`not reached by pressing ${key} ${most} times`);
  }
}
