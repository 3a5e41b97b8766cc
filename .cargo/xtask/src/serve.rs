//! Serves the built page on this machine, with the headers that its documentation recommends, so
//! that a script or style which they would block is noticed here first.

use std::{
    fs::File,
    net::TcpListener,
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::{
    place::Place,
    policy::{PERMISSIONS, POLICY},
    process,
};

/// Browsers ask for a handful of files at a time.
const THREADS: usize = 4;

/// Fails when the port is taken: asked before building, so that nobody waits for that answer.
pub fn check_port(port: u16) -> Result<()> {
    TcpListener::bind(("127.0.0.1", port))
        .map(drop)
        .with_context(|| {
            format!("cannot listen on 127.0.0.1:{port}; choose another port with --port")
        })
}

/// Serves until interrupted.
pub fn serve(place: &Place, port: u16, open: bool) -> Result<()> {
    let server = Server::http(("127.0.0.1", port))
        .map_err(|error| anyhow!("cannot listen on 127.0.0.1:{port}: {error}"))?;
    let server = Arc::new(server);
    let dist = place.dist();
    let address = format!("http://127.0.0.1:{port}/");
    println!("Trích Lục is at {address} (Ctrl+C ends it)");
    if open && let Err(error) = open_in_browser(&address) {
        println!("Could not open a browser: {error:#}");
    }
    let threads: Vec<_> = (0..THREADS)
        .map(|_| {
            let (server, dist) = (Arc::clone(&server), dist.clone());
            thread::spawn(move || {
                for request in server.incoming_requests() {
                    // A reader who went away before the answer is no error of ours.
                    let _gone = answer(request, &dist);
                }
            })
        })
        .collect();
    for thread in threads {
        thread
            .join()
            .map_err(|_| anyhow!("the server ended unexpectedly"))?;
    }
    Ok(())
}

fn answer(request: Request, dist: &Path) -> std::io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        return request.respond(Response::empty(405));
    }
    let found =
        file_for(dist, request.url()).and_then(|path| Some((File::open(&path).ok()?, path)));
    match found {
        None => request.respond(Response::from_string("not found\n").with_status_code(404)),
        Some((file, path)) => {
            let mut response = Response::from_file(file);
            for (name, value) in [
                ("Content-Type", content_type(&path)),
                ("Content-Security-Policy", POLICY),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "no-referrer"),
                ("Permissions-Policy", PERMISSIONS),
                ("Cache-Control", "no-cache"),
            ] {
                if let Ok(header) = Header::from_bytes(name, value) {
                    response.add_header(header);
                }
            }
            // Pages of other origins load it as a module.
            if path.ends_with("trich-luc.mjs")
                && let Ok(header) = Header::from_bytes("Access-Control-Allow-Origin", "*")
            {
                response.add_header(header);
            }
            request.respond(response)
        }
    }
}

/// The file that an address asks for; none when there is none, or it lies outside the page.
fn file_for(dist: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next()?.trim_start_matches('/');
    let relative = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = relative
        .components()
        .all(|component| matches!(component, Component::Normal(_)));
    let file = dist.join(relative);
    (inside && file.is_file()).then_some(file)
}

fn content_type(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn open_in_browser(address: &str) -> Result<()> {
    let (program, arguments): (_, &[&str]) = if cfg!(windows) {
        ("explorer", &[])
    } else if cfg!(target_os = "macos") {
        ("open", &[])
    } else {
        ("xdg-open", &[])
    };
    let mut command = process::command(program);
    command
        .args(arguments)
        .arg(address)
        .spawn()
        .with_context(|| format!("{program} did not start"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn case(url: &str, expected: Option<&str>) {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let found = file_for(here, url);
        assert_eq!(found, expected.map(|file| here.join(file)), "{url}");
    }

    #[test]
    fn addresses_name_files_of_the_page() {
        case("/src/serve.rs", Some("src/serve.rs"));
        case("/src/serve.rs?query=1", Some("src/serve.rs"));
        case("/src", None);
        case("/nothing", None);
    }

    #[test]
    fn nothing_outside_the_page_is_served() {
        case("/../config.toml", None);
        case("/src/../../config.toml", None);
        case("//etc/passwd", None);
    }

    #[test]
    fn wasm_has_the_type_that_browsers_insist_on() {
        assert_eq!(content_type(Path::new("a.wasm")), "application/wasm");
    }

    #[test]
    fn a_taken_port_is_noticed() {
        let taken = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
        let port = taken.local_addr().expect("it has an address").port();
        assert!(check_port(port).is_err());
    }
}
