"""Writes Dictionaries/organizations/area-countries.tsv: the bodies that news of every country name.

Reads Dictionaries/areas/countries.tsv and Dictionaries/organizations/foreign.tsv and teams.tsv, and needs no
package. Run at the top of the project: `python3 Sources/Integrations/dictionaries/generate_foreign.py`.

Every state has a government, ministries, a central bank, a supreme court, national teams, an embassy in
China and a Chinese one in its capital. Ministries whose name 部门 often begins with (`卫生部|门`) are left to
the recogniser's grammar, what a state calls otherwise (`外务省`) to foreign.tsv, and what a file written
by hand has already is not repeated.
"""

from pathlib import Path

from dictionary_file import DictionaryFile, read_entries

AREAS = Path("Dictionaries/areas/countries.tsv")
FOLDER = Path("Dictionaries/organizations")
OUTPUT = FOLDER / "area-countries.tsv"
BODIES = [
    ("政府", [], "government"), ("议会", [], "government"), ("外交部", [], "government"), ("国防部", [], "government"),
    ("财政部", [], "government"), ("内政部", [], "government"),
    ("最高法院", [], "government"),
    ("中央银行", ["央行"], "other"), ("奥林匹克委员会", ["奥委会"], "association"), ("足球协会", ["足协"], "association"),
    ("红十字会", [], "association"),
]
TEAMS = [("国家队", ["队", "代表队"]), ("国家男子足球队", ["男足", "男足国家队"]), ("国家女子足球队", ["女足", "女足国家队"]),
         ("国家男子篮球队", ["男篮"]), ("国家女子篮球队", ["女篮"]), ("国家男子排球队", ["男排"]),
         ("国家女子排球队", ["女排"])]
# What a state calls otherwise, or has not.
MISSING = {
    "美国": {"外交部", "议会", "内政部"}, "日本": {"外交部", "国防部", "财政部", "内政部", "议会"},
    "朝鲜": {"外交部", "国防部", "议会", "内政部", "央行"}, "韩国": {"议会", "内政部"}, "瑞士": {"红十字会"},
    "英国": {"国家队", "国家男子足球队", "国家女子足球队", "足球协会"}, "越南": {"议会", "内政部"},
    "老挝": {"议会"}, "古巴": {"议会", "国防部"}, "新加坡": {"财政部"}, "梵蒂冈": {b[0] for b in BODIES} | {t[0] for t in TEAMS},
    "以色列": {"红十字会"}, "伊朗": {"红十字会"},
}
HOME = {"中国", "台湾", "香港", "澳门"}
# States whose societies carry the crescent.
CRESCENT = set("阿富汗 阿尔及利亚 阿塞拜疆 巴林 孟加拉国 科摩罗 吉布提 埃及 伊拉克 约旦 哈萨克斯坦 科威特 吉尔吉斯斯坦 利比亚 马来西亚 马尔代夫 毛里塔尼亚 "
               "摩洛哥 阿曼 巴基斯坦 巴勒斯坦 卡塔尔 沙特阿拉伯 索马里 苏丹 叙利亚 塔吉克斯坦 突尼斯 土耳其 土库曼斯坦 阿联酋 阿拉伯联合酋长国 乌兹别克斯坦 也门 文莱".split())


def known_forms():
    forms = set()
    for path in sorted(FOLDER.glob("*.tsv")):
        if path != OUTPUT:
            for name, aliases, _ in read_entries(path):
                forms.update(form.rstrip("?") for form in [name, *aliases])
    return forms


def main():
    known = known_forms()
    output = DictionaryFile({"class": "organization.known", "type": "ORGANIZATION",
                             "source": "generated from Dictionaries/areas/countries.tsv and the bodies that states have",
                             "licence": "Apache-2.0"})

    def add(forms, subtype):
        left = [form for form in dict.fromkeys(forms) if form not in known]
        if left and forms[0] not in known:
            output.add(left[0], left[1:], subtype=subtype)

    for name, aliases, attributes in read_entries(AREAS):
        country = name.rstrip("?")
        if country in HOME or "code" not in attributes:
            continue
        # The name that news use first: a short alias, if there is one.
        stems = [country] + [a for a in aliases if not a.endswith("?") and len(a) <= min(4, len(country) - 1)]
        missing = MISSING.get(country, set())
        for body, more, subtype in BODIES:
            if body in missing or body == "红十字会" and country in CRESCENT:
                continue
            add([stem + tail for stem in stems for tail in [body, *more]], subtype)
        for team, more in TEAMS:
            if team not in missing:
                add([stem + tail for stem in stems for tail in [team, *more]], "team")
        add([f"中国驻{s}大使馆" for s in stems] + [f"{c}驻{s}{b}" for s in stems for c in ("中国", "") for b in ("大使馆", "使馆")],
            "government")
        add([f"{s}驻华{b}" for s in stems for b in ("大使馆", "使馆")] + [f"{s}驻中国大使馆" for s in stems], "government")
    output.write(OUTPUT)


if __name__ == "__main__":
    main()
