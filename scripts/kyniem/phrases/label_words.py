"""The table of labels: which words before a colon say what of a task, without accents and in small letters."""

import re
from enum import StrEnum


class Label(StrEnum):
    """What a labelled bullet says of its task."""

    LEAD = "lead"
    COORDINATING = "coordinating"
    TIME = "time"
    MILESTONE = "milestone"
    RECIPIENT = "recipient"
    FORM = "form"
    FUNDING = "funding"
    NOTE = "note"
    PLACE = "place"
    CONTENT = "content"
    PARTICIPANTS = "participants"
    PERSON = "person"
    CONTACT = "contact"
    PROGRESS = "progress"


_BODY = r"(?:don vi|co quan|to chuc|bo phan|dia phuong|tieu ban|phong,? ban|ban|nganh|so,? nganh|khoi)"
_OR = r"(?: ?/ ?|, | va | hoac )"
_ONE = r"(?:nguoi|ca nhan|tap the|can bo)"
_UNIT = rf"(?:cac )?(?:(?:{_BODY}|{_ONE}){_OR}){{0,3}}{_BODY}(?:{_OR}{_ONE})?"
_DOES = (
    r"(?:thuc hien|trien khai(?: thuc hien)?|to chuc(?: thuc hien)?|tham muu|dau moi|thuong truc|phu trach|dang cai)"
)
_TAIL = r"(?:,? (?!phoi hop)\w+){0,9}"
_OF_TASK = (
    r"(?:thuc hien(?: va hoan thanh| nhiem vu)?|to chuc(?: thuc hien)?|trien khai(?: thuc hien)?|hoan thanh"
    r"|tien hanh|dien ra|tuyen truyen|thuc hien xong|phat song|dang tai|du kien)"
)
_PERSON = r"(?:nguoi|ca nhan|thanh vien|can bo|chuyen vien|lanh dao|dong chi|d/c|giao vien|thay co)"
_JOIN = r"(?:thuc hien|to chuc|tham gia|trien khai|chinh|cung|voi|chi dao)"
_HOST = rf"(?:(?:{_UNIT}|noi) (?:duoc )?(?:giao )?)?dang cai(?: to chuc)?"
_BARE = (
    r"(?:to chuc |trien khai )?(?:thuc hien|to chuc)|phu trach(?: chinh)?|chiu trach nhiem(?: chinh)?|trien khai"
    r"|dau moi|thuong truc|trach nhiem(?: thuc hien)?"
    r"|(?:phan cong|giao)(?: (?:thuc hien|nhiem vu|phu trach|chu tri|to chuc thuc hien|trach nhiem))?(?: cho)?"
    r"|phu trach thuc hien"
)
_ROWS: tuple[tuple[str, Label], ...] = (
    (rf"{_PERSON}(?: \w+){{0,2}} (?:phu trach|thuc hien|chu tri|theo doi|dau moi|chi dao)", Label.PERSON),
    (rf"{_PERSON} duoc (?:phan cong|giao)", Label.PERSON),
    (r"(?:nguoi|can bo) chiu trach nhiem(?: chinh)?", Label.PERSON),
    (r"(?:nguoi|can bo|thong tin|dau moi) lien he", Label.CONTACT),
    (rf"(?:{_UNIT} )?(?:cung )?(?:tham gia )?phoi hop(?: {_JOIN})?(?: {_DOES})?", Label.COORDINATING),
    (r"(?:luc luong|thanh phan) phoi hop", Label.COORDINATING),
    (_HOST, Label.LEAD),
    (rf"{_UNIT} (?:duoc (?:giao )?)?chu tri{_TAIL}", Label.LEAD),
    (rf"chu tri(?:,? (?:va )?(?:{_DOES}|xay dung(?: ke hoach)?|huong dan))*", Label.LEAD),
    (rf"(?:giao )?{_UNIT} (?:duoc giao |chiu trach nhiem )?{_DOES}(?:,? (?:va )?{_DOES})*", Label.LEAD),
    (rf"{_UNIT} {_DOES} (?:chinh|ke hoach|nhiem vu)", Label.LEAD),
    (rf"{_UNIT} (?:chiu trach nhiem|chu quan|soan thao|chuyen mon|san xuat|duoc phan cong|duoc giao)", Label.LEAD),
    (_BARE, Label.LEAD),
    (rf"(?:thoi gian|thoi diem|ngay|ngay gio)(?: {_OF_TASK})?(?: (?:du kien|cu the))?", Label.TIME),
    (r"thoi gian(?:,| va) dia diem(?: (?:to chuc|thuc hien))?", Label.TIME),
    (r"(?:phai |can )?hoan thanh|tien do|lich (?:thuc hien|to chuc)", Label.TIME),
    (r"(?:han|thoi han|ngay|moc) (?:cuoi|chot|thuc hien|hoan thanh)|tien do hoan thanh", Label.TIME),
    (r"tien do (?:trien khai|to chuc|thuc hien)(?: thuc hien)?", Label.PROGRESS),
    (r"thoi han|(?:thoi han|thoi gian|thoi diem|han) (?!luong)\w.{1,60}", Label.MILESTONE),
    (r"(?:dot )?cao diem(?: tuyen truyen)?", Label.MILESTONE),
    (r"(?:noi|don vi|co quan) nhan(?: bao cao)?|noi nop(?: bao cao)?", Label.RECIPIENT),
    (r"(?:gui bao cao|bao cao gui)(?: ve)?", Label.RECIPIENT),
    (r"(?:hinh thuc|phuong thuc|cach thuc)(?: \w+){0,6}", Label.FORM),
    (r"(?:du toan |nguon )?kinh phi(?: \w+){0,5}|nguon (?:von|luc|ngan sach|chi)(?: \w+){0,4}", Label.FUNDING),
    (r"(?:ghi chu|luu y)(?: \w+){0,2}", Label.NOTE),
    (r"(?:dia diem|dia ban|noi)(?: (?:to chuc|thuc hien|trien khai|dien ra|du kien|hop bao))*", Label.PLACE),
    (r"(?:thanh phan|doi tuong|dai bieu|khach moi|don vi tham (?:gia|du))(?:,? \w+){0,9}", Label.PARTICIPANTS),
    (r"(?:noi dung|yeu cau|muc dich|nhiem vu|san pham|ket qua|chu de)(?:,? \w+){0,4}", Label.CONTENT),
)
TABLE: tuple[tuple[re.Pattern[str], Label], ...] = tuple((re.compile(pattern), label) for pattern, label in _ROWS)
"""From the first row that fits the whole label; PERSON before LEAD, as a person is no unit."""
HOSTS = re.compile(_HOST)
"""Those at whose place a thing is held: they lead where nobody else is named."""
COMMITTEE = "ban to chuc"
"""A body that people are listed under (“Ban Tổ chức: 05 đồng chí”) as well as a label of who holds a thing."""
BARE_LEADS = re.compile(rf"{_BARE}|tien do|{COMMITTEE}")
"""Words that also begin a sentence: a label only where a unit follows them; alone on a line, a header."""
NEAR_WORDS = (
    *("Đơn vị chủ trì", "Cơ quan chủ trì", "Chủ trì", "Đơn vị thực hiện", "Cơ quan thực hiện", "Đơn vị tham mưu"),
    *("Đơn vị chủ trì tham mưu", "Đơn vị chủ trì xây dựng Kế hoạch", "Đơn vị chủ trì và triển khai thực hiện"),
    *("Triển khai thực hiện", "Đơn vị phối hợp", "Cơ quan phối hợp", "Phối hợp", "Thời gian", "Thời gian thực hiện"),
    *("Thời gian hoàn thành", "Thời hạn", "Tiến độ thực hiện", "Hình thức", "Kinh phí", "Nguồn kinh phí"),
    *("Nơi nhận", "Ghi chú"),
)
