// Bringing articles of one's own, as a reader does it.

import { Buffer } from "node:buffer";
import { becomes } from "./steps.mjs";

/** A text that the rules find something in; `n` makes it another. */
export const article = (n, more = "") =>
  `Đảng bộ xã số ${n} kết nạp đảng viên mới\n\n0${1 + (n % 9)}/03/2022\n\nNăm 2021, Đảng bộ xã số ${n}, tỉnh Thái Nguyên, ` +
  `đã kết nạp được ${100 + n} đảng viên mới, vượt kế hoạch đề ra từ đầu năm là ${n + 3} đảng viên. Bài thứ ${n} ${words(n)}${more}\n`;

/** Words by which no two such articles are alike. */
const words = (n) => Array.from({ length: 60 }, (_, at) => `w${n}x${(at * 7919 + n) % 997}`).join(" ");

export const textFile = (name, text) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) });
/** Many articles in our own form, one a line. */
export const lines = (name, texts) =>
  textFile(name, texts.map((text) => JSON.stringify({ text })).join("\n"));

export const adding = (page) => page.getByRole("dialog", { name: "Thêm bài" });
export const mine = (page) => page.getByRole("dialog", { name: "Bài của tôi" });
export const told = (page) => page.locator(".own-told .message");

/** Opens the sheet. */
export async function openAdding(page) {
  await page.getByRole("button", { name: "Thêm bài" }).click();
  await adding(page).getByLabel("Chọn tệp").waitFor();
}

export async function openMine(page) {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Bảng lệnh" }).fill("Bài của tôi");
  await page.getByRole("option", { name: /^Bài của tôi/ }).first().click();
  await mine(page).getByRole("button", { name: "Thêm bài" }).waitFor();
}

/** Chooses files in the sheet. */
export async function choose(page, files) {
  if ((await adding(page).count()) === 0) await openAdding(page);
  await adding(page).getByLabel("Chọn tệp").setInputFiles(files);
}

/** The button that keeps so many. */
export const keeping = (page, n) => adding(page).getByRole("button", { name: new RegExp(`^Cất ${n}\\s`) });

/** Keeps what is reviewed, which are so many, and waits until they are kept. */
export async function keep(page, n) {
  await keeping(page, n).click();
  await told(page).getByText(new RegExp(`Đã cất ${n}\\s`)).waitFor();
}

/** What lies in the browser's database, as records. */
export const stored = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("trichluc");
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const database = asked.result;
          const all = database.transaction("articles").objectStore("articles").getAll();
          all.onsuccess = () => {
            database.close();
            const text = (bytes) => new TextDecoder().decode(bytes);
            resolve(all.result.map((one) => ({
              id: one.id, rev: one.rev, form: one.form, text: text(one.text),
              found: one.found.length, about: JSON.parse(one.about),
            })));
          };
        };
      }),
  );

/** What was told of each article when it was kept, and the collections that it is in; without the texts, which may be many. */
export const keptFacts = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open("trichluc");
        asked.onerror = () => reject(asked.error);
        asked.onsuccess = () => {
          const database = asked.result;
          const found = [];
          const each = database.transaction("articles").objectStore("articles").openCursor();
          each.onerror = () => reject(each.error);
          each.onsuccess = () => {
            const at = each.result;
            if (at) {
              const { facts, collections } = JSON.parse(at.value.about);
              const { heading, places, figures, mentions } = facts;
              found.push({ id: at.value.id, collections, heading, places, figures, mentions });
              at.continue();
            } else {
              database.close();
              resolve(found);
            }
          };
        };
      }),
  );

/** Until so many are kept. */
export const holds = (page, n) => becomes(page, async () => (await stored(page)).length, n);
