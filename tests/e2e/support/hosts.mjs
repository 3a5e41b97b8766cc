// The web servers that offices run, as Debian packages them, with the settings that the build puts
// beside the page and nothing of ours besides.

import { spawn } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { chmod, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { DIST } from "./server.mjs";

const NGINX_BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const APACHE_MODULES = "/usr/lib/apache2/modules";
const ROOT = process.getuid?.() === 0;

/** Where a program is; none where it is not installed. */
export function installed(name) {
  // Servers lie where only administrators look.
  const directories = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", "/usr/local/sbin"];
  return directories.map((directory) => join(directory, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** A port that nobody has. */
function freePort() {
  return new Promise((found, failed) => {
    const probe = createServer().once("error", failed);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => found(port));
    });
  });
}

/** Each server: its program, whether it can send brotli, its settings, how it is started. */
export const HOSTS = {
  nginx: {
    program: "nginx",
    brotli: existsSync(NGINX_BROTLI),
    start: ["-e", "stderr", "-c"],
    async settings({ home, site, folder, port }) {
      if (this.brotli) {
        const file = join(site, "nginx.conf");
        const text = await readFile(file, "utf8");
        await writeFile(file, text.replace("# brotli_static", "brotli_static"));
      }
      const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
      return `
        ${this.brotli ? `load_module ${NGINX_BROTLI};` : ""}
        ${ROOT ? "user root;" : ""}
        daemon off; worker_processes 1; pid ${home}/nginx.pid;
        events {}
        http {
          access_log off;
          ${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(" ")}
          server {
            listen 127.0.0.1:${port};
            location ${folder} { alias ${site}; include ${site}nginx.conf; }
          }
        }`;
    },
  },
  apache: {
    program: "apache2",
    brotli: true,
    start: ["-D", "FOREGROUND", "-f"],
    modules: ["mpm_event", "authz_core", "mime", "dir", "rewrite", "headers"],
    settings({ home, port }) {
      return `
        ServerRoot ${home}
        PidFile ${home}/httpd.pid
        ServerName localhost
        Listen 127.0.0.1:${port}
        ErrorLog ${home}/error.log
        ${this.modules.map((name) => `LoadModule ${name}_module ${APACHE_MODULES}/mod_${name}.so`).join("\n")}
        ${ROOT ? "User www-data\nGroup www-data" : ""}
        TypesConfig /dev/null
        DocumentRoot ${home}/pages
        <Directory ${home}/pages>
          AllowOverride All
          Require all granted
        </Directory>`;
    },
  },
};

// An old one, of which the administrator switched off what can be switched off.
HOSTS["bare apache"] = { ...HOSTS.apache, brotli: false, bare: true, modules: ["mpm_event", "authz_core", "mime", "dir"] };

/** Starts a server with the page in `folder`, in the form that `readingRoom` wants. */
export const hosting = (name) => async ({ folder }) => {
  const host = HOSTS[name];
  // Below a folder that every user may enter: servers do not run as the one who tests.
  const home = await mkdtemp(join(tmpdir(), "trichluc-host-"));
  await chmod(home, 0o755);
  const site = join(home, "pages", folder);
  await mkdir(site, { recursive: true });
  await cp(DIST, site, { recursive: true });
  const port = await freePort();
  const file = join(home, "server.conf");
  await writeFile(file, await host.settings({ home, site, folder, port }));
  const server = spawn(installed(host.program), [...host.start, file], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (text) => (said += text));
  const ended = new Promise((done) => server.once("exit", done));
  const url = `http://127.0.0.1:${port}${folder}`;
  const close = async () => {
    server.kill();
    await ended;
    await rm(home, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    const answered = await fetch(url).then(() => true, () => false);
    if (answered) return { url, close };
    if (tries === 100 || server.exitCode !== null) {
      said += await readFile(join(home, "error.log"), "utf8").catch(() => "");
      await close();
      throw new Error(`${name} does not start: ${said}`);
    }
    await new Promise((later) => setTimeout(later, 50));
  }
};
