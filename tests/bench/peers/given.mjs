// In the browser: what every peer is given.

/** The articles of a size, one after the other, so that their texts are never all in memory for this alone. */
export async function* articles(size) {
  const { body } = await fetch(`/articles/${size}`);
  let rest = "";
  for await (const part of body.pipeThrough(new TextDecoderStream())) {
    const lines = (rest + part).split("\n");
    rest = lines.pop();
    for (const line of lines) yield JSON.parse(line);
  }
  if (rest) yield JSON.parse(rest);
}

/** The figures of a size, each a list of its fields; the first is the number of its paragraph. */
export const rows = async (size) => (await (await fetch(`/rows/${size}`)).text()).split("\n").map((line) => line.split("\t"));

/** Puts every article in by `add`; the ms that this took by itself. */
export async function indexed(size, add) {
  let [took, at] = [0, 0];
  for await (const { text } of articles(size)) {
    const before = performance.now();
    add(at, text);
    took += performance.now() - before;
    at += 1;
  }
  return took;
}

/** A script of the kind that leaves its name in the window. */
export function script(address, name) {
  return new Promise((loaded, failed) => {
    const element = document.createElement("script");
    element.src = address;
    element.onload = () => loaded(globalThis[name]);
    element.onerror = () => failed(new Error(`${address} was not loaded`));
    document.head.append(element);
  });
}
