//! The one policy under which the page is served, here and by the servers whose settings lie in
//! `static`. The build writes it wherever it is to stand.

/// Nothing from elsewhere, nothing inline; WebAssembly may be compiled; addresses of scripts go
/// through the page's own check (`static/boot.js`). `blob:` is for a chart that becomes a picture.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self' blob:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types default";

/// What the page may be given of the machine: nothing that it does not use.
pub const PERMISSIONS: &str = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// Where the policy stands in what is built: a page that lies on a server without headers has it too.
pub const FILES: [&str; 4] = ["index.html", ".htaccess", "web.config", "nginx.conf"];

/// What stands there in the sources.
const MARK: &str = "@policy@";

/// `text` with the policy, which has to be wanted in it once.
pub fn filled(text: &str) -> Option<String> {
    (text.matches(MARK).count() == 1).then(|| text.replace(MARK, POLICY))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_inline_and_nothing_from_elsewhere_is_allowed() {
        for word in [
            "unsafe-inline",
            "'unsafe-eval'",
            "http:",
            "https:",
            "data:",
            "*",
        ] {
            assert!(!POLICY.contains(word), "{word}");
        }
        // It stands between double quotes everywhere.
        assert!(!POLICY.contains('"'));
    }

    #[test]
    fn every_server_is_told_the_same() {
        for settings in [
            include_str!("../../../static/.htaccess"),
            include_str!("../../../static/nginx.conf"),
            include_str!("../../../static/web.config"),
        ] {
            for told in [MARK, PERMISSIONS, "nosniff", "no-referrer"] {
                assert_eq!(settings.matches(told).count(), 1, "{told} in {settings}");
            }
        }
    }

    #[test]
    fn it_stands_where_it_is_wanted_once() {
        assert_eq!(filled("a @policy@ b"), Some(format!("a {POLICY} b")));
        assert_eq!(filled("a b"), None);
    }
}
