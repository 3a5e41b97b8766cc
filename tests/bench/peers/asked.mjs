// What everybody is asked: words, and choices of facets.

/** Words without marks, the last of which may go on: common and rare, one and several, numbers, what no article has. */
export const WORDS = [
  "dang vien", "ket nap dang", "chi bo", "nghi quyet", "xay dung dang", "kiem tra giam sat", "ho chi minh",
  "hoc tap va lam theo", "chuyen doi so", "ky luat", "bi thu tinh uy", "thanh pho", "giao duc", "y te",
  "doanh nghiep", "nong thon moi", "kinh te xa hoi", "cong an", "quan doi", "tai nan giao thong", "bong da",
  "gia vang", "thoi tiet", "ung thu", "benh vien", "dai hoi dang bo", "uy ban nhan dan", "quoc hoi", "hai phong",
  "da nang", "quang ninh", "2017", "31 12", "xo so dien toan", "d", "ng", "tru", "chinh sach thue",
  "lao dong viec lam", "khong dau co chu nay xyzzy",
];

/** What a figure is told by, in the order of its line behind the number of its paragraph. */
export const FIELDS = ["indicator", "status", "place", "year", "unit", "article"];

/** How many values of a facet are chosen, besides none. */
const CHOSEN = { indicator: 6, year: 3, status: 1 };

/** Choices of the facets in every way: what most of the rows have, so that each leaves something. */
export function choices(rows) {
  const lines = rows.split("\n").map((line) => line.split("\t"));
  let ways = [[]];
  for (const [field, most] of Object.entries(CHOSEN)) {
    const at = FIELDS.indexOf(field) + 1;
    const counts = new Map();
    for (const line of lines) if (line[at]) counts.set(line[at], (counts.get(line[at]) ?? 0) + 1);
    const values = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, most);
    ways = [null, ...values].flatMap((value) => ways.map((way) => (value ? [...way, [field, value[0]]] : way)));
  }
  return ways;
}

/** The words of a text or of a query: small, without marks. */
export const words = (text) => {
  const folded = text.toLowerCase().normalize("NFD").replace(/\p{M}+/gu, "").replaceAll("đ", "d");
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
};
