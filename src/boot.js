// Starts the page, and says what to do when it can't start or has stopped.
//
// Stands inside the HTML (Trunk.toml puts it there), so it runs even when every
// other file is gone. Knows three elements: `#opening`, removed once the page runs;
// `#trouble`, which gets the sentence; and the `noscript`, whose list of articles is
// shown below the sentence. Where the files are, it reads off its own element. In the
// single file they are in the document: the glue as a script, the program as `#program`.
(() => {
  const boot = document.currentScript;

  const root = document.documentElement.dataset;

  // What stands in `#opening` is the front page's; see style/base.css.
  if (location.search.length > 1) root.elsewhere = "";

  // An error that carries the sentence for the reader.
  class Trouble extends Error {}

  const onDisk = location.protocol === "file:";
  const missing = () =>
    new Trouble(
      onDisk
        ? "Opened from a disk, this page can't load its other files. Open parallax.html instead (cargo xtask single-file makes it)."
        : navigator.onLine === false
          ? "You seem to be offline, and a part of this page is not on this device yet. Go online and reload."
          : "A part of this page could not be loaded. Perhaps it was published anew since: reload the page.",
    );

  const sentence = (error) => {
    if (error instanceof Trouble) return error.message;
    if (/Content Security Policy|unsafe-eval|disallowed by embedder/i.test(String(error)))
      return "Something between you and this page forbids WebAssembly, which it needs. A browser extension or an administrator's rule may be the cause.";
    if (error instanceof WebAssembly.CompileError || error instanceof WebAssembly.LinkError)
      return "This browser can't run the page's program. It needs a browser from 2023 or later; updating it should help.";
    return "The page has met a fault of its own and stopped. Reload to go on: the address keeps your place.";
  };

  const explain = (error) => {
    console.error(error);
    document.getElementById("opening")?.remove();
    const trouble = document.getElementById("trouble");
    if (!trouble || !trouble.hidden) return; // the first sentence names the cause
    trouble.textContent = sentence(error);
    trouble.hidden = false;
    const articles = document.querySelector("noscript.articles");
    if (articles && !explain.started) {
      const list = document.createElement("div");
      list.innerHTML = articles.textContent; // our own words, escaped by the build
      list.querySelector(".needs-javascript")?.remove();
      trouble.after(list);
    }
  };

  const glue = () =>
    new Promise((resolve, reject) => {
      if (!boot.dataset.glue) return resolve(); // already in the document
      const script = document.createElement("script");
      script.src = boot.dataset.glue;
      script.fetchPriority = "high";
      script.onload = resolve;
      script.onerror = () => reject(missing());
      document.head.append(script);
    });

  const fetched = async () => {
    const { wasm } = boot.dataset;
    const response = await fetch(wasm);
    if (!response.ok) throw missing();
    const known = !wasm.endsWith(".gz") && response.headers.get("content-type") === PROGRAM;
    return known ? WebAssembly.compileStreaming(response) : compiled(response);
  };

  const embedded = (program) => compiled(new Response(Uint8Array.from(atob(program.textContent), (c) => c.charCodeAt(0))));

  const PROGRAM = "application/wasm";

  // Unpacked and compiled while it comes, whether the glue is there or not. Whether it is packed, its first byte says: some
  // hosts send a packed file as what is in it, and then the browser has unpacked it already.
  const compiled = async ({ body }) => {
    const [head, whole] = body.tee();
    const reader = head.getReader();
    const { value } = await reader.read();
    reader.cancel();
    const packed = value?.[0] === 0x1f;
    if (packed && typeof DecompressionStream !== "function")
      throw new Trouble("This browser can't unpack the page's program. It needs a browser from 2023 or later; updating it should help.");
    const program = packed ? whole.pipeThrough(new DecompressionStream("gzip")) : whole;
    return WebAssembly.compileStreaming(new Response(program, { headers: { "content-type": PROGRAM } }));
  };

  const parsed = () =>
    new Promise((resolve) => {
      if (document.readyState !== "loading") resolve();
      else document.addEventListener("DOMContentLoaded", resolve);
    });

  // The program is fifty times as large as what is seen first; it must not take the network from that. The build marks one
  // that takes much longer to come anyway, and that is asked for at once.
  const painted = () =>
    new Promise((resolve) => (document.hidden ? resolve() : requestAnimationFrame(() => setTimeout(resolve))));

  const start = async () => {
    if (typeof WebAssembly !== "object")
      throw new Trouble("This page needs WebAssembly, which this browser lacks or has switched off (a lockdown mode does that).");
    if (!("early" in boot.dataset)) await painted();
    const program = document.getElementById("program");
    const coming = program ? embedded(program) : fetched();
    // A network that fails, at once or in the middle, and a file that ends too early are a TypeError here.
    const module_or_path = coming.catch((error) => { throw error instanceof TypeError ? missing() : error; });
    module_or_path.catch(() => {}); // awaited below, after the glue
    await glue();
    await parsed();
    await wasm_bindgen({ module_or_path: await module_or_path });
    explain.started = true;
  };

  // Keeps this version of the page on the device (src/worker.js), and offers a newer one in `.newer`. Only a
  // release has a version, and only a host has workers.
  const keep = async () => {
    const { version } = boot.dataset;
    const workers = navigator.serviceWorker;
    if (!version || !workers) return;
    workers.onmessage = ({ data }) => data === version || (root.newer = "");
    addEventListener("click", ({ target: { id } }) => {
      if (id === "reload") location.reload();
      if (id === "later") delete root.newer;
    });
    const registration = await workers.register("worker.js");
    workers.controller?.postMessage("version");
    // A page may stay open for days.
    document.addEventListener("visibilitychange", () => document.hidden || registration.update().catch(() => {}));
  };

  // A panic ends the program as a RuntimeError in whichever handler met it.
  const stopped = (error) => error instanceof WebAssembly.RuntimeError && explain(error);
  addEventListener("error", (event) => stopped(event.error));
  addEventListener("unhandledrejection", (event) => stopped(event.reason));

  const loaded = () => new Promise((resolve) => (document.readyState === "complete" ? resolve() : addEventListener("load", resolve)));

  // A worker that starts wants a processor and several megabytes: the reader's first letters come before it.
  const settled = () => new Promise((resolve) => setTimeout(resolve, 3000));

  start().then(
    // Storage may be blocked; then there is nothing to keep.
    () => loaded().then(settled).then(keep).catch(() => {}),
    (error) => parsed().then(() => explain(error)),
  );
})();
