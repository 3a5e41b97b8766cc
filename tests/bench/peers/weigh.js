// Runs before anything else in a page and in its workers: remembers the memory of every program in WebAssembly, which
// the browser leaves out where it tells how much memory a page has. `weight()` asks the workers too.

(() => {
  const memories = new Set();
  const keep = (instance) => {
    for (const one of Object.values(instance?.exports ?? {})) if (one instanceof WebAssembly.Memory) memories.add(one);
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const plain = WebAssembly[name];
    WebAssembly[name] = async (...all) => {
      const made = await plain.apply(WebAssembly, all);
      keep(made.instance ?? made);
      return made;
    };
  }
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct(plain, given) {
      const made = new plain(...given);
      memories.add(made);
      return made;
    },
  });
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct(plain, given) {
      const made = new plain(...given);
      keep(made);
      return made;
    },
  });
  const own = () => [...memories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
  const channel = new BroadcastChannel("weight");
  if (typeof window === "undefined") {
    channel.onmessage = ({ data }) => data === "weigh" && channel.postMessage(own());
    return;
  }
  /** Bytes, once the workers have had time to answer. */
  globalThis.weight = () => new Promise((told) => {
    let sum = own();
    channel.onmessage = ({ data }) => { sum += Number(data) || 0; };
    channel.postMessage("weigh");
    setTimeout(() => told(sum), 500);
  });
})();
