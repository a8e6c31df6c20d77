// Judges a release with Lighthouse as a phone on a slow network would meet it (its mobile preset,
// simulated); `cargo xtask lighthouse` builds it, starts the browser's path and tells the port.
import lighthouse from "lighthouse";
import { launch } from "chrome-launcher";
import { mkdir, writeFile } from "node:fs/promises";
import "../e2e/server.js";

const folder = process.env.PARALLAX_RESULTS;
const origin = `http://127.0.0.1:${process.env.PARALLAX_PORT}/`;
// The front page, a state deep in it, and the static pages.
const PAGES = {
  front: "",
  article: "?article=newsweek",
  quotes: "?view=quotes",
  compare: "?view=compare",
  "static article": "articles/newsweek.html",
  "static quotes": "quotes.html",
};
const wanted = process.argv.slice(2);
const METRICS = ["first-contentful-paint", "largest-contentful-paint", "cumulative-layout-shift", "total-blocking-time", "speed-index"];

await mkdir(folder, { recursive: true });
const chrome = await launch({
  chromePath: process.env.CHROMIUM,
  chromeFlags: process.env.CHROMIUM_ARGUMENTS.split(" "),
});
let missing = 0;
for (const [name, address] of Object.entries(PAGES)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const { lhr, report } = await lighthouse(origin + address, { port: chrome.port, output: "html", logLevel: "error" });
  await writeFile(`${folder}/${name.replaceAll(" ", "-")}.html`, report);
  const scores = Object.values(lhr.categories).map(({ title, score }) => `${title} ${Math.round(score * 100)}`);
  console.log(`\n${name}: ${scores.join(", ")}`);
  console.log(`  ${METRICS.map((id) => `${lhr.audits[id].title} ${lhr.audits[id].displayValue}`).join(", ")}`);
  for (const { id, auditRefs } of Object.values(lhr.categories)) {
    for (const { id: audit, weight } of auditRefs) {
      const { score, title, displayValue = "" } = lhr.audits[audit];
      if (!weight || score === null || score >= 1) continue;
      if (score < 0.9) missing += 1;
      console.log(`  ${id}: ${title} (${audit}) ${Math.round(score * 100)} ${displayValue}`);
    }
  }
  if (lhr.runWarnings.length) console.log(`  ${lhr.runWarnings.join("\n  ")}`);
}
await chrome.kill();
console.log(`\nreports in ${folder}`);
process.exit(missing ? 1 : 0); // the server would listen on
