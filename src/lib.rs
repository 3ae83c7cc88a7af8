//! Rounds: people who work in health IT practise talking with the people they serve.
//!
//! ```text
//!  content/*.ron ──load──▶ Pack + Diagnostics            (content)   the only place that reads content
//!                           │  immutable, shared, fingerprinted
//!  seed, inputs ──step──▶  Session                        (session)   no clock, no disk, no global randomness
//!         each Say(text):   Reply ─ detect ─▶ Detection ─ react ─▶ Reaction ─ fold ─▶ State
//!                           (text)    (rubric)              (persona)
//!                           │              └─ mark ─▶ TurnMarks (skill levels, caps)
//!                          Debrief                        (debrief)   marks, why, nearest miss, ledger: plain data
//!                           ├──▶ Round ────▶ SQLite       (store)     fingerprint + seed + inputs + the marks as shown
//!                           ├──▶ html, session file       (export)    &Debrief -> text
//!                           └──▶ screens                  (ui)        &Debrief -> pixels; clicks -> Action
//!  Action ──apply──▶ app::State + Effects ──run──▶ disk, clipboard, clock ──▶ Action     (app)
//! ```
//!
//! Who may import whom (guarded by `tests/core/architecture.rs`): text ← rubric ← persona ← content ← session ←
//! debrief ← progress ← check, store, export ← app ← ui. `privacy` stands alone and is asked by `app`. `cli` sees
//! everything but `ui`.
#![forbid(unsafe_code)]

pub mod app;
pub mod check;
pub mod cli;
pub mod content;
pub mod debrief;
pub mod export;
pub mod persona;
pub mod privacy;
pub mod progress;
pub mod rubric;
pub mod session;
pub mod store;
pub mod text;

#[cfg(feature = "gui")]
pub mod ui;
