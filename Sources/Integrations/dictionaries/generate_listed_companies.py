"""Writes Dictionaries/organizations/listed-companies.tsv: short names of companies listed in mainland China.

Needs the PyPI packages adata (Apache-2.0) and jieba (MIT) as installed.
Run at the top of the project: `python3 Sources/Integrations/dictionaries/generate_listed_companies.py`.

The exchange's marks (ST, 退, A and B shares, spaces for width) are taken off. Left out are names of two
characters, ordinary words (`机器人`), harbours and roads, and names made of words as running text makes
them, too (`智慧农业`, `海南发展`); an area before a trade that only companies have stays (`重庆钢铁`). Names
of three characters and those with an area are weak.
"""

import csv
import re
import unicodedata
from pathlib import Path

from dictionary_file import DictionaryFile, package_folder, read_entries
from generate_areas import frequencies, words_by_tag

FOLDER = Path("Dictionaries/organizations")
OUTPUT = FOLDER / "listed-companies.tsv"
MARKS = re.compile(r"^(?:S?\*?ST|PT|SST|XD|XR|DR|N|C|退市|GQY)(?=[一-鿿])|(?:-?[ABUWV]{1,2}股?|退)+$")

# What companies are called by, and hardly anything else.
TRADES = tuple("集团 股份 控股 银行 证券 期货 信托 重工 重汽 石化 钢铁 焦煤 焦化 煤业 矿业 铝业 铜业 钛业 稀土 药业 制药 科技 电子 电气 "
               "电器 电缆 光电 微电 半导体 机床 汽车 客车 轮胎 纸业 化工 化纤 化学 材料 新材 股份 生物 传媒 影视 乳业 酒业 啤酒 味业 食品 种业 牧业 "
               "渔业 置业 地产 建工 建科 水泥 玻璃 陶瓷 家居 服饰 航空 海运 物流 通信 网络 软件 信息 智能 数据 技术 动力 重机 精工 精机".split())
NOT_COMPANIES = ("港", "高铁", "铁路", "高速", "机场", "新能源", "工程", "旅游", "发展", "文化")

# Names that news hold as plain words.
PLAIN_WORDS = {"线上线下", "海量数据", "广电网络", "出版传媒", "四方达", "小商品城"}


def known_forms():
    forms = set()
    for path in sorted(FOLDER.glob("*.tsv")):
        if path != OUTPUT:
            for name, aliases, _ in read_entries(path):
                forms.update(form.rstrip("?") for form in [name, *aliases])
    return forms


def area_forms():
    forms = {"中国", "中华", "国家", "东方", "西部", "北方", "南方", "长江", "黄河"}
    for path in sorted(Path("Dictionaries/areas").glob("*.tsv")):
        if path.name in ("provinces.tsv", "cities.tsv", "countries.tsv", "regions.tsv"):
            for name, aliases, _ in read_entries(path):
                forms.update(form.rstrip("?") for form in [name, *aliases])
    return forms


def main():
    tags, counts, known, areas = words_by_tag(), frequencies(), known_forms(), area_forms()
    output = DictionaryFile({"class": "organization.known", "type": "ORGANIZATION", "subtype": "company",
                             "source": "PyPI adata 2.9.5 (short names of listed companies)", "licence": "Apache-2.0"})
    with (package_folder("adata") / "stock/cache/code.csv").open(encoding="utf-8") as stream:
        rows = sorted((r[0], r[1]) for r in csv.reader(stream) if r and r[0].isdigit())
    for code, raw in rows:
        name = MARKS.sub("", re.sub(r"\s", "", unicodedata.normalize("NFKC", raw)))
        if len(name) < 2 or name in known or name in areas or not re.search(r"[一-鿿]", name):
            continue
        is_word = bool(tags.get(name, set()) - {"nz", "nt"})
        in_area = any(name.startswith(area) and name[len(area):] in tags for area in areas if len(area) < len(name))
        in_words = any(name[:cut] in counts and name[cut:] in counts for cut in range(1, len(name) - 1))
        in_trade = name.endswith(TRADES)
        if len(name) == 2 or is_word or name in PLAIN_WORDS or name.endswith(NOT_COMPANIES) or (in_area or in_words) and not in_trade:
            continue
        output.add(name + "?" if len(name) == 3 or in_area else name, code=code)
    output.write(OUTPUT)


if __name__ == "__main__":
    main()
