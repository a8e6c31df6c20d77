//! A Chromium and the driver that matches it.

use std::path::{Path, PathBuf};

use crate::failure::{Outcome, fail};
use crate::process::{self, command};

pub struct Browser {
    pub chromium: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    /// How tests start it: without a window, and without the talk it has with its maker's hosts.
    pub fn arguments(&self) -> Vec<&'static str> {
        let mut arguments = vec![
            "--headless",
            "--disable-gpu",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
        ];
        if is_root() {
            // Chromium has no sandbox for root; the tests open only our own page.
            arguments.push("--no-sandbox");
        }
        arguments
    }
}

/// Finds both, or installs them where this program may.
pub fn get() -> Outcome<Browser> {
    if let Some(browser) = found() {
        return checked(browser);
    }
    if !may_install() {
        return fail(
            "the browser tests need Chromium (or Chrome) and the chromedriver of the same version, on PATH or named \
             by CHROMIUM and CHROMEDRIVER. On Debian: apt-get install chromium chromium-driver",
        );
    }
    println!("set-up: installing Debian's chromium and chromium-driver (one to three minutes)");
    let apt = |arguments: &[&str]| {
        process::run(
            command("apt-get").args(["-qq", "-y"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    apt(&["update"])?;
    apt(&["install", "--no-install-recommends", "chromium", "chromium-driver", "fonts-dejavu-core"])?;
    match found() {
        Some(browser) => checked(browser),
        None => fail("chromium and chromium-driver were installed but are not on PATH"),
    }
}

fn found() -> Option<Browser> {
    let set = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_file());
    let chromium = set("CHROMIUM").or_else(|| {
        ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
            .iter()
            .find_map(|name| process::on_path(name))
    })?;
    let driver = set("CHROMEDRIVER")
        .or_else(|| process::on_path("chromedriver"))
        // Where hosted runners keep it.
        .or_else(|| Some(Path::new(&std::env::var_os("CHROMEWEBDRIVER")?).join("chromedriver")))?;
    Some(Browser { chromium, driver })
}

/// A driver of another version refuses to start the browser, with words that don't say so.
fn checked(browser: Browser) -> Outcome<Browser> {
    let major = |program: &Path| -> Option<String> {
        let printed = process::version(program)?;
        let version =
            printed.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
        Some(version.split('.').next()?.to_owned())
    };
    let (chromium, driver) = (major(&browser.chromium), major(&browser.driver));
    if chromium.is_some() && chromium == driver {
        return Ok(browser);
    }
    let said = |version: Option<String>| version.unwrap_or_else(|| "unknown".into());
    fail(format!(
        "{} is version {} and {} version {}; install the two of one version, or name others with CHROMIUM and CHROMEDRIVER",
        browser.chromium.display(),
        said(chromium),
        browser.driver.display(),
        said(driver),
    ))
}

/// Whether this is root on a Debian, where installing is one command and nobody is asked.
fn may_install() -> bool {
    is_root() && Path::new("/etc/debian_version").exists() && process::on_path("apt-get").is_some()
}

fn is_root() -> bool {
    cfg!(unix) && process::output(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}
