"""The patterns of atoms, each after its letter; the first that matches wins, so what is longer stands above."""

from kyniem.phrases.periods.month_parts import WEEK_OF_MONTH
from kyniem.phrases.periods.words import CAN_CHI, DAY, LUNAR_YEAR, MONTH, MONTH_WORD, WEEKDAYS_LISTED, YEAR

_YEAR_AFTER = rf"(?: ?(?:/|,? ?năm|-|\.) ?{YEAR})"
_SPAN_OF_YEARS = rf"{YEAR} ?(?:-|đến) ?(?:năm )?{YEAR}"
_PART = r"(?:những ngày )?(?:đầu|giữa|cuối)|nửa (?:đầu|cuối|sau)|thượng tuần|trung tuần|hạ tuần"
_MARK = r"(?: ?\((?:âm lịch|âl)\)| ?(?:âm lịch|âl)\b)"
_LUNAR_MONTH = rf"(?:/ ?{MONTH}|tháng ?{MONTH}|tháng {MONTH_WORD})(?: ?nhuận| ?\(nhuận\))?"
_SHORT_YEAR = r"(?: ?/ ?[0-3][0-9](?![0-9]| ?/))"
_COUNT = r"(?:[0-9]{1,3}|một|hai|ba|bốn|năm|sáu|chín|mười)"
_UNIT = r"(?:ngày|tuần|tháng|quý|năm)"
_EVERY = r"(?:hằng|hàng|mỗi)"
_HOUR = r"(?:[01]?[0-9]|2[0-4])"
_MINUTES = r"[0-5][0-9](?![0-9]| ?/)"

ATOMS: tuple[tuple[str, str], ...] = (
    # What looks like a day and is none: numbers of documents, sums, terms of office, school years, spans of years.
    ("x", r"[0-9]{1,5}(?:/[0-9]{4})? ?[-/] ?[a-zđ]{1,6}[-/][a-zđ][a-zđ&/-]{0,20}"),
    ("x", r"[0-9]{1,3}(?:\.[0-9]{3}){1,6}(?![0-9])"),
    ("v", r"(?:½|1/2|nửa) (?:ngày|buổi)\b"),
    ("v", rf"nhiệm kỳ(?: {_SPAN_OF_YEARS}| {YEAR})?"),
    (
        "v",
        (
            r"(?:đầu |cuối )?(?:năm học|niên khóa|niên khoá|học kỳ)(?: [ivx0-9]{1,3}\b)?,?(?: năm học)?"
            rf"(?: {_SPAN_OF_YEARS})?"
        ),
    ),
    ("v", rf"(?:giai đoạn|thời kỳ)(?: {_COUNT} năm)?(?: từ)?(?: năm)? {_SPAN_OF_YEARS}"),
    ("v", rf"{_COUNT} năm,? \(?(?:từ )?(?:năm )?{_SPAN_OF_YEARS}"),
    ("v", rf"(?:định hướng|tầm nhìn)(?: đến)?(?: năm)? {YEAR}"),
    ("M", rf"{WEEK_OF_MONTH} tháng ?{MONTH}(?! ?/ ?[0-9]{{1,3}}(?![0-9])){_YEAR_AFTER}?"),
    # Counts before a list of days or months only announce it; other counts are durations.
    ("i", rf"(?:trong )?{_COUNT} (?=ngày [0-9]{{1,2}} ?(?:,|/|-|và|đến))"),
    ("i", rf"(?:trong )?{_COUNT} ngày(?:,|:| là| gồm)(?= (?:ngày )?[0-9]{{1,2}} ?(?:,|/|-|và|đến))"),
    ("i", rf"trong {_COUNT} (?=tháng ?[0-9]{{1,2}} ?(?:,|và|-|đến))"),
    # Lunar days and months.
    ("L", rf"(?:ngày )?(?:mùng |mồng )?{DAY} ?{_LUNAR_MONTH}(?:{LUNAR_YEAR})?{_MARK}(?:{LUNAR_YEAR})?"),
    ("L", rf"(?:ngày )?(?:mùng |mồng )?{DAY} tháng (?:giêng|chạp)(?:{LUNAR_YEAR})?"),
    ("L", rf"(?:ngày )?rằm tháng ?(?:{MONTH}|{MONTH_WORD})(?: ?nhuận| ?\(nhuận\))?(?:{LUNAR_YEAR})?{_MARK}?"),
    ("L", rf"(?:ngày |mùng |mồng ){{1,2}}{DAY} ?{_LUNAR_MONTH},? ?năm {CAN_CHI}(?: ?\({YEAR}\)|[ ,-]{{1,2}}{YEAR})?"),
    (
        "L",
        (
            rf"(?:ngày )?(?:mùng|mồng) {DAY} tết(?: nguyên đán)?(?:,? ?(?:năm )?{CAN_CHI}| ?"
            rf"(?:năm )?{YEAR})?(?: ?{YEAR})?"
        ),
    ),
    (
        "K",
        (
            rf"tháng (?:giêng|chạp)(?:{LUNAR_YEAR})?{_MARK}?|tháng ?(?:{MONTH}|{MONTH_WORD})(?: nhuận)?"
            rf"(?:{LUNAR_YEAR})?{_MARK}"
        ),
    ),
    ("l", rf"(?:ngày )?(?:mùng|mồng) {DAY}(?: ?{_LUNAR_MONTH}{_YEAR_AFTER}?)?"),
    # Days.
    ("D", rf"ngày ?{DAY} ?/ ?{MONTH}(?: ?(?:[/-]|,? ?năm) ?{YEAR}|{_SHORT_YEAR})?(?! ?/ ?[0-9])"),
    ("D", rf"(?:ngày ?)?{DAY} ?[-.] ?{MONTH} ?[-.] ?{YEAR}"),
    ("D", rf"(?:ngày ?)?{DAY} ?/ ?{MONTH}(?: ?(?:[/-]|,? ?năm) ?{YEAR}|{_SHORT_YEAR})"),
    ("D", rf"(?:ngày ?)?{DAY} tháng ?{MONTH}(?! lần)(?! ?/ ?[0-9]{{1,3}}(?![0-9])){_YEAR_AFTER}?"),
    ("d", rf"{DAY} ?/ ?{MONTH}(?! ?/ ?[0-9])"),
    # Months, quarters, halves, years.
    ("M", rf"(?:(?:{_PART}) )?tháng ?{MONTH}{_YEAR_AFTER}|t{MONTH} ?/ ?{YEAR}"),
    ("M", rf"(?:(?:{_PART}) )?tháng ?{MONTH}(?! ?/ ?[0-9])"),
    ("Z", rf"{MONTH} ?(?:/ ?| năm ){YEAR}(?! ?- ?{YEAR})(?! ?/)"),
    ("x", r"[0-9]{1,6}(?: ?/ ?[0-9]{1,6}){1,6}|[0-9]{1,2}(?:[.-][0-9]{1,4}){2}(?![0-9])"),
    ("O", rf"(?:đầu|giữa|cuối) quý ?(?:iv|i{{1,3}}|[1-4])\b{_YEAR_AFTER}?"),
    ("Q", rf"quý ?(?:iv|i{{1,3}}|[1-4])\b{_YEAR_AFTER}?"),
    ("R", rf"(?:iv|i{{1,3}})\b(?: ?(?:/|năm) ?{YEAR})?"),
    (
        "H",
        (
            rf"(?:0?[1-9]|1[01]|ba|sáu|chín) tháng (?:đầu|cuối) năm(?! học)(?: ?/? ?{YEAR})?|nửa (?:đầu|"
            rf"cuối|sau) (?:của )?năm(?: {YEAR})?"
        ),
    ),
    ("P", rf"(?:đầu|giữa|cuối) năm(?! mới)(?: ?{YEAR})?"),
    ("Y", rf"năm ?{YEAR}"),
    # What returns.
    ("X", r"(?:của )?tháng cuối(?: cùng)?(?: của)?(?: mỗi| hằng| hàng| các)? quý\b"),
    ("e", r"ngày (?:cuối cùng|cuối)(?: của)?(?: hằng| hàng| mỗi)? tháng(?! ?[0-9])"),
    (
        "J",
        (
            r"(?:tuần |của tuần )?(?:đầu tiên|đầu|cuối cùng|cuối|thứ (?:nhất|hai|ba|tư|[1-4]))(?: của)?"
            r"(?: hằng| hàng| mỗi| các)? tháng(?! ?[0-9])"
        ),
    ),
    (
        "E",
        (
            rf"(?:định kỳ )?(?:{_COUNT} lần ?/? ?)?(?:của )?{_EVERY} {_UNIT}\b"
            rf"(?: {_COUNT} (?:lần|kỳ|buổi|số|tin)\b|(?! ?[0-9]))"
        ),
    ),
    ("E", rf"(?:định kỳ )?{_COUNT} lần ?(?:/|trong|một) ?(?:một |0?1 )?{_UNIT}\b"),
    ("E", rf"(?:định kỳ )?{_COUNT} {_UNIT} ?(?:/ ?|một |0?1 |/ ?0?1 )(?:một )?lần"),
    (
        "E",
        (
            rf"định kỳ {_COUNT} {_UNIT}\b|định kỳ (?:theo )?{_UNIT}\b(?! ?[0-9])|của "
            r"(?:các )?tháng(?! ?[0-9])|các tháng(?! ?[0-9])"
        ),
    ),
    ("W", rf"(?<!lần )(?<!đợt )(?<!hạng )(?:các )?(?:ngày )?{WEEKDAYS_LISTED}"),
    # The clock.
    (
        "C",
        (
            rf"{_HOUR} ?(?:giờ\b|h\b|[hg](?=[0-9]))(?: ?{_MINUTES} ?(?:phút\b|'|p\b)?)?|{_HOUR}:{_MINUTES}"
            r"(?::[0-9]{2})?'?"
        ),
    ),
    ("g", r"(?:các )?(?:buổi )?(?:sáng|trưa|chiều|tối|đêm)\b"),
    (
        "g",
        (
            r"(?:tiết|giờ) (?:chào cờ|ra chơi|sinh hoạt(?: (?:lớp|dưới cờ|tập thể|đầu tuần|cuối tuần))?)\b|"
            r"(?:đầu|cuối) (?:giờ|buổi)\b(?: học\b)?|tiết [1-9](?:(?:,| và|-| -| đến) ?[1-9](?! ?[/0-9])){0,4}"
        ),
    ),
    # Durations and counts.
    ("v", rf"{_COUNT} ?(?:năm|tháng|tuần|quý|ngày|buổi|giờ|phút|thế kỷ|thập kỷ|thập niên)\b(?: làm việc)?"),
    # The words between.
    ("T", r"(?:cho )?(?:đến|tới) nay\b"),
    (
        "F",
        (
            r"(?:bắt đầu |kể )?từ (?:bây giờ|nay)\b|(?:bắt đầu |kể )?từ (?:ngày|khi) (?:ký|ban hành)\b"
            r"(?: ban hành)?(?: (?:kế hoạch|văn bản|công văn))?(?: này)?"
        ),
    ),
    ("f", r"(?:bắt đầu |kể |tính |được )?từ\b|bắt đầu(?: vào)?\b"),
    ("t", r"(?:cho )?(?:đến|tới)\b(?: thời điểm)?(?: hết)?\b"),
    ("h", r"hết\b"),
    ("A", r"sau(?: ngày| khi)?\b"),
    ("v", r"(?:không|chưa) (?:được )?trước\b"),
    ("b", r"trước\b(?: thời điểm)?"),
    ("c", r"(?:thời gian |thời hạn |phấn đấu )?(?:phải )?(?:hoàn thành|hoàn tất|hoàn thiện|xong|kết thúc)\b"),
    (
        "u",
        (
            r"(?:chậm nhất|muộn nhất|không (?:chậm|muộn)(?: quá| hơn)?|không quá|thời hạn|hạn)\b(?: "
            r"(?:cuối cùng|cuối|chót))?(?: (?:nộp|gửi|báo cáo|đăng ký|nhận)(?: (?:hồ sơ|bài|tác phẩm|"
            r"báo cáo))?)?(?: (?:là|vào))?\b"
        ),
    ),
    (
        "i",
        (
            r"(?:trong|vào|ở)?(?: khoảng)? ?thời gian(?= từ)|trong\b|vào(?: (?:lúc|hồi))?\b|lúc\b|hồi\b|"
            r"(?:các )?ngày(?= từ\b)|các\b(?= (?:ngày|tháng|quý) ?[0-9i])|suốt\b|cả\b(?= năm| ngày)"
        ),
    ),
    ("a", r"khoảng\b"),
    ("o", r"trở đi\b|trở về sau\b"),
    ("k", r"thường xuyên\b(?:,? liên tục\b)?|liên tục\b|xuyên suốt\b"),
    (
        "q",
        (
            r"(?:khi )?đột xuất\b(?: khi (?:có|được) (?:yêu cầu|chỉ đạo))?|khi (?:có|được) (?:yêu cầu|"
            r"chỉ đạo|đề nghị)\b|theo yêu cầu\b"
        ),
    ),
    ("p", r"dự kiến\b(?: là\b)?"),
    ("G", r"(?:tức|nhằm)\b(?: là)?(?: vào)?|dương lịch\b"),
    ("w", r"(?:thời gian|thời điểm|tiến độ)\b(?: (?:thực hiện|tổ chức|triển khai|hoàn thành|ban hành|diễn ra)\b)?"),
    (
        "w",
        (
            r"(?:thực hiện|tổ chức|triển khai|xây dựng|ban hành|diễn ra|tiến hành|phát hành|xuất bản|"
            r"kế hoạch|cao điểm|cụ thể|đợt|họp báo|gắn biển|phát sóng|tuyên truyền|kéo dài|báo cáo|nộp|trình|"
            r"bàn giao|nghiệm thu|khai mạc|bế mạc|tổng kết|sơ kết|trao giải|công bố|phát động|chấm giải|chấm thi|"
            r"đăng ký)\b|số(?= tháng)|tuần(?: lễ)?(?= từ)|là\b"
        ),
    ),
    ("z", r"(?:tại|ở|theo|để|gửi|nhằm|nhân|do|với)\b"),
    ("&", r"(?:và|cùng với)\b(?: cả\b)?|[&+]"),
    ("y", rf"{YEAR}"),
    ("N", rf"ngày ?{DAY}(?! ?/)"),
    ("n", r"[0-9]{1,2}(?![0-9])"),
    ("x", r"[0-9]+|[^\W\d_]+"),
)
