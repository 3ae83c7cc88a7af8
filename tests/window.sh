#!/usr/bin/env bash
# A real window without a monitor: start, meet someone by keyboard alone, say a line, and find it on disk; then the
# program is killed and must find the round again. Pictures stay in target/window/.
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
pictures=target/window
mkdir -p "$pictures"
rm -f "$pictures"/*.png "$pictures"/*.log

started=()
cleanup() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap cleanup EXIT

fail() {
  echo "tests/window.sh: $*" >&2
  picture failed || true
  tail -n 20 "$pictures"/rounds.log >&2 || true
  exit 1
}

# The display number is taken by Xvfb itself and read back: two runs do not meet.
exec 3>"$work/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp >"$pictures/xvfb.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
[ -s "$work/display" ] || { echo "tests/window.sh: Xvfb did not start; see $pictures/xvfb.log" >&2; exit 1; }
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset WAYLAND_DISPLAY
export LIBGL_ALWAYS_SOFTWARE=1 WINIT_UNIX_BACKEND=x11

# ROUNDS_PROGRAM tries a program that is built already.
program=${ROUNDS_PROGRAM:-target/debug/rounds}
[ -n "${ROUNDS_PROGRAM:-}" ] || cargo build --locked
data=$work/data

picture() { import -window root "$pictures/$1.png" 2>/dev/null || echo "no picture of $1" >&2; }
press() { xdotool key --clearmodifiers "$@"; sleep 0.4; }
listed() { "$program" --data-dir "$data" list --json 2>/dev/null || true; }
turns() { listed | grep -o '"turns":[0-9]*' | head -n 1 | grep -o '[0-9]*' || echo none; }

open_window() {
  "$program" --data-dir "$data" >>"$pictures/rounds.log" 2>&1 &
  rounds=$!
  started+=("$rounds")
  for _ in $(seq 300); do
    kill -0 "$rounds" 2>/dev/null || fail "the program ended before its window came"
    window=$(xdotool search --onlyvisible --pid "$rounds" 2>/dev/null | tail -n 1 || true)
    [ -z "$window" ] || break
    sleep 0.1
  done
  [ -n "${window:-}" ] || fail "no window after 30 seconds"
  xdotool windowfocus --sync "$window" 2>/dev/null || xdotool windowfocus "$window" || true
  sleep 1.5
}

began=$(date +%s%N)
open_window
echo "window after $((($(date +%s%N) - began) / 1000000)) ms (with 1500 ms of waiting)"
picture 1-start

# Ctrl+N draws somebody; the briefing shows the key of its one next step.
press ctrl+n
sleep 1
picture 1b-briefing
press ctrl+Return
for _ in $(seq 50); do [ "$(turns)" = none ] || break; sleep 0.2; done
[ "$(turns)" != none ] || fail "no round was begun by keyboard"
sleep 1
picture 2-talk

xdotool type --delay 15 "Walk me through the last time it went wrong at night"
sleep 0.5
picture 3-typed
press Return
for _ in $(seq 50); do [ "$(turns)" = 1 ] && break; sleep 0.2; done
[ "$(turns)" = 1 ] || fail "the line was sent and no turn is on disk"
sleep 1
picture 4-answered
echo "one turn on disk"

# Half a line, then the power button: the round, the turn and the draft must be there.
xdotool type --delay 15 "And what did you do then"
sleep 2
picture 4b-draft
kill -9 "$rounds"
wait "$rounds" 2>/dev/null || true
[ "$(turns)" = 1 ] || fail "the turn is gone after a kill"
# A grey picture would be no proof of anything.
colours=$(identify -format '%k' "$pictures/4-answered.png")
[ "$colours" -gt 50 ] || fail "the picture of the talk has $colours colours: nothing was painted"
open_window
picture 5-again
"$program" --data-dir "$data" export --format html --last --out "$work/talk.html"
grep -q "Walk me through" <(sed 's/<[^>]*>//g' "$work/talk.html") || fail "the exported page does not hold the line"
echo "killed, found again, exported; pictures in $pictures"
