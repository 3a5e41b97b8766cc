// The worker that reads files which readers bring: loads the program `intake` and says so when it cannot.
//
// As in take-worker.js, the release stands behind `?` in this script's own address and is handed on.

const release = self.location.search;
try {
  const { default: start } = await import(`./intake.js${release}`);
  await start({ module_or_path: new URL(`./intake_bg.wasm${release}`, import.meta.url) });
} catch (error) {
  postMessage(`failed: ${error}`);
}
