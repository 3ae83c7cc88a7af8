"""icons.py LUCIDE_FONT_DIR: cuts lucide.ttf to the icons that Rounds draws and writes src/ui/icon.rs.

Needs fonttools. LUCIDE_FONT_DIR is `font/` of the package lucide-static. Run from the root of the repository. The build
does not run it; a name that is not in the font stops here, and one that is not in the list does not compile.
"""
import json
import subprocess
import sys
from pathlib import Path

ICONS = [
    ("Home", "house"), ("Library", "library"), ("Progress", "chart-line"), ("Handbook", "book-open"),
    ("Settings", "settings"), ("Search", "search"), ("Menu", "menu"), ("More", "ellipsis"), ("Close", "x"),
    ("Leave", "door-open"), ("Pause", "pause"), ("GoOn", "play"), ("Notes", "notebook-pen"), ("Hint", "lightbulb"),
    ("Hierarchy", "network"), ("Send", "send-horizontal"), ("Enter", "corner-down-left"), ("Interruption", "bell"),
    ("Phone", "phone"), ("Email", "mail"), ("Ticket", "ticket"), ("Hallway", "footprints"), ("Meeting", "users"),
    ("InnerThought", "eye"), ("Hidden", "eye-off"), ("ListenAloud", "volume-2"), ("TryAgain", "rotate-ccw"),
    ("Fork", "git-branch"), ("Compare", "columns-2"), ("Drill", "target"), ("Undo", "undo-2"), ("DrawAnother", "shuffle"),
    ("Seed", "key-round"), ("Found", "check"), ("NotFound", "circle-help"), ("Locked", "lock"), ("Unlocked", "lock-open"),
    ("Keep", "bookmark"), ("Feedforward", "arrow-right"), ("Back", "arrow-left"), ("Up", "arrow-up"),
    ("Down", "arrow-down"), ("Export", "download"), ("Import", "upload"), ("Save", "save"), ("Folder", "folder-open"),
    ("Wipe", "trash-2"), ("Copy", "copy"), ("PrivacyWarning", "shield-alert"), ("Problem", "triangle-alert"),
    ("Flag", "octagon-alert"), ("Information", "info"), ("Accessibility", "accessibility"), ("Language", "languages"),
    ("Larger", "zoom-in"), ("Smaller", "zoom-out"), ("Day", "sun"), ("Night", "moon"), ("Clear", "contrast"),
    ("FullScreen", "maximize"), ("Present", "presentation"), ("History", "history"), ("TableView", "table-2"),
    ("Filter", "list-filter"), ("Programme", "graduation-cap"), ("Clock", "clock"), ("RaiseHand", "hand"),
    ("Keys", "keyboard"), ("Edit", "square-pen"), ("Minus", "minus"), ("Plus", "plus"),
    ("ChevronUp", "chevron-up"), ("ChevronDown", "chevron-down"), ("ChevronLeft", "chevron-left"),
    ("ChevronRight", "chevron-right"), ("Person", "user"), ("Link", "link"), ("FileExport", "file-down"),
    ("Checklist", "list-checks"), ("Refresh", "refresh-cw"), ("Quote", "quote"), ("Listening", "ear"), ("Pin", "pin"),
    ("Hourglass", "hourglass"), ("Star", "star"),
]
# Lucide renames an icon now and then; the first name that the font knows is taken.
ALSO = {"circle-help": ["circle-question-mark"]}

source = Path(sys.argv[1])
points = json.loads((source / "codepoints.json").read_text())
found = []
for name, icon in ICONS:
    known = [n for n in [icon, *ALSO.get(icon, [])] if n in points]
    if not known:
        sys.exit(f"the font has no icon {icon!r} (for Icon::{name})")
    found.append((name, known[0], points[known[0]]))

subprocess.run(
    ["pyftsubset", str(source / "lucide.ttf"), "--unicodes=" + ",".join(f"U+{p:04X}" for _, _, p in found), "--no-hinting",
     "--layout-features=", "--output-file=assets/fonts/lucide-rounds.ttf"], check=True)

lines = [
    "//! The icons of the interface. Written by `assets/fonts/icons.py`: change the list there, never here.",
    "//!",
    "//! An icon is painted (see `ui::paint::icon`) and never stands in a text, so that a screen reader does not meet it.",
    "",
    "/// One icon of the font `icons`, named for what it means.",
    "#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]",
    "pub enum Icon {",
    *[f"    /// Lucide `{icon}`.\n    {name}," for name, icon, _ in found],
    "}",
    "",
    "impl Icon {",
    "    /// Every icon, in the order of the list.",
    f"    pub const ALL: [Icon; {len(found)}] = [",
    *[f"        Icon::{name}," for name, _, _ in found],
    "    ];",
    "",
    "    /// The character of the icon font.",
    "    pub const fn glyph(self) -> char {",
    "        match self {",
    *[f"            Icon::{name} => '\\u{{{point:x}}}'," for name, _, point in found],
    "        }",
    "    }",
    "}",
    "",
]
Path("src/ui/icon.rs").write_text("\n".join(lines))
print(len(found), "icons")
