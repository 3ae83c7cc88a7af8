#!/usr/bin/env bash
# What a screen reader meets in a real window: the talk is walked over the accessibility bus and written to
# target/window/atspi.txt, one control a line. Fails where something that must be there is not, or has no name; and where
# the other person's new line is not announced.
set -euo pipefail
cd "$(dirname "$0")/.."

# ROUNDS_PROGRAM tries a program that is built already.
export ROUNDS_PROGRAM=${ROUNDS_PROGRAM:-}
if [ -z "$ROUNDS_PROGRAM" ]; then
  cargo build --locked
  ROUNDS_PROGRAM=target/debug/rounds
fi

# A session bus of its own, which ends with this script; the accessibility bus is started by it when it is asked for.
if [ "${1-}" != --inside ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  mkdir -m 700 "$work/run"
  export ROUNDS_WORK=$work XDG_RUNTIME_DIR=$work/run XDG_CACHE_HOME=$work/cache GSETTINGS_BACKEND=memory
  # Words come over the bus as UTF-8 whatever the terminal speaks.
  export LC_ALL=C.UTF-8
  timeout --kill-after=5 120 dbus-run-session -- tests/atspi.sh --inside 2> >(grep -vE '^dbus-daemon\[|^SpiRegistry' >&2)
  exit
fi

out=target/window
mkdir -p "$out"
dump=$out/atspi.txt
announced=$out/atspi-announced.txt
rm -f "$dump" "$announced" "$out"/atspi-*.log

started=()
cleanup() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
}
trap cleanup EXIT

fail() {
  echo "tests/atspi.sh: $*" >&2
  [ ! -s "$dump" ] || { echo "what was found ($dump):" >&2; head -n 60 "$dump" >&2; }
  tail -n 20 "$out"/atspi-rounds.log >&2 2>/dev/null || true
  exit 1
}

# Asks until the answer holds something, for as long as so many tenths of a second.
until_holds() {
  local tenths=$1 wanted=$2 answer=
  shift 2
  for _ in $(seq "$tenths"); do
    answer=$("$@" 2>/dev/null || true)
    case $answer in *"$wanted"*) printf '%s' "$answer"; return 0 ;; esac
    sleep 0.1
  done
  return 1
}

exec 3>"$ROUNDS_WORK/display"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp >"$out/atspi-xvfb.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do [ -s "$ROUNDS_WORK/display" ] && break; sleep 0.1; done
[ -s "$ROUNDS_WORK/display" ] || fail "Xvfb did not start; see $out/atspi-xvfb.log"
DISPLAY=:$(cat "$ROUNDS_WORK/display")
export DISPLAY LIBGL_ALWAYS_SOFTWARE=1 WINIT_UNIX_BACKEND=x11
unset WAYLAND_DISPLAY

# A screen reader says that it is there; then programs tell what they show.
status() {
  gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus \
    --method org.freedesktop.DBus.Properties.Set org.a11y.Status "$1" '<true>' >/dev/null
}
status IsEnabled || fail "there is no accessibility bus; is at-spi2-core installed?"
status ScreenReaderEnabled
bus=$(gdbus call --session --dest org.a11y.Bus --object-path /org/a11y/bus --method org.a11y.Bus.GetAddress)
bus=${bus#*\'}
bus=${bus%\'*}

call() { # bus name, object, method, arguments
  local dest=$1 path=$2 method=$3
  shift 3
  gdbus call --timeout 5 --address "$bus" --dest "$dest" --object-path "$path" --method "$method" "$@"
}
accessible=org.a11y.atspi.Accessible
desktop=/org/a11y/atspi/accessible/root

"$ROUNDS_PROGRAM" --data-dir "$ROUNDS_WORK/data" >"$out/atspi-rounds.log" 2>&1 &
started+=($!)
rounds=$!
window=
for _ in $(seq 300); do
  kill -0 "$rounds" 2>/dev/null || fail "the program ended before its window came"
  window=$(xdotool search --onlyvisible --pid "$rounds" 2>/dev/null | tail -n 1 || true)
  [ -z "$window" ] || break
  sleep 0.1
done
[ -n "$window" ] || fail "no window after 30 seconds"
xdotool windowfocus --sync "$window" 2>/dev/null || xdotool windowfocus "$window" || true

children=$(until_holds 100 "(':" call org.a11y.atspi.Registry "$desktop" $accessible.GetChildren) ||
  fail "the program does not appear on the accessibility bus"
app=$(grep -o "':[0-9.]*'" <<<"$children" | tail -n 1 | tr -d "'")

# The roles that are met here, by their numbers in AT-SPI.
roles='2=alert 7=check_box 10=column_header 16=dialog 23=frame 27=image 29=label 31=list 32=list_item 37=page_tab
38=page_tab_list 39=panel 43=button 44=radio_button 48=scroll_bar 49=scroll_pane 55=table 61=text 62=toggle_button 65=tree
75=application 79=entry 83=heading 85=section 91=tree_item 99=grouping 103=level_bar 110=region'

# Every object, in the order in which they are read: role, name, description, one a line, each within the one above it. One
# question gives all of them; the answer is GVariant text.
quoted="('([^'\\\\]|\\\\.)*'|\"([^\"\\\\]|\\\\.)*\")"
take() {
  call "$app" /org/a11y/atspi/cache org.a11y.atspi.Cache.GetItems >"$ROUNDS_WORK/items.txt" || return 0
  sed -E "s/\(\(':/\n&/g" "$ROUNDS_WORK/items.txt" | sed -nE "s/^\(\('[^']*', (objectpath )?'([^']*)'\), \('[^']*', (objectpath )?'[^']*'\), \('[^']*', (objectpath )?'([^']*)'\), -?[0-9]+, -?[0-9]+, \[[^]]*\], (.*)/\2\t\5\t\6/p" |
    sed -nE "s/^([^\t]*\t[^\t]*)\t$quoted, (uint32 )?([0-9]+), $quoted, .*/\1\t\6\t\2\t\7/p" |
    awk -F '\t' -v list="$roles" '
      BEGIN {
        n = split(list, pairs, /[ \n]/)
        for (i = 1; i <= n; i++) { split(pairs[i], pair, "="); gsub("_", " ", pair[2]); role[pair[1]] = pair[2] }
      }
      function plain(text) { return substr(text, 2, length(text) - 2) }
      {
        depth[$1] = ($2 != $1 && $2 in depth) ? depth[$2] + 1 : 0
        what = ($3 in role) ? role[$3] : "role " $3
        about = plain($5)
        printf "%*s%s | %s%s\n", 2 * depth[$1], "", what, plain($4), about == "" ? "" : " | " about
      }' >"$dump"
}
has() { grep -qE "^ *$1 \| $2" "$dump"; }

# What is announced, as it comes.
gdbus monitor --address "$bus" --dest "$app" >>"$announced" 2>/dev/null &
started+=($!)

# The guided round: one person who is always the same. Enter goes on from the first page.
sleep 1
xdotool key --clearmodifiers Return
for _ in $(seq 20); do
  sleep 0.5
  take
  ! has entry 'Your reply to ' || break
done
has frame 'Rounds' || fail "there is no frame of the name Rounds"
has entry 'Your reply to [A-Z]' || fail "the field of the talk has no name"
opening=$(grep -E '^ *label \| “' "$dump" | tail -n 1)
[ -n "$opening" ] || fail "what the other person says first is not there"

: >"$announced"
xdotool type --delay 15 "Good morning, I am Sam from Informatics. Is this a bad moment?"
sleep 0.5
xdotool key --clearmodifiers Return
for _ in $(seq 20); do
  sleep 0.5
  take
  line=$(grep -E '^ *label \| “' "$dump" | tail -n 1)
  [ "$line" = "$opening" ] || break
done
[ "$line" != "$opening" ] || fail "the other person's answer is not there"
words=$(sed -E 's/^ *label \| //' <<<"$line")
has 'panel' 'Turn 1, you' || fail "the learner's own turn has no name"
grep -q 'Good morning, I am Sam' "$dump" || fail "the learner's own words are not there"
has 'heading' '.' || fail "there is no heading"
has 'level bar' 'Openness, [0-5] of 5' || fail "the openness has no name"
for _ in $(seq 20); do
  ! grep -F 'Announcement' "$announced" | grep -qF "$words" || break
  sleep 0.1
done
grep -F 'Announcement' "$announced" | grep -qF "$words" || fail "the answer was not announced: $words"
# 1 is polite; 2 would break into what is being read.
grep -F 'Announcement' "$announced" | grep -F "$words" | grep -qE "'', 1, " || fail "the answer was not announced politely"

unnamed() {
  local found
  found=$(grep -nE '^ *(button|toggle button|check box|radio button|entry|text|page tab|level bar|image|tree item) \| *($|\| )' "$dump" || true)
  [ -z "$found" ] || fail "on $1, without a name: $found"
}
unnamed "the talk"
cp "$dump" "$ROUNDS_WORK/talk.txt"

# The way out: a dialog that says what it is, the safe answer first.
xdotool key --clearmodifiers ctrl+l
sleep 0.7
take
has dialog 'Leave this talk' || fail "the dialog does not say what it is"
unnamed "the dialog"
xdotool key --clearmodifiers Tab
sleep 0.2
xdotool key --clearmodifiers Tab
sleep 0.2
xdotool key --clearmodifiers Return
sleep 0.7
xdotool key --clearmodifiers ctrl+Return
sleep 0.7
xdotool key --clearmodifiers ctrl+2
for _ in $(seq 10); do
  sleep 0.5
  take
  ! has panel 'Turn 1, you' || break
done
# Marks in the words, and the rows that explain them.
has panel 'Turn 1, you, .*earned' || fail "the turn does not say what it earned"
has 'toggle button' 'Earned, [^|]*: ' || fail "the marks in the words have no names"
has 'toggle button' 'Earned, .*quoted: .*because: ' || fail "the rows that explain the marks do not say so"
has 'page tab' 'Transcript' || fail "the tabs have no names"
unnamed "the look back"
{ echo "# The talk"; cat "$ROUNDS_WORK/talk.txt"; echo "# Looking back"; cat "$dump"; } >"$ROUNDS_WORK/both.txt"
cp "$ROUNDS_WORK/both.txt" "$dump"
kill -0 "$rounds" || fail "the program ended"
echo "$(wc -l <"$dump") objects over the accessibility bus; they stand in $dump"
