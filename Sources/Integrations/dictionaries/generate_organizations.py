"""Writes Dictionaries/organizations/area-*.tsv: the standing bodies that every area of a level has.

Reads Dictionaries/areas/{provinces,cities,counties}.tsv, and needs no package. Run at the top of the
project after generate_areas.py: `python3 Sources/Integrations/dictionaries/generate_organizations.py`.

Provinces get their party, people's congress, government, consultative conference, courts, unions,
mass organisations and main departments; prefectures the shorter list; counties only in the four
municipalities. Bodies whose name differs from place to place are left to the recogniser's grammar.
"""

from pathlib import Path

from dictionary_file import DictionaryFile, read_entries

AREAS = Path("Dictionaries/areas")
OUTPUT = Path("Dictionaries/organizations")
HEADER = {"class": "organization.known", "type": "ORGANIZATION",
          "source": "generated from Dictionaries/areas and the bodies which the law and the statutes give each level",
          "licence": "Apache-2.0"}
MUNICIPALITIES = ("北京市", "天津市", "上海市", "重庆市")
SPECIAL = ("台湾省", "香港特别行政区", "澳门特别行政区")

# (name after the area, aliases after the area or its short form, subtype)
PROVINCE_BODIES = [
    ("人民代表大会", ["人大"], "government"), ("人民代表大会常务委员会", ["人大常委会"], "government"),
    ("人民政府", ["政府"], "government"), ("人民政府办公厅", ["政府办公厅"], "government"),
    ("高级人民法院", ["高院", "高级法院"], "government"), ("人民检察院", ["检察院"], "government"),
    ("监察委员会", ["监委", "监察委"], "government"), ("总工会", [], "union"),
    ("妇女联合会", ["妇联"], "association"), ("科学技术协会", ["科协"], "association"),
    ("残疾人联合会", ["残联"], "association"), ("红十字会", [], "association"),
    ("文学艺术界联合会", ["文联"], "association"), ("作家协会", ["作协"], "association"),
    ("归国华侨联合会", ["侨联"], "association"), ("工商业联合会", ["工商联"], "association"),
    ("社会科学界联合会", ["社科联"], "association"), ("消费者协会", ["消协"], "association"),
    ("消防救援总队", [], "government"), ("气象局", [], "government"), ("地震局", [], "government"),
    ("通信管理局", [], "government"), ("税务局", [], "government"), ("统计局", [], "government"),
    ("信访局", [], "government"), ("医疗保障局", ["医保局"], "government"),
    ("市场监督管理局", ["市场监管局"], "government"), ("药品监督管理局", ["药监局"], "government"),
    ("发展和改革委员会", ["发展改革委", "发改委"], "government"),
    ("人民政府国有资产监督管理委员会", ["国资委", "政府国资委"], "government"),
    ("卫生健康委员会", ["卫健委", "卫生健康委"], "government"), ("体育局", [], "government"),
    ("疾病预防控制中心", ["疾控中心"], "other"), ("社会科学院", ["社科院"], "other"),
]
DEPARTMENTS = [("公安", []), ("民政", []), ("司法", []), ("财政", []), ("人力资源和社会保障", ["人社", "人力社保"]),
               ("生态环境", []), ("交通运输", []), ("农业农村", []), ("商务", []), ("文化和旅游", ["文旅"]),
               ("应急管理", []), ("审计", []), ("退役军人事务", [])]
MUNICIPAL_COMMISSIONS = [("教育委员会", ["教委"]), ("科学技术委员会", ["科委"]), ("交通委员会", ["交通委"]),
                         ("住房和城乡建设委员会", ["住建委", "住房城乡建设委"]), ("商务委员会", ["商务委"])]
PROVINCIAL_OFFICES = [("教育", []), ("科学技术", ["科技"]), ("工业和信息化", ["工信"]), ("自然资源", []),
                      ("住房和城乡建设", ["住建", "住房城乡建设"]), ("水利", [])]
PARTY_PARTS = [("办公厅", []), ("组织部", []), ("宣传部", []), ("统战部", []), ("政法委", ["政法委员会"]),
               ("党校", []), ("政策研究室", [])]
CITY_BODIES = [
    ("人民代表大会", ["人大"], "government"), ("人民代表大会常务委员会", ["人大常委会"], "government"),
    ("人民政府", ["政府"], "government"), ("中级人民法院", ["中院", "中级法院"], "government"),
    ("人民检察院", ["检察院"], "government"), ("监察委员会", ["监委"], "government"), ("公安局", [], "government"),
    ("教育局", [], "government"), ("人力资源和社会保障局", ["人社局"], "government"),
    ("卫生健康委员会", ["卫健委", "卫生健康委"], "government"), ("总工会", [], "union"),
    ("妇女联合会", ["妇联"], "association"), ("红十字会", [], "association"),
    ("市场监督管理局", ["市场监管局"], "government"), ("发展和改革委员会", ["发改委"], "government"),
]
COUNTY_BODIES = [
    ("人民代表大会", ["人大"], "government"), ("人民代表大会常务委员会", ["人大常委会"], "government"),
    ("人民政府", ["政府"], "government"), ("人民法院", ["法院"], "government"),
    ("人民检察院", ["检察院"], "government"), ("监察委员会", ["监委"], "government"), ("总工会", [], "union"),
    ("妇女联合会", ["妇联"], "association"), ("教育委员会", ["教委"], "government"),
    ("人力资源和社会保障局", ["人社局", "人力社保局"], "government"),
]


# Where a body of the list bears another name, or is missing.
NOT_IN_PROVINCE = {
    "交通运输": set(MUNICIPALITIES), "商务": set(MUNICIPALITIES), "农业农村": {"上海市", "天津市", "重庆市"},
    "文化和旅游": {"海南省", "重庆市"}, "工业和信息化": {"浙江省", "四川省", "湖北省", "西藏自治区"}, "水利": {"海南省"},
    "科学技术委员会": {"天津市", "重庆市"}, "交通委员会": {"天津市"},
}
NOT_IN_CITY = {"中级人民法院": {"三沙市", "儋州市"}}
NOT_IN_CITIES_OF = {"卫生健康委员会": {"广东省"}, "发展和改革委员会": {"广东省"}}
NOT_IN_DISTRICTS_OF = {"教育委员会": {"上海市", "天津市"}}


class Area:
    def __init__(self, name, aliases):
        self.name = name
        self.short = next((a.rstrip("?") for a in aliases), name)
        self.kind = next((k for k in ("自治区", "自治州", "地区", "盟", "林区", "省", "市", "县", "区") if name.endswith(k)), "")

    def stems(self):
        """The forms with which the area stands before a body's name: 广西壮族自治区, 广西."""
        if self.kind == "自治州":
            return [self.name, self.short + "州"]
        if self.kind == "自治区":
            return [self.name, self.short, self.short + "自治区"]
        return [self.name]

    def committees(self):
        """Short names of the party committee: 北京市委, 内蒙古党委, 延边州委."""
        if self.kind == "自治区":
            return [s + "党委" for s in self.stems()]
        if self.kind == "自治州":
            return [self.short + "州委"]
        if self.kind == "地区":
            return [self.short + "地委"]
        return [self.name + "委"]


def add_body(output, area, name, aliases, subtype):
    forms = [stem + tail for stem in area.stems() for tail in [name] + aliases]
    output.add(forms[0], forms[1:], subtype=subtype)


def add_party(output, area, with_parts):
    short = area.committees()
    output.add("中共" + short[0], short + ["中共" + s for s in short[1:]] +
               [f"中国共产党{area.name}委员会", f"中共{area.name}委员会"], subtype="party")
    stems = area.stems()
    output.add(f"{area.name}纪律检查委员会", [s + "纪委" for s in stems] + [s + "纪委监委" for s in stems] +
               [f"中共{s}纪委" for s in stems] + [f"中共{area.name}纪律检查委员会"], subtype="party")
    for part, more in PARTY_PARTS if with_parts else []:
        forms = [s + p for s in short for p in [part] + more]
        output.add(forms[0], forms[1:] + ["中共" + f for f in forms], subtype="party")


def add_conference(output, area):
    stems = area.stems()
    output.add(f"中国人民政治协商会议{area.name}委员会", [f"政协{s}委员会" for s in stems] + [s + "政协" for s in stems],
               subtype="government")


def add_league(output, area):
    names = ["共青团" + s for s in area.committees()]
    output.add(names[0], names[1:] + ["团" + s for s in area.committees()], subtype="party")


def provinces():
    output = DictionaryFile(HEADER)
    for name, aliases, _ in read_entries(AREAS / "provinces.tsv"):
        if name in SPECIAL:
            continue
        area = Area(name, aliases)
        add_party(output, area, with_parts=True)
        add_conference(output, area)
        add_league(output, area)
        for body in PROVINCE_BODIES:
            add_body(output, area, *body)
        municipal = name in MUNICIPALITIES
        office = "局" if municipal else "厅"
        departments = DEPARTMENTS + ([] if municipal else PROVINCIAL_OFFICES)
        for department, more in departments:
            if name in NOT_IN_PROVINCE.get(department, ()):
                continue
            add_body(output, area, department + office, [m + office for m in more], "government")
        for commission, more in MUNICIPAL_COMMISSIONS if municipal else []:
            if name in NOT_IN_PROVINCE.get(commission, ()):
                continue
            add_body(output, area, commission, more, "government")
        output.add(f"武警{name}总队", [f"武警{area.short}总队", f"武警{area.short}市总队" if municipal else f"{area.short}武警总队"],
                   subtype="other")
        if not municipal and area.short not in ("新疆", "西藏"):
            output.add(f"{area.short if area.kind == '自治区' else name}军区", subtype="other")
    output.write(OUTPUT / "area-provinces.tsv")


def cities():
    output = DictionaryFile(HEADER)
    for name, aliases, attributes in read_entries(AREAS / "cities.tsv"):
        area = Area(name, aliases)
        add_party(output, area, with_parts=False)
        if area.kind in ("地区", "盟"):  # no congress: working committees and an administrative office
            output.add(f"{name}行政公署", [f"{name}行署", f"{area.short}行署"], subtype="government")
            bodies = [b for b in CITY_BODIES if b[0] not in ("人民代表大会", "人民代表大会常务委员会", "人民政府", "人民检察院")]
            if area.kind == "盟":
                bodies = [b for b in bodies if b[0] != "监察委员会"]
        else:
            add_conference(output, area)
            bodies = CITY_BODIES
        add_league(output, area)
        for body in bodies:
            missing = name in NOT_IN_CITY.get(body[0], ()) or attributes.get("parent") in NOT_IN_CITIES_OF.get(body[0], ())
            if not missing:
                add_body(output, area, *body)
    output.write(OUTPUT / "area-cities.tsv")


def municipal_districts():
    output = DictionaryFile(HEADER)
    for name, aliases, attributes in read_entries(AREAS / "counties.tsv"):
        parents = attributes.get("parent", "").split("|")
        for municipality in [m for m in MUNICIPALITIES if m in parents]:
            area = Area(name, aliases)
            area.stems = lambda full=municipality + name, own=name: [full, own]
            area.committees = lambda full=municipality + name, own=name: [full + "委", own + "委"]
            area.name = municipality + name
            add_party(output, area, with_parts=False)
            add_conference(output, area)
            add_league(output, area)
            for body in COUNTY_BODIES:
                if municipality not in NOT_IN_DISTRICTS_OF.get(body[0], ()):
                    add_body(output, area, *body)
    output.write(OUTPUT / "area-municipal-districts.tsv")


if __name__ == "__main__":
    provinces()
    cities()
    municipal_districts()
