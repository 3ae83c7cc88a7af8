//! The program: parse, then the command line or the window, then an exit code. Nothing else.

use std::process::ExitCode;

use rounds::cli::{self, Asked};

fn main() -> ExitCode {
    match cli::run(std::env::args_os()) {
        Asked::Done(exit) => exit.into(),
        Asked::Window { data_dir } => window(data_dir),
    }
}

#[cfg(feature = "gui")]
fn window(data_dir: Option<std::path::PathBuf>) -> ExitCode {
    match rounds::ui::run(data_dir.as_deref()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            cli::Exit::NoWindow.into()
        }
    }
}

#[cfg(not(feature = "gui"))]
fn window(_data_dir: Option<std::path::PathBuf>) -> ExitCode {
    eprintln!("This Rounds was built without its window. `rounds play` meets someone in the terminal.");
    cli::Exit::NoWindow.into()
}
