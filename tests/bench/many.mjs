// The table of a hundred thousand figures in the page: from a key, a button or the wheel to the
// painted rows, and the longest task. `$DIST` is the page with as many figures in it.

import { measured } from "./page.mjs";
import { MANY } from "./steps.mjs";

await measured("many", MANY, 2);
