// The pages of run.sh in a browser: node report.mjs <browser> <folder>. It prints a line for each check and, last, "N passed, N failed";
// it ends with 1 if any failed. What a page must show is counted here from the snapshots, not by the page's script.
import { limitChecks } from "./limits.mjs";
import { browser } from "./pages.mjs";
import { readingChecks } from "./reading.mjs";

const checks = { ...readingChecks, ...limitChecks };
let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok    ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL  ${name}\n      ${error.message}`);
  }
}

await browser.stop();
console.log(`${Object.keys(checks).length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
