// A plain file server, no more able than the static hosts the page is made for: files, types,
// gzip. The same release stands at the root and below a path; other collections beside it. Below
// `published/` it is published again for whoever has a cookie that names a later version; "half" is a
// newer one whose page is still the old.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const versions = { newer: process.env.PARALLAX_NEWER_PAGE, newest: process.env.PARALLAX_NEWEST_PAGE };
const folders = [
  ["/published/", process.env.PARALLAX_PAGE],
  ["/some/where/below/", process.env.PARALLAX_PAGE],
  ["/texts/", process.env.PARALLAX_TEXTS],
  ["/many/", process.env.PARALLAX_MANY],
  ["/originals/", process.env.PARALLAX_ORIGINAL_PAGE],
  ["/", process.env.PARALLAX_PAGE],
].filter(([, folder]) => folder);
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".png": "image/png",
};

// Nothing changes while the tests run.
const kept = new Map();

createServer(async (request, response) => {
  const { pathname } = new URL(request.url, "http://127.0.0.1");
  let [prefix, folder] = folders.find(([prefix]) => pathname.startsWith(prefix));
  const name = normalize("/" + decodeURIComponent(pathname.slice(prefix.length)));
  const version = /version=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
  if (prefix === "/published/" && version)
    folder = version !== "half" ? versions[version] : name === "/" ? folder : versions.newer;
  const path = join(folder, name.endsWith("/") ? name + "index.html" : name);
  try {
    const packed = /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
    const key = `${path} ${packed}`;
    if (!kept.has(key)) {
      const bytes = await readFile(path);
      kept.set(key, packed ? gzipSync(bytes) : bytes);
    }
    response.writeHead(200, {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      ...(packed && { "content-encoding": "gzip" }),
    });
    response.end(kept.get(key));
  } catch {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("not found");
  }
}).listen(Number(process.env.PARALLAX_PORT), "127.0.0.1");
