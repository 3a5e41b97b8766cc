// Pagefind: its index was made by its own program, outside the browser; what a query needs of it is fetched.

export async function make(size) {
  const before = performance.now();
  const pagefind = await import(`/work/${size}-pagefind/pagefind.js`);
  await pagefind.init();
  return {
    costs: { open: performance.now() - before },
    search: async (query) => (await pagefind.search(query)).results.length,
  };
}
