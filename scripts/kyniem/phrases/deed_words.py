"""The verbs of doing: where, in running text, the name of who does a thing ends and what is to be done begins."""

import re

from kyniem.phrases.organisation_words import begins_group, class_noun, has_scope, head_of, rest_after_group

_VERBS = (
    r"chủ trì|chủ động|phối hợp|tham mưu|triển khai|thực hiện|hướng dẫn|đôn đốc|cung cấp|chỉ đạo|phát động|theo dõi"
    r"|kiểm tra|giám sát|đánh giá|tổng hợp|chuẩn bị|báo cáo(?! viên)|tuyên truyền(?! viên)|bố trí|đảm bảo|bảo đảm"
    r"|thông tin(?=,? (?:tuyên truyền|kịp thời|rộng rãi|đầy đủ|về))|thẩm định|rà soát|đề xuất|gửi|phát hành|biên soạn"
    r"|đăng(?: tải| ký| cai)?|thiết kế|lắp đặt|treo|trang trí|vận động|huy động|tích cực|tăng cường|đẩy mạnh|tiếp tục"
    r"|căn cứ|thường xuyên|kịp thời|khẩn trương|có trách nhiệm|chịu trách nhiệm|ban hành|phê duyệt|quy định|công bố"
    r"|thành lập|sưu tầm|trưng bày|giới thiệu|quảng bá|tham gia|hưởng ứng|lựa chọn|bình chọn|bình xét|tuyển chọn"
    r"|ký kết|thu thập|sản xuất|phản ánh|đưa tin|phổ biến|quán triệt|hoàn thành|hoàn thiện|đảm nhiệm|phụ trách|cử"
    r"|phân công|hỗ trợ|tạo điều kiện|tập trung|lồng ghép|duy trì|nâng cao|phát huy|khảo sát|tiếp nhận|tổng kết"
    r"|sơ kết|khen thưởng|tặng|gặp mặt|dâng hương|ra quân|tập huấn|bồi dưỡng|cập nhật|xử lý|ngăn chặn|đấu tranh"
    r"|nắm (?:bắt|tình hình)|định hướng|thống nhất|tiến hành|liên hệ|in ấn|xuất bản|nghiên cứu|để|nhằm|sẽ|cần|phải"
    r"|mở(?= (?:các |những )?(?:chuyên|lớp|đợt|hội))|lập(?= (?:kế hoạch|danh|dự toán|hồ sơ|phương|báo))"
    r"|trình(?= (?:ubnd|ủy ban|ban|cấp|thường|chủ tịch|lãnh))|là(?= (?:cơ quan|đơn vị|đầu mối|bộ phận|thường trực))"
    r"|làm(?= (?:đầu mối|việc|tốt|thường trực))|theo(?= (?:chức năng|quy định|nhiệm vụ|thẩm quyền|kế hoạch))"
    r"|trong(?= (?:việc|quá trình|công tác|tháng))|về(?= (?:việc|nội dung|công tác|kết quả))"
    r"|có(?= (?:kế hoạch|văn bản|hình thức|phương án))|trước(?= (?:ngày|tháng|\d))|từ(?= (?:nay|ngày|tháng|\d))"
    r"|lãnh đạo(?=,? (?:chỉ đạo|thực hiện|triển khai|tổ chức|việc|công tác))|quan tâm|thăm|chăm lo|bàn giao|ưu tiên"
    r"|cụ thể hóa|tuyên dương|tôn vinh|biểu dương|truyền hình trực tiếp"
    r"|(?<![Tt]hường )trực(?! (?:thuộc|tiếp|tuyến|quan|ban))|trực tiếp(?= \w+ )|tuần tra|canh gác|điều tiết|phân luồng"
    r"|(?<!cơ quan )(?<!đơn vị )(?<!bộ phận )đầu mối|(?<!đài )phát (?:thanh(?! viên)|sóng)|niêm yết|thông báo"
    r"|vệ sinh(?= (?:đường|môi trường|phòng|khu|trường|cảnh|nghĩa trang))|quét dọn|dọn(?= (?:dẹp|vệ sinh))|chỉnh trang"
    r"|viết(?= (?:bài|tin|lịch|thư))|dựng(?= (?:trại|cổng|phim|sân|rạp))|dàn dựng|tập luyện|biểu diễn|quay phim"
    r"|chụp ảnh|đón(?= (?:tiếp|khách|đại biểu))|điều hành|trông giữ|giữ(?= (?:xe|gìn|trật tự))|phục vụ|quyên góp"
    r"|chấm(?= (?:thi|điểm|giải|bài))|trao(?= (?:giải|thưởng|quà|tặng|bằng|cờ))|mời(?= (?:đại biểu|các|khách))"
    r"|cân đối|phân bổ|cấp phát|thanh toán|quyết toán|mua sắm|sửa chữa|tu sửa|tôn tạo|trồng(?= (?:cây|hoa|rừng))"
    r"|xét (?:chọn|duyệt)|kiện toàn|kêu gọi|động viên|đề nghị|giúp|soạn thảo|dự thảo|chăm sóc|thắp (?:nến|hương)"
    r"|giao(?! (?:thông|lưu|dịch|thủy))|tổ chức|(?<!đầu tư )(?<!đầu tư và )(?<!công ty )(?<!cổ phần )xây dựng"
)
_NOT_DOING = (
    r"tổ chức(?=,| và (?:cá nhân|nhân dân|đơn vị)"
    r"| (?:chính trị|CT-?XH|đoàn thể|đảng|xã hội|cơ sở|thành viên|công đoàn|liên quan|có liên quan|quần chúng"
    r"|hội(?! (?:trại|nghị|thảo|thi|diễn|chợ|báo|thao|xuân))))"
)
_DEED = re.compile(rf"(?<!\w)(?!{_NOT_DOING})(?:{_VERBS})(?!\w)")
_STOP = re.compile(r"[:(“\"|]|(?<=\w{3})\.(?=\s|$)|[.…]{2,}|\n")
_SEMICOLON = re.compile(r";\s*")
_HEAD_BEFORE = re.compile(
    r"(?<!\w)(?:[Bb]an|[Pp]hòng|[Tt]rung tâm|[Tt]ổ|[Đđ]ội|[Hh]ội(?: đồng)?|[Vv]iện|[Cc]ục|[Cc]hi cục|[Tt]iểu ban"
    r"|[Nn]hóm|[Qq]uỹ|[Nn]hà) $"
)
_IN_A_CLASS = re.compile(r"(?:các|,|và) \w+(?: \w+)? $")
_OF_AN_OFFICE = re.compile(r"(?:với|của|cho|gửi|là) (?:đơn vị|cơ quan|bộ phận) $")
"""“phối hợp với cơ quan chủ trì” names an office by its part in the thing."""
_IN_PERSON = re.compile(r"(?:ông|bà|đồng chí|đ/c)(?!\w)", re.IGNORECASE)
_ROOM = re.compile(r"(?:trung tâm|nhà|phòng|trường) ", re.IGNORECASE)
_LINK = re.compile(r"(?:,? (?:và|cùng|thì|được giao|có nhiệm vụ)|,)\s*$")
_LOOK_BACK = 24
_MOST = 900
"""How far a list of those who do a thing is followed: the longest in real papers has some four hundred characters."""


def name_end(text: str, start: int = 0) -> int:
    """Where the names that begin at `start` end: before the first verb of doing, or a sign that closes them.

    A verb that is part of a name does not end it: “Ban Tổ chức” has a capital, “ban quản lý” stands after its head.
    """
    limit = min(len(text), start + _MOST)
    stop = _STOP.search(text, start, limit)
    limit = stop.start() if stop is not None else limit
    for sign in _SEMICOLON.finditer(text, start, limit):
        if not begins_name(text[sign.end() : limit]):
            limit = sign.start()
            break
    for deed in _DEED.finditer(text, start, limit):
        if deed.start() > start and not _is_in_name(text[max(0, deed.start() - _LOOK_BACK) : deed.start()], deed[0]):
            return deed.start()
    return limit


def _is_in_name(before: str, verb: str) -> bool:
    if _OF_AN_OFFICE.search(before) is not None:
        return verb in {"chủ trì", "tham mưu", "phụ trách"}
    head = _HEAD_BEFORE.search(before)
    return head is not None and (head[0][0].isupper() or _IN_A_CLASS.search(before) is None)


def begins_name(text: str) -> bool:
    """Whether a body, an office-holder or a class of bodies is named first."""
    if begins_group(text):
        rest = rest_after_group(text)
        return bool(class_noun(rest)) or head_of(rest) is not None
    return head_of(text) is not None or (bool(class_noun(text)) and not begins_deed(text[:_LOOK_BACK].lower()))


def begins_deed(text: str) -> bool:
    """Whether a verb of doing stands first."""
    return _DEED.match(text) is not None


def takes_deed(name: str, after: str) -> bool:
    """Whether a line “Công an xã: bảo đảm an ninh” charges a body: a name by itself before the colon, a deed after it.

    A room, a house or a square has things done in it; a person's name is nobody's to publish.
    """
    words = name.strip(" ,")
    head = head_of(words)
    if not begins_deed(after[:1].lower() + after[1:]) or _IN_PERSON.match(words) is not None:
        return False
    if begins_group(words) or head is None:
        return begins_group(words) and begins_name(words)
    alone = not head.weak and " " in head.words
    scope = has_scope(words) or alone or head.words.lower() in {"tổ", "đội", "nhóm", "ban", "hội"}
    return head.capital and (head.proper or (scope and _ROOM.match(words) is None))


def without_link(names: str) -> str:
    """A list of names freed of what links it with the verb after it."""
    return _LINK.sub("", names.rstrip()).rstrip(" ,")
