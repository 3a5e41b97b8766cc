//! The same extraction as WebAssembly in a headless Chromium.
//!
//! The program `web` of the benchmark is compiled as the page is, by cargo, wasm-bindgen and
//! wasm-opt, but is no part of it. A server on this machine hands it to the browser with the
//! samples, and takes the result; nothing else is needed to drive a browser.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, anyhow, bail};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{
    place::Place,
    process,
    tools::{self, Tool, browser},
};

/// What is needed for it.
pub const TOOLS: &[Tool] = &[
    Tool::Target,
    Tool::Node,
    Tool::Browser,
    Tool::WasmOpt,
    Tool::WasmBindgen,
];

/// What is measured: its name, the profile, and how wasm-opt goes on. The first is the page's.
pub const BUILDS: [(&str, &str, &str); 2] =
    [("wasm page", "release", "-O3"), ("wasm 3", "speed", "-O3")];

const TARGET: &str = "wasm32-unknown-unknown";

/// Longer than any build takes for all samples.
const PATIENCE: Duration = Duration::from_mins(3);

/// The page that measures: the shortest pass over each sample, after some to warm up, for the
/// browser compiles again what runs often.
const PAGE: &str = r#"<!DOCTYPE html><meta charset="utf-8"><title>bench</title><script type="module">
const lines = [];
try {
  const { default: init, Sample } = await import("/web.js");
  await init();
  for (const name of ["seeds", "corpus"]) {
    const answer = await fetch(`/${name}.txt`);
    if (!answer.ok) continue;
    const sample = new Sample(await answer.text());
    const start = performance.now();
    let best = Infinity, runs = 0, found = 0;
    while (runs < 5 || performance.now() - start < 2500) {
      const before = performance.now();
      found = sample.pass();
      best = Math.min(best, performance.now() - before);
      runs += 1;
    }
    lines.push(`${name} @\t${sample.characters() * 1000 / best}`, `${name} @ mentions\t${found}`);
  }
} catch (error) {
  lines.push(`error ${error}`);
}
await fetch("/result", { method: "POST", body: lines.join("\n") });
</script>"#;

/// Where a build lies.
pub fn folder(folder: &Path, name: &str) -> PathBuf {
    folder.join(name.replace(' ', "-"))
}

/// How large a build is.
pub fn size(within: &Path, name: &str) -> Result<String> {
    let size = fs::metadata(folder(within, name).join("web_bg.wasm"))?.len();
    Ok(format!("{name} size\t{size}\n"))
}

/// Measures a build; `@` in what the page says stands for the build's name.
pub fn measure(folder: &Path, name: &str) -> Result<String> {
    let built = self::folder(folder, name);
    let server = Server::http(("127.0.0.1", 0)).map_err(|error| anyhow!("no server: {error}"))?;
    let address = server
        .server_addr()
        .to_ip()
        .context("the server has no address")?;
    let mut chromium = start(&folder.join("browser"), &format!("http://{address}/"))?;
    let result = answer(&server, &[&built, folder]);
    // Whether it has gone by itself or not, it is gone now.
    let _gone = chromium.kill();
    chromium.wait()?;
    let result = result?;
    if let Some(error) = result.lines().find_map(|line| line.strip_prefix("error ")) {
        bail!("in the browser: {error}");
    }
    Ok(result.replace('@', name))
}

/// Compiles a program of the benchmark for the browser, into `built`: `program.js` and `program_bg.wasm`.
pub fn build(
    place: &Place,
    program: &str,
    built: &Path,
    profile: &str,
    optimise: &str,
) -> Result<()> {
    let mut cargo = process::cargo(&place.root);
    cargo.args([
        "build",
        "--package",
        "bench",
        "--bin",
        program,
        "--target",
        TARGET,
    ]);
    if ["room", "counter"].contains(&program) {
        cargo.args(["--features", program]);
    }
    process::run(cargo.args(["--profile", profile]))?;
    let compiled = place
        .root
        .join("target")
        .join(TARGET)
        .join(profile)
        .join(format!("{program}.wasm"));
    let mut bindgen = Command::new(tools::wasm_bindgen(place));
    bindgen
        .args(["--target", "web", "--no-typescript", "--out-dir"])
        .arg(built);
    process::run(bindgen.arg(compiled))?;
    let file = built.join(format!("{program}_bg.wasm"));
    let mut opt = process::command("wasm-opt");
    opt.arg(optimise).arg(&file).arg("-o").arg(&file);
    tools::put_on_path(place, &mut opt)?;
    process::run(&mut opt)
}

/// Starts a browser that has never been used before, and that asks nobody else for anything.
fn start(profile: &Path, address: &str) -> Result<std::process::Child> {
    let chromium = browser::chromium().context("Chromium has gone")?;
    if profile.exists() {
        fs::remove_dir_all(profile)?;
    }
    let mut command = Command::new(chromium);
    command.args([
        "--headless",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]);
    // Root has no sandbox; everybody else keeps it.
    if process::output("id", &["-u"]).is_some_and(|id| id == "0") {
        command.arg("--no-sandbox");
    }
    let mut data = std::ffi::OsString::from("--user-data-dir=");
    data.push(profile);
    command.arg(data).arg(address);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.spawn().context("Chromium did not start")
}

/// Serves the page and the files of `folders` until the result comes.
fn answer(server: &Server, folders: &[&Path]) -> Result<String> {
    let begin = Instant::now();
    while begin.elapsed() < PATIENCE {
        let Some(mut request) = server.recv_timeout(Duration::from_secs(1))? else {
            continue;
        };
        if *request.method() == Method::Post {
            let mut result = String::new();
            request.as_reader().read_to_string(&mut result)?;
            request.respond(Response::empty(204))?;
            return Ok(result);
        }
        give(request, folders)?;
    }
    bail!("no result after {} seconds", PATIENCE.as_secs())
}

fn give(request: Request, folders: &[&Path]) -> Result<()> {
    let name = request.url().trim_start_matches('/').to_owned();
    let plain = !name.contains(['/', '\\']);
    let file: Option<PathBuf> = folders
        .iter()
        .map(|folder| folder.join(&name))
        .find(|file| plain && file.is_file());
    let (kind, bytes) = match (name.as_str(), file) {
        ("", _) => ("text/html; charset=utf-8", PAGE.as_bytes().to_vec()),
        (_, None) => return Ok(request.respond(Response::empty(404))?),
        (name, Some(file)) => {
            let kind = match Path::new(name)
                .extension()
                .and_then(|ending| ending.to_str())
            {
                Some("js") => "text/javascript; charset=utf-8",
                Some("wasm") => "application/wasm",
                _ => "text/plain; charset=utf-8",
            };
            (kind, fs::read(file)?)
        }
    };
    let mut response = Response::from_data(bytes);
    if let Ok(header) = Header::from_bytes("Content-Type", kind) {
        response.add_header(header);
    }
    Ok(request.respond(response)?)
}
