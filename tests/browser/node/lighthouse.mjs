// Asks Lighthouse, as its mobile preset does, about pages: node lighthouse.mjs <browser> <address>… prints a list as JSON.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const [chromePath, ...addresses] = process.argv.slice(2);
const chromeFlags = [
  "--headless=new",
  "--no-sandbox", // as root there is none
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const told = [];
for (const address of addresses) {
  // A browser without a past for each: no store, no worker of the page before.
  const chrome = await launch({ chromePath, chromeFlags, logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "silent", disableFullPageScreenshot: true });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    const measured = (name) => lhr.audits[name].numericValue;
    const lost = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight && (lhr.audits[id].score ?? 1) < 0.9));
    told.push({
      address,
      scores: Object.fromEntries(Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)])),
      largest_paint: measured("largest-contentful-paint"),
      shift: measured("cumulative-layout-shift"),
      lost: lost.map(({ id }) => `${id}: ${lhr.audits[id].displayValue ?? lhr.audits[id].title}`),
    });
  } finally {
    await chrome.kill();
  }
}
process.stdout.write(JSON.stringify(told));
