"""cut.py IN.ttf OUT.ttf: makes tabular figures the default, then keeps only the letters that Rounds uses.

Needs fonttools. The build does not run it; the results are committed beside it.
"""
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

KEEP = (
    "U+0020-007E,U+00A0-017F,U+0192,U+0218-021B,U+02C6-02DD,U+1E9E,U+2009,U+200A,U+2010-2015,U+2018-201E,U+2020-2022,"
    "U+2026,U+202F,U+2030,U+2032,U+2033,U+2039,U+203A,U+2044,U+20AC,U+2122,U+2190-2193,U+2212,U+2248,U+2260,U+2264,U+2265"
)
font = TTFont(sys.argv[1])
gsub = font["GSUB"].table
tabular = {}
for record in gsub.FeatureList.FeatureRecord:
    if record.FeatureTag == "tnum":
        for index in record.Feature.LookupListIndex:
            for table in gsub.LookupList.Lookup[index].SubTable:
                tabular.update(getattr(table, "ExtSubTable", table).mapping)
for table in font["cmap"].tables:
    if table.isUnicode():
        for digit in map(ord, "0123456789"):
            table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])
options = subset.Options(
    layout_features=["ccmp", "locl", "kern", "mark", "mkmk", "liga"],
    hinting=False,
    notdef_outline=True,
    glyph_names=False,
    name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
)
cutter = subset.Subsetter(options)
cutter.populate(unicodes=subset.parse_unicodes(KEEP))
cutter.subset(font)
font.save(sys.argv[2])
assert len({font["hmtx"][font.getBestCmap()[d]][0] for d in map(ord, "0123456789")}) == 1
