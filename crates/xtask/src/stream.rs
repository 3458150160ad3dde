//! `cargo xtask stream`: how fast the command line judges an input a line, and that its memory stays flat.

use std::fs::{self, File};
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use xshell::cmd;

use crate::project::Project;

/// The sizes in bytes, with their names.
const SIZES: [(&str, u64); 2] = [("10 MB", 10_000_000), ("1 GB", 1_000_000_000)];

/// Formats whose answers are printed as they come.
const FORMATS: [&str; 2] = ["ndjson", "csv"];

/// How often the program is asked how much memory it has used at most.
const PAUSE: Duration = Duration::from_millis(10);

/// Measures both sizes in both formats, and prints a table.
///
/// # Errors
/// Where something can't be built or run, or the larger text takes much more memory than the smaller one.
pub(crate) fn stream(project: &Project) -> Result<()> {
    let shell = project.shell()?;
    let packages = ["--package", "upgrade-check-cli", "--package", "upgrade-check-tests"];
    let programs = ["--bin", "upgrade-check", "--bin", "lines"];
    cmd!(shell, "cargo build --release {packages...} {programs...}").run()?;
    let programs = project.target().join("release");
    let folder = programs.join("stream");
    fs::create_dir_all(&folder)?;
    println!("| text | format | lines | seconds | MB/s | lines/s | peak memory, MB |");
    println!("|---|---|---|---|---|---|---|");
    let mut peaks = Vec::new();
    for (name, bytes) in SIZES {
        let file = folder.join(format!("{bytes}.ndjson"));
        let made = Command::new(programs.join("lines"))
            .arg(bytes.to_string())
            .stdout(File::create(&file)?)
            .status()?;
        ensure!(made.success(), "the lines can't be made");
        let lines = count_lines(&file)?;
        for format in FORMATS {
            let mut command = Command::new(programs.join("upgrade-check"));
            command.args(["--format", format]).arg(&file).stdout(Stdio::null());
            let (time, peak) = watch(&mut command)?;
            let seconds = time.as_secs_f64();
            let size = fs::metadata(&file)?.len();
            println!(
                "| {name} | {format} | {lines} | {seconds:.2} | {:.1} | {:.0} | {:.1} |",
                ratio(size, seconds) / 1e6,
                ratio(lines, seconds),
                ratio(peak, 1e6),
            );
            peaks.push((format, peak));
        }
        fs::remove_file(&file)?;
    }
    for format in FORMATS {
        let of = |at: usize| peaks.iter().filter(|(it, _)| *it == format).nth(at);
        if let (Some((_, small)), Some((_, large))) = (of(0), of(1)) {
            ensure!(*large < small * 3 / 2, "{format}: memory grows from {small} to {large}");
        }
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "figures for people")]
fn ratio(count: u64, of: f64) -> f64 {
    count as f64 / of
}

fn count_lines(file: &Path) -> Result<u64> {
    let mut count = 0;
    for line in BufReader::with_capacity(1 << 20, File::open(file)?).split(b'\n') {
        line?;
        count += 1;
    }
    Ok(count)
}

/// How long a program takes, and how many bytes of memory it holds at most, as Linux counts them.
fn watch(command: &mut Command) -> Result<(Duration, u64)> {
    let started = Instant::now();
    let mut program = command.spawn()?;
    let status = format!("/proc/{}/status", program.id());
    let mut peak = 0;
    loop {
        let ended = program.try_wait()?;
        // Once it has ended there is nothing to read any more: the last figure stands.
        if let Some(now) = fs::read_to_string(&status).ok().as_deref().and_then(high_water) {
            peak = now;
        }
        if let Some(ended) = ended {
            let code = ended.code().context("it was stopped")?;
            ensure!(code != 2, "the lines can't be read");
            return Ok((started.elapsed(), peak));
        }
        sleep(PAUSE);
    }
}

/// The most memory that there was, in bytes: the line `VmHWM:      1234 kB`.
fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_high_water_mark() {
        let status = "Name:\tx\nVmPeak:\t 99 kB\nVmHWM:\t    12 kB\nVmRSS:\t 3 kB\n";
        assert_eq!(high_water(status), Some(12 * 1024));
        assert_eq!(high_water("Name:\tx\n"), None);
    }
}
