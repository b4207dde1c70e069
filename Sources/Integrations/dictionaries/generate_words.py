"""Writes Dictionaries/words/{nouns,verbs,adjectives,adverbs,others}.tsv from jieba's word list.

Needs the PyPI package jieba (MIT) as installed. Run at the top of the project:
`python3 Sources/Integrations/dictionaries/generate_words.py`.

Ordinary words are evidence against a name, so jieba's person, place and organisation names are left
out, and every form that the areas, places and organisations files give as a name that is not weak
(jieba tags many of these as nouns); run it after the other generators. Words of two characters and more are taken from a frequency of 3 upwards; of single characters
only function words, verbs and the like. The files keep jieba's frequencies and are sorted by them.
"""

import unicodedata

from pathlib import Path

from dictionary_file import LONGEST_NAME, DictionaryFile, package_folder, read_entries

OUTPUT = "Dictionaries/words"
LEAST_FREQUENCY = 3
LEAST_SINGLE_FREQUENCY = 100
NAME_TAGS = {"nr", "nrt", "nrfg", "ns", "nt", "x"}
CLASS_OF_TAG = {
    "n": "noun", "ng": "noun", "nz": "noun", "vn": "noun", "an": "noun", "j": "noun",
    "v": "verb", "vg": "verb", "vd": "verb", "vi": "verb", "vq": "verb",
    "a": "adjective", "ag": "adjective", "ad": "adjective", "b": "adjective", "z": "adjective",
    "d": "adverb", "dg": "adverb", "df": "adverb",
}
NOT_WORDS = {"石首"}  # a county-level city, tagged as a noun with a frequency that is a slip
SINGLE_NOT_TAKEN = {"n", "ng", "nz", "g", "zg", "j", "b", "z", "ag", "vg", "dg", "tg", "mg"}


def folded(word):
    return unicodedata.normalize("NFKC", word).casefold()


def names():
    """The strong forms of the shipped names."""
    for folder in ("areas", "places", "organizations"):
        for path in sorted(Path("Dictionaries", folder).glob("*.tsv")):
            if "# class: organization.known" in (head := path.read_text(encoding="utf-8")[:200]) or \
                    any(f"# class: {kind}" in head for kind in ("area.", "place.natural", "place.facility")):
                for name, aliases, _ in read_entries(path):
                    yield from (folded(form) for form in [name, *aliases] if not form.endswith("?"))


def main():
    left_out = set(names())
    outputs = {
        kind: DictionaryFile({"class": f"word.{kind}", "type": "none", "source": "PyPI jieba 0.42.1 (dict.txt)",
                              "licence": "MIT"})
        for kind in ("noun", "verb", "adjective", "adverb", "other")
    }
    words = {}
    for line in (package_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, frequency, tag = line.split(" ")
        frequency, key = int(frequency), folded(word)
        if tag in NAME_TAGS or word in NOT_WORDS or key in left_out or len(key) > LONGEST_NAME or frequency < LEAST_FREQUENCY:
            continue
        if len(key) == 1 and (tag in SINGLE_NOT_TAKEN or frequency < LEAST_SINGLE_FREQUENCY):
            continue
        if key not in words or frequency > words[key][0]:
            words[key] = (frequency, CLASS_OF_TAG.get(tag, "other"))
    for word, (frequency, kind) in words.items():
        outputs[kind].add(word, freq=frequency)
    for kind, output in outputs.items():
        output.write(f"{OUTPUT}/{kind}s.tsv", by_frequency=True)


if __name__ == "__main__":
    main()
