"""Writing and checking Mingce dictionary files (see Mingce.docc/DictionaryFormat.md)."""

from importlib.util import find_spec
from pathlib import Path

LONGEST_NAME = 64


def package_folder(name):
    """The folder of an installed package, found without importing it (some import heavy libraries)."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"the Python package {name} is not installed")
    return Path(next(iter(spec.submodule_search_locations)))


class DictionaryFile:
    """One dictionary file in the making: a header and entries, written sorted by name.

    An entry added twice under one name is merged: aliases are joined, and the values of an
    attribute that differ are joined with `|` (`parent=南京市|福州市`).
    """

    def __init__(self, header):
        self.header = dict(header)
        self.entries = {}

    def add(self, name, aliases=(), **attributes):
        weak = name.endswith("?")
        name = name.rstrip("?").strip()
        if not name or len(name) > LONGEST_NAME or "\t" in name:
            raise ValueError(f"not a name: {name!r}")
        entry = self.entries.setdefault(name, {"weak": weak, "aliases": {}, "attributes": {}})
        entry["weak"] = entry["weak"] or weak
        for alias in aliases:
            alias = alias.strip()
            bare = alias.rstrip("?")
            if bare and bare != name:
                entry["aliases"][bare] = entry["aliases"].get(bare, False) or alias.endswith("?")
        for key, value in attributes.items():
            if value is not None and value != "":
                values = entry["attributes"].setdefault(key, [])
                if str(value) not in values:
                    values.append(str(value))

    def lines(self, by_frequency=False):
        for key, value in self.header.items():
            yield f"# {key}: {value}"
        def order(name):
            frequency = int(self.entries[name]["attributes"].get("freq", ["0"])[0])
            return (-frequency if by_frequency else 0, name)
        for name in sorted(self.entries, key=order):
            entry = self.entries[name]
            columns = [name + ("?" if entry["weak"] else "")]
            aliases = [a + ("?" if w else "") for a, w in entry["aliases"].items()]
            attributes = [f"{k}={'|'.join(v)}" for k, v in entry["attributes"].items()]
            if aliases or attributes:
                columns.append("|".join(aliases))
            yield "\t".join(columns + attributes)

    def write(self, path, by_frequency=False):
        path = Path(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(self.lines(by_frequency)) + "\n", encoding="utf-8")
        print(f"{path}: {len(self.entries)} entries")


def read_entries(path):
    """The entries of a dictionary file as (name, aliases, attributes), weak marks kept."""
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        aliases = [a for a in columns[1].split("|") if a] if len(columns) > 1 else []
        yield columns[0], aliases, dict(c.split("=", 1) for c in columns[2:])
