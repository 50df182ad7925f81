"""Pairs of syllables that are right though they look like better known ones: read, never proposed; by hand."""

from functools import cache

_PAIRS = """
biển: báo chức phòng; bạo: lực động; che: giấu; chu: kỳ; chuyền: công; chuyển: chế công dời khoa ngành đi; chú: trọng
chấm: công; chủng: loài; chứng: tử; chữ: nhật; cây: cảnh trồng; có: phiếu; công: chuộc khai tắc điền; cơ: động
cước: vận; cấm: đoán; cấp: hiệu; của: biển; dân: tình; dây: chuyền; dự: liệu thính tuyển; gian: khó; giấu: giếm
hung: khí; hình: dáng; hấp: thu; hội: hóa họa; hợp: tách; khoán: chi; khuyến: mại; không: giam phai trùng; kiện: quyết
kế: bên; liên: hoàn hồi tiếp đới; loan: truyền; lúc: nãy; lăm: việc; mươi: lăm; nghị: sự; nha: khoa
nhà: tu xưởng đài; nhãn: hiểu
phân: tử; phó: ban bí chủ cục giám hiệu phòng thủ trưởng tư tổng viện vụ đoàn; rò: rỉ; sao: chụp; thám: báo; tháo: rời
thận: nhân; trình: diện; trú: ẩn; trưng: dụng mua thu; trước: hiên; trị: giá; trọng: tải; trồng: cấy; tu: hành
tá: điền; tách: hợp; tái: bảo cử sản; tổng: cộng; va: chạm đập; vất: vả; xu: hướng thế; xuất: bán viện; xách: tay
đi: đối; điều: động; đúng: mực; đăng: kiểm; đường: bờ; đỉnh: hướng; đột: quỵ
"""


@cache
def lookalikes() -> tuple[tuple[str, str], ...]:
    """Every pair of the table, as written."""
    rows = (entry.partition(":") for entry in _PAIRS.replace("\n", ";").split(";"))
    return tuple((head.strip(), partner) for head, _, partners in rows for partner in partners.split())
