// DuckDB, in its worker: every question is SQL.

import { FIELDS } from "./asked.mjs";

const quoted = (value) => `'${value.replaceAll("'", "''")}'`;
const where = (choices) => ["TRUE", ...choices.map(([field, value]) => `${field} = ${quoted(value)}`)].join(" AND ");

export async function make(size) {
  const duckdb = await import("/downloads/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs");
  const folder = `${location.origin}/downloads/@duckdb/duckdb-wasm/dist`;
  const worker = new Worker(`${folder}/duckdb-browser-eh.worker.js`);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.instantiate(`${folder}/duckdb-eh.wasm`);
  const connection = await database.connect();
  const text = await (await fetch(`/rows/${size}`)).text();
  const before = performance.now();
  await database.registerFileText("rows.tsv", text);
  const columns = ["paragraph", ...FIELDS].map((name) => `'${name}': 'VARCHAR'`).join(", ");
  await connection.query(
    `CREATE TABLE figures AS SELECT ${FIELDS.join(", ")} FROM read_csv('rows.tsv', delim = '\t', quote = '', escape = '', header = false, nullstr = '\x01', columns = {${columns}})`,
  );
  await database.dropFile("rows.tsv");
  const build = performance.now() - before;
  const ask = async (sql) => (await connection.query(sql)).numRows;
  return {
    costs: { build },
    // The choice of a facet does not restrict that facet.
    facets: (choices) => ask(FIELDS.map((field) => {
      const others = choices.filter(([chosen]) => chosen !== field);
      return `SELECT '${field}' AS facet, ${field} AS value, count(*) AS count FROM figures WHERE ${where(others)} GROUP BY ${field}`;
    }).join(" UNION ALL ")),
    groups: (choices) => ask(`SELECT indicator, year, count(*) AS count FROM figures WHERE ${where(choices)} GROUP BY indicator, year`),
  };
}
