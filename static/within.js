// Stands in for what the page loads, where all of it is one file (`cargo xtask single-file`). It is
// part of one script with functions that are the JavaScript of the programs, `page` and those of `PROGRAMS`,
// which workers run, and with boot.js, which asks `within` for what it would import.

const TOO_OLD = {
  vi: "Trình duyệt này quá cũ nên không mở được tệp. Hãy dùng một trình duyệt mới hơn.",
  en: "This browser is too old to open the file. Please use a newer one.",
};

/** The bytes of a program that lies in the page, packed. */
async function unpacked(name) {
  const packed = atob(document.getElementById(`within-${name}`).textContent);
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What the page's script would have fetched. */
async function given(name) {
  return new Response(await unpacked(name), { headers: { "content-type": "application/wasm" } });
}

/** What boot.js would have imported from this address. */
async function within(address) {
  if (!address.endsWith("/page")) return { keep() {}, embed() {} }; // Nothing here is kept offline or framed.
  if (typeof DecompressionStream !== "function") {
    tell(TOO_OLD);
    return new Promise(() => {});
  }
  return { default: async () => page()({ module_or_path: await unpacked("page") }) };
}

/** Under the file's policy a worker has to be vouched for. */
const vouch = globalThis.trustedTypes?.createPolicy("within", { createScriptURL: (address) => address });

/**
 * A program on a thread of its own: it is sent its bytes first. No module: Chromium starts one for a page
 * from a disk and never runs it.
 */
function apart(name) {
  const script = `
    self.onmessage = async ({ data }) => {
      try {
        await (${PROGRAMS[name]})(self)({ module_or_path: data });
      } catch (error) {
        self.postMessage("failed: " + error);
      }
    };`;
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return new Thread(vouch?.createScriptURL(address) ?? address);
}

/** The same on the page's own thread; what breaks there ends the program, as it would a worker. */
function here(name, answer, ended) {
  const scope = { crypto, onmessage: null, postMessage: (data) => setTimeout(answer, 0, data) };
  return {
    start: (bytes) => PROGRAMS[name](scope)({ module_or_path: bytes }),
    postMessage: (data) =>
      setTimeout(() => {
        try {
          scope.onmessage({ data });
        } catch {
          ended();
        }
      }),
    terminate() {},
  };
}

/** The browser's own. */
const Thread = globalThis.Worker;

/**
 * What the page gets when it asks for the worker of a program: where a browser gives no thread to a file
 * that was opened from a disk, the page's own thread does the same.
 */
globalThis.Worker = class extends EventTarget {
  #thread;
  #heard = false;
  #ended = false;

  constructor(address) {
    super();
    const [, name] = /([a-z]+)-worker\.js/.exec(address);
    this.#start(name).catch(() => this.dispatchEvent(new Event("error")));
  }

  async #start(name) {
    const bytes = await unpacked(name);
    if (this.#ended) return;
    const answer = (data) => {
      if (this.#ended) return;
      this.#heard = true;
      this.dispatchEvent(new MessageEvent("message", { data }));
    };
    const instead = async () => {
      // Files are read piece by piece, which a browser allows on a thread alone.
      if (name === "intake") throw new Error("no thread");
      const own = here(name, answer, () => this.dispatchEvent(new Event("error")));
      this.#thread = own;
      await own.start(bytes);
    };
    try {
      const thread = apart(name);
      this.#thread = thread;
      thread.addEventListener("message", ({ data }) => answer(data));
      thread.addEventListener("error", (event) => {
        event.preventDefault();
        if (this.#heard) this.dispatchEvent(new Event("error"));
        else instead().catch(() => this.dispatchEvent(new Event("error")));
      });
      thread.postMessage(bytes);
    } catch {
      await instead();
    }
  }

  postMessage(data) {
    this.#thread.postMessage(data);
  }

  terminate() {
    this.#ended = true;
    this.#thread?.terminate();
  }
};
