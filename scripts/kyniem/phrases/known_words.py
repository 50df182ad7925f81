"""What is known of single words and whole phrases: words that stand alone or may be said twice, names, set phrases."""

from functools import cache

_ALONE = """
ai anh ao ban bao bay biết bà bài bàn bác bán bát bây bé béo bên bình bò bóng bông bơi bạn bản bảng bảo bảy bẩn bậc
bắc bắn bắt bằng bến bền bệnh bị bỏ bố bốn bộ bởi bữa ca cao cha chai cho chung chuyên chuyền chuyện chuẩn chân chén
chìa chìm chí chín chính chó chúng chơi chưa chạy chấm chất chậm chắc chặt chết chỉ chị chịu chọn chống chốt chồng chỗ
chờ chợ chủ chứ chứng chữ con cung cuối cuốn cuộc càng cá các cách cái cán cây còn có cô công cùng cũ cũng cơ cơm cơn
cả cảm cản cảng cảnh cấp cất cầm cần cầu cẩn cậu cắm cắt cỏ cố cổ cột cớ cờ cỡ cụ cụm củ của cứ cứng cứu cử cửa cực da
danh dao diễn do dài dành dám dân dâng dòng dù dùng dư dưới dạ dạng dạy dấu dần dầu dẫn dễ dịch dịp dọc dời dữ dự dựa
dựng ghi ghé ghép ghế gia giao gieo giàu giá giám giáo giêng gió giúp giả giải giảm giấy giặc giết giỏi giống giới giờ
giữ giữa gà gác gì góc gói góp gần gắn gặp gọi gốc gồm gỗ gửi hai ham hay hiếm hiểu hiện hiệu hoa hoặc huyện hàng hành
hát hãy hè hình hòa hóa hơi hơn hương hướng hưởng hạ hại hạn hạng hạt hầm hẹn hết hệ họ học họp hỏi hỏng hồ hồi hộ hội
hợp hữu in kem khai khi kho khoa khoe khoản khoảng khu khá khác khách khám khí khó khóa khô không khỏe khỏi khối kia
kinh kè kèm kém kéo kê kênh kính ký kết kể kịp kỳ kỹ la lao lo loa loài loại luôn luật là làm làng lá lái lâu lên lòng
lô lúa lúc lý lũ lưu lương lượng lạ lại lạnh lấy lần lẫn lập lắp lẻ lễ lệ lối lỗi lộ lộc lội lớn lớp lời lợi lụt lứa
lừa lửa lực mai mang mau may men miền mong mua muốn muộn mà màu mát máu máy mâm mây mãi mìn mình mòn món mùa mưa mười
mượn mạng mạnh mất mấy mẫu mặc mặn mặt mẹ mệt mọc mọi mỏ mỏi mốc mối mỗi mộ một mới mở mỡ mức mừng nam nay ngang ngay
nghe nghèo nghìn nghĩ nghề nghỉ nghị ngoan ngoài nguyên nguồn ngành ngày ngã ngăn người ngập ngắn ngọn ngồi ngủ ngừa
ngừng nhanh nhau nhiều nho nhuộm nhà nhân nhãn nhìn nhóm như nhưng nhạc nhất nhầm nhận nhập nhắc nhằm nhặt nhẹ nhỏ nhớ
nhờ những nhựa ninh non nuôi nào này nâng ném nên nêu nói nóng nông núi năm năng nơi nước nướng nạn nạp nằm nặng nếu
nền nối nổ nổi nội nộp nửa nữ nữa phai phim phiên phiếu phong phá phái phát phân phép phê phí phía phòng phó phóng phù
phút phơi phương phường phạm phạt phải phần phẩm phố phối phụ phục phủ qua quan quanh quay quen quyết quyền quà quá
quán quân quét quê quý quản quảng quận quỹ ra rau reo riêng ruộng rà ràng rác rét rõ rút rơi rưỡi rượu rất rẽ rồi rộng
rời rừng sai sang sao sau say sinh soi song suất suốt sách sáng sáu sân sâu sóng sông sơ sơn sạch sản sắc sắp sắt sẵn
sẽ số sống sổ sớm sở sợ sức sử sửa sữa sự ta tai tay tem tham than thanh theo thi thiêu thiếu thoát thu thua thuyền
thuê thuận thuế thuốc thuộc thành thái tháng tháo thân thêm thì thích thôi thôn thông thú thúc thăm thăng thơ thơm thư
thương thường thưởng thượng thạo thảo thấp thất thấy thầy thật thẳng thẻ thế thể thị thịt thọ thổi thớ thời thợ thủ
thủy thứ thức thử thửa thực tin tiến tiếng tiếp tiết tiền tiễn to tra trai trang tranh trao tre treo trong trung
truyện trà tràn trách trái tránh trên tròn trôi trông trúng trước trường trưởng trượt trại trạm trả trải trận trẻ trị
trọn trống trồng trội trộn trời trở trợ trụ trừ trực tuy tuyến tuyển tuần tuổi tài tàu tác tám tán tâm tân tây tên tìm
tín tính tôi tôn tù túi tăng tư tươi tương tướng tại tạm tạo tấm tất tầng tập tắm tắt tặng tết tệ tỉ tỉnh tỏ tối tốn
tốt tổ tổng tới tờ từ từng tự tựa tỷ uống vai vay ven vi vinh viên viết việc việt vui và vàng vào vá vì vòng võ vùi
vùng văn vũ vươn vườn vượng vượt vạn vải vấn vẫn vẫy vận vật vậy vắng vẻ vẽ về vệ vị vốn với vở vỡ vợ vụ vừa vững xa
xanh xe xem xin xong xuân xuất xuống xây xã xét xóa xô xúc xưa xưng xảy xấu xếp xử y yên yêu án áo áp âm ít ôm ông ý
ăn đa đang đau đem đen đi điều điểm điện đoàn đoạn đài đàn đào đá đáng đánh đáp đâu đây đã đèn đêm đìa đình đó đón
đóng đô đôi đông đúc đúng đơn đưa đường được đại đạo đạt đảng đảo đất đấu đầu đầy đẩy đậm đậu đắp đắt đặc đặt đẹp đẻ
đến đều để địa định đọc đỏ đốc đốt đồ đồi đồn đồng đổ đổi đỗ độ độc đội đời đợi đợt đục đụng đủ đức đứng đừng ơn ưu
ảnh ấp ấy ốm ổn ở ủng ủy ứng
"""

_SAID_TWICE = """
ai ba bon bong bà bàng bát bản bừng cao chang chiều cháu chói chùa chầm chẳng chợ con càng cánh câu cò cười cồn cứ
dong duy dài dân dần dầu dằng dịu ga giờ gần hao hay hiu hoài hát hây hôm hơi hằng hồi khang khe khác không khăng khư
khẽ kìn lai loang long luôn làng lá lâng lâu lù lăm lạ lấp lần lặng lẽ lồng lớp lời lừng mai mang mau miên miệt mong
muôn mãi mênh mạnh mỗi mới mờ nao ngay nghìn nghề ngoan nguôi ngành ngày ngõ ngùn người nhanh nhiều nho nhà nhè như
nhẹ này nôn núi năm nơi nườm nằng nặng oa oang phây phăng phơi phất phố quay quen quẩn riu rành rào ríu ròng róc rõ
rưng rất rầm rồi rủ rừng san sang sao song suốt sâu sóng sôi sông sờ sục sừng tha thao thoang thon thoắt tháng thênh
thì thình thôn thăm thường thấp tre triền tròn trùng trăm trăng trơn trưa trường trừng tâng tí tít tăm tươi tầng từ
từng tự ung vang vanh vi việc vui vâng vòi vù vời vừa xa xanh xe xem xinh xuân xào xã xì xóm xôn xăm xốn yêu ào êm ù
ăm đau đen đi đinh điệp đong đêm đôi đông đùng đúng đăm đằng đẹp đền đều đỏ đời ấm ầm ồn ừ
"""

_PARTICLES = """
bị bởi cho chưa các có cùng cũng của do hoặc là mà như nhưng những này nên nếu phải rằng sẽ theo thì trong trên tại
tới từng và vào vì về với đang đã đó được đến để
"""

_DEEDS = """
bán báo bầu cai chi chia chọn chữa cấp cử diễn dùng dạy dịch giao giá giám giúp giữ góp gắn gửi hành học in kiểm kéo
ký luật làm lập mua mời nghe nhận nuôi nói nước nộp ra sửa tham thi thu thuê tiếp tra trao trình trả trồng tuyển tập
tặng vay viết vận xem xây xét xử đi điều đo đánh đón đóng đăng đưa đặt định
"""

_NOUNS_AND_DEEDS = """
bảo vệ; chỉ huy; đại diện; giám sát; kiểm toán; kiểm tra; lãnh đạo; ngày càng; quản lý; thanh tra; tổ chức; từng bước
"""

_FOREIGN = """
audio banner blog brochure camera catalogue clip database email facebook fanpage festival forum hashtag hotel hotline
infographic infographics instagram internet kiosk laptop led link livestream login logo marketing media messenger
mobile module multimedia newsletter offline online podcast portal poster radio resort roadshow server showroom slide
slideshow slogan smartphone software spot standee streaming studio tablet talkshow tiktok tivi tour trailer twitter
viber video videoclip viral voucher web webinar website wifi wikipedia workshop youtube zalo
"""

_LOANS = "blốc crôm giếm glôm gíc gôn líp lô-gíc nơron séc sơmi ximăng xêri"

_NAMES = """
Bà Rịa; Bạc Liêu; Bắc Giang; Bắc Kạn; Bắc Ninh; Bến Tre; Bình Dương; Bình Định; Bình Phước; Bình Thuận; Buôn Ma Thuột;
Cà Mau; Cao Bằng; Cẩm Phả; Cần Thơ; Cửa Ông; Đà Lạt; Đà Nẵng; Điện Biên; Đông Triều; Đồng Nai; Đồng Tháp; Gia Lai; Gia
Nghĩa; Hà Giang; Hà Nam; Hà Nội; Hà Tĩnh; Hạ Long; Hải Dương; Hải Phòng; Hậu Giang; Hồ Chí Minh; Hòa Bình; Hoành Bồ;
Hưng Yên; Khánh Hòa; Lai Châu; Lạng Sơn; Lào Cai; Lâm Đồng; Long An; Móng Cái; Nam Định; Nâm Nung; Nghệ An; Ninh Bình;
Ninh Thuận; Phú Thọ; Quảng Bình; Quảng Nam; Quảng Ngãi; Quảng Ninh; Quảng Trị; Quảng Yên; Sóc Trăng; Sơn La; Tây
Nguyên; Tây Ninh; Thái Bình; Thái Nguyên; Thanh Hóa; Thừa Thiên; Tiền Giang; Tiên Yên; Trà Vinh; Tuyên Quang; Uông Bí;
Vân Đồn; Việt Nam; Vĩnh Long; Vĩnh Phúc; Yên Bái; Yên Tử
"""

_PHRASES = """
ban chấp hành; ban chỉ đạo; ban thường vụ; ban tuyên giáo; báo chí; băng rôn khẩu hiệu; bảo đảm an toàn; bắt đầu; chào
mừng; chương trình; chế độ báo cáo; chỉ đạo; chủ trì; chủ tịch hồ chí minh; các cơ quan; các hoạt động; các phòng ban;
các thế hệ; các tầng lớp; các tổ chức; các đơn vị; các địa phương; có hiệu quả; có liên quan; có trách nhiệm; cùng cả
nước; cơ quan; cả hệ thống chính trị; cống hiến; cổng thông tin; cụm cổ động; cụm pa nô; của cơ quan; của nhân dân;
của thành phố; của tỉnh; của địa phương; của ủy ban; dư luận xã hội; giới thiệu; gắn với kỷ niệm; hiện đại; hoàn thành
trước ngày; huy động; hình thức; hướng tới chào mừng; hướng tới kỷ niệm; hướng tới mục tiêu; hưởng ứng; hệ thống; hội
nghị báo cáo viên; hội đồng nhân dân; khen thưởng; kinh phí; kinh phí thực hiện; kế hoạch; kế hoạch này; kết quả; kỷ
niệm; là cơ quan thường trực; làm cơ sở; làm đầu mối; lãnh đạo; lần thứ xv; môi trường; mặt trận; mặt trận tổ quốc;
mục đích yêu cầu; nghiêm túc; ngày càng; ngày thành lập; ngày tái lập; ngân sách; người có công; nhiệm vụ; nhà báo
tỉnh; nhân dịp kỷ niệm; năm ngày thành lập; năm ngày tái lập; nếu có vấn đề; nội dung; phát động; phường xã; phường xã
thị trấn; phối hợp; phụ nữ; quê hương; sinh hoạt chi bộ; sở văn hóa; tham gia; theo chức năng; theo kế hoạch; theo quy
định; theo đúng quy định; thành lập tỉnh; thành phố; thành ủy; thông tin; thông tin điện tử; thời gian thực hiện; thực
hiện; toàn tỉnh; tranh cổ động; trao đổi; trong cả nước; trong toàn quốc; trong toàn tỉnh; trung tâm; trung ương;
truyền thông tỉnh; trách nhiệm; trên toàn quốc; trên đây là; trên địa bàn; trở thành; trực thuộc; tuyên truyền; tái
lập tỉnh; tôn vinh; tỉnh ủy; tổ chức; tổ chức thực hiện; tổ dân phố; tổng hợp; tổng kết đánh giá; tổng thể; từ nay
đến; từ tỉnh đến cơ sở; uống nước nhớ nguồn; và du lịch; và nhân dân; và đào tạo; văn hóa văn nghệ; văn phòng; về tổ
chức; về việc tổ chức; với chủ đề; xuất bản; xây dựng và phát triển; đoàn thể tỉnh; đài phát thanh; đơn vị; đơn vị chủ
trì; đơn vị phối hợp; được phân công; đại diện; đến hết tháng; đề xuất; đền ơn đáp nghĩa; để báo cáo; để bảo đảm; để
chỉ đạo; để kịp thời; để phối hợp; để tham mưu; để theo dõi; để thực hiện; để triển khai; để tuyên truyền; để tổ chức;
để tổng hợp; để xem xét; để đảm bảo; địa bàn tỉnh; địa phương; định hướng; ủy ban nhân dân
"""

_FAULTS = """
chủ nghĩa hội > chủ nghĩa xã hội
du lịch xã hội > dư luận xã hội
hoàn thành trong trước > hoàn thành trước
hệ thống trị > hệ thống chính trị
kinh tế hội > kinh tế - xã hội
thi sáng tác phẩm > thi sáng tác tác phẩm
thực hiện quả > thực hiện hiệu quả
triển khai quả > triển khai hiệu quả
tổ chức thực các > tổ chức thực hiện các
xong trong trước > xong trước
đạt hiệu cao > đạt hiệu quả cao
"""


_MISPRINTS = """
bằng < bẳng bẵng; cho < chõ chọ; các < cảc cãc cạc cấc cắc cẩc cácc; của < cúa cùa cũa cuả; không < khồng khỏng khộng
khổg; là < lã; ngành < nganh ngánh ngạnh ngãnh; người < ngưới ngưòi nguời ngườ; những < nhửng nhứng nhựng; này < nãy;
năm < nằn; phường < phưòng phuờng phướng; phải < phãi; sau < sàu sảu; theo < thèo théo; thành < thãnh thạnh; tháng <
thàng; trong < tróng trõng; trên < trển trèn trến trễn; trường < trưòng truờng; tại < tãi; tỉnh < tỉng tĩng; việc <
viẹc; và < vã vẳ; vào < váo vảo vạo; về < vễ; với < vói vởi vỡi vớí; đã < đả; được < đuợc đươc đưọc đựợc đuơc; đến <
đên đển đễn; để < đễ
"""


@cache
def misprints() -> dict[str, str]:
    """The commonest words of every paper in shapes that no other word has: misprint → word."""
    rows = (entry.partition("<") for entry in " ".join(_MISPRINTS.split()).split(";"))
    return {wrong: right.strip() for right, _, misprinted in rows for wrong in misprinted.split()}


@cache
def alone() -> frozenset[str]:
    """Words that people use by themselves: beside them an unknown pair means little."""
    return frozenset(_ALONE.split())


@cache
def said_twice() -> frozenset[str]:
    """Syllables that Vietnamese may say twice: ngày ngày, nhà nhà, đời đời."""
    return frozenset(_SAID_TWICE.split())


@cache
def particles() -> frozenset[str]:
    """Words that say nothing when said twice."""
    return frozenset(_PARTICLES.split())


@cache
def deeds() -> frozenset[str]:
    """What may begin anew where a word has just ended with it: trực tiếp | tiếp công dân."""
    return frozenset(_DEEDS.split())


@cache
def nouns_and_deeds() -> frozenset[str]:
    """Words of two syllables that may follow themselves: các tổ chức | tổ chức hội nghị."""
    return frozenset(_listed(_NOUNS_AND_DEEDS))


@cache
def foreign() -> tuple[str, ...]:
    """Foreign words of the trade, as they are written rightly; what is a letter away from one of these is a slip."""
    return tuple(_FOREIGN.split())


@cache
def loans() -> frozenset[str]:
    """Loan words of one syllable that is no Vietnamese one, and that are right."""
    return frozenset(_LOANS.split())


@cache
def names() -> tuple[str, ...]:
    """Names of places: the same letters with other accents, standing by themselves, are a slip.

    (Nâm Nung: the mountain in Đắk Nông, and the review named after it.)
    """
    return _listed(_NAMES)


@cache
def phrases() -> tuple[str, ...]:
    """Set phrases in which even words that stand alone betray a wrong accent."""
    return _listed(_PHRASES)


@cache
def faults() -> tuple[tuple[str, str], ...]:
    """Faults that leave every syllable possible and every neighbour known: told only as a whole, with what is meant."""
    pairs = (line.partition(" > ") for line in _FAULTS.strip().splitlines())
    return tuple((wrong, right) for wrong, _, right in pairs)


def _listed(table: str) -> tuple[str, ...]:
    return tuple(" ".join(entry.split()) for entry in table.split(";"))
