// The worker that reads articles which a reader brings: loads the program `reader` and says so when it
// cannot.
//
// The release stands behind `?` in this script's own address and is handed on, so that the two
// files of one release are never mixed with one that a browser kept of another.

const release = self.location.search;
try {
  const { default: start } = await import(`./reader.js${release}`);
  await start({ module_or_path: new URL(`./reader_bg.wasm${release}`, import.meta.url) });
} catch (error) {
  postMessage(`failed: ${error}`);
}
