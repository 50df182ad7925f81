"""Which two syllables belong together in the papers of this genre: our own table of word pairs, collected by hand.

A pair says that its second syllable is at home after its first; a mistyped neighbour is known by it. i and y, hòa and
hoà are alike to the readers of this table. Sorted by heads as Unicode has them, a semicolon between heads.
"""

from functools import cache

_PAIRS = """
an: bài ninh sinh toàn táng tâm ủi; anh: dũng em hùng linh; audio: clip
ban: bí bố chấp chỉ chủ công giám hành lãnh ngành nhạc quản tham thanh thường tuyên tổ vận; binh: chủng lính sĩ đoàn
biên: bản chế cương dịch giới phòng soạn tập; biến: chuyển chất chủng cố thành thể đổi động
biểu: diễn dương hiện lộ mẫu ngữ quyết thị trưng tình tượng đạt đồ; biện: chứng luận pháp; biệt: hiệu phái thự động
buổi: chiều giao họp làm lễ mít nói sinh sáng tiếp tối; bài: bản dự giảng hát học phát thi thơ trí trừ tuyên viết
bàn: bạc giao; bày: tỏ; bám: sát; bán: hàng kính đảo; báo: chí cáo công danh hiệu tường đài đáp động ảnh
bình: an chọn diện luận minh quyền quân thuận thường xét yên đẳng định; bí: danh mật quyết thư; bích: chương
bóng: bay bàn chuyền đá; băng: bó hình rôn; bưu: chính cục kiện phẩm điện; bước: ngoặt tiến vào đầu đột
bạn: bè nghe trẻ xem đọc; bản: chất ghi kính lĩnh quyền sao sắc thân thảo tin án địa đồ; bảng: biểu hiệu tin điện
bảo: an chứng dưỡng hiểm hành hộ lãnh lưu mật quản thủ toàn trì trợ tàng tồn vật vệ đảm; bầu: chọn cử
bắc: bộ kỳ trung; bắt: buộc giữ nguồn nhịp đầu; bằng: chứng khen; bế: giảng mạc; bền: bỉ chặt vững
bệnh: binh dịch nhân tật viện án; bị: can cáo hại động; bồi: dưỡng thường đắp; bổ: khuyết nhiệm sung trợ ích
bộ: binh chỉ công luật máy môn ngành nhận phận trưởng tài đàm đội; bởi: lẽ vì; bức: thiết thư tranh tượng xúc xạ ảnh
ca: dao khúc kịch múa ngợi nhạc sĩ trù; cam: kết đoan; can: thiệp; canh: gác tác
cao: cả cấp ngất nhất niên quý su trào tuổi tầng điểm đẳng độ; chi: bộ cục hội nhánh phí phối tiêu tiết trả viện đoàn
chia: buồn sẻ; chiêm: bái ngưỡng; chiếm: giữ đoạt
chiến: binh công dịch khu lược lợi sĩ thuật thắng tranh trường tích đấu; chiếu: phim sáng; chiều: dài sâu
cho: biết nên phép; chuyên: chế chở gia khoa luận môn mục nghiệp ngành san sâu trang trách tu viên đề
chuyến: bay công thăm đi; chuyển: biến dịch giao giới hóa hướng loại mục nhượng phát tiếp tải đổi
chuẩn: bị hóa mực xác y; chuỗi: hoạt sự; chào: cờ mừng đón; cháy: nổ rừng; chân: chính dung lý thành thật; chênh: lệch
chí: công hướng minh sĩ; chính: chủ giới khách kiến nghĩa phủ quy quyền sách thống thức trị trực xác đáng đề ủy
chăm: bón chỉ lo sóc; chương: trình; chấm: dứt thi điểm; chấn: chỉnh hưng thương; chấp: bút hành nhận thuận
chất: liệu lượng vấn; chẳng: hạn; chặng: đường; chặt: chẽ; chế: biến tài tác tạo xuất độ
chỉ: bảo dẫn giới huy số thị tiêu trích đạo định; chỉnh: huấn lý sửa thể trang đốn; chịu: trách; chọn: lọc lựa
chống: cháy chọi lụt phá đỡ; chốt: chặn
chủ: biên lực mưu nghĩa nhiệm nhật quan quyền quản sở thể trì trương tài tịch tọa xướng yếu điểm đích đầu đề động
chủng: loại tộc; chức: danh năng quyền sắc sự trách vụ; chứng: chỉ cứ khoán kiến minh nhân nhận thực từ
chữ: ký số thập viết; chữa: bệnh cháy; con: cháu em người số đường; cuối: cùng
cuộc: chiến gặp họp sống thi thăm tiếp vận đấu đời; các: cơ đồng; cách: chức ly mạng mệnh thức điệu; cám: ơn
cán: bộ sự; cáo: viên
công: an binh báo bằng bố chính chúng chức chứng cuộc cộng cụ dân dụng giáo hàm hữu khai lao luận lý lập lệnh nghiệp
công: nghệ nhân nhận suất sản sở thương thức trình trường ty tác tâm tố viên việc văn vụ ích điện đoàn đồng ước
cùng: nhau với; căn: bản cước cứ; cũng: như; cơ: bản chế cấu giới hội quan sở sự yếu; cư: dân trú xử
cương: lĩnh quyết vị; cước: phí; cường: quốc độ; cưỡng: chế; cạnh: tranh; cảm: hứng nghĩ nhận tưởng xúc động ơn
cảng: biển hàng vụ; cảnh: báo cáo giác quan sát sắc vệ
cấp: bách bộ cao cơ cứu dưỡng giấy huyện phát phép thiết trung trên tỉnh xã độ ủy; cấu: hình thành trúc tạo
cần: cù kiệm thiết; cầu: lông nối thị thủ truyền; cẩm: nang; cẩn: thận trọng; cận: nghèo; cập: nhật
cố: gắng tình vấn đô định; cống: hiến; cốt: cách cán lõi; cổ: phiếu phần súy truyền tích vũ vật điển đông động
cổng: chào thông trường ttđt; cộng: hòa hưởng sinh sản sự tác đồng; cụ: thể
cụm: công cổ di dân loa pa pano panô tin từ; củng: cố; cứ: điểm; cứu: chữa hỏa hộ nạn quốc trợ; cử: chỉ hành tri tuyển
cửa: biển hàng khẩu ngõ ông; cựu: binh chiến giáo thanh; danh: dự hiệu lam mục nghĩa nhân sách thiếp thắng tiếng
dao: động; di: chúc cư dân dời sản truyền tích vật động; diễn: biến giả ra thuyết tập viên văn xuất đàn đạt
diện: mạo tích; diệt: trừ; do: đó; doanh: nghiệp nhân thu trại; du: khách lịch xuân; duy: nhất trì tân; duyệt: binh
dành: cho riêng; dân: ca chính chủ cư dụng gian lập phòng phố quyền quân sinh số sự trí tỉnh tộc vũ vận
dâng: hoa hương; dã: ngoại; dùng: chung; dũng: cảm; dư: chấn luận địa; dưới: hình sự; dưỡng: lão sinh; dược: liệu phẩm
dạng: thức; dấu: hiệu mốc tích ấn; dẫn: chứng dắt đầu; dịch: bệnh chuyển thuật tễ vụ; dịp: kỷ lễ này; dọn: dẹp
dồi: dào; dụng: cụ; dữ: liệu; dự: báo chi họp kiến phòng thi thảo toán trù trữ tính án
gia: cầm cố hạn nhập súc tăng đình; giai: cấp điệu đoạn; gian: hàng khổ lao lận nan
giao: ban dịch hưởng lưu nhiệm nhận quyền thoa thông thương thừa tiếp việc đất; giàu: mạnh đẹp; giá: cả thành trị
giác: ngộ; giám: hiệu khảo sát định đốc; gián: tiếp đoạn; giáo: dân dục khoa sư trình viên án; giúp: đỡ
giả: mạo thiết thuyết; giải: ba ngân nhì nhất pháp phóng phẫu quyết thích thưởng thể trình trí tán tỏa đáp đấu
giản: dị; giảng: dạy viên đường; giấy: chứng khen mời phép; giỗ: tổ; giới: chức hạn nghệ thiệu trẻ tính từ; giờ: giấc
giữ: gìn nghiêm nguyên vững; gìn: giữ; gói: thầu; góp: phần sức vốn ý; gương: mẫu mặt người sáng điển
gắn: biển bó kết liền với; gặp: gỡ mặt; hai: bên; hiến: chương kế máu pháp tạng tặng; hiếu: học thảo; hiền: tài
hiểu: biết; hiện: diện hành hữu nay thực trường trạng tượng tại vật đại; hiệp: hội thông thương định ước
hiệu: lực nghiệm năng quả suất triệu trưởng đính ứng; hoa: lư màu văn; hoan: hô nghênh; hoang: mang phí
hoàn: chỉnh cảnh thiện thành toàn; hoành: phi tráng; hoạch: định; hoạt: cảnh hình động; huy: chương hiệu động
hy: sinh vọng; hàng: chục hóa hải không loạt nghìn ngàn ngày ngũ năm rào tháng triệu trăm tuần tỷ
hành: chính hương khách lang lý nghề pháp quân trình vi động; hào: hùng khí quang; hân: hoan hạnh
hình: dung dạng sự thành thế thức tượng ảnh; hòa: bình giải hợp nhạc nhập tan âm đồng; hóa: chất thạch đơn
hùng: biện cường hậu mạnh tráng vĩ; hăng: hái say; hưng: thịnh; hương: hồn khói ước
hướng: dẫn nghiệp ngoại tới về đạo; hưởng: lương lợi thụ ứng; hạ: du thủy tuần tầng; hạn: chế hán; hạng: mục
hạnh: phúc; hải: cảng ngoại quan quân sản đảo; hấp: dẫn thụ; hậu: cần phương quả; hằng: ngày năm quý tháng tuần
hệ: lụy quả sinh số thống; họa: báo sĩ tiết; học: bạ bổng hỏi kỳ liệu nghề phí sinh thuật tập viên viện vấn đường
họp: báo; hỏa: hoạn tốc; hồ: sơ; hồi: phục sinh tưởng; hỗ: trợ; hộ: gia khẩu nghèo sinh tịch
hội: chợ diễn họa họp nghị nhập thao thi thảo trường trại tụ viên đàm đồng
hợp: lý lệ nhất pháp phần thành tác xướng đồng; hủy: bỏ diệt hoại; hữu: hạn nghị quan trách ích
khai: báo giảng giấy hóa hội mạc sinh thác trương trừ; khang: trang; khao: khát; khen: thưởng; khiêm: tốn
khoa: giáo học; khoáng: sản; khoản: chi thu; khoảng: cách thời; khu: công du dân kinh phong phố tập vực ủy
khung: cảnh; khuyến: cáo công học khích mãi nông; khuyết: tật điểm; khuôn: khổ mẫu viên; khá: giả
khác: biệt nhau phục; khách: du mời quan quốc sạn tham; khái: niệm quát; khám: bệnh chữa phá; kháng: chiến
khánh: thành tiết; khát: vọng; khí: hậu phách thải thế tiết tài tượng; khích: lệ; khó: khăn; khôi: phục
không: gian khí ngừng phải trung; khơi: dậy gợi nguồn thông; khảo: cổ cứu nghiệm sát; khẩn: cấp trương
khẩu: hiệu phần trang; khắc: họa nghiệt phục sâu; khắp: nơi; khẳng: định; khỏe: mạnh; khối: lượng phố thi đại
khởi: công nghiệp nghĩa nguồn sắc xướng đầu động; khử: khuẩn trùng; kinh: doanh nghiệm phí thành tế; kiêm: nhiệm
kiên: cường cố quyết trung trì định; kiến: nghị quốc thiết thức trúc tạo
kiểm: chứng duyệt dịch kê lâm nghiệm phiếu soát sát toán tra điểm định; kiểu: dáng mẫu; kê: khai; kêu: gọi
kích: cầu hoạt thích thước; kính: gửi mời thưa trọng yêu; ký: duyệt hiệu họa kết tên ức
kế: cận hoạch thừa tiếp toán tục; kết: cấu hợp luận nghĩa nạp nối quả thúc toán; kịch: bản nói; kịp: thời
kỳ: họp nghỉ quan thi vọng; kỷ: cương luật lục nguyên niệm yếu; kỹ: lưỡng năng sư thuật; la: liệt
lan: rộng truyền tỏa; lang: thang; lao: động; linh: hoạt kiện thiêng; liêm: chính
liên: bang doanh hoan hệ hợp kết lạc minh ngành quan thông tiếp tỉnh tịch tục đoàn đội; liền: kề; liệt: kê sĩ
loa: phát phóng truyền đài; loại: bỏ hình trừ; luyện: tập; luân: chuyển phiên; luôn: luôn; luật: pháp sư
làm: chủ giàu rõ sâu theo việc; làng: bản nghề xã; lành: mạnh; lâm: nghiệp sàng sản thời; lâu: bền dài; lây: lan nhiễm
lãng: mạn phí; lãnh: hải sự thổ tụ đạo; lên: án đường; lòng: dân tin tự yêu; lý: do luận lịch tưởng; lĩnh: hội vực
lũ: lụt quét; lưu: giữ hành luyến niệm thông trú trữ vực ý động; lương: thiện thực tâm; lược: bỏ; lạc: hậu quan
lạm: dụng; lần: thứ; lập: công dự hồ kế pháp thành trường; lắng: nghe đọng; lắp: đặt
lễ: báo bế chùa công giỗ hội khai kỷ mít nghi phát tang tuyên vật động; lệ: phí; lệch: lạc; lịch: phát sử sự trình
lối: sống; lồng: ghép đèn; lớp: học tập; lời: chào; lợi: dụng nhuận thế ích; lựa: chọn; lực: lượng; mang: lại tính đậm
may: mắn; minh: bạch chứng họa; miền: bắc nam núi trung; miễn: dịch giảm nhiệm phí; mong: manh muốn mỏi; mua: bán sắm
màn: hình ảnh; máy: bay móc tính; mâu: thuẫn; mê: tín; mít: tinh; mô: hình phỏng; môi: giới sinh trường; môn: học thể
mùa: màng vụ xuân; mũi: nhọn; mưu: sinh trí; mạng: lưới xã; mạnh: dạn mẽ; mảnh: đất; mất: an mát; mẫu: mực
mật: thiết độ; mặc: dù; mặt: bằng hàng nước trái trận; mệnh: lệnh; mối: quan; mới: nhất; mở: cửa mang rộng đầu
mục: lục tiêu đích; mức: sống độ; mỹ: quan thuật; nam: bộ giới nữ trung; ngay: lập từ; nghe: nhìn; nghi: lễ thức vấn
nghiêm: cấm minh ngặt trang trọng túc; nghiên: cứu; nghiệm: thu; nghiệp: dư vụ; nghiệt: ngã; nghèo: nàn; nghìn: năm
nghĩa: trang tình vụ; nghề: cá nghiệp nông; nghệ: an nhân sĩ thuật; nghỉ: dưỡng hưu lễ ngơi phép tết
nghị: lực quyết sĩ trường viên định; ngoại: giao hạng khóa ngữ thành tỉnh; nguy: cơ hiểm
nguyên: bản khí liệu nhân thủ tiêu trạng tắc vật đán; nguyện: vọng; nguồn: cội gốc kinh lực ngân nhân thu tin vốn
ngành: giáo nghề than y; ngày: càng giỗ hội lễ nay sinh thành thương truyền tái; ngân: hàng khoản quỹ sách; ngôi: nhà
ngôn: luận ngữ từ; ngăn: chặn cách ngừa; ngư: dân nghiệp trường
người: bệnh cao có công dân dùng già khuyết lao nghe nghèo tiêu xem đẹp đọc đứng; ngược: lại đãi; ngẫu: nhiên
ngắn: gọn hạn; ngọn: cờ lửa; ngừng: nghỉ; nhanh: chóng gọn nhạy; nhiếp: ảnh; nhiều: hình mặt; nhiễm: bệnh khuẩn
nhiệm: kỳ vụ; nhiệt: huyết liệt tình độ đới; nhu: cầu
nhà: báo ga giáo hát khoa máy nước rông tang thầu thờ trưng trường tài tưởng văn đầu ở
nhân: chứng cách công danh dân dịp giống hậu khẩu kiệt loại lên lực nghĩa phẩm quyền rộng sĩ sự tài tố viên văn vật ái
nhân: đôi đạo; nhãn: hiệu; nhìn: chung lại nhận; nhóm: họp máu; như: sau thế trên vậy; nhưng: mà; nhạc: cụ kịch sĩ
nhạy: bén cảm; nhấn: mạnh; nhất: là quán thiết trí định; nhận: biết diện thức xét định; nhập: cuộc cảnh khẩu ngũ siêu
nhật: báo ký trình; nhắc: lại nhở; nhằm: mục; nhịp: nhàng sống độ; nhỏ: lẻ nhặt; nhớ: nguồn ơn; nhờ: vào
niêm: phong yết; niên: giám khóa đại độ; niềm: tin tự vui; niệm: phật; nâng: cao cấp niu; nêu: cao gương rõ trên
nòng: cốt; nói: chung chuyện riêng; nô: nức; nông: dân lâm nghiệp nhàn sản thôn; núi: non rừng; năm: học
năng: khiếu lượng lực nổ suất động; nước: bạn ngoài ngầm nhà nhớ; nạn: nhân; nắm: bắt chắc tình vững
nền: kinh móng nếp tảng văn; nồng: hậu nhiệt; nổ: súng; nổi: bật dậy tiếng; nỗ: lực
nội: bộ chính dung lực quy thành trú tỉnh vụ địa; nữ: công giới; oai: hùng; oanh: liệt; phim: hoạt truyện tài tư ảnh
phiên: bản chế dịch họp; phiếu: bầu; phong: cách cảnh lưu phú thái thủy trào tặng tỏa tục; phu: nhân; phái: sinh đoàn
phán: quyết; phát: biểu hiện huy hành minh ngôn quang sinh sóng thanh thải tin triển tán xít động
phân: biệt bố bổ chia công cấp hiệu hóa khu loại luồng phối tuyến tán tích vùng định; phê: bình duyệt phán
phòng: ban bệnh cháy chống dịch họp hộ khám không ngừa ngự thủ tránh tuyến vệ; phó: bí chủ giám trưởng
phóng: sự thanh to viên; phô: diễn trương; phù: hợp; phú: quý; phúc: khảo lộc lợi tra đáp
phương: châm diện hướng pháp thức tiện án; phường: hội xã; phạm: pháp trù tội vi; phải: chăng
phản: biện bác hồi ánh đối động; phấn: chấn khởi đấu; phần: lớn mềm mộ thưởng trăm tử việc đông; phẩm: chất giá
phẫu: thuật; phố: cổ phường; phối: cảnh hợp; phổ: biến cập thông; phổi: thông
phụ: cấp huynh kiện lục nữ thuộc trách trợ đạo; phục: chế dựng hưng hồi kích sinh vụ; phụng: sự
phủ: khắp nhận sóng định; phức: tạp; qua: lại đó; quan: hệ khách liêu ngại niệm sát trắc trọng tâm điểm
quang: cảnh vinh; quanh: co năm; quay: phim; quy: chuẩn chế cách hoạch luật mô phạm trình tập tắc tụ định đổi ước
quyên: góp; quyết: liệt nghị sách thắng toán tâm định; quyền: hạn lợi lực; quà: lưu tặng; quá: khứ trình tải độ
quán: triệt; quân: chủng dân dụng khu khí nhu nhân số sự y đội; quê: hương nhà; quản: giáo lý trị
quảng: bá bình châu cáo nam ngãi ninh trường trị đại; quần: chúng thể vợt đảo; quận: huyện ủy
quốc: ca doanh dân gia huy học hội khánh kỳ lập lộ ngữ phòng phục sử tế tịch; quỹ: khuyến tín đất
ra: mắt quân soát sức đời; riêng: biệt lẻ tư; ruộng: đất; rà: soát; ràng: buộc; rèn: luyện; rõ: nét ràng rệt
rút: gọn kinh ngắn; rạng: ngời rỡ; rải: rác; rất: nhiều; rộn: ràng; rộng: khắp lớn mở rãi; rừng: núi phòng; rực: rỡ
sai: lệch phạm sót trái; san: lấp sẻ; sang: trọng; sao: chép vàng y
sinh: hoạt học kế lực nhật sản sống thái trưởng viên vật động; siêu: thị; so: sánh với; song: hành phương song
soạn: thảo; sum: họp vầy; suy: giảm nghĩ thoái tôn tư; suất: quà ăn; suốt: quá; sách: báo giáo lược nhiễu trắng vở ảnh
sáng: chế kiến lập suốt tác tạo tỏ; sâm: ngọc; sân: bay chơi khấu vận; sâu: rộng sát sắc xa; sóng: gió; sôi: nổi động
sông: ngòi; súc: tích; săn: bắt sóc; sĩ: quan; sơ: bộ cấp khai kết suất thảo thẩm tuyển tán đồ; sư: phạm đoàn
sạch: sẽ đẹp; sạt: lở; sản: lượng phẩm vật xuất; sắc: bén lệnh màu nét phong thái; sắp: tới xếp đặt; sẵn: có sàng
số: hiệu hóa liệu lượng; sống: động; sổ: tay vàng; sớm: hôm; sở: hữu ngành thích trường tại; sứ: giả mệnh
sức: chiến khỏe lan mạnh sống ép; sử: dụng học liệu sách; sửa: chữa sang đổi; sự: cố kiện nghiệp thật thực tích
tai: biến nạn; tam: giác; tan: rã; tang: lễ vật; thai: sản; tham: dự gia khảo luận mưu nhũng quan vấn; than: đá
thanh: bình cao danh khiết lịch lọc niên quyết thiếu toán tra tú tịnh xuân âm; thao: diễn trường tác
thay: mặt thế đổi; then: chốt; theo: dõi đuổi đó; thi: công hành thể tuyển đua đấu; thiên: hướng nhiên tai tài vị
thiêng: liêng; thiết: bị kế lập thân thực yếu; thiếu: hụt nhi niên sót thốn tá tướng; thiệp: mời; thiệt: hại thòi
thoát: nghèo; thu: chi giữ hoạch hình hút hồi nhận nhập thanh thuế thập; thuyết: minh phục trình; thuyền: viên
thuê: bao mướn; thuần: khiết phong túy; thuận: lợi tiện; thuế: quan; thuộc: diện tính địa; thuở: ấy
thành: công hình hội kính lũy lập niên phần phố quả thạo thị thực tích tố tựu viên đoàn ủy; thách: thức
thái: bình nguyên độ; tháng: chạp giêng; tháo: gỡ; thâm: canh nhập niên; thân: hữu nhân thiết thiện thế tặng ái
thí: nghiệm sinh điểm; thích: hợp nghi thú đáng ứng; thôn: bản làng xóm
thông: báo cáo cảm hành lệ minh qua quan suốt thoáng thường thạo tin tư tấn điệp; thù: lao địch; thúc: đẩy
thăm: dò hỏi quan viếng; thăng: hạng trầm; thư: ký mục ngỏ pháp tín tịch từ viện điện
thương: binh hiệu lượng mại nghiệp tiếc tích tật vong vụ yêu; thường: dân kỳ lệ nhật niên thức trú trực vụ xuyên
thưởng: lãm thức; thượng: tuần tá tướng úy; thạc: sĩ; thảo: luận; thấm: nhuần; thất: bại học nghiệp thoát vọng
thấu: hiểu; thẩm: mỹ phán phân quyền tra định; thận: trọng; thật: sự; thắng: cảnh lợi; thắp: hương nến sáng; thẻ: tác
thế: giới hệ kỷ lực mạnh nào trận; thể: chất chế dục hiện loại lệ nghiệm thao thức trạng
thị: dân giác hiếu phần sát thành trường trấn xã ủy; thịnh: hành vượng; thọ: mừng; thỏa: hiệp mãn thuận
thống: kê nhất trị; thổ: cẩm nhưỡng; thời: báo bình cuộc cơ gian hiệu hạn khắc kỳ lượng sự tiết trang vụ điểm đại
thợ: lò mỏ; thụ: hưởng lý động; thủ: công lĩnh phạm quỹ trưởng tướng tục đô; thủy: lợi lực sản tinh triều văn điện
thứ: ba bảy hai nhất năm sáu trưởng tư tự; thức: tỉnh ăn; thử: nghiệm thách
thực: chất dân hiện hành lực nghiệm phẩm quyền sự thi thể tiễn trạng tập tế vật đơn địa
tin: buồn bài cậy học nhắn tưởng tức vui; tinh: anh giản gọn hoa nhuệ thông thần túy tế vi; tiêm: chủng phòng
tiên: phong quyết tiến; tiêu: biểu chuẩn chí cực diệt dùng hao hủy thụ đề; tiến: bộ hành sĩ triển trình tới độ
tiếng: hát nói vang việt; tiếp: cận dân nhận nối quản sóng sức theo thu thị tân tế tục xúc đón
tiết: học kiệm lộ mục tấu; tiềm: lực năng ẩn; tiền: lương phong thân thưởng tuyến tệ đề
tiểu: ban học khu mục phẩm sử thương đoàn đội; tiệc: tùng; tiện: lợi nghi ích; to: lớn
toàn: bộ cảnh cầu diện dân huyện quân quốc thành thể tỉnh văn vẹn xã đoàn đảng; toán: học; tra: cứu khảo
trang: bị hoàng mạng nghiêm nhã phục sử thiết thông tin trí trại trọng ttđt
tranh: biện chấp cổ giải luận thủ tài đấu ảnh; trao: giải quyền tặng đổi; tri: giác thức ân; triều: cường đại
triển: khai lãm vọng; triệt: phá để; triệu: tập đồng; trong: ngoài nước suốt sáng sạch tỉnh đó
trung: bình bộ cấp dũng gian hiếu hòa hậu học kiên lập niên quốc thu thành thực tuần tá tâm tính tướng đoàn đội ương
truy: cập lĩnh thu tìm tặng tố điệu; truyền: cảm hình khẩu miệng máu nhiễm thanh thông thống thụ tin tải đạt; trà: đạo
tràn: lan ngập đầy; trách: nhiệm; trái: chiều pháp phép quy với; tránh: khỏi; trân: quý trọng
trình: bày diễn duyệt làng tấu tự độ; trí: dũng thức tuệ tưởng óc; trò: chuyện chơi; trông: chờ coi nom
trưng: bày cầu; trước: hết khi mắt ngày tiên đây; trường: ca học hợp kỳ lớp mầm phái sinh tiểu trung tồn đại
trưởng: ban bản phòng thành thôn đoàn; trạm: bơm xá y; trạng: thái; trải: nghiệm qua rộng; trầm: trọng tích
trận: đánh đấu địa; trật: tự; trẻ: em thơ trung; trọng: dụng thưởng thể thị trách tài tâm âm điểm đại; trống: hội đồng
trồng: cây rừng trọt; trở: lên lại ngược ngại thành về; trợ: cấp giá giúp lý lực; trụ: cột sở vững; trục: chính đường
trừ: khi; trực: ban quan thuộc thăng tiếp tuyến; tu: bổ dưỡng sửa tập; tuyên: bố cáo dương giáo huấn ngôn thệ truyền
tuyến: bay sau đường đầu; tuyển: chọn dụng quân sinh tập; tuyệt: vời đối; tuân: theo thủ
tuần: báo hoàn hành lễ này tra trước tự văn; tuổi: cao thơ thọ trẻ tác
tài: chính hoa khoản liệu lộc nghệ nguyên năng sản trí trợ tình vụ; tàn: phá tật; tàu: biển thuyền
tác: chiến dụng giả hại hợp nghiệp phong phẩm quyền động; tái: bản chế cơ hiện lập phạm định; tán: thành
tâm: huyết linh lý sự thế trạng tình tư điểm đắc; tân: binh trang; tây: bắc nam nguyên; tên: gọi lửa tuổi
tìm: hiểu kiếm tòi; tình: báo ca cảm cờ dục huống hình hữu nghĩa nguyện quân thương thế tiết trạng yêu đồng
tích: cực hợp lũy; tín: chỉ dụng hiệu ngưỡng nhiệm; tính: chất chủ cách mạng năng thống toán từ tự; tòa: nhà soạn án
tôi: luyện; tôn: chỉ giáo sùng thờ trọng tạo vinh; tùy: theo thuộc; túc: trực; tăng: cường gia thêm trưởng tốc
tư: chất cách duy liệu lệnh nhân pháp sản thế tưởng vấn; tươi: sáng trẻ tốt đẹp
tương: hỗ lai phản quan thân trợ tác xứng đối đồng ứng; tướng: lĩnh sĩ; tường: thuật trình
tưởng: nhớ niệm thưởng tượng; tại: chỗ ngoại vị; tạm: dừng thời trú ứng
tạo: dựng hình không lập ra sự thành điều điểm; tạp: chí kỹ; tản: văn; tảng: băng; tất: bật cả yếu
tầm: cỡ nhìn quan soát vóc; tần: suất số; tầng: hầm lớp; tận: dụng hiến nơi tâm tình tụy
tập: dượt huấn hợp kết luyện quán san sách thơ thể trung tục đoàn ảnh; tặng: hoa phẩm quà thưởng; tế: bào nhị
tết: cổ nguyên trung trồng; tề: chỉnh tựu; tệ: nạn; tỉ: mỉ; tỉnh: giấc lỵ thành táo đoàn ủy; tọa: lạc đàm; tỏ: lòng rõ
tốc: lực độ; tối: cao thiểu đa ưu; tốt: nghiệp đẹp; tồn: kho tại đọng; tổ: chức công dân hợp quốc tiên trưởng viên
tổn: hại thương thất
tổng: biên bí công cục diện duyệt hợp khống khởi kiểm kết lực quan quát số tham thu thể thống tuyển tập điều đài đội
tổng: động; tội: phạm ác; tờ: gấp khai rơi trình; tụ: hội tập điểm; tục: lệ ngữ; tứ: quý
từ: bỏ chối khóa nay ngữ sớm thiện điển; từng: bước; tử: tuất tế vong
tự: chủ cường do giác hành hào học lập lực nguyện nhiên phát phê quản sát thân tin trọng tuyên tôn túc động; tựa: đề
tỷ: lệ suất số trọng đồng; uy: lực nghi thế tín; uống: nước; vai: trò; vang: dội vọng; vay: vốn; vi: phạm sinh tính
vinh: danh dự hiển quang; viêm: nhiễm; viên: chức mãn; viếng: nghĩa thăm; viễn: cảnh thông; việc: làm tốt
viện: kiểm nghiên trợ; vui: chơi mừng tươi vẻ; vun: đắp; vào: cuộc; vòng: chung loại sơ tay thi
vô: cùng cảm hiệu hình song tuyến tư ích địch; võ: sĩ thuật; vùng: biển cao lân miền mỏ núi sâu trũng ven xa đất
văn: bia bản bằng chương hiến hóa học kiện minh miếu nghệ phòng thư tế vật đàn; vũ: khí trang trụ đạo
vươn: lên tới xa; vương: quốc; vướng: mắc; vườn: hoa quốc trường ươm; vượt: bậc khó qua trội; vạch: trần; vấn: đề
vất: vả; vận: chuyển dụng hành hội tải động; vật: chất dụng liệu nuôi nặng phẩm thể tư; vắng: mặt; vẻ: vang đẹp
về: nguồn việc; vệ: binh quốc sinh sĩ tinh; vị: tha thế trí; vịnh: hạ; vốn: có đầu; với: nhau; vở: diễn kịch
vụ: lợi mùa việc án; vừa: qua rồi; vững: bền chãi chắc mạnh vàng; xa: xôi; xanh: sạch; xe: buýt máy tải đạp; xem: xét
xui: khiến; xung: kích phong quanh yếu đột; xuyên: suốt tạc; xuân: hè
xuất: bản cảnh hiện khẩu phát siêu sắc thân trình xứ; xuống: cấp; xác: lập minh nhận suất thực đáng định
xâm: hại lược nhập phạm; xây: dựng; xã: giao hội luận viên đoàn ủy; xét: duyệt nghiệm tặng xử; xí: nghiệp
xóa: bỏ mù nhà đói; xúc: phạm tiến tác động; xưng: danh tụng; xếp: hàng hạng loại; xứ: sở; xứng: tầm đáng
xử: lý phạt sự trí; y: bác học sĩ tá tế; yên: bình nghỉ tâm; yêu: cầu mến nước quý thương; yếu: kém tố; yểm: trợ
áp: dụng lực phích; âm: hưởng lượng lịch mưu nhạc thanh; ý: chí kiến nghĩa thức tưởng đồ; đa: dạng phương số; đam: mê
đan: lát xen; đau: thương; đe: dọa; đi: lại vào đôi đầu; điêu: khắc
điều: chỉnh dưỡng hành hòa khoản kiện lệ phối tiết tra trần trị độ động ước; điểm: mặt nhấn nóng sáng tựa đến
điển: hình tích; điện: báo lực thoại tử ảnh; điệu: hò múa; đo: lường đạc
đoàn: công khối kinh kết phí tham thanh thể trường viên đại đội; đoạn: tuyến đường; đài: phát tiếng truyền tưởng
đàm: phán thoại; đào: tạo; đáng: kể; đánh: dấu giá; đáp: nghĩa ứng; đáy: biển; đâu: đó; đóng: góp quân; đô: thị
đôn: đốc; đông: nam đúc đảo; đúc: kết rút; đúng: hạn mức đắn; đăng: cai ký quang tải; đơn: giá giản thư vị
đưa: tin đón; đương: chức nhiệm thời; đường: bộ lối phố sắt thủy truyền; được: giao
đại: biểu bộ chúng diện dịch học hội lý lượng lễ lộ sứ thắng trà tràng tu tá tướng đa đoàn; đạo: diễn hữu lý đức
đạt: chuẩn được; đảm: bảo nhiệm trách đương; đảng: bộ phái viên ủy; đảo: chính ngược; đất: liền nước đai
đấu: giá thầu tranh; đầm: ấm; đầu: mối năm tiên tuần tư xuân; đầy: đủ; đẩy: lui lùi mạnh nhanh; đậm: nét đà đặc
đặc: biệt phái san sản sắc thù trưng điểm; đặt: hàng; đến: hết
đề: bạt cao cương cập cử dẫn mục nghị phòng ra thi tài xuất xướng án đạt; đền: bù thờ đáp ơn; để: lại
địa: bàn chất chỉ danh giới lý phương phận vật vị điểm đạo; định: canh cư danh dạng hình hướng kỳ luật lượng mức tính
đối: chiếu ngoại phó sách thoại thủ tác tượng với đầu; đồ: dùng họa sộ án; đồi: núi; đồn: biên
đồng: bào bằng bộ chí chủ hành hương lòng nghiệp thanh thuận thời tâm tình ý đội; đổi: mới; độ: tuổi; độc: giả lập đáo
đội: hình ngũ trưởng tuyển viên; động: cơ lực thái thổ viên vật; đột: phá xuất; đời: sống
ưu: thế tiên tú việt ái điểm đãi; ảnh: hưởng đẹp; ấm: cúng no áp; ấn: bản chỉ hành loát phẩm tượng định; ẩm: thực
ủng: hộ; ủy: ban nhiệm quyền thác viên; ứng: cử dụng phó trực viên xử
"""


@cache
def collocations() -> tuple[tuple[str, str], ...]:
    """Every pair of the table, as written."""
    rows = (entry.partition(":") for entry in _PAIRS.replace("\n", ";").split(";"))
    return tuple((head.strip(), partner) for head, _, partners in rows for partner in partners.split())
