// A reporter for machines: the file of each test that failed, one a line.

export default async function* failures(events) {
  const files = new Set();
  for await (const { type, data } of events) {
    const file = type === "test:fail" && data.file;
    if (!file || files.has(file)) continue;
    files.add(file);
    yield `${file}\n`;
  }
}
