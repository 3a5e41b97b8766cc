//! What the tests of the command line share: a folder, the binary, articles.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

pub const ARTICLE: &str = "Xã Bình An kết nạp nhiều đảng viên\n\nThu An 09:05, 02/03/2022\n\nĐảng bộ xã có 120 đảng viên.\n";

/// A folder of its own for one test, removed with it.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(format!("cli-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).expect("a folder for the test");
        Self(path)
    }

    pub fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        let folder = path.parent().expect("a folder");
        fs::create_dir_all(folder).expect("a folder for the file");
        fs::write(&path, bytes).expect("a file for the test");
        path.to_string_lossy().into_owned()
    }

    pub fn text(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect("a file that was written")
    }

    /// What lies in it beside the inputs.
    pub fn has(&self, name: &str) -> bool {
        self.0.join(name).exists()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_trichluc"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary starts")
}

pub fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = start(arguments);
    let mut to = child.stdin.take().expect("a pipe");
    let input = input.to_vec();
    // Beside the reading: a program that answers while it is asked would wait for ever.
    let writer = std::thread::spawn(move || {
        let _ = to.write_all(&input);
    });
    let output = child.wait_with_output().expect("the binary ends");
    writer.join().expect("the writer ends");
    output
}

/// Runs, and gives what was said on standard output.
#[track_caller]
pub fn said(arguments: &[&str], input: &[u8], status: i32) -> String {
    let output = run(arguments, input);
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(status), "{err}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// So many records, each of them another.
pub fn records(count: usize) -> Vec<String> {
    let record = |number: usize| {
        let (year, members) = (1990 + number % 35, 100 + number * 7 % 9000);
        let text = format!(
            "Xã Bình An {number} kết nạp nhiều đảng viên\n\n09:05, 02/03/{year}\n\nNăm {year}, Đảng bộ xã có {members} \
             đảng viên, đạt {}% kế hoạch, theo Nghị quyết số {:02}-NQ/TW.\n\nĐồng chí Nguyễn Văn An, Bí thư Đảng ủy xã, \
             \"nói\", ở huyện Phú Bình, tỉnh Thái Nguyên.\n",
            number % 100,
            number % 90
        );
        serde_json::json!({"id": format!("bài-{number}"), "text": text}).to_string()
    };
    (0..count).map(record).collect()
}

/// As a file of lines.
pub fn lines(records: &[String]) -> Vec<u8> {
    (records.join("\n") + "\n").into_bytes()
}
