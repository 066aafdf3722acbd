# SPDX-License-Identifier: Apache-2.0
"""Checks pictures: svg.py SVG... Each is XML, names itself for who cannot see
it, uses an identifier once, holds no program, leads nowhere but to the web, and
is read on A4 or Letter: text of 7 points or more where it fills the page."""
import sys
import xml.dom.minidom

WIDTH, HEIGHT = 7.4 * 72, 10.2 * 72  # What both papers have room for
TEXT, LEAST = 10, 7                  # Points
HIDDEN = "\u202e\u202c\u2066\u2069\u0002\u001b"


def check(path):
    root = xml.dom.minidom.parse(path).documentElement
    assert root.getAttribute("role") == "img", "no role"
    elements = root.getElementsByTagName("*")
    ids = [e.getAttribute("id") for e in elements if e.hasAttribute("id")]
    assert len(ids) == len(set(ids)), "an identifier twice"
    for name in ("aria-labelledby", "aria-describedby"):
        assert root.getAttribute(name) in ids, name
    assert not root.getElementsByTagName("script"), "a program"
    for element in elements:
        for name, value in element.attributes.items():
            assert not name.startswith("on"), name
            assert name != "xlink:href" or value.startswith("https://"), value
    text = root.toxml()
    assert not any(c in text for c in HIDDEN), "hidden characters"
    sides = sorted(float(root.getAttribute(n)[:-2]) for n in ("width", "height"))
    scale = min(1, WIDTH / sides[0], HEIGHT / sides[1])
    assert TEXT * scale >= LEAST - 0.05, "text of %.1f points" % (TEXT * scale)


for path in sys.argv[1:]:
    try:
        check(path)
    except AssertionError as problem:
        sys.exit("%s: %s" % (path, problem))
